package org.youju.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.account.Role;
import org.youju.figure.Figures;
import org.youju.font.FontCutter;
import org.youju.intake.Importer;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.BulkFiling;
import org.youju.ledger.Ledger;
import org.youju.ledger.Registers;
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
    private static final PlaceCode CASES = new PlaceCode("990102104000");
    private static final String CASES_LOGIN = "measurer";
    private static final String DRAFT_LOGIN = "drafting";
    private static final PlaceCode MESSY = new PlaceCode("990102105000");
    private static final String PASSWORD = "measured-in-one-run";

    private final Pack pack;
    private final Places places;
    private final Accounts accounts;
    private final SampleLoader samples;
    private final Importer importer;
    private final Figures figures;
    private final Reports reports;
    private final Ledger ledger;
    private final BulkFiling bulk;
    private final Registers registers;
    private final FontCutter fonts;
    private final Clock clock;

    Bench(Pack pack, Places places, Accounts accounts, SampleLoader samples, Importer importer, Figures figures,
            Reports reports, Ledger ledger, BulkFiling bulk, Registers registers, FontCutter fonts, Clock clock) {
        this.pack = pack;
        this.places = places;
        this.accounts = accounts;
        this.samples = samples;
        this.importer = importer;
        this.figures = figures;
        this.reports = reports;
        this.ledger = ledger;
        this.bulk = bulk;
        this.registers = registers;
        this.fonts = fonts;
        this.clock = clock;
    }

    /// What can be measured.
    public enum Part {
        IMPORT,
        MESSY,
        FIGURES,
        FILING,
        TASKS,
        DRAFT,
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
        prepare(parts);
        out.println(Line.heading());
        var bulk = new ImportBench(importer, figures, scratch);
        if (parts.contains(Part.IMPORT) || parts.contains(Part.FIGURES)) {
            print(out, List.of(bulk.bulkImport(SMALL, MEDIUM, owner)));
        }
        if (parts.contains(Part.FIGURES)) {
            print(out, bulk.figures(SMALL, MEDIUM, LARGE, !quick));
        }
        if (parts.contains(Part.MESSY)) {
            bulk.subjects(MESSY);
            print(out, List.of(new MessyBench(home, scratch.resolve("data"), scratch).importInLittleMemory(MESSY)));
        }
        var sample = SampleTownship.of(pack);
        if (parts.contains(Part.FILING)) {
            bulk.subjects(sample.township());
            print(out, List.of(new FilingBench(port).file("economy", PASSWORD, sample.township(), owner)));
        }
        if (parts.contains(Part.TASKS)) {
            print(out, cases(port, scratch, owner));
        }
        if (parts.contains(Part.DRAFT)) {
            accounts.create(DRAFT_LOGIN, "起草员", PASSWORD, Officer.system("bench"));
            accounts.grant(DRAFT_LOGIN, new Grant(Role.DRAFTER, sample.township()), Officer.system("bench"));
            var http = new Http(port).signIn(DRAFT_LOGIN, PASSWORD);
            print(out, List.of(new DraftBench(http, sample.township(), LocalDate.now(clock).getYear() - 1).page()));
        }
        if (parts.contains(Part.REPORT)) {
            print(out, new ReportBench(reports, fonts).compose(sample.township()));
        }
        if (parts.contains(Part.SERVER)) {
            print(out, new ServerBench(home, scratch.resolve("served")).startAndIdle());
        }
    }

    private List<Line> cases(int port, Path scratch, Connection owner) throws SQLException {
        var system = Officer.system("bench");
        accounts.create(CASES_LOGIN, "测量员", PASSWORD, system);
        accounts.grant(CASES_LOGIN, new Grant(Role.OFFICER, CASES), system);
        var http = new Http(port).signIn(CASES_LOGIN, PASSWORD);
        var cases = new CaseBench(ledger, bulk, registers, http, CASES, LocalDate.now(clock));
        cases.route(system);
        var step = cases.step(scratch, owner);
        return List.of(step, cases.tasks(accounts.officer(CASES_LOGIN).orElseThrow()));
    }

    private void prepare(Set<Part> parts) {
        var rows = List.of(
                new PlaceRow("", "990102000000", "量山县", ""),
                new PlaceRow("", SMALL.value(), "小镇", ""),
                new PlaceRow("", MEDIUM.value(), "中镇", ""),
                new PlaceRow("", LARGE.value(), "大镇", ""),
                new PlaceRow("", CASES.value(), "案镇", ""),
                new PlaceRow("", MESSY.value(), "乱镇", ""));
        if (parts.contains(Part.FILING) || parts.contains(Part.REPORT)) {
            samples.load(SampleTownship.of(pack));
            accounts.setPassword("economy", PASSWORD, Officer.system("bench"));
        }
        places.addAll(rows, LocalDate.of(1949, 10, 1));
    }

    private static void print(PrintWriter out, List<Line> lines) {
        lines.forEach(line -> out.println(line.row()));
    }
}
