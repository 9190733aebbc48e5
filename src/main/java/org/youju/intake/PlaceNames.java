package org.youju.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.youju.kernel.PlaceCode;
import org.youju.place.Place;

/// Places by what offices call them: `东村`, `东`, `东村委会`, `青河镇东村`, or their code. A name that two places bear is
/// nobody's, but a full one is always its bearer's.
final class PlaceNames {
    private static final List<String> ENDINGS =
            List.of("村", "村委会", "村民委员会", "村委", "社区", "居委会", "社区居委会", "社区居民委员会", "居民委员会", "");
    private static final Pattern ENDING =
            Pattern.compile("(?:社区居民委员会|社区居委会|居民委员会|村民委员会|村委会|居委会|村委|社区|村)$");

    private final Map<String, PlaceCode> names = new HashMap<>();
    private final List<String> above;

    /// @param within those that may be named
    /// @param above what may stand before a name: the township's title
    PlaceNames(List<Place> within, List<String> above) {
        this.above = above;
        var brief = new HashMap<String, PlaceCode>();
        Set<String> shared = new HashSet<>();
        for (var place : within) {
            for (var name : spellings(place)) {
                if (Optional.ofNullable(brief.put(name, place.code())).filter(other -> !other.equals(place.code()))
                        .isPresent()) {
                    shared.add(name);
                }
            }
        }
        shared.forEach(brief::remove);
        names.putAll(brief);
        within.forEach(place -> {
            names.put(plain(place.title()), place.code());
            names.put(place.code().value(), place.code());
        });
    }

    private static Set<String> spellings(Place place) {
        var title = plain(place.title());
        if (place.kind() != Place.Kind.VILLAGE) {
            return Set.of(title);
        }
        var stem = ENDING.matcher(title).replaceFirst("");
        var spellings = new HashSet<>(Set.of(title));
        if (!stem.isEmpty()) {
            ENDINGS.forEach(ending -> spellings.add(stem + ending));
        }
        return spellings;
    }

    Optional<PlaceCode> find(String written) {
        var name = plain(written);
        var found = Optional.ofNullable(names.get(name));
        if (found.isPresent()) {
            return found;
        }
        return above.stream()
                .filter(town -> name.startsWith(town) && name.length() > town.length())
                .flatMap(town -> Optional.ofNullable(names.get(name.substring(town.length()))).stream())
                .findFirst();
    }

    private static String plain(String name) {
        return Titles.plain(name);
    }
}
