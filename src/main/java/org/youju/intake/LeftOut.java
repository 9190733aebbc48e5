package org.youju.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.youju.kernel.Text;
import org.youju.sheet.Cell;
import org.youju.sheet.Row;

/// A row that was not read as an entry, and why.
///
/// @param words what stands in it
public record LeftOut(int row, Reason reason, String words) {
    public enum Reason {
        TITLE("表头以上的标题", "above the header"),
        HEADER_AGAIN("重复的表头", "the header again"),
        HEADING("分段标题", "a heading within the table"),
        TOTAL("小计、合计", "a total"),
        NOTE("表下的说明", "a note"),
        HIDDEN("隐藏的行", "hidden"),
        EMPTY("各栏都没有内容", "nothing in the columns that are read"),
        OUTSIDE("在选定的行以外", "outside the rows chosen");

        private final Text text;

        Reason(String zh, String en) {
            this.text = new Text(zh, en);
        }

        public Text text() {
            return text;
        }
    }

    private static final int WORDS = 80;

    static LeftOut of(Row row, Reason reason) {
        var words = new StringBuilder();
        for (var cell : row.cells()) {
            if (!(cell instanceof Cell.Empty) && words.length() < WORDS) {
                words.append(words.isEmpty() ? "" : " ").append(Titles.oneLine(cell.shown()));
            }
        }
        return new LeftOut(row.number(), reason, words.length() > WORDS ? words.substring(0, WORDS) + "…"
                : words.toString());
    }

    /// All rows of a table that were left out.
    ///
    /// @param first the first of each reason, in their order; empty rows are counted only
    /// @param counts how many there are of each
    public record Rows(List<LeftOut> first, Map<Reason, Long> counts) {
        public Rows {
            first = List.copyOf(first);
            counts = Map.copyOf(counts);
        }

        public long count() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        /// The reasons there were, each with how many rows.
        public List<Map.Entry<Reason, Long>> reasons() {
            return counts.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        }
    }

    /// Collects them as they come.
    static final class Tally {
        private static final int SHOWN_EACH = 40;
        private final List<LeftOut> first = new ArrayList<>();
        private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);

        void add(Row row, Reason reason) {
            if (counts.merge(reason, 1L, Long::sum) <= SHOWN_EACH) {
                first.add(of(row, reason));
            }
        }

        Rows rows() {
            return new Rows(first, counts);
        }
    }
}
