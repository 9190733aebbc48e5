package org.youju.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.youju.account.Officer;
import org.youju.kernel.Text;
import org.youju.pack.Template;
import org.youju.report.Composition;
import org.youju.report.Reports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "report", mixinStandardHelpOptions = true,
        description = "Composes the report of a year and writes it as a Word file.")
final class ReportCommand implements Callable<Integer> {
    private final Settings settings;

    @Mixin
    private final PlaceAndYear which = new PlaceAndYear();

    @Option(names = "--template", paramLabel = "ID|FILE", description = "one of the pack's templates, or a file (default: ${DEFAULT-VALUE})",
            defaultValue = "annual")
    private String template = "annual";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "the Word file to write (.docx)")
    private Path out = Path.of("");

    @Option(names = "--on", paramLabel = "DATE",
            description = "as seen and signed on that day (default: today)")
    private Optional<LocalDate> on = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReportCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        var file = checkedOut();
        try (var workspace = Workspace.open(settings)) {
            var reports = workspace.get(Reports.class);
            var officer = Officer.system("report");
            var place = which.place(workspace);
            var day = on.orElseGet(() -> LocalDate.now(workspace.get(Clock.class)));
            return switch (reports.compose(template(reports), place, which.year(workspace), day, officer)) {
                case Composition.Broken(var mistakes) -> Printed.mistakes(mistakes, spec, settings.language());
                case Composition.Untrue untrue -> refuse(untrue);
                case Composition.Composed report -> write(report, reports.export(report, place, officer), file);
            };
        }
    }

    /// Before anything is opened: nobody waits for a report that cannot be put where it is wanted.
    private Path checkedOut() {
        var file = out.toAbsolutePath().normalize();
        if (!file.toString().endsWith(".docx") || Files.isDirectory(file)) {
            throw wrong(new Text("--out %s：请写以 .docx 结尾的文件名。", "--out %s: name a file that ends in .docx.").with(out));
        }
        if (!Files.isDirectory(file.getParent())) {
            throw wrong(new Text("--out %s：文件夹 %s 不存在，请先建立。", "--out %s: there is no folder %s. Make it first.")
                    .with(out, file.getParent()));
        }
        return file;
    }

    private ParameterException wrong(Text text) {
        return new ParameterException(spec.commandLine(), text.in(settings.language()));
    }

    private Template template(Reports reports) {
        var file = Path.of(template);
        return template.endsWith(".md") || Files.isRegularFile(file)
                ? new Template("file", Text.same(template), file)
                : reports.template(template);
    }

    private int refuse(Composition.Untrue untrue) {
        var err = spec.commandLine().getErr();
        untrue.wordings().forEach(wording -> err.println(wording.text().in(settings.language())));
        err.println(new Text("报告没有写出：%d 处用语与数据不符。", "No report was written: %d wordings are not true.")
                .with(untrue.wordings().size()).in(settings.language()));
        return Commands.REFUSED;
    }

    /// Beside its place first, then into it in one step: whoever opens the file finds the old report or the new one whole.
    private int write(Composition.Composed report, byte[] bytes, Path file) {
        var beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tell(report, spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    private int tell(Composition.Composed report, PrintWriter out, PrintWriter err) {
        var language = settings.language();
        var gaps = report.gaps();
        out.println(new Text("%s 已写出，编号 %s：数据 %d 处，其中待核指标 %d 个。",
                        "Wrote %s, issue %s: %d figures; %d indicators without data.")
                .with(this.out, report.issue(), report.figures().size(), gaps.size()).in(language));
        for (var gap : gaps) {
            err.println(new Text("数据待核：%s：%s", "no data: %s: %s")
                    .with(gap.figure().indicator().title(), gap.gap().orElseThrow()).in(language));
        }
        return gaps.isEmpty() ? 0 : Commands.WITH_GAPS;
    }
}
