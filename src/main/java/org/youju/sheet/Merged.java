package org.youju.sheet;

import java.util.ArrayList;
import java.util.List;

/// The merged cells of a sheet, as far as anybody would make them.
final class Merged {
    private static final int MOST = 200_000;

    private final Upload upload;
    private final List<Area> areas = new ArrayList<>();

    Merged(Upload upload) {
        this.upload = upload;
    }

    void add(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        boolean right = firstRow >= 1 && firstRow <= lastRow && lastRow <= Row.LAST_IN_EXCEL
                && firstColumn >= 0 && firstColumn <= lastColumn && lastColumn < Row.COLUMNS_IN_EXCEL;
        if (!right || areas.size() >= MOST) {
            throw upload.damaged();
        }
        areas.add(new Area(firstRow, lastRow, firstColumn, lastColumn));
    }

    List<Area> areas() {
        return List.copyOf(areas);
    }
}
