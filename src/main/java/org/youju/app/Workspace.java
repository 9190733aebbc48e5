package org.youju.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.youju.Youju;
import org.youju.evidence.EvidenceVault;
import org.youju.ledger.Reckonings;
import org.youju.pack.Pack;
import org.youju.pack.PackReader;
import org.youju.postgres.Postgres;
import org.youju.secret.Secrets;

/// The running application with everything it stands on, for as long as a command needs it.
final class Workspace implements AutoCloseable {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Optional<Postgres> postgres;
    private final ConfigurableApplicationContext context;

    private Workspace(Optional<Postgres> postgres, ConfigurableApplicationContext context) {
        this.postgres = postgres;
        this.context = context;
    }

    /// For a command that answers and ends.
    static Workspace open(Settings settings) {
        return open(settings, WebApplicationType.NONE, List.of("--spring.main.lazy-initialization=true"));
    }

    /// With pages, on that port of the loopback address.
    static Workspace serving(Settings settings, String address, int port) {
        var workspace = open(settings, WebApplicationType.SERVLET,
                List.of("--server.address=" + address, "--server.port=" + port));
        workspace.get(Reckonings.class).catchUp(workspace.get(Clock.class).instant());
        return workspace;
    }

    private static Workspace open(Settings settings, WebApplicationType type, List<String> arguments) {
        var pack = PackReader.read(settings.pack);
        Optional<Postgres> postgres = settings.namesServer()
                ? Optional.empty()
                : Optional.of(Postgres.open(settings.data));
        try {
            return new Workspace(postgres, start(settings, pack, postgres, type, arguments));
        } catch (RuntimeException e) {
            postgres.ifPresent(Postgres::close);
            throw e;
        }
    }

    private static ConfigurableApplicationContext start(
            Settings settings, Pack pack, Optional<Postgres> postgres, WebApplicationType type,
            List<String> arguments) {
        var application = new SpringApplication(Youju.class);
        application.setWebApplicationType(type);
        application.setRegisterShutdownHook(type == WebApplicationType.SERVLET);
        application.setDefaultProperties(properties(settings, postgres));
        application.addInitializers((GenericApplicationContext context) -> {
            context.registerBean(Pack.class, () -> pack);
            context.registerBean(Clock.class, () -> Clock.system(CHINA));
            context.registerBean(Secrets.class, () -> FieldKey.in(settings.data));
            context.registerBean(EvidenceVault.class, () -> new EvidenceVault(settings.data.resolve("evidence")));
            postgres.ifPresent(one -> context.registerBean(Postgres.class, () -> one));
        });
        var all = new ArrayList<>(arguments);
        all.addAll(settings.spring);
        return application.run(all.toArray(String[]::new));
    }

    /// The owner migrates, the application works. A server of one's own may have one login for both, which then works
    /// in the application's role.
    private static Map<String, Object> properties(Settings settings, Optional<Postgres> postgres) {
        var properties = new HashMap<String, Object>();
        properties.put("youju.fonts", settings.data.resolve("fonts").toString());
        if (postgres.isPresent()) {
            var one = postgres.get();
            properties.put("spring.datasource.url", one.url());
            properties.put("spring.datasource.username", one.application().user());
            properties.put("spring.datasource.password", one.application().password());
            properties.put("spring.flyway.user", one.owner().user());
            properties.put("spring.flyway.password", one.owner().password());
        } else {
            properties.put("spring.datasource.hikari.connection-init-sql", "set role youju_app");
            // Migrations go over connections of their own, which stay in the login's own role.
            properties.put("spring.flyway.url", "${spring.datasource.url}");
            properties.put("spring.flyway.user", "${spring.datasource.username}");
            properties.put("spring.flyway.password", "${spring.datasource.password}");
        }
        return properties;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
        postgres.ifPresent(Postgres::close);
    }
}
