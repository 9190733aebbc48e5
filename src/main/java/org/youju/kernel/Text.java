package org.youju.kernel;

/// The same words in Chinese and in English.
public record Text(String zh, String en) {
    public Text {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("text: '" + zh + "' / '" + en + "' (expected: both languages)");
        }
    }

    /// Words that are the same in both languages: names, numbers, codes.
    public static Text same(String words) {
        return new Text(words, words);
    }

    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    /// Fills in the arguments of [String#format], taking each [Text] among them in the same language.
    public Text with(Object... arguments) {
        return new Text(filled(Language.ZH, arguments), filled(Language.EN, arguments));
    }

    private String filled(Language language, Object... arguments) {
        var words = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = arguments[i] instanceof Text text ? text.in(language) : arguments[i];
        }
        return in(language).formatted(words);
    }
}
