package org.youju.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.youju.kernel.Text;
import org.youju.pack.Register;

/// What somebody says of a table on the command line; what they leave open is found out.
///
/// @param sheet by its name
/// @param form the name of a remembered form
/// @param headerRow 0 for wherever it is
/// @param headerRows how many, where `headerRow` is given
/// @param firstRow of the entries; 0 for the one below the header
/// @param lastRow of the entries; 0 for as far as they go
/// @param year of dates that name only month and day; 0 for the one the table names
/// @param columns what a column is, by its title or letter: a field by its id or title, or none (`-`)
/// @param constants what holds for every row, by the id or title of a field
public record LayoutWishes(
        Optional<String> sheet,
        Optional<String> form,
        int headerRow,
        int headerRows,
        int firstRow,
        int lastRow,
        boolean hiddenRows,
        boolean formulas,
        int year,
        Map<String, String> columns,
        Map<String, String> constants) {
    public static final LayoutWishes NONE = new LayoutWishes(
            Optional.empty(), Optional.empty(), 0, 1, 0, 0, false, false, 0, Map.of(), Map.of());
    private static final String NOT_READ = "-";

    Layout applied(Layout found, Register register) {
        var named = new ArrayList<>(found.columns());
        columns.forEach((column, use) -> {
            int at = column(found, column);
            var wanted = use(use, register);
            named.set(at, named.get(at).as(wanted, LayoutForm.unit(named.get(at), wanted, register)));
        });
        var all = new HashMap<>(found.constants());
        constants.forEach((field, words) -> all.put(use(field, register), words));
        int first = firstRow == 0 ? found.firstRow() : firstRow;
        if (first < found.headerRow() + found.headerRows() || lastRow != 0 && lastRow < first) {
            throw IntakeProblem.ROWS_WRONG.refused(found.headerRow(), found.headerRow() + found.headerRows() - 1);
        }
        return new Layout(found.sheet(), found.headerRow(), found.headerRows(), first,
                lastRow == 0 ? found.lastRow() : lastRow, hiddenRows || found.hiddenRows(),
                formulas || found.formulas(), year == 0 ? found.year() : year, named, all);
    }

    private static int column(Layout layout, String column) {
        for (int i = 0; i < layout.width(); i++) {
            var title = layout.columns().get(i);
            if (Titles.same(title.words(), column) || LayoutForm.letter(i).equals(column)
                    || !title.title().isEmpty() && Titles.same(title.title().getLast(), column)) {
                return i;
            }
        }
        throw IntakeProblem.COLUMN_UNKNOWN.refused(column, layout.columns().stream().map(Layout.Column::words)
                .filter(words -> !words.isEmpty()).collect(Collectors.joining("、")));
    }

    private static String use(String words, Register register) {
        if (words.isEmpty() || words.equals(NOT_READ)) {
            return Layout.NOTHING;
        }
        var field = register.fields().stream()
                .filter(one -> one.id().equals(words) || Titles.same(one.title().zh(), words)
                        || Titles.same(one.title().en(), words))
                .findFirst();
        if (field.isPresent()) {
            return field.get().id();
        }
        if (Titles.isPlace(words)) {
            return Layout.PLACE;
        }
        if (Titles.isState(words)) {
            return Layout.STATE;
        }
        if (Titles.isNumber(words)) {
            return Layout.NUMBER;
        }
        throw IntakeProblem.FIELD_UNKNOWN.refused(words, new Text(
                register.fields().stream().map(one -> one.title().zh()).collect(Collectors.joining("、")),
                register.fields().stream().map(one -> one.title().en()).collect(Collectors.joining(", "))));
    }
}
