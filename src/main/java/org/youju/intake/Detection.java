package org.youju.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.youju.pack.Register;
import org.youju.sheet.Cell;
import org.youju.sheet.Row;

/// Finds out how a table is laid out: where its header stands, of how many rows it is, and which column is what.
///
/// @param guessed the columns that were taken for something by likeness alone
/// @param score how much of the register was found
record Detection(Layout layout, BitSet guessed, int score) {
    private static final int LOOKED_AT = 40;
    private static final int KNOWN = 1_000_000;

    /// @param known whether a header of this shape has been read before
    static Detection of(Head head, Register register, Predicate<String> known) {
        var numbers = head.numbers();
        return numbers.stream().limit(LOOKED_AT)
                .flatMap(row -> java.util.stream.IntStream.rangeClosed(1, 3)
                        .filter(rows -> isHeader(head, row, rows))
                        .mapToObj(rows -> tried(head, register, row, rows, known)))
                .max(Comparator.comparingInt((Detection one) -> one.score)
                        .thenComparing(one -> -one.layout.firstRow())
                        .thenComparing(one -> -one.layout.headerRows()))
                .filter(best -> best.score > 0)
                .orElseGet(() -> byForm(head, register, numbers));
    }

    /// Words alone, in its last row too; and no cell merged downwards out of it.
    private static boolean isHeader(Head head, int row, int rows) {
        int last = row + rows - 1;
        boolean words = head.rows().containsKey(last) && java.util.stream.IntStream.rangeClosed(row, last)
                .mapToObj(head.rows()::get)
                .filter(java.util.Objects::nonNull)
                .allMatch(Detection::isWords);
        return words && head.merged().stream().noneMatch(area -> area.firstRow() <= last && area.firstRow() >= row
                && area.lastRow() > last && area.lastRow() - row < Layout.MOST_HEADER_ROWS);
    }

    private static boolean isWords(Row row) {
        return row.cells().stream().allMatch(cell -> cell instanceof Cell.Words || cell instanceof Cell.Empty);
    }

    private static Detection tried(Head head, Register register, int row, int rows, Predicate<String> known) {
        var detection = read(head, register, row, rows);
        var used = new HashSet<String>();
        int certain = 0;
        int guesses = 0;
        for (int i = 0; i < detection.layout.width(); i++) {
            var use = detection.layout.columns().get(i).use();
            if (!use.isEmpty() && used.add(use)) {
                certain += detection.guessed.get(i) ? 0 : 1;
                guesses += detection.guessed.get(i) ? 1 : 0;
            }
        }
        int score = 10 * certain + 3 * guesses + (known.test(detection.layout.shape()) ? KNOWN : 0);
        return new Detection(detection.layout, detection.guessed, certain == 0 && guesses < 2 && score < KNOWN
                ? 0 : score);
    }

    /// Reads these rows as a header, whatever is in them.
    static Detection read(Head head, Register register, int row, int rows) {
        var titles = head.titles(row, rows);
        var matches = new ArrayList<Match>();
        titles.forEach(path -> matches.add(Match.of(path, register)));
        unhide(matches, head.hidden());
        var taken = new HashSet<String>();
        matches.forEach(match -> taken.add(match.use()));
        var columns = new ArrayList<Layout.Column>();
        var guessed = new BitSet();
        for (int i = 0; i < titles.size(); i++) {
            var match = matches.get(i);
            if (match.use().isEmpty()) {
                match = Match.alike(titles.get(i), register, taken).orElse(match);
                taken.add(match.use());
            }
            guessed.set(i, match.guessed());
            columns.add(new Layout.Column(titles.get(i), match.use(), match.unit()));
        }
        return new Detection(new Layout(head.sheet(), row, rows, row + rows, 0, false, false, head.year(row), columns,
                Map.of()), guessed, 0);
    }

    /// A hidden column that says the same as a visible one is left alone.
    private static void unhide(List<Match> matches, BitSet hidden) {
        Set<String> visible = new HashSet<>();
        for (int i = 0; i < matches.size(); i++) {
            if (!hidden.get(i)) {
                visible.add(matches.get(i).use());
            }
        }
        for (int i = 0; i < matches.size(); i++) {
            if (hidden.get(i) && visible.contains(matches.get(i).use())) {
                matches.set(i, Match.NOTHING);
            }
        }
    }

    /// Where no title says anything to us: the first row as full as most, so that somebody can go on from there.
    private static Detection byForm(Head head, Register register, List<Integer> numbers) {
        int widest = numbers.stream().mapToInt(row -> filled(head, row)).max().orElse(0);
        int row = numbers.stream().filter(one -> filled(head, one) * 10 >= widest * 6).findFirst().orElse(1);
        int rows = head.merged().stream()
                .filter(area -> area.firstRow() == row && area.lastRow() > row)
                .mapToInt(area -> area.lastRow() - row + 1)
                .filter(height -> height <= Layout.MOST_HEADER_ROWS)
                .max().orElse(1);
        return read(head, register, row, rows);
    }

    private static int filled(Head head, int row) {
        return (int) Optional.ofNullable(head.rows().get(row)).stream()
                .flatMap(one -> one.cells().stream())
                .filter(cell -> !(cell instanceof Cell.Empty))
                .count();
    }

    /// Without what was taken by likeness alone.
    Layout certain() {
        var columns = new ArrayList<Layout.Column>();
        for (int i = 0; i < layout.width(); i++) {
            var column = layout.columns().get(i);
            columns.add(guessed.get(i) ? column.as(Layout.NOTHING, "") : column);
        }
        return layout.with(columns);
    }
}
