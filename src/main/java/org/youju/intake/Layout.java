package org.youju.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How a table is read: which sheet, which rows are its header and its entries, which column is what. The same says
/// how it is written again.
///
/// @param sheet its name; empty in a CSV file
/// @param headerRow the first row of the header, as Excel counts
/// @param headerRows how many rows the header has
/// @param firstRow of the entries
/// @param lastRow of the entries; 0 for as far as they go
/// @param hiddenRows whether rows count that the workbook hides
/// @param formulas whether a formula counts as what it showed when the file was saved
/// @param year of dates that name only month and day; 0 where nothing says it
/// @param constants what holds for every row, in words, by field id or [#STATE]: for columns that the table lacks
public record Layout(
        String sheet,
        int headerRow,
        int headerRows,
        int firstRow,
        int lastRow,
        boolean hiddenRows,
        boolean formulas,
        int year,
        List<Column> columns,
        Map<String, String> constants) {
    /// Uses of a column beside the ids of fields, which have no sign in them.
    public static final String PLACE = "@place";
    public static final String STATE = "@state";
    public static final String NUMBER = "@number";
    public static final String NOTHING = "";

    static final int MOST_HEADER_ROWS = 4;

    /// @param title as it stands in the header, its group first; empty texts left out
    /// @param use the id of a field, [#PLACE], [#STATE], [#NUMBER] or [#NOTHING]
    /// @param unit what its bare numbers are in, where that is another unit than the field's; empty else
    public record Column(List<String> title, String use, String unit) {
        public Column {
            title = List.copyOf(title);
        }

        /// The title in one line.
        public String words() {
            return title.stream().map(Titles::oneLine).collect(Collectors.joining(" "));
        }

        Column as(String otherUse, String otherUnit) {
            return new Column(title, otherUse, otherUnit);
        }
    }

    public Layout {
        atLeast("headerRow", headerRow, 1);
        atLeast("headerRows", headerRows, 1);
        atLeast("firstRow", firstRow, headerRow + headerRows);
        if (lastRow != 0) {
            atLeast("lastRow", lastRow, firstRow);
        }
        columns = List.copyOf(columns);
        constants = Map.copyOf(constants);
    }

    private static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: " + least + " or more)");
        }
    }

    /// What a table of this form is known by again: its titles, as people compare them.
    String shape() {
        return columns.stream()
                .map(column -> Titles.plain(String.join("", column.title())))
                .collect(Collectors.joining("|"))
                .replaceFirst("\\|+$", "");
    }

    int width() {
        return columns.size();
    }

    Layout with(List<Column> otherColumns) {
        return new Layout(sheet, headerRow, headerRows, firstRow, lastRow, hiddenRows, formulas, year, otherColumns,
                constants);
    }

    /// The same for a table whose header and rows stand elsewhere.
    Layout at(Layout other) {
        return new Layout(other.sheet, other.headerRow, other.headerRows, other.firstRow, other.lastRow, hiddenRows,
                formulas, other.year == 0 ? year : other.year, columns, constants);
    }
}
