package org.youju.ledger;

import static org.youju.ledger.LedgerProblem.ALREADY_RECORDED;
import static org.youju.ledger.LedgerProblem.CHANGED_MEANWHILE;
import static org.youju.ledger.LedgerProblem.ENTRY_UNKNOWN;
import static org.youju.ledger.LedgerProblem.ENTRY_WRONG;
import static org.youju.ledger.LedgerProblem.EVIDENCE_MISSING;
import static org.youju.ledger.LedgerProblem.NOTHING_CHANGED;
import static org.youju.ledger.LedgerProblem.REASON_MISSING;
import static org.youju.ledger.LedgerProblem.STEP_NOT_NOW;
import static org.youju.ledger.LedgerProblem.STEP_UNKNOWN;
import static org.youju.ledger.LedgerProblem.WITHDRAWN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.kernel.Mistake;
import org.youju.kernel.Text;
import org.youju.pack.Move;
import org.youju.pack.Register;
import org.youju.pack.State;
import org.youju.place.Places;
import org.youju.posting.Contributions;
import org.youju.posting.Postings;

/// Writes in the books: each of these methods appends one fact, its postings and their tallies. All of it or nothing.
@Component
public class Ledger {
    private final LedgerStore store;
    private final Registers registers;
    private final Places places;
    private final Postings postings;
    private final Secrets secrets;

    Ledger(LedgerStore store, Registers registers, Places places, Postings postings, Secrets secrets) {
        this.store = store;
        this.registers = registers;
        this.places = places;
        this.postings = postings;
        this.secrets = secrets;
    }

    /// Files an entry.
    ///
    /// @param again file it even if the same has been recorded before; in a register with a key, only if it was
    ///        withdrawn
    @Transactional
    public Receipt file(Draft draft, boolean again, By by) {
        by.officer().must(Action.FILE, draft.register().id(), draft.place());
        if (!draft.state().equals(draft.register().initialState().id())) {
            by.officer().must(Action.MOVE, draft.register().id(), draft.place());
        }
        places.find(draft.place());

        var book = store.lock(draft.place().township());
        var key = key(book.id(), draft, again);
        long position = book.position() + 1;
        var filed = new Fact.Filed(draft.register().id(), draft.place(), draft.state(),
                kept(draft.register(), draft.fields()), key.hex(), draft.evidence());
        var recorded = new Recorded(position, position, by.officer().login(), by.at(), filed);
        var entry = Entry.opened(book.place(), draft.register(), recorded, filed);

        store.append(book.id(), recorded);
        store.insert(book.id(), entry);
        postings.post(book.id(), position, position,
                Contributions.of(draft.register(), entry.place(), entry.values()));
        store.advance(book.id(), position);
        return new Receipt(entry.id(), position);
    }

    /// The entry that has recorded the same before, if any has.
    @Transactional(readOnly = true)
    public Optional<EntryId> recorded(Draft draft) {
        var book = store.book(draft.place().township());
        return book.isEmpty()
                ? Optional.empty()
                : store.byKey(book.getAsInt(), ContentKey.of(draft, 1, secrets)).map(Entry::id);
    }

    private ContentKey key(int book, Draft draft, boolean again) {
        for (int occurrence = 1; ; occurrence++) {
            var key = ContentKey.of(draft, occurrence, secrets);
            var same = store.byKey(book, key);
            if (same.isEmpty()) {
                return key;
            }
            boolean mayRepeat = draft.register().key().isEmpty() || same.get().isWithdrawn();
            if (!again || !mayRepeat) {
                throw ALREADY_RECORDED.refused(same.get().id().number());
            }
        }
    }

    /// Takes an entry one step further in its register's lifecycle.
    ///
    /// @param fields those that the step fills in or changes, as a draft has them
    @Transactional
    public Receipt move(
            EntryId id, String moveId, Map<String, Object> fields, String reason, List<Evidence> evidence, By by) {
        var book = store.lock(id.book());
        var entry = live(id);
        var register = registers.on(entry.register(), entry.day());
        var move = register.move(moveId).orElseThrow(() -> STEP_UNKNOWN.refused(register.title(), moveId));
        by.officer().must(move.approval() ? Action.MOVE : Action.FILE, register.id(), entry.place());
        if (!move.from().contains(entry.state())) {
            throw STEP_NOT_NOW.refused(
                    id.number(), register.state(entry.state()).map(State::title).orElse(Text.same(entry.state())),
                    move.title());
        }
        if (move.reason() && reason.isBlank()) {
            throw REASON_MISSING.refused();
        }
        var moved = new Fact.Moved(move.id(), move.to(), changes(register, entry, fields), reason, evidence);
        return append(book, register, entry, moved, move, by);
    }

    /// Replaces the fields of an entry. What it has contributed is reversed, and posted anew as it reads now.
    ///
    /// @param fields all fields as they should read, as a draft has them; those absent are cleared
    /// @param seen the position at which the corrector last saw the entry
    @Transactional
    public Receipt correct(EntryId id, Map<String, Object> fields, long seen, String reason, By by) {
        var book = store.lock(id.book());
        var entry = live(id);
        if (entry.position() != seen) {
            throw CHANGED_MEANWHILE.refused(id.number());
        }
        var register = registers.on(entry.register(), entry.day());
        by.officer().must(Action.CORRECT, register.id(), entry.place());
        if (reason.isBlank()) {
            throw REASON_MISSING.refused();
        }
        var definition = definition(register, fields);
        refuseIfWrong(definition, mistakes(definition, entry.state(), entry.evidence(), fields));
        var changes = changes(definition, entry, fields);
        for (var field : entry.fields().keySet()) {
            if (!fields.containsKey(field)) {
                changes.put(field, new Change.Cleared());
            }
        }
        if (changes.isEmpty()) {
            throw NOTHING_CHANGED.refused();
        }
        if (definition.key().stream().anyMatch(changes::containsKey)) {
            refuseIfAnother(book.id(), entry, definition, fields);
        }
        return append(book, entry, new Fact.Corrected(changes, reason), by);
    }

    /// A correction must not turn an entry into one that is recorded already.
    private void refuseIfAnother(int book, Entry entry, Register definition, Map<String, Object> fields) {
        var draft = new Draft(definition, entry.place(), entry.state(), fields, List.of());
        store.byKey(book, ContentKey.of(draft, 1, secrets))
                .filter(other -> !other.id().equals(entry.id()) && !other.isWithdrawn())
                .ifPresent(other -> {
                    throw ALREADY_RECORDED.refused(other.id().number());
                });
    }

    /// Adds a remark or files of evidence.
    @Transactional
    public Receipt note(EntryId id, String text, List<Evidence> evidence, By by) {
        var book = store.lock(id.book());
        var entry = live(id);
        by.officer().must(Action.FILE, entry.register(), entry.place());
        if (text.isBlank() && evidence.isEmpty()) {
            throw NOTHING_CHANGED.refused();
        }
        return append(book, entry, new Fact.Noted(text, evidence), by);
    }

    /// Takes an entry back: it stays in the book and counts no more.
    @Transactional
    public Receipt withdraw(EntryId id, String reason, By by) {
        var book = store.lock(id.book());
        var entry = live(id);
        by.officer().must(Action.CORRECT, entry.register(), entry.place());
        if (reason.isBlank()) {
            throw REASON_MISSING.refused();
        }
        return append(book, entry, new Fact.Withdrawn(reason), by);
    }

    private Receipt append(
            LedgerStore.Locked book, Register register, Entry entry, Fact.Moved moved, Move move, By by) {
        int files = entry.evidence() + moved.evidence().size();
        if (files < move.evidence()) {
            throw EVIDENCE_MISSING.refused(move.title(), move.evidence(), files);
        }
        var after = entry.after(register, new Recorded(entry.position() + 1, entry.id().number(), "", by.at(), moved));
        refuseIfWrong(register, EntryRules.required(register, move.requires(), after.fields()));
        var definition = registers.on(entry.register(), after.day());
        refuseIfWrong(definition, mistakes(definition, after.state(), after.evidence(),
                Kept.readable(definition, after.fields(), secrets)));
        return append(book, entry, moved, by);
    }

    private Receipt append(LedgerStore.Locked book, Entry entry, Fact fact, By by) {
        long position = book.position() + 1;
        var recorded = new Recorded(position, entry.id().number(), by.officer().login(), by.at(), fact);
        var after = entry.after(registers.on(entry.register(), entry.day()), recorded);
        var definition = registers.on(entry.register(), after.day());

        store.append(book.id(), recorded);
        store.update(book.id(), after);
        postings.post(book.id(), position, entry.id().number(),
                Contributions.of(definition, after.place(), after.values()));
        store.advance(book.id(), position);
        return new Receipt(entry.id(), position);
    }

    /// What would be wrong with an entry that read like this, `where` being field ids.
    public List<Mistake> mistakes(EntryId id, Map<String, Object> fields) {
        var entry = live(id);
        var definition = definition(registers.on(entry.register(), entry.day()), fields);
        return mistakes(definition, entry.state(), entry.evidence(), fields);
    }

    /// What would be wrong with an entry once this step is made and these fields are filled in, `where` being field
    /// ids.
    /// Of its files of evidence it is taken to have enough.
    public List<Mistake> mistakes(EntryId id, Move move, Map<String, Object> fields) {
        var entry = live(id);
        var register = registers.on(entry.register(), entry.day());
        var after = Kept.readable(register, entry.fields(), secrets);
        after.putAll(fields);
        var definition = definition(register, after);
        var mistakes = EntryRules.required(register, move.requires(), after);
        mistakes.addAll(mistakes(definition, move.to(), Math.max(entry.evidence(), move.evidence()), after));
        return mistakes;
    }

    /// The definition that these fields fall under: a correction may move an entry into another one's days.
    private Register definition(Register register, Map<String, Object> fields) {
        return Contributions.day(fields.get(register.day()))
                .map(day -> registers.on(register.id(), day))
                .orElse(register);
    }

    private static List<Mistake> mistakes(Register definition, String state, int evidence, Map<String, Object> fields) {
        var mistakes = new ArrayList<>(EntryRules.fields(definition, fields));
        EntryRules.state(definition, state, fields).ifPresent(mistakes::add);
        if (mistakes.isEmpty()) {
            mistakes.addAll(EntryRules.checks(definition, Entry.values(fields, state, evidence)));
        }
        return mistakes;
    }

    private static void refuseIfWrong(Register register, List<Mistake> mistakes) {
        if (!mistakes.isEmpty()) {
            throw ENTRY_WRONG.refused(Mistakes.inWords(register, mistakes));
        }
    }

    private Entry live(EntryId id) {
        var entry = store.entry(id).orElseThrow(() -> ENTRY_UNKNOWN.refused(id));
        if (entry.isWithdrawn()) {
            throw WITHDRAWN.refused(id.number());
        }
        return entry;
    }

    /// Fields as an entry keeps them.
    private Map<String, Object> kept(Register register, Map<String, Object> fields) {
        return Kept.of(register, fields, secrets);
    }

    private Map<String, Change> changes(Register register, Entry entry, Map<String, Object> fields) {
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
}
