package org.youju.comparison;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.youju.document.Chart;
import org.youju.document.Document;
import org.youju.document.Heading;
import org.youju.document.Keyed;
import org.youju.document.Mark;
import org.youju.document.Paragraph;
import org.youju.document.Run;
import org.youju.document.Said;
import org.youju.document.Salutation;
import org.youju.document.Signature;
import org.youju.document.Table;

/// A text as it was handed out, with the places of its figures.
///
/// @param issue the number it was handed out under
/// @param passages its paragraphs and the rows of its tables, in reading order, none of them blank
public record Issued(String issue, List<Passage> passages) {
    public Issued {
        passages = List.copyOf(passages);
    }

    /// One paragraph, or one row of a table with tabs between its cells.
    ///
    /// @param slots its figures, from left to right
    public record Passage(String text, List<Slot> slots) {
        public Passage {
            slots = List.copyOf(slots);
            int end = 0;
            for (var slot : slots) {
                if (slot.from() < end || slot.to() > text.length()) {
                    throw new IllegalArgumentException(
                            "slot " + slot + " (expected: within '" + text + "', after the one before it)");
                }
                end = slot.to();
            }
        }
    }

    /// One figure where it stands, or words that stand on a record.
    ///
    /// @param key what the figure is known by; one key may stand in several places
    /// @param bookmark the name of this very place in the file, see [Document#marks]
    /// @param title what a person calls the figure
    /// @param words whether it is no number but words, which are the same only where every letter is
    /// @param from where in its passage it begins
    /// @param to where it ends
    public record Slot(String key, String bookmark, String title, boolean words, int from, int to) {
        public Slot {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("slot " + key + ": " + from + ".." + to + " (expected: a span)");
            }
        }
    }

    /// The text of a document as its Word file has it; of a drawn chart that is its caption.
    public static Issued of(Document document) {
        var marks = document.marks().iterator();
        var passages = new ArrayList<Passage>();
        document.title().forEach(line -> add(passages, List.of(List.of(line)), marks));
        document.subtitle().forEach(line -> add(passages, List.of(List.of(line)), marks));
        for (var block : document.blocks()) {
            switch (block) {
                case Table table -> rows(table).forEach(row -> add(passages, row, marks));
                case Signature signature -> {
                    add(passages, List.of(List.of(signature.name())), marks);
                    add(passages, List.of(List.of(signature.dateWords())), marks);
                }
                case Heading _, Salutation _, Paragraph _, Chart _ -> add(passages, List.of(block.runs().toList()), marks);
            }
        }
        return new Issued(document.identity().issue(), passages);
    }

    private static Stream<List<List<Run>>> rows(Table table) {
        var heads = table.columns().stream().map(column -> List.<Run>of(column.head())).toList();
        var rows = table.rows().stream().map(row -> row.cells().stream().map(Table.Cell::words).toList());
        return Stream.of(Stream.of(List.of(List.<Run>of(table.caption()))), Stream.of(heads), rows)
                .flatMap(part -> part);
    }

    private static void add(List<Passage> passages, List<List<Run>> cells, Iterator<Mark> marks) {
        var text = new StringBuilder();
        var slots = new ArrayList<Slot>();
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : "\t");
            for (var run : cells.get(i)) {
                int from = text.length();
                text.append(run.text());
                if (run instanceof Keyed keyed) {
                    slots.add(new Slot(keyed.key(), marks.next().bookmark(), keyed.title(), keyed instanceof Said, from,
                            text.length()));
                }
            }
        }
        if (!text.toString().isBlank()) {
            passages.add(new Passage(text.toString(), slots));
        }
    }

    /// All figures in reading order.
    Stream<Slot> slots() {
        return passages.stream().flatMap(passage -> passage.slots().stream());
    }
}
