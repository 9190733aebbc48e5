package org.youju.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.youju.account.Accounts;
import org.youju.account.Officer;
import org.youju.figure.Figures;
import org.youju.intake.Importer;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Pack;
import org.youju.place.PlaceRow;
import org.youju.place.Places;
import org.youju.report.Reports;
import org.youju.sample.SampleLoader;
import org.youju.sample.SampleTownship;

/// Runs all measurements and prints each as it comes.
@Component
public class Bench {
    private static final PlaceCode SMALL = new PlaceCode("990102101000");
    private static final PlaceCode MEDIUM = new PlaceCode("990102102000");
    private static final PlaceCode LARGE = new PlaceCode("990102103000");
    private static final String PASSWORD = "measured-in-one-run";

    private final Pack pack;
    private final Places places;
    private final Accounts accounts;
    private final SampleLoader samples;
    private final Importer importer;
    private final Figures figures;
    private final Reports reports;

    Bench(Pack pack, Places places, Accounts accounts, SampleLoader samples, Importer importer, Figures figures,
            Reports reports) {
        this.pack = pack;
        this.places = places;
        this.accounts = accounts;
        this.samples = samples;
        this.importer = importer;
        this.figures = figures;
        this.reports = reports;
    }

    /// What can be measured.
    public enum Part {
        IMPORT,
        FIGURES,
        FILING,
        REPORT,
        SERVER
    }

    /// @param port where the pages are served
    /// @param owner a connection that may create tables
    /// @param scratch a folder for files and a second data directory
    /// @param quick leave out the book of 2,000,000 entries
    public void run(int port, Connection owner, Path home, Path scratch, Set<Part> parts, boolean quick,
            PrintWriter out)
            throws Exception {
        prepare();
        out.println(Line.heading());
        var bulk = new ImportBench(importer, figures, scratch);
        if (parts.contains(Part.IMPORT) || parts.contains(Part.FIGURES)) {
            print(out, List.of(bulk.bulkImport(SMALL, MEDIUM, owner)));
        }
        if (parts.contains(Part.FIGURES)) {
            print(out, bulk.figures(SMALL, MEDIUM, LARGE, !quick));
        }
        var sample = SampleTownship.of(pack);
        if (parts.contains(Part.FILING)) {
            print(out, List.of(new FilingBench(port).file("economy", PASSWORD, sample.township(), owner)));
        }
        if (parts.contains(Part.REPORT)) {
            print(out, new ReportBench(reports).compose(sample.township()));
        }
        if (parts.contains(Part.SERVER)) {
            print(out, new ServerBench(home, scratch.resolve("served")).startAndIdle());
        }
    }

    private void prepare() {
        var rows = List.of(
                new PlaceRow("", "990102000000", "量山县", ""),
                new PlaceRow("", SMALL.value(), "小镇", ""),
                new PlaceRow("", MEDIUM.value(), "中镇", ""),
                new PlaceRow("", LARGE.value(), "大镇", ""));
        samples.load(SampleTownship.of(pack));
        places.addAll(rows, LocalDate.of(1949, 10, 1));
        accounts.setPassword("economy", PASSWORD, Officer.system("bench"));
    }

    private static void print(PrintWriter out, List<Line> lines) {
        lines.forEach(line -> out.println(line.row()));
    }
}
