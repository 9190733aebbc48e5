package org.youju.ledger;

import static org.youju.ledger.LedgerProblem.ALREADY_RECORDED;
import static org.youju.ledger.LedgerProblem.ENTRY_UNKNOWN;
import static org.youju.ledger.LedgerProblem.ENTRY_WRONG;
import static org.youju.ledger.LedgerProblem.WITHDRAWN;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.youju.evidence.Evidences;
import org.youju.evidence.Use;
import org.youju.kernel.Mistake;
import org.youju.pack.Register;
import org.youju.posting.Contributions;
import org.youju.posting.Postings;

/// Writes one fact and all that follows from it: the entry, the subject it is, its postings and their tallies. Whoever
/// calls holds the book's lock.
@Component
class Bookkeeping {
    private final LedgerStore store;
    private final Registers registers;
    private final Postings postings;
    private final Secrets secrets;
    private final Evidences evidences;

    Bookkeeping(
            LedgerStore store, Registers registers, Postings postings, Secrets secrets, Evidences evidences) {
        this.store = store;
        this.registers = registers;
        this.postings = postings;
        this.secrets = secrets;
        this.evidences = evidences;
    }

    Receipt open(LedgerStore.Locked book, Draft draft, ContentKey key, By by) {
        long position = book.position() + 1;
        var filed = new Fact.Filed(draft.register().id(), draft.place(), draft.state(),
                Kept.of(draft.register(), draft.fields(), secrets), key.hex(), draft.evidence());
        var recorded = new Recorded(position, position, by.officer().login(), by.at(), filed);
        var entry = Entry.opened(book.place(), draft.register(), recorded, filed);

        store.append(book.id(), recorded);
        store.insert(book.id(), entry);
        evidences.use(book.id(), Use.of(position, filed.files()));
        postings.post(book.id(), position, position,
                Contributions.of(draft.register(), entry.place(), entry.values()));
        store.advance(book.id(), position);
        return new Receipt(entry.id(), position);
    }

    Receipt append(LedgerStore.Locked book, Entry entry, Fact fact, By by) {
        long position = book.position() + 1;
        var recorded = new Recorded(position, entry.id().number(), by.officer().login(), by.at(), fact);
        var after = entry.after(registers.on(entry.register(), entry.day()), recorded);
        var definition = registers.on(entry.register(), after.day());

        store.append(book.id(), recorded);
        store.update(book.id(), after);
        if (after.isWithdrawn()) {
            evidences.release(book.id(), entry.id().number());
        } else {
            evidences.use(book.id(), Use.of(entry.id().number(), fact.files()));
        }
        postings.post(book.id(), position, entry.id().number(),
                Contributions.of(definition, after.place(), after.values()));
        store.advance(book.id(), position);
        return new Receipt(entry.id(), position, after.request() == position);
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
            var readable = sensitive && before != null ? secrets.decrypted((String) before) : before;
            if (!Kept.same(readable, value)) {
                changes.put(id, new Change.To(sensitive ? secrets.encrypted((String) value) : value));
            }
        });
        return changes;
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
