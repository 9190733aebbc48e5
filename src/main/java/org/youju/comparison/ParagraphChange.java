package org.youju.comparison;

import java.util.List;
import java.util.OptionalInt;
import org.youju.comparison.Issued.Slot;

/// What became of one paragraph, or of one row of a table.
///
/// @param moved whether it stands elsewhere among the others than it did
/// @param passage the number of the issued passage; none for an inserted paragraph
/// @param paragraph the number of the returned paragraph; none for a deleted one
/// @param words the issued and the returned text in one, word by word
/// @param text the returned text with its figures put back, for taking it over; nothing for a deleted one
public record ParagraphChange(
        Kind kind, boolean moved, OptionalInt passage, OptionalInt paragraph, List<Word> words, List<Part> text) {
    public ParagraphChange {
        words = List.copyOf(words);
        text = List.copyOf(text);
    }

    public enum Kind {
        SAME,
        CHANGED,
        /// Not there before; also the second half of one that was split.
        INSERTED,
        /// Not there any more; also one that was joined to another.
        DELETED
    }

    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /// Words with one fate.
    public record Word(Fate fate, String text) {}

    /// A piece of a paragraph that is taken over.
    public sealed interface Part {
        /// As it reads in the returned text.
        String text();

        record Plain(String text) implements Part {}

        /// A figure that may be live again: it says what it said.
        ///
        /// @param passage where it stood in the issued text
        record Filled(String text, Slot slot, int passage) implements Part {}

        /// A number that is no figure, or no longer certainly the one it was. Taken over, it stands on nothing.
        record Flagged(String text) implements Part {}
    }

    /// The whole returned text.
    public String returned() {
        var whole = new StringBuilder();
        text.forEach(part -> whole.append(part.text()));
        return whole.toString();
    }
}
