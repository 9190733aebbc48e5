package org.youju.pack;

import java.util.List;
import java.util.Optional;
import org.youju.kernel.Text;

/// A term (期限) within which something must be done, or a period that must run out before something may be done.
///
/// @param from the date field on which its clock starts; that day itself is not counted
/// @param until the date field that says when it was met; absent for a waiting period
/// @param when for which entries; all of them where absent
/// @param remind how many calendar days before its last day a reminder is due
/// @param escalate how many calendar days after its last day it goes to the leader in charge
/// @param before the moves that a waiting period holds back; empty for all other terms
/// @param restarts whether an objection makes a waiting period start again
public record Term(
        String id,
        Text title,
        Kind kind,
        String from,
        Optional<String> until,
        Length length,
        Optional<Condition> when,
        Text basis,
        Optional<Text> note,
        int remind,
        int escalate,
        Optional<Extension> extension,
        List<Pause> pauses,
        List<String> before,
        boolean restarts) {
    public Term {
        pauses = List.copyOf(pauses);
        before = List.copyOf(before);
    }

    /// What obliges the office to it.
    public enum Kind {
        LEGAL,
        PROMISED
    }

    public enum Unit {
        DAYS,
        WORKING_DAYS,
        MONTHS
    }

    public record Length(int amount, Unit unit) {
        public Length {
            if (amount < 0) {
                throw new IllegalArgumentException("amount: " + amount + " (expected: 0 or more)");
            }
        }
    }

    /// @param length how much it may be extended each time, at most
    /// @param by who grants it
    public record Extension(Length length, int times, Mover by) {}

    /// What stops the clock.
    ///
    /// @param atMost how many days, or working days where the term counts these, it may stand still; absent: no ceiling
    public record Pause(String id, Text title, Optional<Integer> atMost) {}

    /// Whether it is a period that must run out, not one to be kept.
    public boolean isWaiting() {
        return until.isEmpty();
    }

    /// The name by which conditions and measures see its last day.
    public String due() {
        return dueOf(id);
    }

    public static String dueOf(String termId) {
        return termId + "_due";
    }

    /// The measure that counts what was done after its last day.
    public String late() {
        return id + "_late";
    }

    /// The measure that counts what is not done though its last day has passed.
    public String overdue() {
        return id + "_overdue";
    }

    public Optional<Pause> pause(String pauseId) {
        return pauses.stream().filter(pause -> pause.id().equals(pauseId)).findFirst();
    }
}
