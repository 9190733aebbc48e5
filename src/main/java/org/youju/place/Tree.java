package org.youju.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.PlaceCode;

/// All places of one edition. A province has some hundred thousand: they fit into memory, and nothing here asks twice.
final class Tree {
    private final long edition;
    private final Map<PlaceCode, Place> byCode = new LinkedHashMap<>();
    private final Map<PlaceCode, List<Place>> children = new HashMap<>();

    /// Only places whose parents lead to the country can be here: the database's constraints see to it.
    Tree(long edition, List<Place> places) {
        this.edition = edition;
        places.stream().sorted(Comparator.comparing(Place::code)).forEach(place -> {
            byCode.put(place.code(), place);
            if (place.kind() != Place.Kind.COUNTRY) {
                children.computeIfAbsent(place.parent(), parent -> new ArrayList<>()).add(place);
            }
        });
    }

    long edition() {
        return edition;
    }

    List<Place> all() {
        return List.copyOf(byCode.values());
    }

    Optional<Place> find(PlaceCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Place get(PlaceCode code) {
        return find(code).orElseThrow(() -> PlaceProblem.PLACE_UNKNOWN.refused(code));
    }

    List<Place> children(PlaceCode code) {
        return List.copyOf(children.getOrDefault(get(code).code(), List.of()));
    }

    /// The place and all below it, each after its parent.
    List<PlaceCode> subtree(PlaceCode code) {
        var found = new ArrayList<PlaceCode>();
        found.add(get(code).code());
        for (int i = 0; i < found.size(); i++) {
            children.getOrDefault(found.get(i), List.of()).forEach(child -> found.add(child.code()));
        }
        return found;
    }

    /// From the country down to the place itself.
    List<Place> path(PlaceCode code) {
        var path = new ArrayList<Place>();
        var place = get(code);
        path.add(place);
        while (place.kind() != Place.Kind.COUNTRY) {
            place = get(place.parent());
            path.addFirst(place);
        }
        return path;
    }

    boolean isWithin(PlaceCode code, PlaceCode above) {
        return path(code).stream().anyMatch(place -> place.code().equals(above));
    }
}
