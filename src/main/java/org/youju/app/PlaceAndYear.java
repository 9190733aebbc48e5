package org.youju.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.youju.kernel.PlaceCode;
import org.youju.place.PlaceProblem;
import org.youju.place.Places;
import picocli.CommandLine.Option;

/// For which place and year a command answers.
final class PlaceAndYear {
    @Option(names = "--place", paramLabel = "CODE",
            description = "12-digit code of a township, village or county (default: the only township)")
    Optional<String> place = Optional.empty();

    @Option(names = "--year", paramLabel = "Y", description = "default: the last full year")
    Optional<Integer> year = Optional.empty();

    PlaceCode place(Workspace workspace) {
        var places = workspace.get(Places.class);
        return place.map(code -> known(places, code)).orElseGet(() -> places.onlyTownship().code());
    }

    static PlaceCode known(Places places, String code) {
        if (!PlaceCode.isValid(code)) {
            throw PlaceProblem.PLACE_UNKNOWN.refused(code);
        }
        return places.find(new PlaceCode(code)).code();
    }

    int year(Workspace workspace) {
        return year.orElseGet(() -> LocalDate.now(workspace.get(Clock.class)).getYear() - 1);
    }
}
