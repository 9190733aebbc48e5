package org.youju.intake;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.youju.account.Officer;
import org.youju.kernel.Language;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.BulkFiling;
import org.youju.ledger.References;
import org.youju.ledger.Registers;
import org.youju.pack.Register;
import org.youju.place.Places;
import org.youju.sheet.Area;
import org.youju.sheet.Column;
import org.youju.sheet.Limits;
import org.youju.sheet.Objection;
import org.youju.sheet.SheetWriter;
import org.youju.sheet.Sheets;
import org.youju.sheet.Table;

/// Imports tables: all rows, or none, or the right ones only.
@Component
public class Importer {
    /// How many mistakes are kept to be shown; the workbook of wrong rows has them all.
    public static final int SHOWN = 500;

    /// How many conflicts are kept to be decided on; the rest comes up again with the next import of the file.
    public static final int MOST_CONFLICTS = 500;

    public enum Mode {
        /// Says what would happen and changes nothing.
        CHECK,
        /// Imports every row, or none if any is wrong or says otherwise than an entry.
        ALL,
        /// The same, but leaves rows that say otherwise than an entry: somebody has seen them.
        ALL_NEW,
        /// Imports the right rows and leaves the wrong ones.
        RIGHT_ONES
    }

    /// A table to be read, and for where.
    ///
    /// @param name as its owner knows it
    public record Source(Path file, String name, String register, PlaceCode place) {}

    private final BulkFiling bulk;
    private final Layouts layouts;
    private final Registers registers;
    private final References references;
    private final Places places;
    private final Conflicts conflicts;

    Importer(BulkFiling bulk, Layouts layouts, Registers registers, References references, Places places,
            Conflicts conflicts) {
        this.references = references;
        this.conflicts = conflicts;
        this.bulk = bulk;
        this.layouts = layouts;
        this.registers = registers;
        this.places = places;
    }

    /// Reads the table as it seems to be laid out; what was taken by likeness alone is not read.
    ///
    /// @param progress told now and then how many rows have been read
    @Transactional
    public ImportReport run(Source source, Mode mode, Officer officer, Instant at, LongConsumer progress) {
        return run(source, sure(source), mode, officer, at, progress);
    }

    /// @param progress told now and then how many rows have been read
    @Transactional
    public ImportReport run(
            Source source, Layout layout, Mode mode, Officer officer, Instant at, LongConsumer progress) {
        var register = registers.newest(source.register());
        var merged = merged(source, layout);
        try (var table = opened(source, layout)) {
            var reading = reading(source, register, layout, merged, table, at, progress);
            var filed = bulk.file(source.place().township(), register, reading, officer);
            boolean done = reading.isDone(mode);
            if (!done) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            }
            return reading.report(filed.added(), done);
        }
    }

    private Layout sure(Source source) {
        var proposal = layouts.propose(source);
        return new Detection(proposal.layout(), proposal.guessed(), 0).certain();
    }

    private static Table opened(Source source, Layout layout) {
        return Sheets.open(source.file(), source.name(), Limits.USUAL,
                layout.sheet().isEmpty() ? Optional.empty() : Optional.of(layout.sheet()));
    }

    /// What the table looks like, before any of it is checked.
    Glance glance(Source source, Layout layout, List<Area> merged) {
        var register = registers.newest(source.register());
        try (var table = opened(source, layout)) {
            var header = Header.of(layout, register);
            return Glance.of(table, header, sieve(source, register, layout, header, merged, table),
                    rowReader(source, register, header, table));
        }
    }

    private static List<Area> merged(Source source, Layout layout) {
        return layout.sheet().isEmpty() ? List.of() : Head.of(source, layout.sheet()).merged();
    }

    private Reading reading(Source source, Register register, Layout layout, List<Area> merged, Table table,
            Instant at, LongConsumer progress) {
        var header = Header.of(layout, register, Layouts.placeNeeded(source, register), source.name());
        return new Reading(table.sheet(), layout, header, sieve(source, register, layout, header, merged, table),
                rowReader(source, register, header, table), conflicts, at, progress);
    }

    private RowReader rowReader(Source source, Register register, Header header, Table table) {
        var within = places.subtree(source.place()).stream().map(places::find).toList();
        return new RowReader(header, register, registers, table.dates(), source.place(), within,
                references.knowing(source.place().township(), register.id()));
    }

    private Sieve sieve(Source source, Register register, Layout layout, Header header, List<Area> merged,
            Table table) {
        var within = places.subtree(source.place()).stream().map(places::find).toList();
        var names = new PlaceNames(within, List.of(places.townshipOf(source.place()).title()));
        return new Sieve(table, layout, header, merged, new Tidying(header, layout, names));
    }

    /// Writes the rows that a check found wrong, as they came, with the reasons beside their cells.
    ///
    /// Rows that were right by themselves and clash with others are known to the database alone, so this checks anew.
    @Transactional
    public void wrongRows(
            Source source, Layout layout, Officer officer, Instant at, Language language, OutputStream out) {
        var register = registers.newest(source.register());
        var merged = merged(source, layout);
        Map<Integer, List<Objection>> objections;
        Header header;
        try (var table = opened(source, layout)) {
            var reading = reading(source, register, layout, merged, table, at, _ -> { });
            bulk.file(source.place().township(), register, reading, officer);
            objections = reading.objections();
            header = reading.header();
        }
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        try (var table = opened(source, layout);
                var writer = SheetWriter.xlsx(out, register.title().in(language), columns(header, language))) {
            var sieve = sieve(source, register, layout, header, merged, table);
            for (var next = sieve.next(); next.isPresent(); next = sieve.next()) {
                var row = next.get().written();
                var why = objections.get(row.number());
                if (why != null) {
                    writer.returned(row, table.dates(), why, language);
                }
            }
            writer.finish();
        }
    }

    /// The same for a table read as it seems to be laid out.
    @Transactional
    public void wrongRows(Source source, Officer officer, Instant at, Language language, OutputStream out) {
        wrongRows(source, sure(source), officer, at, language, out);
    }

    private static List<Column> columns(Header header, Language language) {
        var columns = new ArrayList<Column>();
        header.titles().forEach(title -> columns.add(Column.text(title)));
        columns.add(Column.reasons(language));
        return columns;
    }
}
