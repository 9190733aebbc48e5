package org.youju.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.youju.account.Officer;
import org.youju.intake.ImportReport;
import org.youju.intake.Importer;
import org.youju.kernel.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "import", mixinStandardHelpOptions = true,
        description = "Imports a table into a register. Unless all rows are right, nothing is imported.")
final class ImportCommand implements Callable<Integer> {
    private final Settings settings;

    @Parameters(index = "0", paramLabel = "REGISTER", description = "the register's id, such as enterprise_visit")
    private String register = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "xlsx or CSV; its first row names the columns")
    private Path file = Path.of("");

    @Option(names = "--place", paramLabel = "CODE", description = "for which place (default: the only township)")
    private Optional<String> place = Optional.empty();

    @Option(names = "--check", description = "say what would happen and change nothing")
    private boolean check;

    @Option(names = "--right-ones", description = "import the right rows and leave the wrong ones")
    private boolean rightOnes;

    @Option(names = "--wrong-rows", paramLabel = "F.xlsx",
            description = "write the wrong rows there, with the reason beside each cell")
    private Optional<Path> wrongRows = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ImportCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            spec.commandLine().getErr().println(file + ": " + NO_FILE.in(settings.language()));
            return Commands.REFUSED;
        }
        try (var workspace = Workspace.open(settings)) {
            var which = new PlaceAndYear();
            which.place = place;
            var source = new Importer.Source(file, file.getFileName().toString(), register, which.place(workspace));
            var importer = workspace.get(Importer.class);
            var officer = Officer.system("import");
            var at = workspace.get(Clock.class).instant();
            var mode = check ? Importer.Mode.CHECK : rightOnes ? Importer.Mode.RIGHT_ONES : Importer.Mode.ALL;
            // Written before anything is imported: afterwards, the right rows would be known as recorded.
            if (wrongRows.isPresent()) {
                try (var out = Files.newOutputStream(wrongRows.get())) {
                    importer.wrongRows(source, officer, at, settings.language(), out);
                }
            }
            var report = importer.run(source, mode, officer, at, this::tell);
            print(report);
            return report.wrongRows() == 0 ? 0 : rightOnes ? Commands.WITH_GAPS : Commands.REFUSED;
        }
    }

    private static final Text NO_FILE = new Text("找不到这个文件，或无法读取", "there is no such file, or it cannot be read");

    private void tell(long rows) {
        if (System.console() != null) {
            spec.commandLine().getErr().print("\r" + rows);
            spec.commandLine().getErr().flush();
        }
    }

    private void print(ImportReport report) {
        var language = settings.language();
        PrintWriter err = spec.commandLine().getErr();
        report.mistakes().forEach(wrong -> err.println(Printed.line(wrong.mistake(), language)
                + (wrong.title().isEmpty() ? "" : " [" + wrong.title() + "]")));
        if (report.allMistakes() > report.mistakes().size()) {
            err.println(new Text("……另有 %d 处", "… and %d more").with(report.allMistakes() - report.mistakes().size())
                    .in(language));
        }
        if (report.allRemarks() > 0) {
            err.println(new Text("看起来不寻常、仍会导入的 %d 处：", "looks unusual and is imported all the same, %d:")
                    .with(report.allRemarks()).in(language));
            report.remarks().forEach(remark -> err.println(Printed.line(remark.mistake(), language)
                    + (remark.title().isEmpty() ? "" : " [" + remark.title() + "]")));
        }
        if (!report.passedOver().isEmpty()) {
            err.println(new Text("没有读取的列：%s", "columns not read: %s").with(String.join("、", report.passedOver()))
                    .in(language));
        }
        var summary = new Text(
                "读取 %d 行：新增登记 %d，此前已登记 %d，有误 %d", "%d rows: %d entries added, %d recorded before, %d wrong")
                .with(report.rows(), report.done() || check ? report.added() : 0, report.alreadyRecorded(),
                report.wrongRows());
        spec.commandLine().getOut().println(summary.in(language));
        if (!report.done()) {
            spec.commandLine().getOut().println((check
                    ? new Text("以上为检查结果，没有导入。", "This was a check; nothing was imported.")
                    : new Text("没有导入。改正后重试，或用 --right-ones 只导入无误的行，用 --wrong-rows F.xlsx 取回有误的行。",
                            "Nothing was imported. Correct the rows, or import the right ones with --right-ones and get the wrong ones back with --wrong-rows F.xlsx."))
                    .in(language));
        }
    }
}
