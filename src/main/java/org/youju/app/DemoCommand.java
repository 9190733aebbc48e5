package org.youju.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.account.Role;
import org.youju.kernel.Text;
import org.youju.pack.Pack;
import org.youju.place.Place;
import org.youju.place.Places;
import org.youju.report.Reports;
import org.youju.sample.SampleLoader;
import org.youju.sample.SampleTownship;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "demo", mixinStandardHelpOptions = true,
        description = "Loads the sample township 青河镇, a place that does not exist, and serves it on this machine alone.")
final class DemoCommand implements Callable<Integer> {
    /// Those one would sign in as to look around; the sample has more.
    private static final List<String> SHOWN =
            List.of("head", "drafter", "economy", "safety_lead", "village01", "admin", "security", "audit");
    /// Who makes accounts does not grant roles, and neither reads the trail.
    private static final Map<String, Role> ADMINISTRATORS = new TreeMap<>(Map.of(
            "admin", Role.SYSTEM_ADMINISTRATOR, "security", Role.SECURITY_ADMINISTRATOR, "audit", Role.AUDITOR));
    private static final Text OTHER_DATA = new Text(
            "目录 %s 里已有其他乡镇的数据，演示不会混入其中。请用 --data 指定一个空目录。",
            "%s holds another township's data, which a demonstration must not be mixed with. Name an empty directory with --data.");
    private static final Text LOADING = new Text(
            "正在载入示例乡镇，只有第一次需要，约一两分钟……",
            "Loading the sample township; the first time only, a minute or two …");
    private static final Text SIGN_IN = new Text(
            "用下列账号登录（密码每次启动随机生成）：", "Sign in as one of these (the passwords are made anew at every start):");
    private static final Text STOP = new Text("按 Ctrl-C 停止。", "Ctrl-C stops it.");
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Settings settings;

    @Option(names = "--port", paramLabel = "P", description = "default: ${DEFAULT-VALUE}; 0 for any free one",
            defaultValue = "8080")
    private int port = 8080;

    @Option(names = "--once", description = "write the report of the last full year to --out and end")
    private boolean once;

    @Option(names = "--out", paramLabel = "F.docx", description = "where --once writes the report")
    private Optional<Path> out = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DemoCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (once && out.isEmpty()) {
            spec.commandLine().getErr().println("--once (expected: with --out F.docx)");
            return 2;
        }
        return once ? writeReport(out.orElseThrow()) : serve();
    }

    private int writeReport(Path to) {
        var file = new ReportFile(to, settings.language(), spec);
        try (var workspace = Workspace.open(settings)) {
            if (!load(workspace)) {
                return Commands.REFUSED;
            }
            var today = LocalDate.now(workspace.get(Clock.class));
            var place = SampleTownship.of(workspace.get(Pack.class)).township();
            return file.write(workspace.get(Reports.class), "annual", place, today.getYear() - 1, today);
        }
    }

    private int serve() throws InterruptedException {
        var workspace = Workspace.serving(settings, "127.0.0.1", port);
        if (!load(workspace)) {
            workspace.close();
            return Commands.REFUSED;
        }
        var print = spec.commandLine().getOut();
        print.println("http://127.0.0.1:" + workspace.port());
        print.println(SIGN_IN.in(settings.language()));
        printPasswords(workspace);
        print.println(STOP.in(settings.language()));
        new CountDownLatch(1).await();
        return 0;
    }

    private boolean load(Workspace workspace) {
        var sample = SampleTownship.of(workspace.get(Pack.class));
        var others = workspace.get(Places.class).townships().stream()
                .map(Place::code)
                .anyMatch(code -> !code.equals(sample.township()));
        if (others) {
            spec.commandLine().getErr().println(OTHER_DATA.with(settings.data).in(settings.language()));
            return false;
        }
        if (workspace.get(Places.class).townships().isEmpty()) {
            spec.commandLine().getErr().println(LOADING.in(settings.language()));
        }
        workspace.get(SampleLoader.class).load(sample);
        return true;
    }

    private void printPasswords(Workspace workspace) {
        var accounts = workspace.get(Accounts.class);
        var system = Officer.system("demo");
        var township = SampleTownship.of(workspace.get(Pack.class)).township();
        ADMINISTRATORS.forEach((login, role) -> {
            if (accounts.find(login).isEmpty()) {
                accounts.createLocked(login, role.text().in(settings.language()), system);
                accounts.grant(login, new Grant(role, township), system);
            }
        });
        for (var login : SHOWN) {
            var password = password();
            accounts.setPassword(login, password, system);
            var account = accounts.find(login).orElseThrow();
            spec.commandLine().getOut().printf("  %-14s %s   %s %s%n", login, password, account.name(),
                    account.grants().isEmpty() ? "" : account.grants().getFirst().role().text()
                    .in(settings.language()));
        }
    }

    private static String password() {
        var random = new SecureRandom();
        var letters = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            letters.append(i % 5 == 4 ? '-' : LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
