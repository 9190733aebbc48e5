package org.youju.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.youju.intake.LayoutWishes;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How a table is read, as far as whoever imports it wants to say.
final class LayoutOptions {
    @Option(names = "--sheet", paramLabel = "NAME", description = "the sheet to read (default: the one that fits best)")
    private Optional<String> sheet = Optional.empty();

    @Option(names = "--form", paramLabel = "NAME", description = "read it by this remembered form")
    private Optional<String> form = Optional.empty();

    @Option(names = "--header-rows", paramLabel = "N|N-M", description = "the rows of the header (default: found out)")
    private String headerRows = "";

    @Option(names = "--first-row", paramLabel = "N", description = "the first row of entries")
    private int firstRow;

    @Option(names = "--last-row", paramLabel = "N", description = "the last row of entries")
    private int lastRow;

    @Option(names = "--hidden-rows", description = "read hidden rows too")
    private boolean hiddenRows;

    @Option(names = "--formulas", description = "read formulas as what they showed when the file was saved")
    private boolean formulas;

    @Option(names = "--dates-of", paramLabel = "YEAR", description = "the year of dates without one")
    private int year;

    @Option(names = "--map", paramLabel = "COLUMN=FIELD",
            description = "what a column is: its title or letter, and a field's id or title; - for not to be read")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--set", paramLabel = "FIELD=WORDS", description = "what holds for every row")
    private Map<String, String> constants = new LinkedHashMap<>();

    @Option(names = "--remember", paramLabel = "NAME", description = "remember under this name how it was read")
    private Optional<String> remember = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    Optional<String> remember() {
        return remember;
    }

    LayoutWishes wishes() {
        if (!headerRows.matches("([1-9]\\d{0,5}(-[1-9]\\d{0,5})?)?")) {
            throw wrong("--header-rows " + headerRows + " (expected: 3 or 3-4)");
        }
        var ends = headerRows.split("-");
        int first = headerRows.isEmpty() ? 0 : Integer.parseInt(ends[0]);
        int last = headerRows.isEmpty() ? 0 : Integer.parseInt(ends[ends.length - 1]);
        if (last < first || last - first > 3) {
            throw wrong("--header-rows " + headerRows + " (expected: at most four rows)");
        }
        if (firstRow < 0 || lastRow < 0) {
            throw wrong("--first-row, --last-row (expected: 1 or more)");
        }
        return new LayoutWishes(sheet, form, first, last - first + 1, firstRow, lastRow, hiddenRows, formulas, year,
                columns, constants);
    }

    private ParameterException wrong(String words) {
        return new ParameterException(spec.commandLine(), words);
    }
}
