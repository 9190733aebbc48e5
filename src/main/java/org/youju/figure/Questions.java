package org.youju.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;
import org.youju.place.Place;
import org.youju.place.PlaceProblem;
import org.youju.place.Places;
import org.youju.web.Form;
import org.youju.web.Option;

/// Reads what a page was asked for, and offers what else could be asked.
@Component
public class Questions {
    private static final int YEARS = 6;

    private final Places places;
    private final Clock clock;

    Questions(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /// @param asked `place` (theirs where empty), `year` (the last full one), `on` (today), `position` (the last)
    public Asked of(Form asked, Officer officer) {
        var today = LocalDate.now(clock);
        var year = asked.value("year").isEmpty() ? today.getYear() - 1 : year(asked.value("year"));
        var on = asked.value("on").isEmpty() ? today : day(asked.value("on"));
        var place = asked.value("place").isEmpty() ? home(officer) : place(asked.value("place"));
        return new Asked(new Question(place, Period.year(year), on, position(asked.value("position"))), today);
    }

    private PlaceCode place(String code) {
        if (!PlaceCode.isValid(code)) {
            throw PlaceProblem.PLACE_UNKNOWN.refused(code);
        }
        return places.find(new PlaceCode(code)).code();
    }

    private static int year(String year) {
        if (!year.matches("19[5-9]\\d|20\\d\\d|21\\d\\d")) {
            throw FigureProblem.YEAR_IMPLAUSIBLE.refused(year);
        }
        return Integer.parseInt(year);
    }

    private static LocalDate day(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException _) {
            throw FigureProblem.DAY_IMPLAUSIBLE.refused(day);
        }
    }

    private static OptionalLong position(String position) {
        if (position.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!position.matches("[1-9]\\d{0,17}")) {
            throw FigureProblem.POSITION_IMPLAUSIBLE.refused(position);
        }
        return OptionalLong.of(Long.parseLong(position));
    }

    /// Where somebody's figures begin: the township, where there is but one in their reach, or the place of their role.
    private PlaceCode home(Officer officer) {
        var townships = places.townships().stream().filter(place -> mayRead(officer, place)).toList();
        if (townships.size() == 1) {
            return townships.getFirst().code();
        }
        return officer.placesFor(Action.READ, "figures").stream()
                .filter(places::knows)
                .sorted()
                .findFirst()
                .orElseGet(() -> places.onlyTownship().code());
    }

    /// The place itself, those above, beside and below it, as far as the officer may read there.
    public List<Option> places(Asked asked, Officer officer) {
        var path = places.path(asked.question().place());
        var offered = new LinkedHashSet<>(path);
        if (path.size() > 1) {
            offered.addAll(places.children(path.get(path.size() - 2).code()));
        }
        offered.addAll(places.children(asked.question().place()));
        return offered.stream()
                .filter(place -> mayRead(officer, place))
                .map(place -> new Option(place.code().value(), place.title()))
                .toList();
    }

    private static boolean mayRead(Officer officer, Place place) {
        return officer.may(Action.READ, "figures", place.code());
    }

    /// This year and those before it, and the one asked for.
    public List<Option> years(Asked asked) {
        var now = asked.today().getYear();
        return IntStream.concat(IntStream.rangeClosed(now - YEARS + 1, now), IntStream.of(asked.year()))
                .distinct()
                .map(year -> -year)
                .sorted()
                .mapToObj(year -> String.valueOf(-year))
                .map(year -> new Option(year, year))
                .toList();
    }

    public String title(PlaceCode place) {
        return places.find(place).title();
    }
}
