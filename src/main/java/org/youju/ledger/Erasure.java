package org.youju.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Audit;
import org.youju.account.Officer;
import org.youju.entry.Fact;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Field;
import org.youju.pack.Register;
import org.youju.pack.Retention;
import org.youju.place.Place;
import org.youju.secret.Sealed;

/// Erases the sensitive fields of entries whose term of keeping has passed: the keys are destroyed, and a fact says so.
/// Facts, postings and figures stay as they are.
@Component
public class Erasure {
    /// How many entries one transaction erases: others wait for the book meanwhile.
    private static final int AT_ONCE = 200;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /// Entries of a register and a year that may be erased now.
    public record Due(Register register, Retention retention, int year, long entries) {}

    /// @param left how many are still to be erased
    public record Erased(long erased, long left) {}

    private final LedgerStore store;
    private final SecretStore secrets;
    private final Bookkeeping books;
    private final Registers registers;
    private final OfficerPlaces places;
    private final Audit audit;
    private final Clock clock;

    Erasure(
            LedgerStore store,
            SecretStore secrets,
            Bookkeeping books,
            Registers registers,
            OfficerPlaces places,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.books = books;
        this.registers = registers;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /// What has passed its term where the officer may erase, register by register, the oldest year first.
    @Transactional(readOnly = true)
    public List<Due> due(Officer officer) {
        officer.must(Action.ERASE);
        var due = new ArrayList<Due>();
        for (var register : registers.all()) {
            var retention = register.retention();
            var townships = townships(register, officer);
            if (retention.isPresent() && !townships.isEmpty()) {
                secrets.erasable(scope(register, townships, EARLIEST, LocalDate.of(firstKept(retention.get()), 1, 1)))
                        .forEach((year, entries) -> due.add(new Due(register, retention.get(), year, entries)));
            }
        }
        return due;
    }

    /// Registers that keep sensitive fields and do not say for how long.
    public List<Register> endless() {
        return registers.all().stream()
                .filter(register -> register.isSensitive() && register.retention().isEmpty())
                .toList();
    }

    /// Erases some of what is due in these years; to be called again while anything is left.
    ///
    /// @param from the first year; all before `until` where absent
    /// @param until the first year that is not erased
    @Transactional
    public Erased erase(String registerId, Optional<Integer> from, int until, String reason, By by) {
        by.officer().must(Action.ERASE);
        var register = registers.newest(registerId);
        refuseUnlessDue(register, until - 1);
        if (reason.isBlank()) {
            throw LedgerProblem.REASON_MISSING.refused();
        }
        var all = scope(register, townships(register, by.officer()),
                from.map(year -> LocalDate.of(year, 1, 1)).orElse(EARLIEST), LocalDate.of(until, 1, 1));
        long erased = secrets.firstBook(all).map(township -> erase(township, all, reason, by)).orElse(0L);
        if (erased > 0) {
            audit.record(by.officer(), "entries.erase", registerId + " " + from.map(year -> year + "–").orElse("–")
                    + (until - 1) + " " + erased + " " + reason);
        }
        return new Erased(erased, secrets.erasable(all).values().stream().mapToLong(Long::longValue).sum());
    }

    private long erase(PlaceCode township, SecretStore.Scope all, String reason, By by) {
        var book = store.lock(township);
        var here = new SecretStore.Scope(all.register(), all.fields(), List.of(township), all.from(), all.before());
        var entries = secrets.next(here, AT_ONCE);
        for (var entry : entries) {
            by.officer().must(Action.ERASE, entry.register(), entry.place());
            var fields = entry.fields().entrySet().stream()
                    .filter(field -> field.getValue() instanceof Sealed kept && !kept.isMarkedErased())
                    .map(field -> field.getKey())
                    .sorted()
                    .toList();
            var receipt = books.append(book, entry, new Fact.Erased(fields, reason), by);
            secrets.destroyKey(book.id(), entry.id().number());
            book = new LedgerStore.Locked(book.id(), book.place(), receipt.position());
        }
        return entries.size();
    }

    private void refuseUnlessDue(Register register, int year) {
        var retention = register.retention()
                .orElseThrow(() -> LedgerProblem.NO_RETENTION.refused(register.title()));
        if (year >= firstKept(retention)) {
            throw LedgerProblem.NOT_DUE.refused(register.title(), year, year + retention.years() + 1);
        }
    }

    /// The first year whose entries must still be kept whole.
    private int firstKept(Retention retention) {
        return LocalDate.now(clock).getYear() - retention.years();
    }

    private List<PlaceCode> townships(Register register, Officer officer) {
        var where = officer.isSystem()
                ? List.copyOf(store.books().keySet())
                : places.where(Action.ERASE, register.id(), officer).stream()
                        .filter(OfficerPlaces::hasBook)
                        .map(Place::code)
                        .toList();
        return where.stream().filter(code -> !code.isVillage()).distinct().toList();
    }

    private static SecretStore.Scope scope(
            Register register, List<PlaceCode> townships, LocalDate from, LocalDate before) {
        var fields = register.fields().stream().filter(Field::isSensitive).map(Field::id).toList();
        return new SecretStore.Scope(register.id(), fields, townships, from, before);
    }
}
