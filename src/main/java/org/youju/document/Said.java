package org.youju.document;

/// Words that stand on a record or a claim without being a number: the name of a project, the title of a brand.
///
/// @param key `claim:ID` or `record:ENTRY:FIELD`
/// @param text as printed
/// @param title what a person calls it
public record Said(String key, String text, String title) implements Keyed {
    public Said {
        text = Words.shown(text);
        title = Words.shown(title);
        Key.check("said", key, text, title);
    }
}
