package org.youju.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.figure.Figures;
import org.youju.figure.Standing;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.Entries;
import org.youju.ledger.OfficerPlaces;
import org.youju.ledger.Registers;
import org.youju.ledger.Requests;
import org.youju.ledger.Steps;
import org.youju.pack.Formula;
import org.youju.pack.Move;
import org.youju.pack.Register;
import org.youju.pack.State;
import org.youju.place.Place;

/// The page at `/`.
@Controller
class HomePages {
    private static final int FIGURES = 12;

    private final Registers registers;
    private final Entries entries;
    private final OfficerPlaces officerPlaces;
    private final Figures figures;
    private final Requests requests;
    private final Clock clock;

    HomePages(
            Registers registers, Entries entries, OfficerPlaces officerPlaces, Figures figures, Requests requests,
            Clock clock) {
        this.registers = registers;
        this.entries = entries;
        this.officerPlaces = officerPlaces;
        this.figures = figures;
        this.requests = requests;
        this.clock = clock;
    }

    /// Entries of a ledger that stand in a state from which the officer may take them further.
    record Waiting(Register register, State state, long entries) {}

    @GetMapping("/")
    String home(Officer officer, Model model) {
        int year = LocalDate.now(clock).getYear();
        var places = officerPlaces.where(Action.READ, officer);
        model.addAttribute("places", places.stream().limit(1).toList());
        model.addAttribute("year", year);
        model.addAttribute("waiting", waiting(officer));
        model.addAttribute("requests", requests.waiting(officer).size());
        model.addAttribute("standings", places.isEmpty() ? List.of() : standings(places.getFirst(), year, officer));
        model.addAttribute("hasRoles", !officer.grants().isEmpty());
        return "home/home";
    }

    /// Where most wait, first.
    private List<Waiting> waiting(Officer officer) {
        var waiting = new ArrayList<Waiting>();
        for (var register : registers.all()) {
            var counts = counts(register, officer);
            for (var state : register.states()) {
                long count = ordinary(register, state)
                        .map(move -> counts.get(action(move)).getOrDefault(state.id(), 0L))
                        .orElse(0L);
                if (count > 0) {
                    waiting.add(new Waiting(register, state, count));
                }
            }
        }
        waiting.sort(Comparator.comparing(Waiting::entries).reversed());
        return waiting;
    }

    /// By state, where the officer may file, where they may approve and where they may decide.
    private Map<Action, Map<String, Long>> counts(Register register, Officer officer) {
        return Set.of(Action.FILE, Action.MOVE, Action.DECIDE).stream().collect(Collectors.toMap(action -> action, action -> {
            var places = officerPlaces.where(action, register.id(), officer).stream()
                    .map(Place::code)
                    .collect(Collectors.toCollection(LinkedHashSet<PlaceCode>::new));
            return register.moves().isEmpty() || places.isEmpty()
                    ? Map.of()
                    : entries.countByState(register.id(), places);
        }));
    }

    /// The step that is next. One that wants a reason is the exception; nothing waits for being returned or refunded.
    private static Optional<Move> ordinary(Register register, State state) {
        return register.moves().stream()
                .filter(move -> move.from().contains(state.id()) && !move.reason())
                .findFirst();
    }

    private static Action action(Move move) {
        return Steps.action(move);
    }

    /// Those that have something to say: first those with a target, in the order of the pack.
    private List<Standing> standings(Place place, int year, Officer officer) {
        var known = figures.standings(figures.today(place.code(), year), officer).stream()
                .filter(standing -> standing.figure().exact().isPresent() && !isGrowth(standing))
                .collect(Collectors.partitioningBy(standing -> standing.target().isPresent()));
        var first = new ArrayList<>(known.get(true));
        first.addAll(known.get(false));
        return first.stream().limit(FIGURES).toList();
    }

    /// Part of a year against a whole one has fallen by nine tenths and alarms everybody.
    private static boolean isGrowth(Standing standing) {
        return standing.figure().indicator().formula() instanceof Formula.Growth;
    }
}
