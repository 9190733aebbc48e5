package org.youju.ledger;

import static org.youju.ledger.LedgerProblem.REASON_MISSING;
import static org.youju.ledger.TermProblem.DAY_WRONG;
import static org.youju.ledger.TermProblem.EXTENDED_OFTEN;
import static org.youju.ledger.TermProblem.EXTENSION_TOO_LONG;
import static org.youju.ledger.TermProblem.GROUND_UNKNOWN;
import static org.youju.ledger.TermProblem.MET_ALREADY;
import static org.youju.ledger.TermProblem.NOT_EXTENDABLE;
import static org.youju.ledger.TermProblem.NOT_PAUSED;
import static org.youju.ledger.TermProblem.NOT_RESTARTABLE;
import static org.youju.ledger.TermProblem.NOT_RUNNING;
import static org.youju.ledger.TermProblem.OFFICER_UNFIT;
import static org.youju.ledger.TermProblem.OWN_EXTENSION;
import static org.youju.ledger.TermProblem.PAUSED_ALREADY;
import static org.youju.ledger.TermProblem.RUN_OUT;
import static org.youju.ledger.TermProblem.TERM_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Account;
import org.youju.account.Accounts;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.entry.Fact;
import org.youju.entry.Reckoner;
import org.youju.entry.TermClock;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Mover;
import org.youju.pack.Register;
import org.youju.pack.Term;

/// What is done to the clocks of entries: each of these methods appends one fact to the book.
@Component
public class Terms {
    /// A clock under the book's lock.
    private record Held(
            LedgerStore.Locked book, Entry entry, Register register, Term term, TermClock clock, LocalDate start) {}

    private final LedgerStore store;
    private final Registers registers;
    private final Bookkeeping books;
    private final Accounts accounts;

    Terms(LedgerStore store, Registers registers, Bookkeeping books, Accounts accounts) {
        this.store = store;
        this.registers = registers;
        this.books = books;
        this.accounts = accounts;
    }

    /// Stops a clock: from that day on its days do not count, up to the ceiling of the ground.
    @Transactional
    public Receipt pause(EntryId id, String termId, String ground, LocalDate on, String reason, By by) {
        var held = held(id, termId, Action.FILE, by);
        var pause = held.term().pause(ground).orElseThrow(() -> GROUND_UNKNOWN.refused(held.term().title(), ground));
        if (held.clock().standing().isPresent()) {
            throw PAUSED_ALREADY.refused(held.term().title());
        }
        var earliest = held.clock().halts().isEmpty()
                ? held.start()
                : held.clock().halts().getLast().resumed().orElseThrow();
        refuseUnlessBetween(on, earliest, by);
        refuseIfRunOut(held, on);
        refuseWithout(reason);
        return books.append(held.book(), held.entry(), new Fact.Paused(termId, pause.id(), on, reason), by);
    }

    @Transactional
    public Receipt resume(EntryId id, String termId, LocalDate on, String reason, By by) {
        var held = held(id, termId, Action.FILE, by);
        var standing = held.clock().standing().orElseThrow(() -> NOT_PAUSED.refused(held.term().title()));
        refuseUnlessBetween(on, standing.on(), by);
        return books.append(held.book(), held.entry(), new Fact.Resumed(termId, on, reason), by);
    }

    /// Makes a term longer. Whoever does it grants it, and so must not be whom the entry is with where that is for the
    /// leader.
    ///
    /// @param more in the unit of the term
    @Transactional
    public Receipt extend(EntryId id, String termId, int more, LocalDate on, String reason, By by) {
        var held = held(id, termId, Action.READ, by);
        var extension = held.term().extension().orElseThrow(() -> NOT_EXTENDABLE.refused(held.term().title()));
        by.officer().must(Steps.action(extension.by()), held.register().id(), held.entry().place());
        if (extension.by() == Mover.LEADER && !by.officer().isSystem()
                && by.officer().login().equals(held.entry().officer())) {
            throw OWN_EXTENSION.refused(held.term().title());
        }
        if (held.clock().extensions().size() >= extension.times()) {
            throw EXTENDED_OFTEN.refused(held.term().title(), extension.times());
        }
        if (more < 1 || more > extension.length().amount()) {
            throw EXTENSION_TOO_LONG.refused(held.term().title(), extension.length().amount(), more);
        }
        refuseUnlessBetween(on, held.start(), by);
        refuseIfRunOut(held, on);
        refuseWithout(reason);
        return books.append(held.book(), held.entry(), new Fact.Extended(termId, more, on, reason), by);
    }

    /// An objection makes a waiting period run anew from that day.
    @Transactional
    public Receipt restart(EntryId id, String termId, LocalDate on, String reason, By by) {
        var held = held(id, termId, Action.FILE, by);
        if (!held.term().restarts()) {
            throw NOT_RESTARTABLE.refused(held.term().title());
        }
        refuseUnlessBetween(on, held.start(), by);
        refuseWithout(reason);
        return books.append(held.book(), held.entry(), new Fact.Restarted(termId, on, reason), by);
    }

    /// Hands an entry to somebody: its terms are among their tasks from now on.
    @Transactional
    public Receipt assign(EntryId id, String login, String reason, By by) {
        var book = store.lock(id.book());
        var entry = books.live(id);
        if (!by.officer().may(Action.MOVE, entry.register(), entry.place())) {
            by.officer().must(Action.FILE, entry.register(), entry.place());
        }
        if (!fits(login, entry.register(), entry.place()) || login.equals(entry.officer())) {
            throw OFFICER_UNFIT.refused(login);
        }
        return books.append(book, entry, new Fact.Assigned(login, reason), by);
    }

    /// To whom an entry can be assigned: who may take its next step.
    public List<Account> fitting(Entry entry) {
        return accounts.who(Action.FILE, entry.register(), entry.place()).stream()
                .filter(account -> !account.login().equals(entry.officer()))
                .toList();
    }

    private boolean fits(String login, String register, PlaceCode place) {
        return accounts.officer(login)
                .filter(officer -> officer.may(Action.FILE, register, place)
                        || officer.may(Action.MOVE, register, place))
                .isPresent();
    }

    public static boolean mayTouch(Officer officer, Entry entry) {
        return officer.may(Action.FILE, entry.register(), entry.place())
                || officer.may(Action.MOVE, entry.register(), entry.place());
    }

    private Held held(EntryId id, String termId, Action action, By by) {
        var book = store.lock(id.book());
        var entry = books.live(id);
        if (action != Action.FILE || !by.officer().may(Action.MOVE, entry.register(), entry.place())) {
            by.officer().must(action, entry.register(), entry.place());
        }
        var register = registers.on(entry.register(), entry.day());
        var term = register.term(termId).orElseThrow(() -> TERM_UNKNOWN.refused(register.title(), termId));
        var clock = entry.clocks().of(termId);
        var start = Reckoner.start(term, entry.values(), clock)
                .orElseThrow(() -> NOT_RUNNING.refused(term.title()));
        if (Reckoner.met(term, entry.fields()).isPresent()) {
            throw MET_ALREADY.refused(term.title());
        }
        return new Held(book, entry, register, term, clock, start);
    }

    /// A term that is over cannot be made not to have been.
    private static void refuseIfRunOut(Held held, LocalDate on) {
        held.clock().due().filter(due -> on.isAfter(due.day())).ifPresent(due -> {
            throw RUN_OUT.refused(held.term().title(), due.day());
        });
    }

    private static void refuseUnlessBetween(LocalDate on, LocalDate earliest, By by) {
        if (on.isBefore(earliest) || on.isAfter(by.day())) {
            throw DAY_WRONG.refused(on, earliest, by.day());
        }
    }

    private static void refuseWithout(String reason) {
        if (reason.isBlank()) {
            throw REASON_MISSING.refused();
        }
    }
}
