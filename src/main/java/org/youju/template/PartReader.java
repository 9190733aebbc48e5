package org.youju.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.commonmark.node.Node;
import org.youju.kernel.Text;

/// Reads one block: a paragraph or heading, or all that stands between a `:::` that opens and the one that closes it.
final class PartReader {
    private static final List<String> CHARTS = List.of("bars", "lines", "stacked", "pie");
    private static final Text KNOWN = new Text("if、else、unknown、each、none、table、chart 之一，或单独的 :::",
            "one of if, else, unknown, each, none, table, chart, or ::: alone");

    private final BlockReader blocks;
    private final TemplateMistakes mistakes;
    private final List<Node> nodes;
    private int at;

    PartReader(BlockReader blocks, List<Node> nodes) {
        this.blocks = blocks;
        this.mistakes = blocks.pack().mistakes();
        this.nodes = nodes;
    }

    Optional<Part> read() {
        var part = next(Optional.empty());
        if (at < nodes.size()) {
            throw new IllegalStateException("block: " + nodes.size() + " nodes (expected: " + at + ")");
        }
        return part;
    }

    private Optional<Part> next(Optional<Fields> told) {
        var node = nodes.get(at++);
        if (!(node instanceof DirectiveNode directive)) {
            return blocks.block(node, told);
        }
        int line = line(node);
        var said = Directive.of(directive.content());
        return switch (said.kind()) {
            case IF -> conditional(said, line, told);
            case EACH -> repeated(said, line, told);
            case TABLE -> grid(Part.Form.TABLE, said.rest(), line);
            case CHART -> chart(said, line);
            case ELSE, UNKNOWN -> stray(line, new Text("先有 :::if", ":::if before it"));
            case NONE -> stray(line, new Text("先有 :::each", ":::each before it"));
            case END -> stray(line, new Text("先有 :::if、:::each、:::table 或 :::chart", ":::if, :::each, :::table or :::chart before it"));
            case OTHER -> stray(line, PackWords.known(said.word(), Directive.WORDS, KNOWN));
        };
    }

    private Optional<Part> stray(int line, Text expected) {
        mistakes.add(line, blocks.excerpt(line), expected);
        return Optional.empty();
    }

    private int line(Node node) {
        return Markdown.firstLine(node, blocks.first());
    }

    /// The parts up to the `:::` that closes, by the word of the line above them; those before any such line stand
    /// under `opens`.
    private Map<Directive.Kind, List<Part>> sections(
            Directive.Kind opens, Set<Directive.Kind> dividers, int line, Optional<Fields> told) {
        var sections = new EnumMap<Directive.Kind, List<Part>>(Directive.Kind.class);
        sections.put(opens, new ArrayList<>());
        var current = opens;
        while (at < nodes.size()) {
            if (nodes.get(at) instanceof DirectiveNode directive) {
                var kind = Directive.of(directive.content()).kind();
                if (kind == Directive.Kind.END) {
                    at++;
                    return sections;
                }
                if (dividers.contains(kind)) {
                    int there = line(nodes.get(at++));
                    current = kind;
                    if (sections.put(kind, new ArrayList<>()) != null) {
                        mistakes.add(there, blocks.excerpt(there), "只写一次", "only once");
                    }
                    continue;
                }
            }
            var part = next(told);
            part.ifPresent(sections.get(current)::add);
        }
        mistakes.add(line, blocks.excerpt(line), "另起一行用 ::: 结束", "a line with ::: that closes it");
        return sections;
    }

    private Optional<Part> conditional(Directive said, int line, Optional<Fields> told) {
        var condition = new ConditionReader(blocks.pack(), line, blocks.excerpt(line)).read(said.rest());
        var sections = sections(Directive.Kind.IF, Set.of(Directive.Kind.ELSE, Directive.Kind.UNKNOWN), line, told);
        return condition.map(found -> new Part.Conditional(found, sections.get(Directive.Kind.IF),
                sections.getOrDefault(Directive.Kind.ELSE, List.of()),
                sections.getOrDefault(Directive.Kind.UNKNOWN, List.of())));
    }

    private Optional<Part> repeated(Directive said, int line, Optional<Fields> told) {
        if (told.isPresent()) {
            mistakes.add(line, blocks.excerpt(line), ":::each 之内不再有 :::each", "no :::each within :::each");
        }
        var words = PackWords.words(said.rest());
        if (Shortcoming.isMeant(words)) {
            return shortcomings(words, line);
        }
        var records = new RecordsReader(blocks.pack(), blocks.language(), line, blocks.excerpt(line)).each(said.rest());
        // Where the records are not known, neither are their fields: those of the body would only be mistakes again.
        var body = records.<Fields>map(found -> new Fields.OfEntries(found.register()));
        int before = mistakes.count();
        var sections = sections(Directive.Kind.EACH, Set.of(Directive.Kind.NONE), line, body);
        if (records.isEmpty()) {
            mistakes.forget(before, expected -> expected.zh().startsWith("“.栏目”"));
        }
        return records.map(found -> new Part.Repeated(found, sections.get(Directive.Kind.EACH),
                sections.getOrDefault(Directive.Kind.NONE, List.of()), line, blocks.excerpt(line)));
    }

    /// `target missed [limit N]`, `term overrun [limit N]`.
    private Optional<Part> shortcomings(List<String> words, int line) {
        var shortcoming = Shortcoming.of(words);
        var source = blocks.excerpt(line);
        if (shortcoming.isEmpty()) {
            mistakes.add(line, source, PackWords.known(String.join(" ", words.subList(0, 2)),
                    Arrays.stream(Shortcoming.values()).map(Shortcoming::words).toList(),
                    new Text("target missed 或 term overrun", "target missed or term overrun")));
        }
        var limit = OptionalInt.empty();
        if (words.size() == 4 && words.get(2).equals("limit")) {
            limit = new RecordsReader(blocks.pack(), blocks.language(), line, source).limit(words.get(3));
        } else if (words.size() > 2) {
            mistakes.add(line, source, "后面只能写 limit 数：最严重的在前", "only limit N behind it: the gravest stand first");
        }
        int before = mistakes.count();
        var sections = sections(Directive.Kind.EACH, Set.of(Directive.Kind.NONE), line,
                shortcoming.map(Fields.OfShortcoming::new));
        if (shortcoming.isEmpty()) {
            mistakes.forget(before, expected -> expected.zh().startsWith("“.栏目”"));
        }
        var most = limit;
        return shortcoming.map(found -> new Part.Shortcomings(found, most, sections.get(Directive.Kind.EACH),
                sections.getOrDefault(Directive.Kind.NONE, List.of()), line, source));
    }

    private Optional<Part> chart(Directive said, int line) {
        var words = said.rest().split("[\\s\\u3000]+", 2);
        if (!CHARTS.contains(words[0])) {
            mistakes.add(line, blocks.excerpt(line), PackWords.known(words[0], CHARTS, new Text(
                    ":::chart 后面写 bars、lines、stacked、pie 之一", ":::chart and one of bars, lines, stacked, pie")));
            grid(Part.Form.BARS, "", line);
            return Optional.empty();
        }
        return grid(Part.Form.valueOf(words[0].toUpperCase(Locale.ROOT)), words.length > 1 ? words[1] : "", line);
    }

    private Optional<Part> grid(Part.Form form, String caption, int line) {
        var pieces = caption(caption, line);
        int end = at;
        while (end < nodes.size() && !isEnd(nodes.get(end))) {
            end++;
        }
        at = Math.min(end + 1, nodes.size());
        if (end == nodes.size()) {
            return stray(line, new Text("另起一行用 ::: 结束", "a line with ::: that closes it"));
        }
        var lines = new ArrayList<String>();
        for (int number = line + 1; number < line(nodes.get(end)); number++) {
            lines.add(blocks.line(number));
        }
        return new GridReader(blocks.pack(), form, line, blocks.excerpt(line)).read(lines, pieces);
    }

    private static boolean isEnd(Node node) {
        return node instanceof DirectiveNode directive
                && Directive.of(directive.content()).kind() == Directive.Kind.END;
    }

    private List<Piece> caption(String caption, int line) {
        if (caption.isEmpty()) {
            return List.of();
        }
        var reader = new BlockReader(blocks.pack(), blocks.language(), List.of(caption), line);
        return Lines.withoutFigures(reader, Markdown.blocks(caption), line, caption);
    }
}
