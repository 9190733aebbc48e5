package org.youju.intake;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.youju.account.Officer;
import org.youju.kernel.Language;
import org.youju.kernel.Mistake;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.ledger.BulkFiling;
import org.youju.ledger.DraftSource;
import org.youju.ledger.EntryId;
import org.youju.ledger.References;
import org.youju.ledger.Registers;
import org.youju.pack.Register;
import org.youju.place.Places;
import org.youju.sheet.Area;
import org.youju.sheet.Column;
import org.youju.sheet.Limits;
import org.youju.sheet.Objection;
import org.youju.sheet.Row;
import org.youju.sheet.SheetWriter;
import org.youju.sheet.Sheets;
import org.youju.sheet.Table;

/// Imports tables: all rows, or none, or the right ones only.
@Component
public class Importer {
    /// How many mistakes are kept to be shown; the workbook of wrong rows has them all.
    public static final int SHOWN = 500;

    public enum Mode {
        /// Says what would happen and changes nothing.
        CHECK,
        /// Imports every row, or none if any is wrong.
        ALL,
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

    Importer(BulkFiling bulk, Layouts layouts, Registers registers, References references, Places places) {
        this.references = references;
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
            var reading = new Reading(source, register, layout, merged, table, at, progress);
            var filed = bulk.file(source.place().township(), register, reading, officer);
            boolean done = mode == Mode.RIGHT_ONES || mode == Mode.ALL && reading.wrongRows == 0;
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
    Glance glance(Source source, Layout layout) {
        var register = registers.newest(source.register());
        var merged = merged(source, layout);
        try (var table = opened(source, layout)) {
            var header = Header.of(layout, register);
            return Glance.of(table, header, sieve(source, register, layout, header, merged, table));
        }
    }

    private static List<Area> merged(Source source, Layout layout) {
        return layout.sheet().isEmpty() ? List.of() : Head.of(source, layout.sheet()).merged();
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
            var reading = new Reading(source, register, layout, merged, table, at, _ -> { });
            bulk.file(source.place().township(), register, reading, officer);
            objections = reading.objections;
            header = reading.header;
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

    private final class Reading implements DraftSource {
        private static final int MOST_WRONG = 100_000;
        private static final int TELL_EVERY = 5_000;

        private final Table table;
        private final Instant at;
        private final LongConsumer progress;
        private final Layout layout;
        private final Header header;
        private final Sieve sieve;
        private final RowReader reader;
        private final List<ImportReport.WrongCell> mistakes = new ArrayList<>();
        private final Map<Integer, List<Objection>> objections = new HashMap<>();
        private long rows;
        private int firstRow;
        private int lastRow;
        private long alreadyRecorded;
        private long withdrawn;
        private long wrongRows;
        private long allMistakes;
        private final List<ImportReport.WrongCell> remarks = new ArrayList<>();
        private long allRemarks;

        Reading(Source source, Register register, Layout layout, List<Area> merged, Table table, Instant at,
                LongConsumer progress) {
            this.table = table;
            this.layout = layout;
            this.at = at;
            this.progress = progress;
            var within = places.subtree(source.place()).stream().map(places::find).toList();
            this.header = Header.of(layout, register, Layouts.placeNeeded(source, register), source.name());
            this.sieve = sieve(source, register, layout, header, merged, table);
            this.reader = new RowReader(header, register, registers, table.dates(), source.place(), within,
                    references.knowing(source.place().township(), register.id()));
        }

        @Override
        public Optional<Incoming> next() {
            for (var next = sieve.next(); next.isPresent(); next = sieve.next()) {
                var row = next.get().row();
                firstRow = firstRow == 0 ? row.number() : firstRow;
                lastRow = row.number();
                if (++rows % TELL_EVERY == 0) {
                    progress.accept(rows);
                }
                switch (reader.read(row)) {
                    case RowReader.Read.Ok(var draft, var number, var remarked) -> {
                        remarked.forEach(remark -> remark(row.number(), remark));
                        return Optional.of(new Incoming(draft, row.number(), at, number));
                    }
                    case RowReader.Read.Withdrawn() -> withdrawn++;
                    case RowReader.Read.Refused(var wrongs) -> wrong(row, wrongs);
                }
            }
            return Optional.empty();
        }

        private void wrong(Row row, List<RowReader.Wrong> wrongs) {
            for (var wrong : wrongs) {
                note(row.number(), wrong);
            }
        }

        private void remark(int row, RowReader.Wrong wrong) {
            allRemarks++;
            if (remarks.size() < SHOWN) {
                remarks.add(cell(row, wrong));
            }
        }

        private ImportReport.WrongCell cell(int row, RowReader.Wrong wrong) {
            var title = wrong.column() >= 0 && wrong.column() < header.width()
                    ? header.titles().get(wrong.column())
                    : "";
            return new ImportReport.WrongCell(row, title, wrong.mistake());
        }

        private void note(int row, RowReader.Wrong wrong) {
            allMistakes++;
            if (mistakes.size() < SHOWN) {
                mistakes.add(cell(row, wrong));
            }
            var known = objections.get(row);
            if (known == null) {
                if (++wrongRows > MOST_WRONG) {
                    throw IntakeProblem.TOO_MANY_WRONG.refused(MOST_WRONG);
                }
                known = new ArrayList<>();
                objections.put(row, known);
            }
            int column = Math.min(wrong.column(), header.width() - 1);
            known.add(new Objection(column, wrong.mistake().expected()));
        }

        @Override
        public void alreadyRecorded(Incoming incoming, EntryId entry) {
            alreadyRecorded++;
        }

        @Override
        public void clashes(Incoming incoming, EntryId entry) {
            whole(incoming, new Text(
                    "已登记为 %d 号，但内容不同：请在该登记上办理更正", "the values recorded as entry %d: correct that entry instead")
                    .with(entry.number()));
        }

        @Override
        public void repeats(Incoming incoming, long row) {
            whole(incoming, new Text("与第 %d 行是同一件事，只登记一次", "something other than row %d, which is the same thing")
                    .with(row));
        }

        private void whole(Incoming incoming, Text why) {
            int row = (int) incoming.row();
            note(row, new RowReader.Wrong(Objection.WHOLE_ROW, new Mistake(String.valueOf(row), "", why)));
        }

        ImportReport report(long added, boolean done) {
            return new ImportReport(
                    new ImportReport.Taken(table.sheet(), layout.headerRow(), layout.headerRows(), firstRow, lastRow),
                    sieve.leftOut(), rows, added, alreadyRecorded, withdrawn, wrongRows, List.copyOf(mistakes),
                    allMistakes, List.copyOf(remarks), allRemarks,
                    header.passedOver(), done);
        }
    }
}
