package org.youju.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.youju.account.Officer;
import org.youju.figure.Figures;
import org.youju.intake.Importer;
import org.youju.kernel.PlaceCode;

/// Bulk import, and all figures of a year over books of different sizes.
final class ImportBench {
    private static final Officer OFFICER = Officer.system("bench");
    private static final int BULK = 200_000;
    private static final int SMALL = 20_000;
    private static final int AT_ONCE = 200_000;

    private final Importer importer;
    private final Figures figures;
    private final Path folder;

    ImportBench(Importer importer, Figures figures, Path folder) {
        this.importer = importer;
        this.figures = figures;
        this.folder = folder;
    }

    /// @param owner may create the plain table that the floor needs
    Line bulkImport(PlaceCode warm, PlaceCode measured, Connection owner) throws SQLException, IOException {
        subjects(warm);
        load(VisitRows.csv(folder, 0, SMALL), warm);
        subjects(measured);
        var file = VisitRows.csv(folder, 0, BULK);
        double seconds = Timing.millis(() -> load(file, measured)) / 1_000;
        double floor = copy(file, owner) / 1_000;
        return new Line("bulk import of 200,000 CSV rows, end to end", BULK / seconds, "rows/s",
                "COPY of the same file into a plain table", BULK / floor, "at least 1/8");
    }

    /// The enterprises that the visits refer to.
    void subjects(PlaceCode place) {
        load(VisitRows.enterprises(folder), VisitRows.SUBJECTS, place);
    }

    private void load(Path file, PlaceCode place) {
        load(file, VisitRows.REGISTER, place);
    }

    private void load(Path file, String register, PlaceCode place) {
        var source = new Importer.Source(file, file.getFileName().toString(), register, place);
        var report = importer.run(source, Importer.Mode.ALL, OFFICER, Instant.EPOCH, _ -> { });
        if (!report.done()) {
            throw new IllegalStateException("bench import: " + report + " (expected: no row wrong)");
        }
    }

    private static double copy(Path file, Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("""
                    create table bench.visit (visited_on date, enterprise text, visitor text, visitor_level text,
                        method text, received_by text, problems int, summary text, state text)
                    """);
        }
        var copy = owner.unwrap(PGConnection.class).getCopyAPI();
        return Timing.millis(() -> {
            try (var in = Files.newInputStream(file)) {
                copy.copyIn("copy bench.visit from stdin (format csv, header)", in);
            }
        });
    }

    /// @param million whether to build the book of 2,000,000 entries too, which takes minutes
    List<Line> figures(PlaceCode small, PlaceCode medium, PlaceCode large, boolean million) {
        double floor = allFigures(small);
        var lines = new ArrayList<Line>();
        lines.add(line("200,000", allFigures(medium), floor));
        if (million) {
            subjects(large);
            for (int first = 0; first < 2_000_000; first += AT_ONCE) {
                load(VisitRows.csv(folder, first, AT_ONCE), large);
            }
            lines.add(line("2,000,000", allFigures(large), floor));
        }
        return lines;
    }

    private static Line line(String entries, double millis, double floor) {
        return new Line("all figures of one year at " + entries + " entries", millis, "ms",
                "the same at 20,000 entries", floor,
                "at most 2");
    }

    private double allFigures(PlaceCode place) {
        var question = figures.today(place, 2025);
        return Timing.median(50, () -> figures.all(question, OFFICER));
    }
}
