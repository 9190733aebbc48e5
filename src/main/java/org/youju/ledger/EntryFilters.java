package org.youju.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;
import org.youju.place.Place;
import org.youju.place.PlaceProblem;

/// Reads what the address of a list asks for: `place`, `year` (this one where none is named, 0 for all), `state`, `q`.
@Component
public class EntryFilters {
    private static final int YEARS = 10;

    private final Registers registers;
    private final OfficerPlaces places;
    private final Clock clock;

    EntryFilters(Registers registers, OfficerPlaces places, Clock clock) {
        this.registers = registers;
        this.places = places;
        this.clock = clock;
    }

    /// Refused unless the officer may do that with what is asked for.
    public EntryFilter of(String registerId, Map<String, String> asked, Action action, Officer officer) {
        var register = registers.newest(registerId);
        var choices = places.where(action, registerId, officer);
        var place = place(asked);
        var within = places.within(choices, place);
        if (within.isEmpty()) {
            officer.must(action, registerId, place.orElse(Place.COUNTRY));
        }
        int year = year(asked);
        var state = asked.getOrDefault("state", "").strip();
        var text = asked.getOrDefault("q", "").strip();
        var query = new EntryQuery(registerId, within, year == 0 ? Optional.empty() : Optional.of(Period.year(year)),
                filled(state), filled(text));
        return new EntryFilter(register, choices, place, year, state, text, query);
    }

    public Optional<PlaceCode> place(Map<String, String> asked) {
        var code = asked.getOrDefault("place", "").strip();
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if (!PlaceCode.isValid(code)) {
            throw PlaceProblem.PLACE_UNKNOWN.refused(code);
        }
        return Optional.of(new PlaceCode(code));
    }

    /// The year asked for; this one where none is, or none that a person could mean.
    public int year(Map<String, String> asked) {
        var year = asked.getOrDefault("year", "");
        return year.matches("0|(19|20)[0-9]{2}") ? Integer.parseInt(year) : thisYear();
    }

    public int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    /// The years worth offering, newest first, with the one chosen.
    public List<Integer> years(int chosen) {
        return IntStream.concat(IntStream.range(0, YEARS).map(back -> thisYear() - back), IntStream.of(chosen))
                .filter(year -> year > 0)
                .distinct()
                .boxed()
                .sorted((a, b) -> b - a)
                .toList();
    }

    /// The day a form offers.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Optional<String> filled(String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
