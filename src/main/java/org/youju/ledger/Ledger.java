package org.youju.ledger;

import static org.youju.ledger.LedgerProblem.ALREADY_RECORDED;
import static org.youju.ledger.LedgerProblem.CHANGED_MEANWHILE;
import static org.youju.ledger.LedgerProblem.EVIDENCE_MISSING;
import static org.youju.ledger.LedgerProblem.NOTHING_CHANGED;
import static org.youju.ledger.LedgerProblem.OWN_WORK;
import static org.youju.ledger.LedgerProblem.REASON_MISSING;
import static org.youju.ledger.LedgerProblem.REQUEST_OPEN;
import static org.youju.ledger.LedgerProblem.STEP_NOT_NOW;
import static org.youju.ledger.LedgerProblem.STEP_UNKNOWN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.entry.Change;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.entry.EntryRules;
import org.youju.entry.Fact;
import org.youju.entry.FourEyes;
import org.youju.entry.Recorded;
import org.youju.evidence.Evidence;
import org.youju.kernel.Mistake;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.pack.Move;
import org.youju.pack.Register;
import org.youju.pack.State;
import org.youju.place.Places;
import org.youju.secret.Secrets;

/// Writes in the books: each of these methods appends one fact, its postings and their tallies. All of it or nothing.
@Component
public class Ledger {
    private final LedgerStore store;
    private final Bookkeeping books;
    private final Registers registers;
    private final References references;
    private final Places places;
    private final Secrets secrets;

    Ledger(
            LedgerStore store, Bookkeeping books, Registers registers, References references, Places places,
            Secrets secrets) {
        this.references = references;
        this.store = store;
        this.books = books;
        this.registers = registers;
        this.places = places;
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
        var named = named(draft);
        return books.open(book, named, key(book.id(), named, again), by);
    }

    /// The draft with the keys of the subjects it refers to.
    private Draft named(Draft draft) {
        var read = references.asking(draft.place().township()).resolved(draft.register(), draft.fields());
        Bookkeeping.refuseIfWrong(draft.register(), read.mistakes());
        return draft.filledIn(read.values());
    }

    /// The same for some fields of an entry; what is as it was stays.
    private Map<String, Object> named(Register register, Entry entry, Map<String, Object> fields) {
        var read = references.asking(entry.id().book()).resolved(register, fields, entry.fields());
        Bookkeeping.refuseIfWrong(register, read.mistakes());
        return read.values();
    }

    /// The entry that has recorded the same before, if any has.
    @Transactional(readOnly = true)
    public Optional<EntryId> recorded(Draft draft) {
        var book = store.book(draft.place().township());
        return book.isEmpty()
                ? Optional.empty()
                : store.byKey(book.getAsInt(), ContentKey.of(named(draft), 1, secrets)).map(Entry::id);
    }

    /// Those of many drafts of a township that have been recorded before. They refer by keys.
    @Transactional(readOnly = true)
    public Set<Draft> recorded(PlaceCode township, Collection<Draft> drafts) {
        var book = store.book(township);
        if (book.isEmpty()) {
            return Set.of();
        }
        var byKey = new HashMap<String, Draft>();
        var keys = new ArrayList<ContentKey>();
        for (var draft : drafts) {
            var key = ContentKey.of(draft, 1, secrets);
            byKey.put(key.hex(), draft);
            keys.add(key);
        }
        return store.byKeys(book.getAsInt(), keys).stream()
                .map(entry -> Objects.requireNonNull(byKey.get(entry.key())))
                .collect(Collectors.toSet());
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
        var entry = books.live(id);
        var register = registers.on(entry.register(), entry.day());
        var move = register.move(moveId).orElseThrow(() -> STEP_UNKNOWN.refused(register.title(), moveId));
        by.officer().must(Steps.action(move), register.id(), entry.place());
        if (!move.from().contains(entry.state())) {
            throw STEP_NOT_NOW.refused(
                    id.number(), register.state(entry.state()).map(State::title).orElse(Text.same(entry.state())),
                    move.title());
        }
        if (move.reason() && reason.isBlank()) {
            throw REASON_MISSING.refused();
        }
        if (move.approval() && FourEyes.keepsOut(
                move, store.facts(id, register.id()), register, by.officer().login())) {
            throw OWN_WORK.refused(id.number(), move.title());
        }
        Waiting.refuseBefore(move, register, entry, by);
        var moved = new Fact.Moved(
                move.id(), move.to(), books.changes(register, entry, named(register, entry, fields)), reason, evidence);
        return append(book, register, entry, moved, move, by);
    }

    /// Replaces the fields of an entry. What it has contributed is reversed, and posted anew as it reads now. Where it
    /// counts already, this is a request, and nothing changes until somebody else grants it ([Requests]).
    ///
    /// @param words all fields as they should read, as a draft has them; those absent are cleared
    /// @param seen the position at which the corrector last saw the entry
    @Transactional
    public Receipt correct(EntryId id, Map<String, Object> words, long seen, String reason, By by) {
        var book = store.lock(id.book());
        var entry = books.live(id);
        refuseIfAsked(entry);
        if (entry.position() != seen) {
            throw CHANGED_MEANWHILE.refused(id.number());
        }
        var register = registers.on(entry.register(), entry.day());
        by.officer().must(Action.CORRECT, register.id(), entry.place());
        if (reason.isBlank()) {
            throw REASON_MISSING.refused();
        }
        var definition = books.definition(register, words);
        var fields = named(definition, entry, words);
        Bookkeeping.refuseIfWrong(
                definition, books.mistakes(definition, entry.state(), entry.evidence(), entry.clocks(), fields));
        var changes = books.changes(definition, entry, fields);
        for (var field : entry.fields().keySet()) {
            if (!fields.containsKey(field)) {
                changes.put(field, new Change.Cleared());
            }
        }
        if (changes.isEmpty()) {
            throw NOTHING_CHANGED.refused();
        }
        if (definition.key().stream().anyMatch(changes::containsKey)) {
            books.refuseIfAnother(book.id(), entry, definition, fields);
        }
        var corrected = new Fact.Corrected(changes, reason);
        books.refuseIfReferredTo(entry, entry.after(register, new Recorded(book.position() + 1, id.number(), "",
                by.at(), corrected)));
        return append(book, entry, books.counts(entry)
                ? new Fact.CorrectionAsked(changes, reason)
                : corrected, by);
    }

    private static void refuseIfAsked(Entry entry) {
        if (entry.request() > 0) {
            throw REQUEST_OPEN.refused(entry.id().number(), entry.request());
        }
    }

    /// Adds a remark or files of evidence.
    @Transactional
    public Receipt note(EntryId id, String text, List<Evidence> evidence, By by) {
        var book = store.lock(id.book());
        var entry = books.live(id);
        by.officer().must(Action.FILE, entry.register(), entry.place());
        if (text.isBlank() && evidence.isEmpty()) {
            throw NOTHING_CHANGED.refused();
        }
        return append(book, entry, new Fact.Noted(text, evidence), by);
    }

    /// Whether an entry counts already, so that correcting it or taking it back is a request.
    public boolean counts(Entry entry) {
        return books.counts(entry);
    }

    /// Takes an entry back: it stays in the book and counts no more. Where it counts already, this is a request.
    @Transactional
    public Receipt withdraw(EntryId id, String reason, By by) {
        var book = store.lock(id.book());
        var entry = books.live(id);
        by.officer().must(Action.CORRECT, entry.register(), entry.place());
        if (reason.isBlank()) {
            throw REASON_MISSING.refused();
        }
        refuseIfAsked(entry);
        books.refuseIfReferredTo(entry, entry.after(registers.on(entry.register(), entry.day()),
                new Recorded(book.position() + 1, id.number(), "", by.at(), new Fact.Withdrawn(reason))));
        return append(book, entry,
                books.counts(entry) ? new Fact.WithdrawalAsked(reason) : new Fact.Withdrawn(reason), by);
    }

    private Receipt append(
            LedgerStore.Locked book, Register register, Entry entry, Fact.Moved moved, Move move, By by) {
        int files = entry.evidence() + moved.evidence().size();
        if (files < move.evidence()) {
            throw EVIDENCE_MISSING.refused(move.title(), move.evidence(), files);
        }
        var after = entry.after(register, new Recorded(entry.position() + 1, entry.id().number(), "", by.at(), moved));
        Bookkeeping.refuseIfWrong(register, EntryRules.required(register, move.requires(), after.fields()));
        var definition = registers.on(entry.register(), after.day());
        Bookkeeping.refuseIfWrong(definition, books.mistakes(
                definition, after.state(), after.evidence(), after.clocks(), books.readable(definition, after.fields())));
        return append(book, entry, moved, by);
    }

    private Receipt append(LedgerStore.Locked book, Entry entry, Fact fact, By by) {
        return books.append(book, entry, fact, by);
    }

    /// What would be wrong with an entry that read like this, `where` being field ids.
    public List<Mistake> mistakes(EntryId id, Map<String, Object> fields) {
        var entry = books.live(id);
        var definition = books.definition(registers.on(entry.register(), entry.day()), fields);
        var read = references.asking(id.book()).resolved(definition, fields, entry.fields());
        return read.mistakes().isEmpty()
                ? books.mistakes(definition, entry.state(), entry.evidence(), entry.clocks(), read.values())
                : read.mistakes();
    }

    /// What would be wrong with an entry once this step is made and these fields are filled in, `where` being field
    /// ids.
    /// Of its files of evidence it is taken to have enough.
    public List<Mistake> mistakes(EntryId id, Move move, Map<String, Object> fields) {
        var entry = books.live(id);
        var register = registers.on(entry.register(), entry.day());
        var after = books.readable(register, entry.fields());
        var read = references.asking(id.book()).resolved(register, fields, entry.fields());
        if (!read.mistakes().isEmpty()) {
            return read.mistakes();
        }
        after.putAll(read.values());
        var definition = books.definition(register, after);
        var mistakes = EntryRules.required(register, move.requires(), after);
        mistakes.addAll(books.mistakes(definition, move.to(), Math.max(entry.evidence(), move.evidence()),
                entry.clocks(), after));
        return mistakes;
    }
}
