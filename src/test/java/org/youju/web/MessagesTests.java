package org.youju.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.youju.kernel.Language;

class MessagesTests {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");
    /// A whole key in a template, or handed to a notice, a navigation item or the messages.
    private static final Pattern USED =
            Pattern.compile("(?:[.]t|messages[.]text|Notice[.]done|Notice[.]wrong)\\(\"([a-z0-9.-]+)\""
            + "|NavigationItem[.]for\\w+\\(\\s*-?\\d+,\\s*\"([a-z0-9.-]+)\"");

    private static final Pattern RECORDED = Pattern.compile("audit[.]record\\([^;]*?\"([a-z]+[.][a-z-]+)\"");

    private final Messages messages = new Messages();

    @Test
    void bothLanguagesHaveExactlyTheSameKeys() {
        assertThat(messages.keys(Language.ZH)).hasSizeGreaterThan(20).isEqualTo(messages.keys(Language.EN));
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        for (var key : messages.keys(Language.ZH)) {
            assertThat(arguments(messages.in(Language.EN, key))).as(key)
                    .isEqualTo(arguments(messages.in(Language.ZH, key)));
        }
    }

    @Test
    void everyKeyUsedInTemplatesAndHandlersIsThere() throws IOException {
        var used = new TreeSet<String>();
        for (var root : new String[] {"src/main/jte", "src/main/java"}) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var found = USED.matcher(Files.readString(file));
                    while (found.find()) {
                        var key = found.group(1) == null ? found.group(2) : found.group(1);
                        if (!key.endsWith(".")) {
                            used.add(key);
                        }
                    }
                }
            }
        }

        assertThat(used).contains("web.sign-out", "account.login", "web.error.broken");
        used.removeAll(messages.keys(Language.ZH));
        assertThat(used).isEmpty();
    }

    @Test
    void whateverIsWrittenIntoTheTrailHasWords() throws IOException {
        var done = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                RECORDED.matcher(Files.readString(file)).results()
                        .forEach(found -> done.add("account.audit.what." + found.group(1)));
            }
        }

        assertThat(done).contains("account.audit.what.account.sign-in", "account.audit.what.entry.reveal");
        done.removeAll(messages.keys(Language.ZH));
        assertThat(done).isEmpty();
    }

    @Test
    void anUnknownKeyCanBeSeen() {
        assertThat(messages.in(Language.EN, "no.such")).isEqualTo("??no.such??");
    }

    @Test
    void argumentsAppearAsTheyAre() {
        assertThat(messages.in(Language.ZH, "web.progress", 2024, "it's {0}")).isEqualTo("已完成 2024 / it's {0}");
    }

    private static TreeSet<String> arguments(String words) {
        var found = new TreeSet<String>();
        ARGUMENT.matcher(words).results().forEach(match -> found.add(match.group()));
        return found;
    }
}
