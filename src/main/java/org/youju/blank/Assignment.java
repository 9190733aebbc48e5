package org.youju.blank;

import java.util.Arrays;

/// Gives each row a column of its own so that the sum of what they are worth is the greatest (Kuhn–Munkres, in the
/// form with potentials). There are at least as many columns as rows.
final class Assignment {
    private Assignment() {}

    /// @param worth of each pair, rows first
    /// @return the column of each row
    static int[] of(double[][] worth) {
        int rows = worth.length;
        int columns = rows == 0 ? 0 : worth[0].length;
        var rowPotential = new double[rows + 1];
        var columnPotential = new double[columns + 1];
        var rowOf = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            augment(row, worth, rowPotential, columnPotential, rowOf);
        }
        var chosen = new int[rows];
        for (int column = 1; column <= columns; column++) {
            if (rowOf[column] > 0) {
                chosen[rowOf[column] - 1] = column - 1;
            }
        }
        return chosen;
    }

    /// Finds the cheapest path from a row without a column to a column without a row, and turns it over. Rows and
    /// columns count from 1 here; column 0 stands for the row that looks for one.
    private static void augment(
            int row, double[][] worth, double[] rowPotential, double[] columnPotential, int[] rowOf) {
        int columns = columnPotential.length - 1;
        var least = new double[columns + 1];
        var cameFrom = new int[columns + 1];
        var used = new boolean[columns + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        rowOf[0] = row;
        int at = 0;
        do {
            used[at] = true;
            int here = rowOf[at];
            double delta = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int column = 1; column <= columns; column++) {
                if (used[column]) {
                    continue;
                }
                double cost = -worth[here - 1][column - 1] - rowPotential[here] - columnPotential[column];
                if (cost < least[column]) {
                    least[column] = cost;
                    cameFrom[column] = at;
                }
                if (least[column] < delta) {
                    delta = least[column];
                    next = column;
                }
            }
            for (int column = 0; column <= columns; column++) {
                if (used[column]) {
                    rowPotential[rowOf[column]] += delta;
                    columnPotential[column] -= delta;
                } else {
                    least[column] -= delta;
                }
            }
            at = next;
        } while (rowOf[at] != 0);
        while (at != 0) {
            rowOf[at] = rowOf[cameFrom[at]];
            at = cameFrom[at];
        }
    }
}
