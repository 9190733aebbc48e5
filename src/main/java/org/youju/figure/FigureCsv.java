package org.youju.figure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.youju.kernel.Language;

/// Figures and traces as lines of CSV (RFC 4180), the same from the command line and from the pages.
public final class FigureCsv {
    public static final String TRACE_HEADER = "entry,day,subject,amount\r\n";

    /// A text that begins like this would be computed by a spreadsheet program.
    private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r\n";

    private FigureCsv() {}

    /// With its header line.
    public static String table(List<Figure> figures, Language language) {
        return "id,title,value,unit,numerator,denominator,records\r\n"
                + figures.stream()
                        .map(figure -> line(
                                figure.indicator().id(), figure.indicator().title().in(language),
                                plain(figure.printed()), figure.indicator().unit(), plain(figure.numerator()),
                                plain(figure.denominator()), String.valueOf(figure.records())))
                        .collect(Collectors.joining());
    }

    /// Without its header line, so that a long trace can be written piece by piece.
    public static String trace(List<Trace> lines) {
        return lines.stream()
                .map(line -> line(
                        line.entry().toString(), line.day().toString(), guarded(line.subject()),
                        line.amount().toPlainString()))
                .collect(Collectors.joining());
    }

    public static String plain(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("");
    }

    private static String line(String... cells) {
        return Arrays.stream(cells).map(FigureCsv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String value) {
        return value.matches("(?s).*[\",\r\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
