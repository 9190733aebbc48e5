package org.youju.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youju.calendar.LastDay;

/// What was done to one clock of an entry, and the last day it was reckoned to have.
///
/// @param halts when and why it stood still, the first one first
/// @param extensions by how much it was extended each time, in the unit of the term
/// @param restarted the day from which it runs anew; then nothing done to it before counts any more
/// @param due absent while it has no end
public record TermClock(
        List<Halt> halts, List<Integer> extensions, Optional<LocalDate> restarted, Optional<LastDay> due) {
    static final TermClock UNTOUCHED = new TermClock(List.of(), List.of(), Optional.empty(), Optional.empty());

    /// @param ground the id of the pause in the pack
    /// @param resumed absent while it stands still
    public record Halt(String ground, LocalDate on, Optional<LocalDate> resumed, String reason) {}

    public TermClock {
        halts = List.copyOf(halts);
        extensions = List.copyOf(extensions);
    }

    /// The halt that has not ended.
    public Optional<Halt> standing() {
        return halts.isEmpty() ? Optional.empty() : Optional.of(halts.getLast()).filter(it -> it.resumed().isEmpty());
    }

    public int extended() {
        return extensions.stream().mapToInt(Integer::intValue).sum();
    }

    TermClock paused(Halt halt) {
        var more = new ArrayList<>(halts);
        more.add(halt);
        return new TermClock(more, extensions, restarted, due);
    }

    TermClock resumed(LocalDate on) {
        var last = standing().orElseThrow(() -> new IllegalStateException("clock: running (expected: paused)"));
        var ended = new ArrayList<>(halts);
        ended.set(ended.size() - 1, new Halt(last.ground(), last.on(), Optional.of(on), last.reason()));
        return new TermClock(ended, extensions, restarted, due);
    }

    TermClock extended(int by) {
        var more = new ArrayList<>(extensions);
        more.add(by);
        return new TermClock(halts, more, restarted, due);
    }

    TermClock restarted(LocalDate on) {
        return new TermClock(List.of(), List.of(), Optional.of(on), due);
    }

    TermClock with(Optional<LastDay> reckoned) {
        return new TermClock(halts, extensions, restarted, reckoned);
    }
}
