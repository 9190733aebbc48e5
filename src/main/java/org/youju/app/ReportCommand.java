package org.youju.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.youju.coverage.Coverages;
import org.youju.kernel.Text;
import org.youju.report.Reports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "report", mixinStandardHelpOptions = true,
        description = "Composes the report of a year and writes it as a Word file, a PDF or a page of HTML.")
final class ReportCommand implements Callable<Integer> {
    private static final Text ONE_OF_TWO = new Text(
            "请写 --out 文件（生成报告）或 --check 模板（只检查），二者写其一。",
            "Name --out FILE to write the report, or --check TEMPLATE only to check it: one of the two.");

    private final Settings settings;

    @Mixin
    private final PlaceAndYear which = new PlaceAndYear();

    @Option(names = "--template", paramLabel = "ID|FILE",
            description = "one of the pack's templates, or a file (default: the pack's first)")
    private String template = "";

    @Option(names = "--out", paramLabel = "FILE", description = "the file to write: .docx, .pdf or .html")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--check", paramLabel = "ID|FILE",
            description = "only list the mistakes of a template and the words in it that are not true; nothing is written")
    private Optional<String> check = Optional.empty();

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
        if (out.isPresent() == check.isPresent()) {
            throw new ParameterException(spec.commandLine(), ONE_OF_TWO.in(settings.language()));
        }
        var file = out.map(path -> new ReportFile(path, settings.language(), spec));
        try (var workspace = Workspace.open(settings)) {
            var day = on.orElseGet(() -> LocalDate.now(workspace.get(Clock.class)));
            var reports = workspace.get(Reports.class);
            var place = which.place(workspace);
            int year = which.year(workspace);
            return file.map(written -> written.write(reports, template, place, year, day))
                    .orElseGet(() -> new TemplateCheck(settings.language(), spec)
                    .check(reports, workspace.get(Coverages.class), check.orElseThrow(), place, year, day));
        }
    }
}
