package org.youju.ledger;

import static org.youju.ledger.LedgerProblem.OWN_REQUEST;
import static org.youju.ledger.LedgerProblem.REASON_MISSING;
import static org.youju.ledger.LedgerProblem.REQUEST_OVER;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.entry.Fact;
import org.youju.entry.Recorded;
import org.youju.pack.Register;
import org.youju.place.Place;
import org.youju.secret.Kept;

/// Requests to correct or withdraw what counts already, and the answers of those who may approve. The answer is a fact;
/// what was asked for happens with it, as the request said, or not at all.
@Component
public class Requests {
    /// A request that nobody has answered.
    ///
    /// @param asked the fact by which it was made
    public record Waiting(Entry entry, Recorded asked) {
        public boolean isWithdrawal() {
            return asked.fact() instanceof Fact.WithdrawalAsked;
        }
    }

    private final LedgerStore store;
    private final RequestStore requests;
    private final Bookkeeping books;
    private final Registers registers;
    private final OfficerPlaces places;

    Requests(LedgerStore store, RequestStore requests, Bookkeeping books, Registers registers, OfficerPlaces places) {
        this.store = store;
        this.requests = requests;
        this.books = books;
        this.registers = registers;
        this.places = places;
    }

    /// What the officer can decide, the oldest first; their own requests are for others.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Waiting> waiting(Officer officer) {
        return requests.waiting(townships(Action.MOVE, officer)).stream()
                .filter(one -> officer.may(Action.MOVE, one.entry().register(), one.entry().place()))
                .filter(one -> !one.asked().officer().equals(officer.login()))
                .toList();
    }

    /// What the officer has asked for and others have to decide.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Waiting> asked(Officer officer) {
        return requests.waiting(townships(Action.CORRECT, officer)).stream()
                .filter(one -> one.asked().officer().equals(officer.login()))
                .toList();
    }

    private List<String> townships(Action action, Officer officer) {
        return places.where(action, officer).stream()
                .filter(OfficerPlaces::hasBook)
                .map(Place::code)
                .map(code -> code.township().value())
                .distinct()
                .collect(Collectors.toList());
    }

    /// Grants a request: what it asked for happens now.
    ///
    /// @param request its position
    @Transactional
    public Receipt approve(EntryId id, long request, By by) {
        var book = store.lock(id.book());
        var entry = books.live(id);
        var asked = asked(entry, request, by);
        if (!(asked.fact() instanceof Fact.CorrectionAsked(var changes, var reason))) {
            var withdrawal = (Fact.WithdrawalAsked) asked.fact();
            return books.append(book, entry, new Fact.Withdrawn(withdrawal.reason(), request), by);
        }
        var corrected = new Fact.Corrected(changes, reason, request);
        var register = registers.on(entry.register(), entry.day());
        var after = entry.after(register, new Recorded(book.position() + 1, id.number(), "", by.at(), corrected));
        refuseIfWrong(book, entry, after, registers.on(entry.register(), after.day()));
        return books.append(book, entry, corrected, by);
    }

    /// It was right when it was asked for; what others filed meanwhile may have made it wrong.
    private void refuseIfWrong(LedgerStore.Locked book, Entry entry, Entry after, Register definition) {
        var fields = books.readable(definition, after.fields());
        Bookkeeping.refuseIfWrong(
                definition, books.mistakes(definition, after.state(), after.evidence(), after.clocks(), fields));
        boolean becomesAnother = definition.key().stream()
                .anyMatch(field -> !Kept.same(entry.fields().get(field), after.fields().get(field)));
        if (becomesAnother) {
            books.refuseIfAnother(book.id(), entry, definition, fields);
        }
    }

    /// Turns a request down: the entry stays as it is.
    @Transactional
    public Receipt refuse(EntryId id, long request, String reason, By by) {
        var book = store.lock(id.book());
        var entry = books.live(id);
        asked(entry, request, by);
        if (reason.isBlank()) {
            throw REASON_MISSING.refused();
        }
        return books.append(book, entry, new Fact.CorrectionRefused(request, reason), by);
    }

    private Recorded asked(Entry entry, long request, By by) {
        by.officer().must(Action.MOVE, entry.register(), entry.place());
        if (request == 0 || entry.request() != request) {
            throw REQUEST_OVER.refused(entry.id().number());
        }
        var asked = store.facts(entry.id(), entry.register()).stream()
                .filter(recorded -> recorded.position() == request)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "entry " + entry.id() + ": request " + request + " (expected: one of its facts)"));
        if (asked.officer().equals(by.officer().login())) {
            throw OWN_REQUEST.refused(entry.id().number());
        }
        return asked;
    }
}
