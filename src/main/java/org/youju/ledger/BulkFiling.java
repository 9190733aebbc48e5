package org.youju.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.calendar.WorkingCalendar;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.entry.Fact;
import org.youju.evidence.Evidences;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Register;
import org.youju.place.Places;
import org.youju.posting.PostingBatch;
import org.youju.posting.Postings;
import org.youju.secret.Secrets;

/// Files many entries in one transaction, by COPY, taking the book's lock once.
///
/// One thread reads, checks and encodes, while the transaction's own thread writes the chunk before and looks up what
/// has been recorded. Only the latter touches a connection, and there is only one: a second one, asked for while the
/// book is locked, might never come, because all others may be held by those who wait for the book.
@Component
public class BulkFiling {
    private static final int CHUNK = 4_096;

    /// @param added how many entries were filed, the first at `first`
    public record Filed(long first, long added) {}

    private final LedgerStore store;
    private final Places places;
    private final Postings postings;
    private final Secrets secrets;
    private final Evidences evidences;
    private final WorkingCalendar calendar;
    private final Subjects subjects;
    private final References references;
    private final DataSource dataSource;

    BulkFiling(
            LedgerStore store, Places places, Postings postings, Secrets secrets, Evidences evidences,
            WorkingCalendar calendar, Subjects subjects, References references, DataSource dataSource) {
        this.store = store;
        this.subjects = subjects;
        this.references = references;
        this.places = places;
        this.postings = postings;
        this.secrets = secrets;
        this.evidences = evidences;
        this.calendar = calendar;
        this.dataSource = dataSource;
    }

    @Transactional
    public Filed file(PlaceCode township, Register register, DraftSource source, Officer officer) {
        officer.must(Action.IMPORT, register.id(), township);
        places.find(township);

        var book = store.lock(township);
        var tallies = postings.batch(book.id());
        var run = new Run(book, register, source, officer, tallies, store.hasEntries(book.id(), register.id()),
                references.knowing(township, register.id()));
        var reader = Thread.ofPlatform().name("bulk-filing").start(run);
        try {
            run.write(DataSourceUtils.getConnection(dataSource));
        } catch (SQLException e) {
            throw new IllegalStateException("COPY into book " + township, e);
        } finally {
            end(reader);
        }
        tallies.write();
        store.advance(book.id(), run.position);
        return new Filed(book.position() + 1, run.position - book.position());
    }

    /// The source belongs to the caller again once this method ends, so nobody may be reading it then.
    private static void end(Thread reader) {
        reader.interrupt();
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// What the reading thread hands to the writing one.
    private sealed interface Step {}

    /// Something to be looked up in the database.
    private record LookUp(FutureTask<?> task) implements Step {}

    private record Chunk(FiledRows rows, boolean last) implements Step {}
    private record Failed(Throwable failure) implements Step {}

    private final class Run implements Runnable {
        private final LedgerStore.Locked book;
        private final Register register;
        private final DraftSource source;
        private final Sameness sameness;
        private final Officer officer;
        private final PostingBatch batch;
        private final boolean mayBeRecorded;
        private final Resolving resolving;
        private final BlockingQueue<Step> ready = new ArrayBlockingQueue<>(1);
        private final Map<ContentKey, Long> seen = new HashMap<>();
        private final Map<ContentKey, Integer> occurrences = new HashMap<>();
        private final FiledRows.Encoder encoder;
        /// Written by the reading thread alone; read by the other once that has ended.
        private long position;

        Run(LedgerStore.Locked book, Register register, DraftSource source, Officer officer,
                PostingBatch batch, boolean mayBeRecorded, Resolving resolving) {
            this.book = book;
            this.register = register;
            this.source = source;
            this.sameness = new Sameness(register, source, secrets);
            this.officer = officer;
            this.batch = batch;
            this.mayBeRecorded = mayBeRecorded;
            this.resolving = resolving;
            this.encoder = new FiledRows.Encoder(book, officer, secrets, subjects, batch, calendar.days());
            this.position = book.position();
        }

        @Override
        public void run() {
            try {
                boolean more = true;
                while (more) {
                    var incoming = new ArrayList<DraftSource.Incoming>(CHUNK);
                    more = read(incoming);
                    var rows = new FiledRows();
                    encode(incoming, rows);
                    ready.put(new Chunk(rows, !more));
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error e) {
                fail(e);
            }
        }

        private void fail(Throwable e) {
            try {
                ready.put(new Failed(e));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean read(List<DraftSource.Incoming> incoming) {
            while (incoming.size() < CHUNK) {
                var next = source.next();
                if (next.isEmpty()) {
                    return false;
                }
                incoming.add(next.get());
            }
            return true;
        }

        private void encode(List<DraftSource.Incoming> incoming, FiledRows rows) throws InterruptedException {
            var keyed = new ArrayList<Map.Entry<ContentKey, DraftSource.Incoming>>(incoming.size());
            var numbered = numbered(incoming);
            for (var one : incoming) {
                refuseUnlessHere(one.draft());
                if (sameness.isExported(one, numbered)) {
                    source.alreadyRecorded(one, new EntryId(book.place(), one.number().getAsLong()));
                    continue;
                }
                if (!one.mayBeFiled() && one.draft().register().key().isEmpty()) {
                    source.notRecorded(one);
                    continue;
                }
                var key = ContentKey.of(one.draft(), 1, secrets);
                if (!one.draft().register().key().isEmpty()) {
                    var first = seen.putIfAbsent(key, one.row());
                    if (first != null) {
                        source.repeats(one, first);
                        continue;
                    }
                } else {
                    int occurrence = occurrences.merge(key, 1, Integer::sum);
                    key = occurrence == 1 ? key : ContentKey.of(one.draft(), occurrence, secrets);
                }
                keyed.add(Map.entry(key, one));
            }
            var recorded = mayBeRecorded ? lookedUp(() -> recorded(keyed)) : Map.<String, Entry>of();
            for (var one : keyed) {
                var same = Optional.ofNullable(recorded.get(one.getKey().hex()));
                if (same.isEmpty() && !one.getValue().mayBeFiled()) {
                    source.notRecorded(one.getValue());
                } else if (same.isEmpty()) {
                    encoder.encode(one.getValue(), one.getKey(), ++position, rows);
                } else {
                    compare(one.getValue(), same.get());
                }
            }
        }

        private void compare(DraftSource.Incoming incoming, Entry recorded) throws InterruptedException {
            var differing = incoming.draft().register().key().isEmpty()
                    ? List.<String>of()
                    : sameness.differing(recorded.fields(), incoming.draft());
            if (differing.isEmpty() || isAsFiled(recorded, incoming.draft())) {
                source.alreadyRecorded(incoming, recorded.id());
            } else {
                source.clashes(incoming, recorded, differing);
            }
        }

        /// The entries that exported rows say they are.
        private Map<Long, Entry> numbered(List<DraftSource.Incoming> incoming) throws InterruptedException {
            var numbers = incoming.stream().flatMapToLong(one -> one.number().stream()).boxed().toList();
            if (!mayBeRecorded || numbers.isEmpty()) {
                return Map.of();
            }
            return lookedUp(() -> store.byNumbers(book.id(), numbers)).stream()
                    .collect(Collectors.toMap(entry -> entry.id().number(), Function.identity()));
        }

        private void refuseUnlessHere(Draft draft) {
            if (!draft.register().id().equals(register.id()) || !draft.place().township().equals(book.place())) {
                throw new IllegalArgumentException("draft: of " + draft.register().id() + " at " + draft.place()
                        + " (expected: of " + register.id() + " in the book of " + book.place() + ")");
            }
            if (!resolving.areKeys(draft.register(), draft.fields())) {
                throw new IllegalArgumentException("draft: " + draft.fields() + " (expected: keys where it refers)");
            }
        }

        private <T> T lookedUp(Callable<T> question) throws InterruptedException {
            var task = new FutureTask<>(question);
            ready.put(new LookUp(task));
            try {
                return task.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            }
        }

        private Map<String, Entry> recorded(List<Map.Entry<ContentKey, DraftSource.Incoming>> keyed) {
            var found = new HashMap<String, Entry>();
            store.byKeys(book.id(), keyed.stream().map(Map.Entry::getKey).toList())
                    .forEach(entry -> found.put(entry.key(), entry));
            return found;
        }

        /// A later correction does not make the file it came from a clash.
        private boolean isAsFiled(Entry entry, Draft draft) throws InterruptedException {
            var filed = (Fact.Filed) lookedUp(() -> store.facts(entry.id(), entry.register())).getFirst().fact();
            return sameness.differing(filed.fields(), draft).isEmpty();
        }

        /// Writes chunks until the last one.
        void write(Connection connection) throws SQLException {
            try {
                boolean more = true;
                while (more) {
                    switch (ready.take()) {
                        case LookUp(var task) -> task.run();
                        case Chunk(var rows, boolean last) -> {
                            rows.copyInto(connection, batch);
                            evidences.use(book.id(), rows.uses());
                            more = !last;
                        }
                        case Failed(RuntimeException failure) -> throw failure;
                        case Failed(var failure) -> throw (Error) failure;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("bulk filing was interrupted; nothing was filed", e);
            }
        }
    }
}
