package org.youju.template;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/// A template's text, split into what stands at its head and its blocks, without asking whether any of it is right: what
/// a draft keeps and edits one by one.
///
/// @param head the lines between `---` and the title, as they stand; may be empty
/// @param blocks in their order
public record TemplateText(String head, List<Source> blocks) {
    public TemplateText {
        blocks = List.copyOf(blocks);
    }

    public static TemplateText of(String text) {
        var mistakes = new TemplateMistakes("");
        var front = new FrontMatter(text, mistakes);
        var nodes = Markdown.blocks(front.body());
        int head = front.lines();
        if (!nodes.isEmpty() && isTitle(nodes.getFirst())) {
            head = Math.max(head, Markdown.lastLine(nodes.getFirst(), 1));
            nodes = nodes.subList(1, nodes.size());
        }
        var lines = text.lines().toList();
        var blocks = new ArrayList<Source>();
        for (var group : groups(nodes)) {
            blocks.add(source(group, lines, 1));
        }
        return new TemplateText(String.join("\n", lines.subList(0, Math.min(head, lines.size()))), blocks);
    }

    /// The whole text again, with an empty line between blocks.
    public String text() {
        var text = new StringBuilder(head);
        for (var block : blocks) {
            text.append(text.isEmpty() ? "" : "\n\n").append(block.text());
        }
        return text.append('\n').toString();
    }

    static boolean isTitle(Node node) {
        return node instanceof Heading heading && heading.getLevel() == 1;
    }

    /// Nodes that make one block: one, or all from a `:::` that opens to the one that closes it.
    static List<List<Node>> groups(List<Node> nodes) {
        var groups = new ArrayList<List<Node>>();
        int depth = 0;
        for (var node : nodes) {
            if (depth == 0) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(node);
            if (node instanceof DirectiveNode directive) {
                depth = Math.max(0, depth + Directive.of(directive.content()).depth());
            }
        }
        return groups;
    }

    static Source source(List<Node> group, List<String> lines, int offset) {
        int first = Markdown.firstLine(group.getFirst(), 1);
        int last = Markdown.lastLine(group.getLast(), 1);
        return new Source(String.join("\n", lines.subList(first - 1, Math.min(last, lines.size()))),
                first + offset - 1, last + offset - 1);
    }
}
