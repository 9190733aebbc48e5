package org.youju.sample;

import static java.util.stream.Collectors.groupingBy;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.youju.kernel.PlaceCode;

/// The rows of each list by place, sorted once: stories pick from them many thousand times. A list that has grown is
/// another list.
final class RowsByPlace {
    private final Map<List<Recipe.Row>, Map<PlaceCode, List<Recipe.Row>>> known = new IdentityHashMap<>();

    List<Recipe.Row> at(List<Recipe.Row> rows, PlaceCode place) {
        return known.computeIfAbsent(rows, all -> all.stream().collect(groupingBy(Recipe.Row::place)))
                .getOrDefault(place, List.of());
    }
}
