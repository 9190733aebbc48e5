package org.youju.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.entry.Entry;
import org.youju.ledger.ClockQuery;
import org.youju.ledger.ClockQuery.Whose;
import org.youju.ledger.Entries;
import org.youju.ledger.OpenClocks;
import org.youju.ledger.OpenClocks.Listed;
import org.youju.ledger.Urgency;

/// What is to be done by when, as it follows from the open clocks and today's date.
@Component
public class Tasks {
    /// @param entry absent where the officer may not read it any more
    /// @param fresh whether the officer has not been shown it at this step
    public record Task(Listed listed, Optional<Entry> entry, boolean fresh) {}

    private final OpenClocks clocks;
    private final Entries entries;
    private final SeenStore seen;
    private final Clock clock;

    Tasks(OpenClocks clocks, Entries entries, SeenStore seen, Clock clock) {
        this.clocks = clocks;
        this.entries = entries;
        this.seen = seen;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Whose tasks an officer can look at.
    static Set<Whose> open(Officer officer) {
        var open = EnumSet.of(Whose.MINE);
        if (officer.may(Action.FILE) || officer.may(Action.MOVE)) {
            open.add(Whose.OFFICE);
        }
        if (officer.may(Action.DECIDE)) {
            open.add(Whose.LED);
        }
        return open;
    }

    /// How many ask for something today: the officer's own, and those that have come to the officer as leader.
    public long waiting(Officer officer) {
        return clocks.waiting(today(), officer);
    }

    /// How many of these ask for something.
    static long asking(Map<String, Map<Urgency, Long>> counts) {
        return counts.values().stream()
                .flatMap(one -> one.entrySet().stream())
                .filter(one -> one.getKey().isTask())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// How many there are today, by register and urgency, of all that the officer can look at.
    Map<Whose, Map<String, Map<Urgency, Long>>> count(Officer officer) {
        return clocks.count(open(officer), today(), officer);
    }

    /// One page of them, which from now on the officer has been shown.
    @Transactional
    public List<Task> show(ClockQuery query, long offset, int limit, Officer officer) {
        var listed = clocks.list(query, offset, limit, officer);
        if (listed.isEmpty()) {
            return List.of();
        }
        var ids = new LinkedHashSet<>(listed.stream().map(one -> one.clock().entry()).toList());
        var known = entries.named(ids, officer);
        var steps = listed.stream().filter(one -> one.urgency().isTask()).map(SeenStore.Step::of).toList();
        var old = steps.isEmpty() ? Set.<SeenStore.Step>of() : seen.seen(officer.login(), steps);
        var fresh = steps.stream().filter(step -> !old.contains(step)).toList();
        if (!fresh.isEmpty()) {
            seen.see(officer.login(), fresh);
        }
        return listed.stream()
                .map(one -> new Task(one, Optional.ofNullable(known.get(one.clock().entry())),
                        one.urgency().isTask() && !old.contains(SeenStore.Step.of(one))))
                .toList();
    }
}
