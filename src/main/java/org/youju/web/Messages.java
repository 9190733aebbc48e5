package org.youju.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.youju.kernel.Language;
import org.youju.kernel.Text;

/// The words of the screens, in both languages: `messages_zh.properties` and `messages_en.properties`, UTF-8.
///
/// `{0}`, `{1}` … stand for arguments. Nothing else is special, so that "2024" stays 2024 and an apostrophe an
/// apostrophe.
@Component
public final class Messages {
    private final Properties zh = read("/messages_zh.properties");
    private final Properties en = read("/messages_en.properties");

    /// The message; for an unknown key `??key??`, which no test lets pass.
    public String in(Language language, String key, Object... arguments) {
        var words = of(language).getProperty(key, "??" + key + "??");
        for (int i = 0; i < arguments.length; i++) {
            var argument = arguments[i] instanceof Text text ? text.in(language) : String.valueOf(arguments[i]);
            words = words.replace("{" + i + "}", argument);
        }
        return words;
    }

    /// The message in both languages.
    public Text text(String key, Object... arguments) {
        return new Text(in(Language.ZH, key, arguments), in(Language.EN, key, arguments));
    }

    boolean knows(String key) {
        return zh.containsKey(key);
    }

    Set<String> keys(Language language) {
        return of(language).stringPropertyNames();
    }

    private Properties of(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    private static Properties read(String resource) {
        var properties = new Properties();
        try (var stream = Messages.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("messages: no " + resource + " (expected: on the class path)");
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
