package org.youju.template;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// CommonMark with slots and lines of `:::`.
final class Markdown {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(SlotSyntax.extension(), DirectiveSyntax.extension()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private Markdown() {}

    static List<Node> blocks(String text) {
        return children(PARSER.parse(text));
    }

    static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        var child = parent.getFirstChild();
        while (child != null) {
            children.add(child);
            child = child.getNext();
        }
        return children;
    }

    /// @param first the line of the file on which the parsed text starts
    static int firstLine(Node node, int first) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? first : spans.getFirst().getLineIndex() + first;
    }

    static int lastLine(Node node, int first) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? first : spans.getLast().getLineIndex() + first;
    }
}
