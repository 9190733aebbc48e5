package org.youju.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Term;
import org.youju.place.Places;

/// Reads the clocks that run, by what they ask of whom.
@Component
public class OpenClocks {
    /// @param whose where the query looks; clocks of these registers (empty: of all) at these places
    record Reach(String login, List<Where> where) {}

    record Where(PlaceCode place, String register) {}

    /// What the pack says of a term that lists need.
    record Rule(String register, String term, int remind, int escalate, boolean waits) {}

    public record Listed(OpenClock clock, Urgency urgency) {}

    private static final Set<Action> WORK = EnumSet.of(Action.FILE, Action.MOVE);

    private final OpenClockStore store;
    private final Registers registers;
    private final Places places;
    private final List<Rule> rules;

    OpenClocks(OpenClockStore store, Registers registers, Places places) {
        this.store = store;
        this.registers = registers;
        this.places = places;
        this.rules = rules();
    }

    private List<Rule> rules() {
        var found = new ArrayList<Rule>();
        for (var register : registers.all()) {
            for (var term : register.terms()) {
                found.add(new Rule(register.id(), term.id(), term.remind(), term.escalate(), term.isWaiting()));
            }
        }
        return found;
    }

    /// The term of a clock, as its register's newest definition has it.
    public Optional<Term> term(OpenClock clock) {
        return registers.newest(clock.register()).term(clock.term());
    }

    /// How many there are of each urgency, by register; whatever the query wants of them.
    @Transactional(readOnly = true)
    public Map<String, Map<Urgency, Long>> count(ClockQuery.Whose whose, LocalDate today, Officer officer) {
        var counts = new HashMap<String, Map<Urgency, Long>>();
        reach(whose, officer).ifPresent(reach -> counts.putAll(store.count(whose, reach, rules, today)));
        if (whose == ClockQuery.Whose.LED) {
            counts.values().forEach(one -> one.keySet().removeIf(urgency -> urgency != Urgency.ESCALATED));
            counts.values().removeIf(Map::isEmpty);
        }
        return counts;
    }

    /// The first to end first, those that stand still last.
    @Transactional(readOnly = true)
    public List<Listed> list(ClockQuery query, long offset, int limit, Officer officer) {
        var urgencies = query.whose() == ClockQuery.Whose.LED
                ? query.urgencies().stream().filter(one -> one == Urgency.ESCALATED).toList()
                : List.copyOf(query.urgencies());
        return reach(query.whose(), officer)
                .map(reach -> store.list(query, urgencies, reach, rules, offset, limit))
                .orElse(List.of());
    }

    private Optional<Reach> reach(ClockQuery.Whose whose, Officer officer) {
        return switch (whose) {
            case MINE -> Optional.of(new Reach(officer.login(), List.of()));
            case OFFICE -> where(WORK, officer);
            case LED -> where(EnumSet.of(Action.DECIDE), officer);
        };
    }

    private Optional<Reach> where(Set<Action> actions, Officer officer) {
        var where = new LinkedHashSet<Where>();
        for (var grant : officer.grants()) {
            if (actions.stream().anyMatch(grant.role()::allows) && places.knows(grant.place())) {
                places.subtree(grant.place()).forEach(place -> where.add(new Where(place, grant.register())));
            }
        }
        return where.isEmpty() ? Optional.empty() : Optional.of(new Reach("", List.copyOf(where)));
    }
}
