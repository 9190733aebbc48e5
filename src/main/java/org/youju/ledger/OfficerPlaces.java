package org.youju.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.account.Action;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.entry.EntryRules;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Register;
import org.youju.place.Place;
import org.youju.place.Places;
import org.youju.web.Option;

/// The places among which an officer may choose.
@Component
public class OfficerPlaces {
    private final Places places;

    OfficerPlaces(Places places) {
        this.places = places;
    }

    /// Where they may do it, each place after the one it belongs to.
    public List<Place> where(Action action, String register, Officer officer) {
        return below(officer.placesFor(action, register));
    }

    /// Where they may do it in some register or other.
    public List<Place> where(Action action, Officer officer) {
        return below(officer.grants().stream()
                .filter(grant -> grant.role().allows(action))
                .map(Grant::place)
                .collect(Collectors.toSet()));
    }

    private List<Place> below(Set<PlaceCode> roots) {
        var codes = new LinkedHashSet<PlaceCode>();
        roots.stream().filter(places::knows).sorted().forEach(root -> codes.addAll(places.subtree(root)));
        return codes.stream().map(places::find).toList();
    }

    /// Where they may file entries of this register, which is kept by township, by village or by both.
    public List<Place> filing(Register register, Officer officer) {
        return where(Action.FILE, register.id(), officer).stream()
                .filter(OfficerPlaces::hasBook)
                .filter(place -> EntryRules.place(register, place.code()).isEmpty())
                .toList();
    }

    /// For where they may import a table: a township, in whose book it goes, or one of its villages.
    public List<Place> importing(Register register, Officer officer) {
        return where(Action.IMPORT, register.id(), officer).stream()
                .filter(OfficerPlaces::hasBook)
                .filter(place -> officer.may(Action.IMPORT, register.id(), place.code().township()))
                .filter(place -> place.kind() == Place.Kind.TOWNSHIP
                        || EntryRules.place(register, place.code()).isEmpty())
                .toList();
    }

    /// Of these, those at or below the place chosen; all of them when none is.
    public Set<PlaceCode> within(List<Place> of, Optional<PlaceCode> chosen) {
        return of.stream()
                .map(Place::code)
                .filter(code -> chosen.isEmpty() || places.isWithin(code, chosen.get()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What a select offers of them. Where there are several townships, only the chosen one's villages: a county's
    /// would be a thousand lines.
    public List<Option> options(List<Place> of, Optional<PlaceCode> chosen) {
        long townships = of.stream().map(place -> place.code().township()).distinct().count();
        var options = new ArrayList<Option>();
        for (var place : of) {
            var township = Optional.of(place.code().township());
            boolean village = place.kind() == Place.Kind.VILLAGE;
            if (!village || townships == 1 || chosen.map(PlaceCode::township).equals(township)) {
                options.add(new Option(place.code().value(), place.title()));
            }
        }
        return options;
    }

    /// What a form offers that needs exactly one of them, each with the township it lies in where there are several.
    public List<Option> named(List<Place> of) {
        long townships = of.stream().map(place -> place.code().township()).distinct().count();
        return of.stream()
                .map(place -> new Option(place.code().value(), townships > 1 && place.kind() == Place.Kind.VILLAGE
                        ? places.townshipOf(place.code()).title() + " " + place.title()
                        : place.title()))
                .toList();
    }

    /// Books are kept by townships; a county's own has none.
    public static boolean hasBook(Place place) {
        return switch (place.kind()) {
            case TOWNSHIP, VILLAGE -> true;
            case COUNTRY, PROVINCE, CITY, COUNTY -> false;
        };
    }
}
