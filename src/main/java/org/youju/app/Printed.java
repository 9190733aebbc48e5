package org.youju.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.youju.intake.Conflict;
import org.youju.intake.ImportReport;
import org.youju.kernel.Language;
import org.youju.kernel.Mistake;
import org.youju.kernel.Text;
import picocli.CommandLine.Model.CommandSpec;

/// How commands print what is wrong.
final class Printed {
    private static final int ROWS = 10;

    private Printed() {}

    /// One line a mistake; answers with the exit status.
    static int mistakes(List<Mistake> mistakes, CommandSpec spec, Language language) {
        mistakes.forEach(mistake -> spec.commandLine().getErr().println(line(mistake, language)));
        return mistakes.isEmpty() ? 0 : Commands.REFUSED;
    }

    static String line(Mistake mistake, Language language) {
        return switch (language) {
            case ZH -> "%s：“%s”（应为：%s）".formatted(mistake.where(), mistake.value(), mistake.expected().zh());
            case EN -> "%s: \"%s\" (expected: %s)".formatted(mistake.where(), mistake.value(), mistake.expected().en());
        };
    }

    /// A row that says otherwise than an entry, with both sides.
    static String conflict(Conflict conflict, Language language) {
        var sides = conflict.differences().stream()
                .map(one -> new Text("%s：登记“%s”，表中“%s”", "%s: recorded \"%s\", in the table \"%s\"")
                        .with(one.field(), one.recorded(), one.inFile()).in(language))
                .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
        return new Text("第 %d 行与 %d 号登记（%s）不一致：%s", "row %d differs from entry %d (%s): %s")
                .with(conflict.row(), conflict.entry().number(), conflict.name(), sides).in(language);
    }

    /// What of a table was taken as what.
    static List<Text> taken(ImportReport report) {
        var taken = report.taken();
        var lines = new ArrayList<Text>();
        lines.add(new Text("工作表“%s”，表头第 %d 至 %d 行，数据第 %d 至 %d 行",
                "sheet \"%s\", header in rows %d to %d, entries in rows %d to %d")
                .with(taken.sheet(), taken.headerRow(), taken.lastHeaderRow(), taken.firstRow(), taken.lastRow()));
        for (var reason : report.leftOut().reasons()) {
            var rows = report.leftOut().first().stream()
                    .filter(one -> one.reason() == reason.getKey())
                    .limit(ROWS)
                    .map(one -> String.valueOf(one.row()))
                    .collect(Collectors.joining(", "));
            lines.add(new Text("没有作为登记：%s %d 行（第 %s 行%s）", "left out: %s, %d rows (%s%s)")
                    .with(reason.getKey().text(), reason.getValue(), rows, reason.getValue() > ROWS ? "…" : ""));
        }
        return lines;
    }
}
