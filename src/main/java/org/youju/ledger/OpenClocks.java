package org.youju.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.youju.kernel.PlaceCode;
import org.youju.ledger.ClockQuery.Whose;
import org.youju.pack.Term;
import org.youju.place.Places;

/// Reads the clocks that run, by what they ask of whom.
@Component
public class OpenClocks {
    /// Where an officer's grants reach: everything at some places, and one register each at others.
    record Reach(Set<PlaceCode> everything, List<Where> registers) {
        static final Reach NOWHERE = new Reach(Set.of(), List.of());

        boolean isEmpty() {
            return everything.isEmpty() && registers.isEmpty();
        }
    }

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

    /// How many there are of each urgency, by register and by whose they are; all in one look at the clocks.
    @Transactional(readOnly = true)
    public Map<Whose, Map<String, Map<Urgency, Long>>> count(Set<Whose> whose, LocalDate today, Officer officer) {
        return store.count(whose, officer.login(), reach(Whose.OFFICE, whose, officer), reach(Whose.LED, whose, officer),
                rules, today);
    }

    private Reach reach(Whose one, Set<Whose> wanted, Officer officer) {
        return wanted.contains(one) ? reach(one, officer) : Reach.NOWHERE;
    }

    /// How many ask for something that day: the officer's own, and those that have come to the officer as leader. It
    /// stands on every page, and looks only at clocks that have run out or are about to.
    @Transactional(readOnly = true)
    public long waiting(LocalDate today, Officer officer) {
        long mine = store.asking(officer.login(), rules, today);
        var led = officer.isSystem() ? Reach.NOWHERE : reach(Whose.LED, officer);
        return led.isEmpty() ? mine : mine + store.escalated(led, rules, today);
    }

    /// The first to end first, those that stand still last.
    @Transactional(readOnly = true)
    public List<Listed> list(ClockQuery query, long offset, int limit, Officer officer) {
        var urgencies = query.whose() == Whose.LED
                ? query.urgencies().stream().filter(one -> one == Urgency.ESCALATED).toList()
                : List.copyOf(query.urgencies());
        return store.list(query, urgencies, officer.login(), reach(query.whose(), officer), rules, offset, limit);
    }

    private Reach reach(Whose whose, Officer officer) {
        return switch (whose) {
            case MINE -> Reach.NOWHERE;
            case OFFICE -> reach(WORK, officer);
            case LED -> reach(EnumSet.of(Action.DECIDE), officer);
        };
    }

    private Reach reach(Set<Action> actions, Officer officer) {
        var everything = new LinkedHashSet<PlaceCode>();
        var registers = new LinkedHashSet<Where>();
        for (var grant : officer.grants()) {
            if (actions.stream().anyMatch(grant.role()::allows) && places.knows(grant.place())) {
                for (var place : places.subtree(grant.place())) {
                    if (grant.register().isEmpty()) {
                        everything.add(place);
                    } else {
                        registers.add(new Where(place, grant.register()));
                    }
                }
            }
        }
        return new Reach(everything, List.copyOf(registers));
    }
}
