package org.youju.sheet;

/// How much of an uploaded file is read before it is refused.
///
/// @param fileBytes the file as uploaded
/// @param unpackedBytes everything unpacked from it, and so also any single part
/// @param ratio unpacked to packed; honest sheets of repeated empty cells stay below 100, a zip bomb reaches 1000
/// @param columns columns with something in them
/// @param rows the number of the last row with something in it, as Excel counts
/// @param cellLength characters in a cell; Excel's own limit is 32,767
/// @param sharedText weight of a workbook's table of strings, in characters, which stays in memory
public record Limits(long fileBytes, long unpackedBytes, int ratio, int columns, int rows, int cellLength,
                     long sharedText) {
    public static final Limits USUAL =
            new Limits(50L << 20, 1L << 30, 300, 200, Row.LAST_IN_EXCEL, 32_767, 64L << 20);

    public Limits {
        positive("fileBytes", fileBytes);
        positive("unpackedBytes", unpackedBytes);
        positive("ratio", ratio);
        positive("columns", columns);
        positive("rows", rows);
        if (rows > Row.LAST_IN_EXCEL) {
            throw new IllegalArgumentException("rows: " + rows + " (expected: " + Row.LAST_IN_EXCEL + " or fewer)");
        }
        positive("cellLength", cellLength);
        positive("sharedText", sharedText);
    }

    private static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: 1 or more)");
        }
    }
}
