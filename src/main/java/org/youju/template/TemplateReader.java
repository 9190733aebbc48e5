package org.youju.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;
import org.youju.kernel.Language;
import org.youju.kernel.Parsed;
import org.youju.kernel.Text;
import org.youju.pack.Area;
import org.youju.pack.Pack;
import org.youju.place.Place;

/// Reads a template, or single blocks of one.
final class TemplateReader {
    private final String file;
    private final TemplateMistakes mistakes;
    private final PackWords pack;

    private TemplateReader(String file, Pack pack, LocalDate day) {
        this.file = file;
        this.mistakes = new TemplateMistakes(file);
        this.pack = new PackWords(pack, day, mistakes);
    }

    /// @param file how mistakes name it
    /// @param day on which what it names must be in force
    static Parsed<ReportTemplate> read(String file, String text, Pack pack, LocalDate day) {
        return new TemplateReader(file, pack, day).template(text);
    }

    /// @param first the line of the file on which the source stands
    static Parsed<List<TemplateBlock>> blocks(
            String file, int first, String source, Language language, Pack pack, LocalDate day) {
        var reader = new TemplateReader(file, pack, day);
        var blocks = reader.blocks(Markdown.blocks(source), source.lines().toList(), language, first);
        return reader.mistakes.none() ? new Parsed.Ok<>(blocks) : new Parsed.Wrong<>(reader.mistakes.all());
    }

    private Parsed<ReportTemplate> template(String text) {
        var front = new FrontMatter(text, mistakes);
        var language = language(front.value("language"));
        var lines = text.lines().toList();
        var nodes = Markdown.blocks(front.body());
        var title = new ArrayList<List<Piece>>();
        if (!nodes.isEmpty() && TemplateText.isTitle(nodes.getFirst())) {
            title(nodes.getFirst(), language, lines).ifPresent(title::add);
            nodes = nodes.subList(1, nodes.size());
        }
        var blocks = blocks(nodes, lines, language, 1);
        var titled = line(front.value("title"), language);
        if (title.isEmpty() && !titled.isEmpty()) {
            title.add(titled);
        } else if (!titled.isEmpty() && !said(title.getFirst()).equals(said(titled))) {
            mistakes.add(front.value("title").line(), front.value("title").text(),
                    "与正文“# ”标题相同，或只写一处", "the same title as after \"# \", or only one of the two");
        }
        if (title.isEmpty()) {
            mistakes.add(1, "", "标题：“# 标题”或 title", "a title: \"# …\" or title");
        }
        var head = new ReportTemplate.Head(language, line(front.value("subtitle"), language),
                front.value("post").text(), responsible(front), span(front), suits(front),
                appendix(front));
        return mistakes.none()
                ? new Parsed.Ok<>(new ReportTemplate(file, head, title, blocks))
                : new Parsed.Wrong<>(mistakes.all());
    }

    /// What the pieces say, wherever they stand.
    private static List<String> said(List<Piece> pieces) {
        return pieces.stream().map(piece -> switch (piece) {
            case Piece.Words(var text) -> text;
            case Piece.Slotted slot -> slot.source();
        }).toList();
    }

    private Optional<List<Piece>> title(Node node, Language language, List<String> lines) {
        var reader = new BlockReader(pack, language, lines, 1);
        int line = Markdown.firstLine(node, 1);
        var pieces = Lines.withoutFigures(reader, reader.pieces(node, Optional.empty()), line);
        if (pieces.isEmpty()) {
            mistakes.add(line, reader.excerpt(line), "# 后面的标题文字", "words after the #");
            return Optional.empty();
        }
        return Optional.of(pieces);
    }

    private List<TemplateBlock> blocks(List<Node> nodes, List<String> lines, Language language, int first) {
        var reader = new BlockReader(pack, language, lines, first);
        var blocks = new ArrayList<TemplateBlock>();
        for (var group : TemplateText.groups(nodes)) {
            new PartReader(reader, group).read().ifPresent(part -> blocks.add(new TemplateBlock(
                    file, TemplateText.source(group, lines, first), part, Uses.of(part))));
        }
        return blocks;
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

    private boolean appendix(FrontMatter front) {
        var said = front.value("appendix");
        if (!List.of("", "figures", "none").contains(said.text())) {
            mistakes.add(said.line(), said.text(), "figures 或 none", "figures or none");
        }
        return said.text().equals("figures");
    }

    private Span span(FrontMatter front) {
        var said = front.value("period");
        var span = said.text().isEmpty() ? Optional.of(Span.YEAR) : Span.of(said.text());
        if (span.isEmpty()) {
            mistakes.add(said.line(), said.text(), PackWords.known(said.text(), Span.words(), new Text("%s 之一", "one of %s")
                    .with(String.join(", ", Span.words()))));
        }
        return span.orElse(Span.YEAR);
    }

    private Set<Place.Kind> suits(FrontMatter front) {
        var kinds = EnumSet.noneOf(Place.Kind.class);
        for (var said : front.suits()) {
            var kind = ReportTemplate.PLACES.stream()
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(said.text()))
                    .findFirst();
            if (kind.isEmpty()) {
                mistakes.add(said.line(), said.text(), "township、county、village 之一或几个",
                        "one or some of township, county, village");
            }
            kind.ifPresent(kinds::add);
        }
        return kinds.isEmpty() ? EnumSet.of(Place.Kind.TOWNSHIP) : kinds;
    }

    /// A line of the front matter: words and names, no figures.
    private List<Piece> line(FrontMatter.Value value, Language language) {
        if (value.text().isEmpty()) {
            return List.of();
        }
        var reader = new BlockReader(pack, language, List.of(value.text()), value.line());
        return Lines.withoutFigures(reader, Markdown.blocks(value.text()), value.line(), value.text());
    }

    private List<String> responsible(FrontMatter front) {
        var known = pack.pack().areas().stream().map(Area::id).toList();
        var seen = new HashSet<String>();
        for (var area : front.responsible()) {
            if (!known.contains(area.text())) {
                mistakes.add(area.line(), area.text(), PackWords.known(area.text(), known,
                        new Text("配置包中的工作领域", "an area of the pack")));
            } else if (!seen.add(area.text())) {
                mistakes.add(area.line(), area.text(), "只写一次", "only once");
            }
        }
        return front.responsible().stream().map(FrontMatter.Value::text).toList();
    }
}
