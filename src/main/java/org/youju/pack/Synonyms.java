package org.youju.pack;

import java.util.List;
import java.util.Map;

/// By which other words reports call the figures of a pack.
///
/// @param indicators words for an indicator, by its id
/// @param areas words for an area, by its id
/// @param alike words that mean the same, group by group
public record Synonyms(
        Map<String, List<String>> indicators, Map<String, List<String>> areas, List<List<String>> alike) {
    static final Synonyms NONE = new Synonyms(Map.of(), Map.of(), List.of());

    public Synonyms {
        indicators = Map.copyOf(indicators);
        areas = Map.copyOf(areas);
        alike = alike.stream().map(List::copyOf).toList();
    }

    public List<String> ofIndicator(String id) {
        return indicators.getOrDefault(id, List.of());
    }

    public List<String> ofArea(String id) {
        return areas.getOrDefault(id, List.of());
    }
}
