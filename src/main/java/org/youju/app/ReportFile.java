package org.youju.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import org.youju.account.Officer;
import org.youju.kernel.Language;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.pack.Template;
import org.youju.report.Composition;
import org.youju.report.FileFormat;
import org.youju.report.Reports;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// The file a command writes its report to; what it is called says in which format.
final class ReportFile {
    private final Path out;
    private final Path file;
    private final FileFormat format;
    private final Language language;
    private final CommandSpec spec;

    ReportFile(Path out, Language language, CommandSpec spec) {
        this.out = out;
        this.file = checked(out, language, spec);
        this.format = FileFormat.of(file.toString()).orElseThrow();
        this.language = language;
        this.spec = spec;
    }

    /// Composes the report and writes it; says what came of it and answers with the exit status.
    int write(Reports reports, String template, PlaceCode place, int year, LocalDate day) {
        var officer = Officer.system("report");
        return switch (reports.compose(template(reports, template), place, year, day, officer)) {
            case Composition.Broken(var mistakes) -> Printed.mistakes(mistakes, spec, language);
            case Composition.Untrue untrue -> refuse(untrue);
            case Composition.Composed report -> write(report, reports.export(report, format, place, officer));
        };
    }

    /// Before anything is opened: nobody waits for a report that cannot be put where it is wanted.
    private static Path checked(Path out, Language language, CommandSpec spec) {
        var file = out.toAbsolutePath().normalize();
        if (FileFormat.of(file.toString()).isEmpty() || Files.isDirectory(file)) {
            throw wrong(spec, language,
                    new Text("--out %s：请写以 .docx、.pdf 或 .html 结尾的文件名。",
                    "--out %s: name a file that ends in .docx, .pdf or .html.").with(out));
        }
        if (!Files.isDirectory(file.getParent())) {
            throw wrong(spec, language,
                    new Text("--out %s：文件夹 %s 不存在，请先建立。", "--out %s: there is no folder %s. Make it first.")
                    .with(out, file.getParent()));
        }
        return file;
    }

    private static ParameterException wrong(CommandSpec spec, Language language, Text text) {
        return new ParameterException(spec.commandLine(), text.in(language));
    }

    static Template template(Reports reports, String template) {
        var file = Path.of(template);
        return template.endsWith(".md") || Files.isRegularFile(file)
                ? new Template("file", Text.same(template), file)
                : reports.template(template);
    }

    private int refuse(Composition.Untrue untrue) {
        var err = spec.commandLine().getErr();
        untrue.wordings().forEach(wording -> err.println(wording.text().in(language)));
        err.println(new Text("报告没有写出：%d 处用语与数据不符。", "No report was written: %d wordings are not true.")
                .with(untrue.wordings().size()).in(language));
        return Commands.REFUSED;
    }

    /// Beside its place first, then into it in one step: whoever opens the file finds the old report or the new one
    /// whole.
    private int write(Composition.Composed report, byte[] bytes) {
        var beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tell(report, spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    private int tell(Composition.Composed report, PrintWriter print, PrintWriter err) {
        var gaps = report.gaps();
        print.println(new Text("%s 已写出，编号 %s：数据 %d 处，其中待核指标 %d 个。",
                        "Wrote %s, issue %s: %d figures; %d indicators without data.")
                .with(out, report.issue(), report.figures().size(), gaps.size()).in(language));
        for (var gap : gaps) {
            err.println(new Text("数据待核：%s：%s", "no data: %s: %s")
                    .with(gap.title(), gap.gap().orElseThrow()).in(language));
        }
        return gaps.isEmpty() ? 0 : Commands.WITH_GAPS;
    }
}
