package org.youju.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.youju.account.Officer;
import org.youju.intake.Conflicts;
import org.youju.intake.Forms;
import org.youju.intake.ImportReport;
import org.youju.intake.Importer;
import org.youju.intake.Layouts;
import org.youju.kernel.Refused;
import org.youju.kernel.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Parameters(index = "1", paramLabel = "FILE", description = "xlsx, xls or CSV, as offices have it")
    private Path file = Path.of("");

    @Option(names = "--place", paramLabel = "CODE", description = "for which place (default: the only township)")
    private Optional<String> place = Optional.empty();

    @Option(names = "--check", description = "say what would happen and change nothing")
    private boolean check;

    @Option(names = "--right-ones", description = "import the right rows and leave the wrong ones")
    private boolean rightOnes;

    @Option(names = "--conflicts", paramLabel = "refuse|keep|correct", description = {
        "rows that say otherwise than an entry: import nothing (default), keep what is recorded,",
        "or correct it (where it counts already: ask for it)"})
    private OnConflict onConflict = OnConflict.refuse;

    @Mixin
    private final LayoutOptions layout = new LayoutOptions();

    /// What to do with rows that say otherwise than an entry; in small letters, as they are typed.
    enum OnConflict { refuse, keep, correct }

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
            var proposal = workspace.get(Layouts.class).propose(source, layout.wishes());
            var mode = check ? Importer.Mode.CHECK
                    : rightOnes ? Importer.Mode.RIGHT_ONES
                    : onConflict == OnConflict.refuse ? Importer.Mode.ALL : Importer.Mode.ALL_NEW;
            // Written before anything is imported: afterwards, the right rows would be known as recorded.
            if (wrongRows.isPresent()) {
                try (var out = Files.newOutputStream(wrongRows.get())) {
                    importer.wrongRows(source, proposal.layout(), officer, at, settings.language(), out);
                }
            }
            var report = importer.run(source, proposal.layout(), mode, officer, at, this::tell);
            proposal.form().ifPresent(name -> say(new Text("按记住的表样“%s”读取", "read by the form \"%s\"").with(name)));
            print(report);
            if (report.done()) {
                settle(report, workspace, source, officer);
                layout.remember().ifPresent(name -> workspace.get(Forms.class)
                        .remember(register, source.place(), proposal.form(name), officer));
            }
            boolean clean = report.wrongRows() == 0
                    && (report.conflicts().isEmpty() || onConflict != OnConflict.refuse);
            return clean ? 0 : rightOnes ? Commands.WITH_GAPS : Commands.REFUSED;
        }
    }

    private void settle(ImportReport report, Workspace workspace, Importer.Source source, Officer officer) {
        if (onConflict != OnConflict.correct) {
            return;
        }
        for (var conflict : report.conflicts()) {
            try {
                var outcome = workspace.get(Conflicts.class).correct(conflict, source.name(), officer,
                        workspace.get(Clock.class).instant());
                say((outcome.asked() ? new Text("%d 号：已提出更正申请", "No. %d: a correction has been asked for")
                        : new Text("%d 号：已更正", "No. %d: corrected")).with(conflict.entry().number()));
            } catch (Refused refused) {
                say(new Text("%d 号：没有更正：%s", "No. %d: not corrected: %s")
                        .with(conflict.entry().number(), refused.text()));
            }
        }
    }

    private void say(Text text) {
        spec.commandLine().getOut().println(text.in(settings.language()));
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
        report.conflicts().forEach(conflict -> err.println(Printed.conflict(conflict, language)));
        Printed.taken(report).forEach(this::say);
        if (!report.passedOver().isEmpty()) {
            err.println(new Text("没有读取的列：%s", "columns not read: %s").with(String.join("、", report.passedOver()))
                    .in(language));
        }
        var summary = new Text(
                "读取 %d 行：新增登记 %d，此前已登记 %d，与登记不一致 %d，有误 %d",
                "%d rows: %d entries added, %d recorded before, %d conflicting, %d wrong")
                .with(report.rows(), report.done() || check ? report.added() : 0, report.alreadyRecorded(),
                report.allConflicts(), report.wrongRows());
        spec.commandLine().getOut().println(summary.in(language));
        if (!report.done()) {
            spec.commandLine().getOut().println((check
                    ? new Text("以上为检查结果，没有导入。", "This was a check; nothing was imported.")
                    : new Text("没有导入。改正后重试，或用 --right-ones 只导入无误的行，用 --wrong-rows F.xlsx 取回有误的行；与登记不一致的行见 --conflicts。",
                            "Nothing was imported. Correct the rows, or import the right ones with --right-ones and get the wrong ones back with --wrong-rows F.xlsx; for rows that conflict with entries see --conflicts."))
                    .in(language));
        }
    }
}
