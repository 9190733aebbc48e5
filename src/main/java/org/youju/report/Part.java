package org.youju.report;

import java.util.List;

/// A heading or a paragraph of a template.
sealed interface Part {
    List<Piece> pieces();

    /// @param level 1 to 4: 一、 （一） 1. （1）
    record Heading(int level, List<Piece> pieces) implements Part {
        public Heading {
            pieces = List.copyOf(pieces);
        }
    }

    record Paragraph(List<Piece> pieces) implements Part {
        public Paragraph {
            pieces = List.copyOf(pieces);
        }
    }
}
