package org.youju.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.account.Officer;
import org.youju.calendar.LastDay;
import org.youju.calendar.WorkingDays;
import org.youju.entry.CanonicalJson;
import org.youju.entry.Clocks;
import org.youju.entry.Entry;
import org.youju.entry.Fact;
import org.youju.entry.FactBody;
import org.youju.entry.Reckoner;
import org.youju.entry.Recorded;
import org.youju.evidence.Use;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Register;
import org.youju.postgres.CopyBuffer;
import org.youju.posting.Contributions;
import org.youju.posting.PostingBatch;
import org.youju.secret.Kept;
import org.youju.secret.Secrets;

/// Newly filed entries of one book as rows of its tables, ready to be copied.
final class FiledRows {
    private final CopyBuffer facts = new CopyBuffer(1 << 20);
    private final CopyBuffer entries = new CopyBuffer(1 << 20);
    private final CopyBuffer subjects = new CopyBuffer(1 << 10);
    private final CopyBuffer postings = new CopyBuffer(1 << 18);
    private final CopyBuffer clocks = new CopyBuffer(1 << 10);
    private final CopyBuffer keys = new CopyBuffer(1 << 12);
    private final CopyBuffer tokens = new CopyBuffer(1 << 12);
    private final List<Use> uses = new ArrayList<>();

    List<Use> uses() {
        return uses;
    }

    void copyInto(Connection connection, PostingBatch batch) throws SQLException {
        facts.copyInto(connection, LedgerStore.COPY_FACTS);
        entries.copyInto(connection, LedgerStore.COPY_ENTRIES);
        subjects.copyInto(connection, SubjectStore.COPY);
        batch.copy(connection, postings);
        clocks.copyInto(connection, ClockStore.COPY);
        keys.copyInto(connection, SecretStore.COPY_KEYS);
        tokens.copyInto(connection, SecretStore.COPY_TOKENS);
    }

    /// Writes rows for one import: what is the same for all of them is worked out once.
    static final class Encoder {
        private final int book;
        private final Officer officer;
        private final Secrets secrets;
        private final Subjects subjects;
        private final PostingBatch batch;
        private final PlaceCode township;
        private final WorkingDays days;

        /// @param days as of the moment when the book was locked
        Encoder(LedgerStore.Locked book, Officer officer, Secrets secrets, Subjects subjects, PostingBatch batch,
                WorkingDays days) {
            this.book = book.id();
            this.township = book.place();
            this.subjects = subjects;
            this.days = days;
            this.officer = officer;
            this.secrets = secrets;
            this.batch = batch;
        }

        void encode(DraftSource.Incoming incoming, ContentKey key, long number, FiledRows rows) {
            var draft = incoming.draft();
            var fields = sealed(draft, number, rows);
            var filed = new Fact.Filed(
                    draft.register().id(), draft.place(), draft.state(), fields, key.hex(), draft.evidence(), draft.sure());
            var json = CanonicalJson.write(fields);
            var at = new By(officer, incoming.at()).at();
            var bare = Entry.values(fields, draft.state(), draft.evidence().size());
            var dues = Reckoner.dues(draft.register(), bare, Clocks.NONE, days);
            var carried = dues.isEmpty() ? Optional.<Map<String, LastDay>>empty() : Optional.of(dues);
            var clocked = Clocks.NONE.with(dues);
            rows.facts.integer(book).bigint(number).bigint(number).text("filed")
                    .text(officer.login()).instant(at).json(FactBody.write(filed, json, carried)).endRow();
            rows.entries.integer(book).bigint(number).text(draft.register().id())
                    .text(draft.place().value())
                    .date(Contributions.day(fields.get(draft.register().day())).orElseThrow())
                    .text(draft.state()).jsonb(json).bytes(key.bytes())
                    .integer(draft.evidence().size()).bigint(number).instant(at)
                    .text(officer.login()).jsonb(clocked.json()).endRow();
            draft.evidence().forEach(file -> rows.uses.add(new Use(number, file)));
            if (subjects.isSubject(draft.register().id())) {
                var entry = Entry.opened(draft.place().township(), draft.register(), new Recorded(
                        number, number, officer.login(), incoming.at(), filed), filed);
                subjects.of(entry).ifPresent(subject -> rows.subjects.integer(book).text(subject.register())
                        .text(subject.key()).text(subject.name()).bigint(number).endRow());
            }
            var values = dues.isEmpty() ? bare : Entry.values(fields, draft.state(), draft.evidence().size(), dues);
            batch.add(rows.postings, number, Contributions.of(draft.register(), draft.place(), values));
            if (!draft.register().terms().isEmpty()) {
                var recorded = new Recorded(number, number, officer.login(), incoming.at(), filed, carried);
                clocks(Entry.opened(township, draft.register(), recorded, filed), draft.register(), rows);
            }
        }

        private void clocks(Entry entry, Register register, FiledRows rows) {
            for (var clock : OpenClock.of(register, entry)) {
                rows.clocks.integer(book).bigint(entry.id().number()).text(clock.term()).text(clock.register())
                        .text(clock.place().value()).text(clock.officer()).date(clock.since()).date(clock.due())
                        .bool(clock.paused()).bool(clock.estimated()).endRow();
            }
        }

        private Map<String, Object> sealed(Draft draft, long number, FiledRows rows) {
            if (!Kept.needKey(draft.register(), draft.fields())) {
                return draft.fields();
            }
            var entryKey = secrets.newKey();
            rows.keys.integer(book).bigint(number).bytes(entryKey.wrapped()).endRow();
            Kept.tokens(draft.register(), draft.fields(), secrets).forEach((field, token) ->
                    rows.tokens.integer(book).bigint(number).text(field).bytes(token).endRow());
            return Kept.of(draft.register(), draft.fields(), entryKey, secrets);
        }
    }
}
