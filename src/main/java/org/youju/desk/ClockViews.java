package org.youju.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youju.account.Account;
import org.youju.account.Accounts;
import org.youju.account.Officer;
import org.youju.calendar.LastDay;
import org.youju.entry.Entry;
import org.youju.entry.Reckoner;
import org.youju.entry.TermClock;
import org.youju.kernel.Text;
import org.youju.ledger.Steps;
import org.youju.ledger.TermWords;
import org.youju.ledger.Terms;
import org.youju.pack.Register;
import org.youju.pack.Term;

/// Makes of an entry's clocks what its page shows.
@Component
class ClockViews {
    /// @param start the day of the event
    /// @param met the day it was done
    /// @param left days up to the last one; negative once it is over
    /// @param more what it has been extended by, in words
    record ClockView(
            Term term,
            LocalDate start,
            Optional<LastDay> due,
            Optional<LocalDate> met,
            long left,
            List<HaltView> halts,
            Optional<Text> more,
            boolean mayTouch,
            boolean mayExtend) {
        boolean isPaused() {
            return met.isEmpty() && !halts.isEmpty() && halts.getLast().halt().resumed().isEmpty();
        }

        /// A legal term that rests on an estimate: wrong until the year is entered.
        boolean isUncertain() {
            return due.filter(LastDay::estimated).isPresent();
        }

        boolean isLate() {
            return met.isPresent() ? due.filter(last -> met.get().isAfter(last.day())).isPresent()
                    : left < 0 && !term.isWaiting();
        }

        boolean isOver() {
            return due.isPresent() && left < 0;
        }
    }

    /// @param days how many it has lasted, or so far
    record HaltView(TermClock.Halt halt, Text ground, long days, Optional<Integer> atMost) {}

    /// @param with the name of whom the entry is with
    record Clockwork(List<ClockView> clocks, String with, List<Account> fitting, LocalDate today) {}

    private final Terms terms;
    private final Accounts accounts;
    private final Clock clock;

    ClockViews(Terms terms, Accounts accounts, Clock clock) {
        this.terms = terms;
        this.accounts = accounts;
        this.clock = clock;
    }

    Clockwork of(Register register, Entry entry, Officer officer) {
        var today = LocalDate.now(clock);
        var clocks = new ArrayList<ClockView>();
        for (var term : register.terms()) {
            Reckoner.start(term, entry.values(), entry.clocks().of(term.id()))
                    .ifPresent(start -> clocks.add(view(term, start, register, entry, today, officer)));
        }
        boolean mayAssign = !clocks.isEmpty() && !entry.isWithdrawn() && Terms.mayTouch(officer, entry);
        return new Clockwork(clocks, name(entry.officer()), mayAssign ? terms.fitting(entry) : List.of(), today);
    }

    private ClockView view(
            Term term, LocalDate start, Register register, Entry entry, LocalDate today, Officer officer) {
        var clock = entry.clocks().of(term.id());
        var met = Reckoner.met(term, entry.fields());
        boolean open = met.isEmpty() && !entry.isWithdrawn();
        var extension = term.extension().filter(one -> clock.extensions().size() < one.times());
        long left = clock.due().map(due -> ChronoUnit.DAYS.between(today, due.day())).orElse(0L);
        return new ClockView(
                term, start, clock.due(), met, left,
                clock.halts().stream().map(halt -> halt(term, halt, met.orElse(today))).toList(),
                clock.extensions().isEmpty() ? Optional.empty() : Optional.of(TermWords.length(
                        new Term.Length(clock.extended(), term.length().unit()))),
                open && Terms.mayTouch(officer, entry),
                open && left >= 0 && extension.isPresent()
                        && officer.may(Steps.action(extension.get().by()), register.id(), entry.place()));
    }

    private static HaltView halt(Term term, TermClock.Halt halt, LocalDate until) {
        var pause = term.pause(halt.ground());
        return new HaltView(halt, pause.map(Term.Pause::title).orElse(Text.same(halt.ground())),
                Math.max(0, ChronoUnit.DAYS.between(halt.on(), halt.resumed().orElse(until))),
                pause.flatMap(Term.Pause::atMost));
    }

    private String name(String login) {
        return accounts.find(login).map(Account::name).orElse(login);
    }
}
