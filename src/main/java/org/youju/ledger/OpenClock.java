package org.youju.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.entry.Reckoner;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Register;
import org.youju.pack.Term;

/// A clock that runs or stands still: what it is on has not been done yet.
///
/// @param officer the login of whom the entry is with
/// @param since the day of the event
/// @param due its last day; [LocalDate#MAX] while it is paused without a ceiling
public record OpenClock(
        EntryId entry,
        String term,
        String register,
        PlaceCode place,
        String officer,
        LocalDate since,
        LocalDate due,
        boolean paused,
        boolean estimated) {

    /// In the order of their ids.
    static List<OpenClock> of(Register register, Entry entry) {
        if (register.terms().isEmpty() || entry.isWithdrawn()) {
            return List.of();
        }
        var values = entry.values();
        var open = new ArrayList<OpenClock>();
        for (var term : register.terms()) {
            var clock = entry.clocks().of(term.id());
            boolean paused = clock.standing().isPresent();
            var start = Reckoner.start(term, values, clock);
            if (start.isEmpty() || isOver(term, register, entry) || clock.due().isEmpty() && !paused) {
                continue;
            }
            open.add(new OpenClock(
                    entry.id(), term.id(), register.id(), entry.place(), entry.officer(), start.get(),
                    clock.due().map(due -> due.day()).orElse(LocalDate.MAX), paused,
                    clock.due().filter(due -> due.estimated()).isPresent()));
        }
        open.sort((one, other) -> one.term().compareTo(other.term()));
        return open;
    }

    /// A waiting period is over when none of the moves it holds back can come any more.
    private static boolean isOver(Term term, Register register, Entry entry) {
        return term.isWaiting()
                ? term.before().stream().flatMap(move -> register.move(move).stream())
                        .noneMatch(move -> move.from().contains(entry.state()))
                : Reckoner.met(term, entry.fields()).isPresent();
    }
}
