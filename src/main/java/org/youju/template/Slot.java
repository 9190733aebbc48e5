package org.youju.template;

import java.util.List;
import java.util.Optional;
import org.youju.document.Figure;
import org.youju.kernel.Text;

/// A slot as it is printed.
///
/// @param block in which of the composed blocks it stands
/// @param from the first character of its text in that block's text, from 0
/// @param to the character after the last one
/// @param key what it is known by in the document: an indicator's id, `claim:ID`, `record:ENTRY:FIELD`; empty for names
/// @param title what a person calls it
/// @param text as printed
/// @param figures those it stands on: one for a figure, those compared for a claim
/// @param gap why there is nothing to print; empty where there is
/// @param where file and line of the template
/// @param source as it stands there
public record Slot(
        int block,
        int from,
        int to,
        Kind kind,
        String key,
        Text title,
        String text,
        List<org.youju.figure.Figure> figures,
        Optional<Text> gap,
        String where,
        String source) {
    public Slot {
        figures = List.copyOf(figures);
    }

    public enum Kind {
        FIGURE,
        CLAIM,
        RECORD,
        NAME,
        DOCUMENT
    }

    public boolean isMissing() {
        return text.equals(Figure.MISSING);
    }

    /// The same in a document whose blocks begin with others.
    Slot after(int blocks) {
        return new Slot(block + blocks, from, to, kind, key, title, text, figures, gap, where, source);
    }
}
