package org.youju.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.youju.kernel.Language;
import org.youju.kernel.Text;

/// Reads CommonMark blocks, of which headings and paragraphs are taken. What a report cannot print as it is written is a
/// mistake and never left out in silence.
final class BlockReader {
    /// `#` is the title, `##` to `#####` are 一、 to （1）.
    private static final int DEEPEST = 5;
    private static final int EXCERPT = 24;

    private final PackWords pack;
    private final TemplateMistakes mistakes;
    private final Language language;
    private final SlotReader slots;
    private final List<String> lines;
    private final int first;

    /// @param lines of the text that was parsed
    /// @param first the line of the file on which it starts
    BlockReader(PackWords pack, Language language, List<String> lines, int first) {
        this.pack = pack;
        this.mistakes = pack.mistakes();
        this.language = language;
        this.slots = new SlotReader(pack, language);
        this.lines = lines;
        this.first = first;
    }

    /// @param told which fields may stand in it; none outside of repeated parts
    Optional<Part> block(Node block, Optional<Fields> told) {
        int line = Markdown.firstLine(block, first);
        return switch (block) {
            case org.commonmark.node.Heading heading -> heading(heading, line, told);
            case Paragraph paragraph -> {
                if (line(line).strip().startsWith("：：")) {
                    mistakes.add(line, excerpt(line), "半角冒号 :::", ":::, three plain colons");
                }
                var pieces = pieces(paragraph, told);
                yield pieces.isEmpty() ? Optional.<Part>empty() : Optional.of(new Part.Paragraph(pieces));
            }
            default -> {
                mistakes.add(line, excerpt(line), instead(block));
                yield Optional.empty();
            }
        };
    }

    private Optional<Part> heading(org.commonmark.node.Heading heading, int line, Optional<Fields> told) {
        var pieces = pieces(heading, told);
        if (heading.getLevel() > DEEPEST) {
            mistakes.add(line, excerpt(line), "最多五个 #：# 标题，## 一、，### （一），#### 1.，##### （1）",
                    "at most five #: the title and four levels");
        } else if (pieces.isEmpty()) {
            mistakes.add(line, excerpt(line), "# 后面的标题文字", "words after the #");
        } else if (heading.getLevel() > 1) {
            return Optional.of(new Part.Heading(heading.getLevel() - 1, pieces));
        } else {
            mistakes.add(line, excerpt(line), "只有一个“# ”标题，在正文之前", "one title, before the text");
        }
        return Optional.empty();
    }

    /// The words and slots of a block.
    List<Piece> pieces(Node block, Optional<Fields> told) {
        var pieces = new ArrayList<Piece>();
        var words = new StringBuilder();
        for (var node : Markdown.children(block)) {
            int line = Markdown.firstLine(node, first);
            switch (node) {
                case org.commonmark.node.Text text -> words.append(literal(text.getLiteral(), line));
                case SoftLineBreak _, HardLineBreak _ -> words.append(lineBreak());
                case SlotNode slot -> {
                    flush(words, pieces);
                    slots.read(slot, line, told).ifPresent(pieces::add);
                }
                default -> mistakes.add(line, excerpt(node, line), instead(node));
            }
        }
        flush(words, pieces);
        return pieces;
    }

    /// Chinese is written on from line to line without a space.
    private String lineBreak() {
        return switch (language) {
            case ZH -> "";
            case EN -> " ";
        };
    }

    private static void flush(StringBuilder words, List<Piece> pieces) {
        if (!words.isEmpty()) {
            pieces.add(new Piece.Words(words.toString()));
            words.setLength(0);
        }
    }

    /// A brace left in the words is a slot gone wrong: typed once, or full-width.
    private String literal(String words, int line) {
        if (words.chars().anyMatch(c -> "{}｛｝".indexOf(c) >= 0)) {
            mistakes.add(line, shortened(words), "半角双花括号 {{…}}", "{{…}}, two plain braces on each side");
        }
        return words;
    }

    private static Text instead(Node node) {
        return switch (node) {
            case HtmlBlock _, HtmlInline _ -> new Text("文字；报告里没有 HTML", "words; a report holds no HTML");
            case Link _, Image _ -> new Text("文字；报告里没有链接和图片", "words; a report holds no links or images");
            case ListBlock _ -> new Text(
                    "段落或标题；列表项写成段落，序号写成 1\\. 或（1）", "a paragraph or heading; write 1\\. for a number at its start");
            case Emphasis _, StrongEmphasis _, Code _ -> new Text(
                    "文字；公文正文不加重，星号写成 \\*", "plain words; an asterisk is written \\*");
            case BlockQuote _ -> new Text("段落；行首的 > 写成 \\>", "a paragraph; a > at its start is written \\>");
            default -> new Text("段落或标题；行首不空格", "a paragraph or a heading, not indented");
        };
    }

    /// A line of the file, where it is one of the parsed text.
    String line(int number) {
        int index = number - first;
        return index < 0 || index >= lines.size() ? "" : lines.get(index);
    }

    String excerpt(int line) {
        return shortened(line(line));
    }

    /// From where it begins; an inline fault may stand far into a long paragraph.
    private String excerpt(Node node, int line) {
        var words = line(line);
        int column = node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().getFirst().getColumnIndex();
        return shortened(words.substring(Math.min(column, words.length())));
    }

    private static String shortened(String words) {
        var stripped = words.strip();
        return stripped.length() <= EXCERPT ? stripped : stripped.substring(0, EXCERPT) + "…";
    }

    PackWords pack() {
        return pack;
    }

    Language language() {
        return language;
    }

    int first() {
        return first;
    }
}
