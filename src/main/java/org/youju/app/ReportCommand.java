package org.youju.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.youju.report.Reports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "report", mixinStandardHelpOptions = true,
        description = "Composes the report of a year and writes it as a Word file.")
final class ReportCommand implements Callable<Integer> {
    private final Settings settings;

    @Mixin
    private final PlaceAndYear which = new PlaceAndYear();

    @Option(names = "--template", paramLabel = "ID|FILE",
            description = "one of the pack's templates, or a file (default: the pack's first)")
    private String template = "";

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
        var file = new ReportFile(out, settings.language(), spec);
        try (var workspace = Workspace.open(settings)) {
            var day = on.orElseGet(() -> LocalDate.now(workspace.get(Clock.class)));
            return file.write(workspace.get(Reports.class), template, which.place(workspace), which.year(workspace),
                    day);
        }
    }
}
