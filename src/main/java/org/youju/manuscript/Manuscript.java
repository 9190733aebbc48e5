package org.youju.manuscript;

import java.util.List;
import java.util.Optional;

/// A text as it came in: what a person would read on paper, from top to bottom.
///
/// Tracked insertions count and tracked deletions do not; neither does what is hidden or struck out. Comments, page
/// heads and page feet are no part of the text. A field counts as what it shows. What stands in a text box follows the
/// paragraph the box is tied to; footnotes and endnotes come last.
///
/// @param issue the number a file of our own says it was issued under; whether that is true, the reader must judge
/// @param paragraphs none of them blank
/// @param witnesses names that editors kept around words, in reading order
public record Manuscript(Format format, Optional<String> issue, List<Paragraph> paragraphs, List<Witness> witnesses) {
    public Manuscript {
        paragraphs = List.copyOf(paragraphs);
        witnesses = List.copyOf(witnesses);
        for (var witness : witnesses) {
            if (witness.paragraph() >= paragraphs.size()
                    || witness.to() > paragraphs.get(witness.paragraph()).text().length()) {
                throw new IllegalArgumentException("witness: " + witness + " (expected: within its paragraph)");
            }
        }
    }

    /// How the file was read; see [#keepsMarks].
    public enum Format {
        DOCX,
        ODT,
        /// An old Word file that LibreOffice converted first.
        DOC,
        /// An old Word file of which only the text was read.
        DOC_TEXT,
        TEXT;

        /// Whether marks that are missing say anything: a format that cannot hold them loses them all.
        public boolean keepsMarks() {
            return switch (this) {
                case DOCX, ODT -> true;
                case DOC, DOC_TEXT, TEXT -> false;
            };
        }
    }

    /// What a paragraph is, as far as the file says so.
    public enum Kind {
        TITLE,
        HEADING,
        TEXT,
        /// One row of a table.
        ROW,
        /// A footnote or an endnote.
        NOTE
    }

    /// One paragraph. Line breaks within it are `\n`; tabs are spaces, but in a row they stand between the cells.
    ///
    /// @param level 1 to 9 for a heading, 0 for all else
    public record Paragraph(Kind kind, int level, String text) {
        public Paragraph {
            if (text.isBlank()) {
                throw new IllegalArgumentException("paragraph: nothing (expected: words)");
            }
        }

        /// The cells of a row; of anything else the whole text.
        public List<String> cells() {
            return kind == Kind.ROW ? List.of(text.split("\t", -1)) : List.of(text);
        }
    }

    /// By what a name was carried.
    public enum By {
        /// The tag of a content control.
        TAG,
        /// The title of a content control.
        TITLE,
        BOOKMARK
    }

    /// A name around some words. It is a witness and no proof: editors lose names, double them, and stretch them over
    /// words they were not given to.
    ///
    /// @param paragraph the number of its paragraph, from 0; where it reaches over several, the first of them
    /// @param from where in the paragraph's text it begins
    /// @param to where it ends; the same where nothing is left within
    /// @param whole whether it ends in the paragraph it begins in
    public record Witness(By by, String name, int paragraph, int from, int to, boolean whole) {
        public Witness {
            if (paragraph < 0 || from < 0 || to < from) {
                throw new IllegalArgumentException("witness " + name + ": " + paragraph + ", " + from + ".." + to
                        + " (expected: a paragraph and a span within it)");
            }
        }
    }

    /// All of it as one text, a line a paragraph.
    public String text() {
        return String.join("\n", paragraphs.stream().map(Paragraph::text).toList());
    }
}
