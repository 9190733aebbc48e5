package org.youju.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Hands [People] to a journey, and looks after it: what their browsers complained about fails it, and so does a book
/// that is no longer whole. Of a journey that failed, each browser's last page is kept in `target/screenshots`.
final class Chromium implements ParameterResolver, AfterTestExecutionCallback {
    private static final Namespace NAMESPACE = Namespace.create(Chromium.class);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /// The machine's own Chromium, started once for all journeys; the one that Playwright would fetch is not needed.
    private record Started(Playwright playwright, Browser browser) implements AutoCloseable {
        static Started start() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var program = Optional.ofNullable(System.getenv("YOUJU_CHROMIUM")).orElse("/usr/bin/chromium");
            var browser = playwright.chromium().launch(new LaunchOptions()
                    .setExecutablePath(Path.of(program))
                    .setHeadless(true)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                            "--disable-background-networking", "--disable-component-update", "--disable-sync")));
            return new Started(playwright, browser);
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == People.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var started = test.getRoot().getStore(NAMESPACE)
                .computeIfAbsent(Started.class, _ -> Started.start(), Started.class);
        var people = new People(started.browser(), SpringExtension.getApplicationContext(test));
        test.getStore(NAMESPACE).put(People.class, people);
        return people;
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        try (var people = test.getStore(NAMESPACE).remove(People.class, People.class)) {
            if (test.getExecutionException().isPresent()) {
                people.photograph(SCREENSHOTS.resolve(test.getRequiredTestMethod().getName()));
                return;
            }
            assertThat(people.complaints()).as("complaints of the browsers").isEmpty();
            assertThat(people.differencesInBooks()).as("fsck").isEmpty();
        }
    }
}
