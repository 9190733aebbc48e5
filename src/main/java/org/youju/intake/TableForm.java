package org.youju.intake;

import java.util.ArrayList;
import java.util.List;
import org.youju.sheet.Area;
import org.youju.sheet.Cell;

/// A form of table (表样) that an office uses, remembered: how it is read, and how it is written again.
///
/// @param name by which the office knows it
/// @param above the rows down to the last of the header, in words
/// @param merged the merged cells in these rows
public record TableForm(String name, Layout layout, List<List<String>> above, List<Area> merged) {
    private static final int LONGEST = 60;

    public TableForm {
        above = above.stream().map(List::copyOf).toList();
        merged = List.copyOf(merged);
    }

    /// The form of a table that is being read.
    static TableForm of(String name, Head head, Layout layout) {
        int last = layout.headerRow() + layout.headerRows() - 1;
        var above = new ArrayList<List<String>>();
        for (int row = 1; row <= last; row++) {
            var cells = new ArrayList<String>();
            for (int column = 0; column < head.width(row, row); column++) {
                cells.add(head.text(row, column));
            }
            above.add(cells);
        }
        return new TableForm(name, layout, above,
                head.merged().stream().filter(area -> area.lastRow() <= last).toList());
    }

    /// What an office would call it: the longest of the words above its header, or else the file's name.
    static String nameFor(Head head, Layout layout) {
        var title = head.numbers().stream()
                .filter(row -> row < layout.headerRow())
                .flatMap(row -> head.rows().get(row).cells().stream())
                .filter(Cell.Words.class::isInstance)
                .map(cell -> Titles.oneLine(cell.shown()))
                .findFirst()
                .orElseGet(() -> head.file().replaceFirst("\\.[A-Za-z]{1,5}$", ""));
        var name = title.replaceAll("(19|20)\\d{2}年?度?", "").strip();
        return name.length() > LONGEST ? name.substring(0, LONGEST).strip() : name.isEmpty() ? "表样" : name;
    }
}
