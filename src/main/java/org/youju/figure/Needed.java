package org.youju.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youju.pack.Indicator;
import org.youju.pack.Pack;

/// Which indicators must be computed for some: they themselves, and those they are made of.
final class Needed {
    private Needed() {}

    /// @param ids those that are not in force on the day are passed over
    static List<Indicator> by(Collection<String> ids, Pack pack, LocalDate day) {
        var needed = new LinkedHashMap<String, Indicator>();
        ids.forEach(id -> add(id, pack, day, needed));
        return List.copyOf(needed.values());
    }

    private static void add(String id, Pack pack, LocalDate day, Map<String, Indicator> needed) {
        pack.indicator(id, day)
                .filter(indicator -> needed.putIfAbsent(indicator.id(), indicator) == null)
                .ifPresent(indicator -> indicator.formula().parts().forEach(part -> add(part, pack, day, needed)));
    }
}
