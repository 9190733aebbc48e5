package org.youju.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.figure.Figures;
import org.youju.figure.Standing;
import org.youju.ledger.Entries;
import org.youju.ledger.OfficerPlaces;
import org.youju.ledger.Registers;
import org.youju.ledger.Requests;
import org.youju.ledger.Steps;
import org.youju.pack.Move;
import org.youju.pack.Register;
import org.youju.pack.State;
import org.youju.place.Place;
import org.youju.signing.Drifts;

/// The page at `/`.
@Controller
class HomePages {
    private static final int FIGURES = 12;

    private final Registers registers;
    private final Entries entries;
    private final OfficerPlaces officerPlaces;
    private final Figures figures;
    private final Requests requests;
    private final Drifts drifts;
    private final Clock clock;

    HomePages(
            Registers registers, Entries entries, OfficerPlaces officerPlaces, Figures figures, Requests requests,
            Drifts drifts, Clock clock) {
        this.registers = registers;
        this.entries = entries;
        this.officerPlaces = officerPlaces;
        this.figures = figures;
        this.requests = requests;
        this.drifts = drifts;
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
        model.addAttribute("drifted", drifts.fresh(officer).size());
        model.addAttribute("standings", places.isEmpty() ? List.of() : standings(places.getFirst(), year, officer));
        model.addAttribute("hasRoles", !officer.grants().isEmpty());
        return "home/home";
    }

    /// Where most wait, first.
    private List<Waiting> waiting(Officer officer) {
        var moving = registers.all().stream().filter(register -> !register.moves().isEmpty()).toList();
        var places = Stream.of(Action.FILE, Action.MOVE, Action.DECIDE)
                .flatMap(action -> officerPlaces.where(action, officer).stream())
                .map(Place::code)
                .collect(Collectors.toSet());
        if (places.isEmpty()) {
            return List.of();
        }
        var standing = entries.countByState(moving.stream().map(Register::id).toList(), places).stream()
                .collect(Collectors.groupingBy(Entries.Standing::register));
        var waiting = new ArrayList<Waiting>();
        for (var register : moving) {
            var inIt = standing.getOrDefault(register.id(), List.of());
            for (var state : register.states()) {
                long count = ordinary(register, state)
                        .map(move -> count(inIt, state, Steps.action(move), officer))
                        .orElse(0L);
                if (count > 0) {
                    waiting.add(new Waiting(register, state, count));
                }
            }
        }
        waiting.sort(Comparator.comparing(Waiting::entries).reversed());
        return waiting;
    }

    /// Those of the places where the officer may do it.
    private static long count(List<Entries.Standing> standing, State state, Action action, Officer officer) {
        return standing.stream()
                .filter(one -> one.state().equals(state.id()) && officer.may(action, one.register(), one.place()))
                .mapToLong(Entries.Standing::entries)
                .sum();
    }

    /// The step that is next. One that wants a reason is the exception; nothing waits for being returned or refunded.
    private static Optional<Move> ordinary(Register register, State state) {
        return register.moves().stream()
                .filter(move -> move.from().contains(state.id()) && !move.reason())
                .findFirst();
    }

    private List<Standing> standings(Place place, int year, Officer officer) {
        return figures.leading(FIGURES, figures.today(place.code(), year), officer);
    }
}
