package org.youju.kernel;

import java.util.Locale;

/// A language the screens speak. Chinese comes first.
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /// The language of a locale: English where it says so, Chinese otherwise.
    public static Language of(Locale locale) {
        return "en".equals(locale.getLanguage()) ? EN : ZH;
    }
}
