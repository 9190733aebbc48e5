package org.youju.ledger;

import static org.youju.ledger.LedgerProblem.ALREADY_ERASED;
import static org.youju.ledger.LedgerProblem.ALREADY_RECORDED;
import static org.youju.ledger.LedgerProblem.ENTRY_UNKNOWN;
import static org.youju.ledger.LedgerProblem.ENTRY_WRONG;
import static org.youju.ledger.LedgerProblem.REFERRED_TO;
import static org.youju.ledger.LedgerProblem.WITHDRAWN;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.youju.calendar.LastDay;
import org.youju.calendar.WorkingCalendar;
import org.youju.entry.Change;
import org.youju.entry.Clocks;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.entry.EntryRules;
import org.youju.entry.Fact;
import org.youju.entry.Reckoner;
import org.youju.entry.Recorded;
import org.youju.evidence.Evidences;
import org.youju.evidence.Use;
import org.youju.kernel.Mistake;
import org.youju.pack.Register;
import org.youju.posting.Contributions;
import org.youju.posting.Postings;
import org.youju.secret.EntryKey;
import org.youju.secret.Kept;
import org.youju.secret.Sealed;
import org.youju.secret.Secrets;

/// Writes one fact and all that follows from it: the entry with its last days, the subject it is, its open clocks, its
/// postings and their tallies. Whoever calls holds the book's lock.
@Component
class Bookkeeping {
    private final LedgerStore store;
    private final Registers registers;
    private final Subjects subjects;
    private final SubjectStore subjectStore;
    private final Postings postings;
    private final Secrets secrets;
    private final SecretStore secretStore;
    private final Evidences evidences;
    private final ClockStore clocks;
    private final WorkingCalendar calendar;

    Bookkeeping(
            LedgerStore store, Registers registers, Subjects subjects, SubjectStore subjectStore, Postings postings,
            Secrets secrets, SecretStore secretStore, Evidences evidences, ClockStore clocks, WorkingCalendar calendar) {
        this.subjects = subjects;
        this.subjectStore = subjectStore;
        this.store = store;
        this.clocks = clocks;
        this.calendar = calendar;
        this.registers = registers;
        this.postings = postings;
        this.secrets = secrets;
        this.secretStore = secretStore;
        this.evidences = evidences;
    }

    Receipt open(LedgerStore.Locked book, Draft draft, ContentKey key, By by) {
        long position = book.position() + 1;
        var entryKey = Kept.needKey(draft.register(), draft.fields()) ? secrets.newKey() : EntryKey.NONE;
        var filed = new Fact.Filed(draft.register().id(), draft.place(), draft.state(),
                Kept.of(draft.register(), draft.fields(), entryKey, secrets), key.hex(), draft.evidence(),
                draft.sure());
        var bare = new Recorded(position, position, by.officer().login(), by.at(), filed);
        var read = Entry.opened(book.place(), draft.register(), bare, filed);
        var dues = dues(draft.register(), read.values(), read.clocks());
        var entry = read.with(dues);
        if (!dues.isEmpty()) {
            refuseIfWrong(draft.register(), EntryRules.checks(draft.register(), entry.values()));
        }

        store.open(book.id(), dues.isEmpty() ? bare : bare.with(dues), entry);
        if (entryKey.isThere()) {
            secretStore.insertKey(book.id(), position, entryKey);
            secretStore.insertTokens(book.id(), position, Kept.tokens(draft.register(), draft.fields(), secrets));
        }
        evidences.use(book.id(), Use.of(position, filed.files()));
        if (!draft.register().terms().isEmpty()) {
            clocks.replace(book.id(), position, OpenClock.of(draft.register(), entry));
        }
        subjects.keep(book.id(), entry);
        postings.post(book.id(), position, position,
                Contributions.of(draft.register(), entry.place(), entry.values()));
        return new Receipt(entry.id(), position);
    }

    Receipt append(LedgerStore.Locked book, Entry entry, Fact fact, By by) {
        long position = book.position() + 1;
        var before = registers.on(entry.register(), entry.day());
        var bare = new Recorded(position, entry.id().number(), by.officer().login(), by.at(), fact);
        var read = entry.after(before, bare);
        var definition = registers.on(entry.register(), read.day());
        // What is over keeps its last days: erasing must change no figure.
        boolean over = read.isWithdrawn() || fact instanceof Fact.Erased;
        var dues = over ? read.clocks().dues() : dues(definition, read.values(), read.clocks());
        boolean same = dues.equals(read.clocks().dues());
        var after = same ? read : read.with(dues);
        refuseIfReferredTo(entry, after);

        store.append(book.id(), same ? bare : bare.with(dues), after);
        if (!before.terms().isEmpty() || !definition.terms().isEmpty()) {
            clocks.replace(book.id(), entry.id().number(), OpenClock.of(definition, after));
        }
        if (definition.fields().stream().anyMatch(field -> field.isSensitive()
                && !Kept.same(entry.fields().get(field.id()), after.fields().get(field.id())))) {
            secretStore.setTokens(
                    book.id(), entry.id().number(), Kept.tokens(definition, after.fields(), secrets));
        }
        if (after.isWithdrawn()) {
            evidences.release(book.id(), entry.id().number());
        } else {
            evidences.use(book.id(), Use.of(entry.id().number(), fact.files()));
        }
        subjects.keep(book.id(), after);
        postings.post(book.id(), position, entry.id().number(),
                Contributions.of(definition, after.place(), after.values()));
        return new Receipt(entry.id(), position, after.request() == position);
    }

    /// What the last days would be if an entry read like this.
    Map<String, LastDay> dues(Register register, Map<String, Object> values, Clocks touched) {
        return register.terms().isEmpty()
                ? Map.of()
                : Reckoner.dues(register, values, touched, calendar.days());
    }

    /// All that is wrong with an entry that reads like this and to whose clocks this was done.
    List<Mistake> mistakes(
            Register definition, String state, int evidence, Clocks touched, Map<String, Object> fields) {
        return EntryRules.entry(definition, state, evidence, fields,
                dues(definition, Entry.values(fields, state, evidence), touched));
    }

    /// Entries keep the keys of their subjects: what others refer to keeps its key, and stays.
    void refuseIfReferredTo(Entry before, Entry after) {
        var subject = subjects.of(before);
        if (subject.isEmpty() || subjects.of(after).map(Subject::key).equals(subject.map(Subject::key))) {
            return;
        }
        var key = subject.get().key();
        var township = before.id().book();
        boolean hasTwin = subjectStore.borne(township, before.register(), key).stream()
                .anyMatch(other -> other.key().equals(key) && !other.entry().equals(before.id()));
        if (!hasTwin) {
            long entries = subjectStore.countReferring(township, key, from(before.register()));
            if (entries > 0) {
                throw REFERRED_TO.refused(before.id().number(), entries, key);
            }
        }
    }

    private SubjectStore.From from(String register) {
        var pointers = subjects.pointers(register);
        return new SubjectStore.From(
                pointers.stream().map(Subjects.Pointer::register).toList(),
                pointers.stream().map(Subjects.Pointer::field).toList(),
                pointers.stream().map(_ -> "").toList());
    }

    Entry live(EntryId id) {
        var entry = store.entry(id).orElseThrow(() -> ENTRY_UNKNOWN.refused(id));
        if (entry.isWithdrawn()) {
            throw WITHDRAWN.refused(id.number());
        }
        return entry;
    }

    /// Whether it contributes to any figure as it stands.
    boolean counts(Entry entry) {
        return !Contributions.of(registers.on(entry.register(), entry.day()), entry.place(), entry.values()).isEmpty();
    }

    /// The definition that these fields fall under: a correction may move an entry into another one's days.
    Register definition(Register register, Map<String, Object> fields) {
        return Contributions.day(fields.get(register.day()))
                .map(day -> registers.on(register.id(), day))
                .orElse(register);
    }

    /// A correction must not turn an entry into one that is recorded already.
    void refuseIfAnother(int book, Entry entry, Register definition, Map<String, Object> fields) {
        var draft = new Draft(definition, entry.place(), entry.state(), fields, List.of());
        store.byKey(book, ContentKey.of(draft, 1, secrets))
                .filter(other -> !other.id().equals(entry.id()) && !other.isWithdrawn())
                .ifPresent(other -> {
                    throw ALREADY_RECORDED.refused(other.id().number());
                });
    }

    /// What is to be written down so that the entry reads like this, `fields` being all or some of its fields.
    Map<String, Change> changes(Register register, Entry entry, Map<String, Object> fields) {
        var changes = new LinkedHashMap<String, Change>();
        fields.forEach((id, value) -> {
            var field = register.field(id);
            boolean sensitive = field.isPresent() && field.get().isSensitive();
            var before = entry.fields().get(id);
            var readable = before instanceof Sealed kept
                    ? secrets.opened(kept).map(Object.class::cast).orElse(Kept.ERASED.zh())
                    : before;
            if (!Kept.same(readable, value)) {
                changes.put(id, new Change.To(sensitive ? secrets.sealed((String) value, key(entry)) : value));
            }
        });
        return changes;
    }

    /// The key of an entry that is about to take on a sensitive value. Once they were erased, it takes on none.
    private EntryKey key(Entry entry) {
        boolean erased = entry.fields().values().stream()
                .anyMatch(value -> value instanceof Sealed kept && secrets.opened(kept).isEmpty());
        if (erased) {
            throw ALREADY_ERASED.refused(entry.id().number());
        }
        int book = store.book(entry.id().book()).orElseThrow();
        return secretStore.key(book, entry.id().number()).orElseGet(() -> {
            var key = secrets.newKey();
            secretStore.insertKey(book, entry.id().number(), key);
            return key;
        });
    }

    Map<String, Object> readable(Register register, Map<String, Object> fields) {
        return Kept.readable(register, fields, secrets);
    }

    static void refuseIfWrong(Register register, List<Mistake> mistakes) {
        if (!mistakes.isEmpty()) {
            throw ENTRY_WRONG.refused(Mistakes.inWords(register, mistakes));
        }
    }
}
