package org.youju.app;

import java.util.Arrays;

/// Cells of a line of CSV (RFC 4180), as commands print them.
final class Csv {
    private Csv() {}

    static String[] cells(String... values) {
        return Arrays.stream(values).map(Csv::cell).toArray(String[]::new);
    }

    private static String cell(String value) {
        return value.matches("(?s).*[\",\r\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
