package org.youju.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.youju.kernel.Language;
import org.youju.kernel.Parsed;
import org.youju.kernel.Text;
import org.youju.pack.Pack;

/// Reads a template: CommonMark, of which headings and paragraphs are taken, with slots in them. What a report
/// cannot print as it is written is a mistake and never left out in silence.
final class TemplateReader {
    private static final Parser COMMONMARK = Parser.builder()
            .extensions(List.of(SlotSyntax.extension()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    /// `#` is the title, `##` to `#####` are 一、 to （1）.
    private static final int DEEPEST = 5;
    private static final int EXCERPT = 24;

    private final String file;
    private final TemplateMistakes mistakes;
    private final FrontMatter front;
    private final SlotReader slots;
    private final Language language;
    private final List<List<Piece>> title = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    private TemplateReader(String file, String text, Pack pack, LocalDate day) {
        this.file = file;
        this.mistakes = new TemplateMistakes(file);
        this.front = new FrontMatter(text, mistakes);
        this.slots = new SlotReader(pack, day, mistakes);
        this.language = language(front.value("language"));
    }

    /// @param file how mistakes name it
    /// @param day on which the indicators it names must be in force
    static Parsed<ReportTemplate> read(String file, String text, Pack pack, LocalDate day) {
        return new TemplateReader(file, text, pack, day).read();
    }

    private Parsed<ReportTemplate> read() {
        children(COMMONMARK.parse(front.body())).forEach(this::block);
        var titled = line(front.value("title"));
        if (title.isEmpty() && !titled.isEmpty()) {
            title.add(titled);
        } else if (!titled.isEmpty() && !title.stream().flatMap(List::stream).toList().equals(titled)) {
            mistakes.add(front.value("title").line(), front.value("title").text(),
                    "与正文“# ”标题相同，或只写一处", "the same title as after \"# \", or only one of the two");
        }
        if (title.isEmpty()) {
            mistakes.add(1, "", "标题：“# 标题”或 title", "a title: \"# …\" or title");
        }
        var subtitle = line(front.value("subtitle"));
        if (!mistakes.none()) {
            return new Parsed.Wrong<>(mistakes.all());
        }
        return new Parsed.Ok<>(new ReportTemplate(file, language, title, subtitle, front.value("post").text(), parts));
    }

    private Language language(FrontMatter.Value value) {
        return switch (value.text()) {
            case "", "zh" -> Language.ZH;
            case "en" -> Language.EN;
            default -> {
                mistakes.add(value.line(), value.text(), "zh 或 en", "zh or en");
                yield Language.ZH;
            }
        };
    }

    /// A line of the front matter: words and names, no figures.
    private List<Piece> line(FrontMatter.Value value) {
        if (value.text().isEmpty()) {
            return List.of();
        }
        var blocks = children(COMMONMARK.parse(value.text()));
        if (blocks.size() == 1 && blocks.getFirst() instanceof Paragraph paragraph) {
            return withoutFigures(pieces(paragraph, value.line()), value.line());
        }
        mistakes.add(value.line(), value.text(), "一行文字", "one line of words");
        return List.of();
    }

    private List<Piece> withoutFigures(List<Piece> pieces, int line) {
        for (var piece : pieces) {
            if (piece instanceof Piece.Counted counted) {
                mistakes.add(line, counted.source(), "标题里只用 {{place}}、{{township}}、{{county}}、{{year}}",
                        "in a title only {{place}}, {{township}}, {{county}}, {{year}}");
            }
        }
        return pieces;
    }

    private void block(Node block) {
        int line = lineOf(block, 1);
        switch (block) {
            case org.commonmark.node.Heading heading -> heading(heading, line);
            case Paragraph paragraph -> {
                var pieces = pieces(paragraph, 1);
                if (!pieces.isEmpty()) {
                    parts.add(new Part.Paragraph(pieces));
                }
            }
            default -> mistakes.add(line, excerpt(line), instead(block));
        }
    }

    private void heading(org.commonmark.node.Heading heading, int line) {
        var pieces = pieces(heading, 1);
        if (heading.getLevel() > DEEPEST) {
            mistakes.add(line, excerpt(line), "最多五个 #：# 标题，## 一、，### （一），#### 1.，##### （1）",
                    "at most five #: the title and four levels");
        } else if (pieces.isEmpty()) {
            mistakes.add(line, excerpt(line), "# 后面的标题文字", "words after the #");
        } else if (heading.getLevel() > 1) {
            parts.add(new Part.Heading(heading.getLevel() - 1, pieces));
        } else if (title.isEmpty() && parts.isEmpty()) {
            title.add(withoutFigures(pieces, line));
        } else {
            mistakes.add(line, excerpt(line), "只有一个“# ”标题，在正文之前", "one title, before the text");
        }
    }

    /// The words and slots of a block; `first` is the line of the file on which the parsed text starts.
    private List<Piece> pieces(Node block, int first) {
        var pieces = new ArrayList<Piece>();
        var words = new StringBuilder();
        for (var node : children(block)) {
            int line = lineOf(node, first);
            switch (node) {
                case org.commonmark.node.Text text -> words.append(literal(text.getLiteral(), line));
                case SoftLineBreak _, HardLineBreak _ -> words.append(lineBreak());
                case SlotNode slot -> {
                    flush(words, pieces);
                    slots.read(slot, line).ifPresent(pieces::add);
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

    private String excerpt(int line) {
        return shortened(front.line(line));
    }

    /// From where it begins; an inline fault may stand far into a long paragraph.
    private String excerpt(Node node, int line) {
        var words = front.line(line);
        int column = node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().getFirst().getColumnIndex();
        return shortened(words.substring(Math.min(column, words.length())));
    }

    private static String shortened(String words) {
        var stripped = words.strip();
        return stripped.length() <= EXCERPT ? stripped : stripped.substring(0, EXCERPT) + "…";
    }

    private static int lineOf(Node node, int first) {
        var spans = node.getSourceSpans();
        return spans.isEmpty() ? first : spans.getFirst().getLineIndex() + first;
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        var child = parent.getFirstChild();
        while (child != null) {
            children.add(child);
            child = child.getNext();
        }
        return children;
    }
}
