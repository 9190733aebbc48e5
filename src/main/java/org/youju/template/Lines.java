package org.youju.template;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// Lines of words and names: titles and captions, in which no figure may stand.
final class Lines {
    private Lines() {}

    /// @param blocks what was parsed, which should be one line
    static List<Piece> withoutFigures(BlockReader reader, List<Node> blocks, int line, String source) {
        if (blocks.size() == 1 && blocks.getFirst() instanceof Paragraph paragraph) {
            return withoutFigures(reader, reader.pieces(paragraph, Optional.empty()), line);
        }
        reader.pack().mistakes().add(line, source, "一行文字", "one line of words");
        return List.of();
    }

    static List<Piece> withoutFigures(BlockReader reader, List<Piece> pieces, int line) {
        for (var piece : pieces) {
            if (piece instanceof Piece.Slotted slot && !(slot instanceof Piece.Named)) {
                reader.pack().mistakes().add(line, slot.source(), "标题里只用 {{place}}、{{township}}、{{county}}、{{year}}",
                        "in a title only {{place}}, {{township}}, {{county}}, {{year}}");
            }
        }
        return pieces;
    }
}
