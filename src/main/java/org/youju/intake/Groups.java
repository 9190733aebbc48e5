package org.youju.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.youju.sheet.Area;
import org.youju.sheet.Cell;
import org.youju.sheet.Row;

/// Says in each row what a cell merged over several rows says once. Not for amounts: one amount for three rows is no
/// three amounts, so it stays in the first of them.
final class Groups {
    private final Map<Integer, Deque<Area>> byColumn = new HashMap<>();
    private final Map<Integer, Cell> said = new HashMap<>();

    Groups(List<Area> merged, Header header) {
        merged.stream()
                .filter(area -> area.lastRow() > area.firstRow() && area.firstColumn() < header.width())
                .filter(area -> !(header.targets().get(area.firstColumn()) instanceof Header.Target.ToField(var field)
                        && Match.isAmount(field)))
                .sorted(Comparator.comparingInt(Area::firstRow))
                .forEach(area -> byColumn.computeIfAbsent(area.firstColumn(), _ -> new ArrayDeque<>()).add(area));
    }

    Row fill(Row row) {
        if (byColumn.isEmpty()) {
            return row;
        }
        var cells = new ArrayList<>(row.cells());
        byColumn.forEach((column, areas) -> {
            while (!areas.isEmpty() && areas.peek().lastRow() < row.number()) {
                areas.poll();
                said.remove(column);
            }
            if (!areas.isEmpty() && areas.peek().firstRow() <= row.number()) {
                fill(cells, column, areas.peek().firstRow() == row.number());
            }
        });
        return new Row(row.number(), cells, row.hidden());
    }

    private void fill(List<Cell> cells, int column, boolean first) {
        if (first) {
            said.put(column, column < cells.size() ? cells.get(column) : Cell.EMPTY);
            return;
        }
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        if (cells.get(column) instanceof Cell.Empty) {
            cells.set(column, said.getOrDefault(column, Cell.EMPTY));
        }
    }
}
