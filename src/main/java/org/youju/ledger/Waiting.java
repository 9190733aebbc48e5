package org.youju.ledger;

import org.youju.entry.Entry;
import org.youju.pack.Move;
import org.youju.pack.Register;
import org.youju.pack.Term;

/// Waiting periods (公示): what must have run out before a move is made.
final class Waiting {
    private Waiting() {}

    static void refuseBefore(Move move, Register register, Entry entry, By by) {
        for (var term : register.terms()) {
            if (term.before().contains(move.id()) && applies(term, entry)) {
                refuseUnlessOver(term, move, entry, by);
            }
        }
    }

    private static boolean applies(Term term, Entry entry) {
        return term.when().isEmpty() || term.when().get().holds(entry.values());
    }

    private static void refuseUnlessOver(Term term, Move move, Entry entry, By by) {
        var due = entry.clocks().of(term.id()).due();
        if (due.isEmpty()) {
            throw TermProblem.WAIT_NOT_BEGUN.refused(term.title(), move.title());
        }
        var last = switch (term.kind()) {
            case LEGAL -> due.get().certain();
            case PROMISED -> due.get().day();
        };
        if (!by.day().isAfter(last)) {
            throw TermProblem.WAIT.refused(term.title(), last, move.title());
        }
    }
}
