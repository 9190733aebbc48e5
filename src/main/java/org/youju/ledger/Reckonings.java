package org.youju.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Officer;
import org.youju.calendar.HolidayPlan;
import org.youju.calendar.LastDay;
import org.youju.calendar.WorkingCalendar;
import org.youju.entry.Entry;
import org.youju.entry.Fact;
import org.youju.entry.Reckoner;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Pack;
import org.youju.pack.Register;

/// Reckons last days anew when what they were reckoned with has changed: the calendar, or the pack's terms. Each entry
/// whose last days change gets a fact that says so; what was true at an earlier position stays true of it.
@Component
public class Reckonings {
    private static final int CHUNK = 500;

    private final LedgerStore store;
    private final ClockStore clocks;
    private final Bookkeeping books;
    private final Registers registers;
    private final WorkingCalendar calendar;
    private final Pack pack;

    Reckonings(
            LedgerStore store, ClockStore clocks, Bookkeeping books, Registers registers, WorkingCalendar calendar,
            Pack pack) {
        this.store = store;
        this.clocks = clocks;
        this.books = books;
        this.registers = registers;
        this.calendar = calendar;
        this.pack = pack;
    }

    /// Enters a year's holidays. All books are locked, one after the other in the order of their places: nobody else
    /// ever waits for a second book while holding one.
    ///
    /// @param source what was pasted, word for word
    /// @return how many entries got other last days
    @Transactional
    public long enter(HolidayPlan plan, String source, Officer officer, Instant at) {
        calendar.enter(plan, source, officer, at);
        var by = new By(officer, at);
        long changed = 0;
        for (var book : new TreeMap<>(store.books()).entrySet()) {
            changed += reckon(book.getKey(), clocks.dueFrom(book.getValue(), plan.firstDay()), "放假安排 " + plan.year(),
                    by, (entry, dues) -> !dues.equals(entry.clocks().dues()));
        }
        clocks.reckonedWith(basis());
        return changed;
    }

    /// Reckons what is open anew if the pack, the calendar or what the program knows of it is not what it was when that
    /// was last done. What has been done already keeps the last day it had.
    ///
    /// @return how many entries got other last days
    @Transactional
    public long catchUp(Instant at) {
        if (clocks.lockReckoning().equals(basis())) {
            return 0;
        }
        var by = new By(Officer.system("reckoning"), at);
        var timed = registers.all().stream().filter(register -> !register.terms().isEmpty()).map(Register::id).toList();
        long changed = 0;
        for (var book : new TreeMap<>(store.books()).entrySet()) {
            changed += reckon(book.getKey(), clocks.entriesOf(book.getValue(), timed), "期限规则或工作日历更新", by,
                    this::differsWhereOpen);
        }
        clocks.reckonedWith(basis());
        return changed;
    }

    private boolean differsWhereOpen(Entry entry, Map<String, LastDay> dues) {
        var had = entry.clocks().dues();
        return registers.on(entry.register(), entry.day()).terms().stream()
                .filter(term -> !had.containsKey(term.id()) || Reckoner.met(term, entry.fields()).isEmpty())
                .anyMatch(term -> !Objects.equals(dues.get(term.id()), had.get(term.id())));
    }

    private String basis() {
        var days = calendar.days();
        return pack.fingerprint() + " " + calendar.edition() + " " + days.years().last();
    }

    private long reckon(
            PlaceCode place, List<Long> numbers, String reason, By by,
            BiPredicate<Entry, Map<String, LastDay>> isOwed) {
        if (numbers.isEmpty()) {
            return 0;
        }
        var book = store.lock(place);
        long changed = 0;
        for (int from = 0; from < numbers.size(); from += CHUNK) {
            for (var entry : store.byNumbers(book.id(), numbers.subList(from, Math.min(from + CHUNK, numbers.size())))) {
                var register = registers.on(entry.register(), entry.day());
                if (!entry.isWithdrawn()
                        && isOwed.test(entry, books.dues(register, entry.values(), entry.clocks()))) {
                    var receipt = books.append(book, entry, new Fact.Reckoned(reason), by);
                    book = new LedgerStore.Locked(book.id(), book.place(), receipt.position());
                    changed++;
                }
            }
        }
        return changed;
    }
}
