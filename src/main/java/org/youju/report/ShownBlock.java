package org.youju.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.document.Block;
import org.youju.document.Chart;
import org.youju.document.Document;
import org.youju.document.Heading;
import org.youju.document.Paragraph;
import org.youju.document.Run;
import org.youju.document.Salutation;
import org.youju.document.Signature;
import org.youju.document.Table;
import org.youju.document.Words;
import org.youju.figure.Figure;
import org.youju.kernel.Text;
import org.youju.template.ComposedBlock;
import org.youju.template.Slot;
import org.youju.template.UntrueWording;

/// A block of a report as a page shows it: every figure leads to where it comes from.
///
/// @param level of a heading, 1 to 4; 0 for anything else
/// @param caption of a table or chart; empty for none
/// @param rows of a table, the first of them its head; a chart shows the numbers it is drawn from
record ShownBlock(int level, boolean signature, List<ShownRun> runs, String caption, List<List<List<ShownRun>>> rows) {
    ShownBlock {
        runs = List.copyOf(runs);
        rows = List.copyOf(rows);
    }

    /// @param href where a figure comes from; empty for words
    /// @param about what a figure is, in a sentence
    record ShownRun(String text, String href, Text about, Kind kind) {}

    enum Kind {
        WORDS,
        FIGURE,
        MISSING,
        UNTRUE
    }

    boolean isTable() {
        return !rows.isEmpty();
    }

    /// @param composed what the document's blocks were made of
    static List<ShownBlock> of(Document document, List<ComposedBlock> composed) {
        var slots = new HashMap<Integer, Map<Integer, Slot>>();
        composed.stream().flatMap(block -> block.slots().stream()).forEach(slot ->
                slots.computeIfAbsent(slot.block(), _ -> new HashMap<>()).put(slot.from(), slot));
        var untrue = composed.stream().flatMap(block -> block.untrue().stream()).toList();
        var shown = new ArrayList<ShownBlock>();
        for (var block : document.blocks()) {
            shown.add(new Showing(slots.getOrDefault(shown.size(), Map.of()), untrue).block(block));
        }
        return shown;
    }

    /// One block, from its first character to its last.
    private static final class Showing {
        private final Map<Integer, Slot> slots;
        private final List<UntrueWording> untrue;
        private int at;

        Showing(Map<Integer, Slot> slots, List<UntrueWording> untrue) {
            this.slots = slots;
            this.untrue = untrue;
        }

        ShownBlock block(Block block) {
            return switch (block) {
                case Heading heading -> new ShownBlock(heading.level(), false, runs(heading.words()), "", List.of());
                case Signature signature ->
                    new ShownBlock(0, true, runs(signature.runs().toList()), "", List.of());
                case Paragraph _, Salutation _ -> new ShownBlock(0, false, runs(block.runs().toList()), "", List.of());
                case Table table -> table(table);
                case Chart chart -> new ShownBlock(0, false, List.of(), chart.caption().text(),
                        new Showing(Map.of(), List.of()).table(chart.table()).rows());
            };
        }

        private ShownBlock table(Table table) {
            run(table.caption());
            var rows = new ArrayList<List<List<ShownRun>>>();
            rows.add(table.columns().stream().map(column -> List.of(run(column.head()))).toList());
            for (var row : table.rows()) {
                rows.add(row.cells().stream().map(cell -> runs(cell.words())).toList());
            }
            return new ShownBlock(0, false, List.of(), table.caption().text(), rows);
        }

        private List<ShownRun> runs(List<Run> runs) {
            return runs.stream().map(this::run).toList();
        }

        private ShownRun run(Run run) {
            var slot = run instanceof Words ? Optional.<Slot>empty() : Optional.ofNullable(slots.get(at));
            at += run.text().length();
            return slot.map(this::chip).orElseGet(() ->
                    new ShownRun(run.text(), "", Text.same("—"), Kind.WORDS));
        }

        private ShownRun chip(Slot slot) {
            var wrong = untrue.stream().filter(wording -> wording.isOf(slot)).findFirst();
            var about = slot.gap()
                    .map(why -> new Text("%s：%s", "%s: %s").with(slot.title(), why))
                    .or(() -> wrong.map(UntrueWording::text))
                    .orElseGet(() -> about(slot));
            var kind = slot.isMissing() ? Kind.MISSING : wrong.isPresent() ? Kind.UNTRUE : Kind.FIGURE;
            return new ShownRun(slot.text(), href(slot), about, kind);
        }
    }

    private static Text about(Slot slot) {
        if (slot.kind() != Slot.Kind.FIGURE || slot.figures().isEmpty()) {
            return slot.title();
        }
        var figure = slot.figures().getFirst();
        return new Text("%s：%s 精确值：%s", "%s: %s Exactly: %s")
                .with(slot.title(), figure.indicator().counts(), exactly(figure));
    }

    /// Where the first of its figures is explained, a record is shown, or the claims are listed.
    static String href(Slot slot) {
        if (slot.kind() == Slot.Kind.RECORD && slot.key().startsWith("record:")) {
            return "/entries/" + slot.key().split(":")[1];
        }
        if (slot.figures().isEmpty()) {
            return "";
        }
        var figure = slot.figures().getFirst();
        var question = figure.question();
        var asked = "?place=" + question.place() + "&year=" + question.period().to().getYear();
        return slot.kind() == Slot.Kind.CLAIM
                ? "/claims" + asked
                : "/figures/" + figure.indicator().id() + asked;
    }

    private static String exactly(Figure figure) {
        var value = figure.exact().orElseThrow();
        var unit = figure.indicator().unit();
        boolean whole = value.denominator().compareTo(BigDecimal.ONE) == 0;
        return whole
                ? value.numerator().toPlainString() + unit
                : value.numerator().toPlainString() + " ÷ " + value.denominator().toPlainString() + " " + unit;
    }
}
