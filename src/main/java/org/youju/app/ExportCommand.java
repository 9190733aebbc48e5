package org.youju.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.youju.account.Officer;
import org.youju.intake.Exporter;
import org.youju.intake.Forms;
import org.youju.intake.TableForm;
import org.youju.kernel.Period;
import org.youju.kernel.Text;
import org.youju.ledger.EntryQuery;
import org.youju.place.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "export", mixinStandardHelpOptions = true,
        description = "Exports the entries of a register with their states; sensitive fields are masked.")
final class ExportCommand implements Callable<Integer> {
    private final Settings settings;

    @Parameters(index = "0", paramLabel = "REGISTER", description = "the register's id, such as enterprise_visit")
    private String register = "";

    @Mixin
    private final PlaceAndYear which = new PlaceAndYear();

    @Option(names = "--all-years", description = "entries of every year")
    private boolean allYears;

    @Option(names = "--form", paramLabel = "NAME", description = "in this remembered form: its columns and its header")
    private Optional<String> form = Optional.empty();

    @Option(names = "--out", paramLabel = "F.csv|F.xlsx", required = true,
            description = "where to write; the ending decides the format")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ExportCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException {
        var name = out.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
            spec.commandLine().getErr().println("--out " + out + " (expected: a name ending in .csv or .xlsx)");
            return 2;
        }
        var format = name.endsWith(".csv") ? Exporter.Format.CSV : Exporter.Format.XLSX;
        try (var workspace = Workspace.open(settings)) {
            var place = which.place(workspace);
            var places = new HashSet<>(workspace.get(Places.class).subtree(place));
            var period = allYears ? Optional.<Period>empty() : Optional.of(Period.year(which.year(workspace)));
            var query = new EntryQuery(register, places, period, Optional.empty(), Optional.empty());
            var wanted = form.map(one -> workspace.get(Forms.class).named(register, place, one));
            long count = write(workspace.get(Exporter.class), query, wanted, format);
            spec.commandLine().getOut().println(
                    new Text("导出 %d 条登记：%s", "%d entries written to %s").with(count, out).in(settings.language()));
            return 0;
        }
    }

    /// Aside first, then into place: nobody finds half a file.
    private long write(Exporter exporter, EntryQuery query, Optional<TableForm> wanted, Exporter.Format format)
            throws IOException {
        var folder = out.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var fresh = Files.createTempFile(folder, "export", ".part");
        try {
            long count;
            try (var stream = Files.newOutputStream(fresh)) {
                var officer = Officer.system("export");
                count = wanted.isPresent()
                        ? exporter.export(query, wanted.get(), format, settings.language(), officer, stream)
                        : exporter.export(query, format, settings.language(), officer, stream);
            }
            Files.move(fresh, out, StandardCopyOption.REPLACE_EXISTING);
            return count;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
