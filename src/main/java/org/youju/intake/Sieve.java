package org.youju.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.youju.intake.LeftOut.Reason;
import org.youju.sheet.Area;
import org.youju.sheet.Cell;
import org.youju.sheet.OfficeWords;
import org.youju.sheet.Row;
import org.youju.sheet.Table;

/// Tells a table's entries from what stands around and between them, a row at a time. Whatever is left out is said.
///
/// A row with a single cell may be a note at the end or an entry half filled in: it waits until another row follows.
final class Sieve {
    private static final Pattern TOTAL = Pattern.compile("\\S{0,8}?(?:合计|小计|总计|共计|累计)(?:[(（:：].*)?");
    private static final Pattern TOTAL_IN_ENGLISH = Pattern.compile("(?i)(?:grand |sub)?total:?");
    private static final Pattern NOTE = Pattern.compile("(?:注|备注|说明|填表说明|填报说明)(?:[:：0-9一１].*|$)|(?:填表|填报|制表|审核|复核|统计|经办|"
            + "负责|联系|报送|单位|分管)[^:：]{0,8}[:：].*|(?:[(（]?(?:单位)?(?:盖章|公章)).*");
    private static final Set<String> AS_ABOVE = Set.of("同上", "〃", "″", "\"", "〞", "''");
    private static final int LEADING = 4;
    private static final int WAITING = 50;

    /// @param written as it stands in the table, with what merged cells say of it
    /// @param row as it is meant
    record Sifted(Row written, Row row) {}

    private final Table table;
    private final Layout layout;
    private final Header header;
    private final Tidying tidying;
    private final Groups groups;
    private final List<Area> wide;
    private final boolean[] read;
    /// Of each column, as people compare them.
    private final List<Set<String>> titles;
    private final LeftOut.Tally leftOut = new LeftOut.Tally();
    private final ArrayDeque<Sifted> ready = new ArrayDeque<>();
    private final ArrayDeque<Row> waiting = new ArrayDeque<>();
    private List<Cell> before = List.of();
    private boolean notes;

    Sieve(Table table, Layout layout, Header header, List<Area> merged, Tidying tidying) {
        this.table = table;
        this.layout = layout;
        this.header = header;
        this.tidying = tidying;
        this.groups = new Groups(merged, header);
        this.wide = merged.stream().filter(area -> area.width() > 1 && area.firstRow() >= layout.firstRow()).toList();
        this.titles = layout.columns().stream()
                .map(column -> column.title().stream().map(Titles::plain).collect(Collectors.toSet()))
                .toList();
        this.read = new boolean[header.width()];
        for (int i = 0; i < read.length; i++) {
            read[i] = !(header.targets().get(i) instanceof Header.Target.PassedOver
                    || header.targets().get(i) instanceof Header.Target.ToNumber);
        }
    }

    LeftOut.Rows leftOut() {
        return leftOut.rows();
    }

    /// The next entry; empty at the end.
    Optional<Sifted> next() {
        while (ready.isEmpty()) {
            if (!table.hasNext()) {
                waiting.forEach(row -> leftOut.add(row, Reason.NOTE));
                waiting.clear();
                return Optional.empty();
            }
            take(table.next());
        }
        return Optional.of(ready.poll());
    }

    private void take(Row written) {
        int number = written.number();
        var filled = groups.fill(written);
        if (number >= layout.headerRow() && number < layout.headerRow() + layout.headerRows()) {
            return;
        }
        var reason = reason(written);
        if (reason.isPresent()) {
            leftOut.add(written, reason.get());
        } else if (isScant(written) && waiting.size() < WAITING) {
            waiting.add(filled);
        } else {
            notes = false;
            waiting.forEach(this::release);
            waiting.clear();
            ready.add(sifted(filled));
        }
    }

    private void release(Row row) {
        if (wide.stream().anyMatch(area -> area.firstRow() == row.number() && area.width() * 2 > header.width())) {
            leftOut.add(row, Reason.HEADING);
        } else {
            ready.add(sifted(row));
        }
    }

    private Optional<Reason> reason(Row row) {
        if (row.number() < layout.headerRow()) {
            return Optional.of(Reason.TITLE);
        }
        if (row.number() < layout.firstRow() || layout.lastRow() > 0 && row.number() > layout.lastRow()) {
            return Optional.of(Reason.OUTSIDE);
        }
        if (row.hidden() && !layout.hiddenRows()) {
            return Optional.of(Reason.HIDDEN);
        }
        if (isTotal(row)) {
            return Optional.of(Reason.TOTAL);
        }
        if (isNote(row)) {
            notes = true;
            return Optional.of(Reason.NOTE);
        }
        if (isEmpty(row)) {
            return Optional.of(Reason.EMPTY);
        }
        return isHeader(row) ? Optional.of(Reason.HEADER_AGAIN) : Optional.empty();
    }

    private boolean isEmpty(Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if ((i >= read.length || read[i]) && !OfficeWords.isNothing(row.cells().get(i), true)) {
                return false;
            }
        }
        return true;
    }

    /// A word for a sum among the first cells, and next to nothing in words beside it.
    private boolean isTotal(Row row) {
        int seen = 0;
        for (int i = 0; i < row.cells().size() && seen < LEADING; i++) {
            var cell = row.cells().get(i);
            if (!(cell instanceof Cell.Empty)) {
                seen++;
                if (cell instanceof Cell.Words(var text) && isTotal(text)) {
                    return wordsBeside(row, i) <= 1;
                }
            }
        }
        return false;
    }

    private static boolean isTotal(String text) {
        if (text.length() > 40 || text.indexOf('计') < 0 && !TOTAL_IN_ENGLISH.matcher(text.strip()).matches()) {
            return false;
        }
        return text.indexOf('计') < 0 || TOTAL.matcher(text.replaceAll("[\\s\u3000]+", "")).matches();
    }

    private int wordsBeside(Row row, int label) {
        int words = 0;
        for (int i = 0; i < Math.min(row.cells().size(), read.length); i++) {
            var amount = header.targets().get(i) instanceof Header.Target.ToField(var field) && Match.isAmount(field);
            if (i != label && read[i] && !amount && !OfficeWords.isNothing(row.cells().get(i), true)) {
                words++;
            }
        }
        return words;
    }

    /// Who filled it in, remarks on it; and what follows such a row with hardly anything in it.
    private boolean isNote(Row row) {
        int filled = filled(row);
        if (notes && filled <= 2 && filled * 3 <= header.width()) {
            return true;
        }
        if (filled > LEADING * 2) {
            return false;
        }
        // What it looks like is asked last: it costs most, and hardly any row is that empty.
        return (filled == 1 || filled * 2 <= header.width() || wordsWithColon(row) == filled)
                && row.cells().stream()
                        .filter(Cell.Words.class::isInstance)
                        .findFirst()
                        .filter(cell -> NOTE.matcher(cell.shown().replaceAll("\\s+", "")).matches())
                        .isPresent();
    }

    private static int wordsWithColon(Row row) {
        int words = 0;
        for (var cell : row.cells()) {
            if (cell instanceof Cell.Words(var text) && (text.indexOf('：') >= 0 || text.indexOf(':') >= 0)) {
                words++;
            }
        }
        return words;
    }

    private boolean isScant(Row row) {
        return header.width() >= 3 && filled(row) == 1;
    }

    private static int filled(Row row) {
        int filled = 0;
        for (var cell : row.cells()) {
            filled += cell instanceof Cell.Empty ? 0 : 1;
        }
        return filled;
    }

    private boolean isHeader(Row row) {
        int same = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            if (cell instanceof Cell.Empty) {
                continue;
            }
            if (!(cell instanceof Cell.Words(var text)) || i >= layout.width()
                    || !titles.get(i).contains(Titles.plain(text))) {
                return false;
            }
            same++;
        }
        return same >= 2;
    }

    private Sifted sifted(Row filled) {
        var cells = new ArrayList<Cell>(filled.cells());
        for (int i = 0; i < Math.min(cells.size(), before.size()); i++) {
            if (cells.get(i) instanceof Cell.Words(var text) && AS_ABOVE.contains(text.strip())) {
                cells.set(i, before.get(i));
            }
        }
        before = cells;
        return new Sifted(filled, tidying.tidy(new Row(filled.number(), cells, filled.hidden())));
    }
}
