package org.youju.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.kernel.Mistake;
import org.youju.kernel.Text;
import org.youju.ledger.DraftSource;
import org.youju.sheet.Objection;
import org.youju.sheet.Row;

/// One table as drafts, one after another, and what was found on the way.
final class Reading implements DraftSource {
    private static final int MOST_WRONG = 100_000;
    private static final int TELL_EVERY = 5_000;

    private final String sheet;
    private final Instant at;
    private final LongConsumer progress;
    private final Layout layout;
    private final Header header;
    private final Sieve sieve;
    private final RowReader reader;
    private final Conflicts conflicts;
    private final List<ImportReport.WrongCell> mistakes = new ArrayList<>();
    private final Map<Integer, List<Objection>> objections = new HashMap<>();
    private final Map<Integer, List<RowReader.Wrong>> reasons = new HashMap<>();
    private final List<Conflict> clashing = new ArrayList<>();
    private long allConflicts;
    private final List<ImportReport.WrongCell> remarks = new ArrayList<>();
    private long allRemarks;
    private long rows;
    private int firstRow;
    private int lastRow;
    private long alreadyRecorded;
    private long withdrawn;
    private long wrongRows;
    private long allMistakes;

    Reading(String sheet, Layout layout, Header header, Sieve sieve, RowReader reader, Conflicts conflicts, Instant at,
            LongConsumer progress) {
        this.sheet = sheet;
        this.layout = layout;
        this.header = header;
        this.sieve = sieve;
        this.reader = reader;
        this.conflicts = conflicts;
        this.at = at;
        this.progress = progress;
    }

    Header header() {
        return header;
    }

    Map<Integer, List<Objection>> objections() {
        return objections;
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
                    return Optional.of(new Incoming(draft, row.number(), at, number, true));
                }
                case RowReader.Read.Recorded(var draft, var number, var unless) -> {
                    reasons.put(row.number(), unless);
                    return Optional.of(new Incoming(draft, row.number(), at, number, false));
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
        if (remarks.size() < Importer.SHOWN) {
            remarks.add(cell(row, wrong));
        }
    }

    private ImportReport.WrongCell cell(int row, RowReader.Wrong wrong) {
        var title = wrong.column() >= 0 && wrong.column() < header.width() ? header.titles().get(wrong.column()) : "";
        return new ImportReport.WrongCell(row, title, wrong.mistake());
    }

    private void note(int row, RowReader.Wrong wrong) {
        allMistakes++;
        if (mistakes.size() < Importer.SHOWN) {
            mistakes.add(cell(row, wrong));
        }
        wrongRows += objections.containsKey(row) ? 0 : 1;
        object(row, new Objection(Math.min(wrong.column(), header.width() - 1), wrong.mistake().expected()));
    }

    private void object(int row, Objection objection) {
        objections.computeIfAbsent(row, _ -> new ArrayList<>()).add(objection);
        if (objections.size() > MOST_WRONG) {
            throw IntakeProblem.TOO_MANY_WRONG.refused(MOST_WRONG);
        }
    }

    @Override
    public void alreadyRecorded(Incoming incoming, EntryId entry) {
        alreadyRecorded++;
    }

    @Override
    public boolean speaksOf(String field) {
        return header.speaksOf(field);
    }

    @Override
    public void notRecorded(Incoming incoming) {
        int row = (int) incoming.row();
        reasons.get(row).forEach(wrong -> note(row, wrong));
    }

    @Override
    public void clashes(Incoming incoming, EntryId entry) {
        throw new IllegalStateException("entry " + entry + " (expected: what differs)");
    }

    @Override
    public void clashes(Incoming incoming, Entry entry, List<String> differing) {
        allConflicts++;
        if (clashing.size() < Importer.MOST_CONFLICTS) {
            clashing.add(conflicts.of(incoming, entry, differing));
        }
        object((int) incoming.row(), new Objection(Objection.WHOLE_ROW, new Text(
                "已登记为 %d 号，但内容不同：请在该登记上办理更正", "the values recorded as entry %d: correct that entry instead")
                .with(entry.id().number())));
    }

    boolean isDone(Importer.Mode mode) {
        return switch (mode) {
            case CHECK -> false;
            case ALL -> wrongRows == 0 && allConflicts == 0;
            case ALL_NEW -> wrongRows == 0;
            case RIGHT_ONES -> true;
        };
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

    /// Some are only known once the database has been asked.
    private static List<ImportReport.WrongCell> inOrder(List<ImportReport.WrongCell> mistakes) {
        return mistakes.stream().sorted(Comparator.comparingInt(ImportReport.WrongCell::row)).toList();
    }

    ImportReport report(long added, boolean done) {
        return new ImportReport(
                new ImportReport.Taken(sheet, layout.headerRow(), layout.headerRows(), firstRow, lastRow),
                sieve.leftOut(), rows, added, alreadyRecorded, withdrawn, wrongRows, inOrder(mistakes),
                allMistakes, List.copyOf(remarks), allRemarks, List.copyOf(clashing), allConflicts, header.passedOver(), done);
    }
}
