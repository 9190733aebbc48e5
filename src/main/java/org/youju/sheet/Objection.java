package org.youju.sheet;

import org.youju.kernel.Text;

/// Why a row is returned, and which of its cells is to blame.
///
/// @param column counted from 0; [#WHOLE_ROW] where no single cell is
public record Objection(int column, Text reason) {
    public static final int WHOLE_ROW = -1;

    public Objection {
        if (column < WHOLE_ROW) {
            throw new IllegalArgumentException("column: " + column + " (expected: 0 or more, or WHOLE_ROW)");
        }
    }

    public static Objection toRow(Text reason) {
        return new Objection(WHOLE_ROW, reason);
    }
}
