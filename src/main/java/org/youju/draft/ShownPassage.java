package org.youju.draft;

import java.util.List;
import java.util.Optional;
import org.youju.document.Block;
import org.youju.kernel.Mistake;
import org.youju.kernel.Text;

/// A block of a draft as a page shows it.
///
/// @param level 1 to 4 for a heading, 0 for anything else
/// @param sentences of a line that is edited in place
/// @param drawn what it becomes, where it is edited by its source
public record ShownPassage(
        Passage passage, Kind kind, int level, List<Sentence> sentences, List<Drawn> drawn, List<Mistake> mistakes) {
    public ShownPassage {
        sentences = List.copyOf(sentences);
        drawn = List.copyOf(drawn);
        mistakes = List.copyOf(mistakes);
    }

    public enum Kind {
        /// front matter and title
        HEAD,
        /// a heading or paragraph, edited in place
        LINE,
        /// a part that depends on something, is repeated, or is drawn
        DRAWN,
        /// its source holds mistakes
        BROKEN
    }

    /// Words between two full stops; the whole of a heading.
    ///
    /// @param basis `computed`, `document` or `self`; empty for a heading
    /// @param document the document it names; empty for none
    public record Sentence(String basis, String document, List<Run> runs) {
        public Sentence {
            runs = List.copyOf(runs);
        }
    }

    /// @param slot as it stands in the source; empty for words
    /// @param about what a figure is, in a sentence
    public record Run(Kind kind, String text, String slot, Optional<Text> about) {
        public enum Kind {
            WORDS,
            /// a number typed by hand
            TYPED,
            CHIP,
            /// without data
            MISSING,
            /// its words are not true of it
            UNTRUE
        }

        static Run words(String text) {
            return new Run(Kind.WORDS, text, "", Optional.empty());
        }

        public boolean isChip() {
            return !slot.isEmpty();
        }
    }

    /// One block of what a part becomes.
    ///
    /// @param runs of a heading or paragraph; none for a table or chart
    public record Drawn(Block block, int level, List<Run> runs) {
        public Drawn {
            runs = List.copyOf(runs);
        }
    }

    public String block() {
        return passage.block();
    }

    /// Its words as printed.
    public String text() {
        var text = new StringBuilder();
        sentences.forEach(sentence -> sentence.runs().forEach(run -> text.append(run.text())));
        return text.toString();
    }
}
