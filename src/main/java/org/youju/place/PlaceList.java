package org.youju.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.Mistake;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;

/// A list of places being read: what is new in it, parents first, and what is wrong with it.
final class PlaceList {
    private final Map<PlaceCode, Place> known = new HashMap<>();
    private final Map<PlaceCode, PlaceRow> waiting = new LinkedHashMap<>();
    private final List<Place> fresh = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final LocalDate since;

    PlaceList(List<Place> known, LocalDate since) {
        known.forEach(place -> this.known.put(place.code(), place));
        this.since = since;
    }

    void take(PlaceRow row) {
        if (!PlaceCode.isValid(row.code())) {
            wrong(row, row.code(), new Text("代码应是12位数字", "a code of 12 digits"));
        } else if (row.title().isBlank()) {
            wrong(row, "", new Text("填写地方的名称", "the name of the place"));
        } else {
            var code = new PlaceCode(row.code());
            var before = Optional.ofNullable(known.get(code)).map(Place::title);
            if (before.isEmpty()) {
                Optional.ofNullable(waiting.putIfAbsent(code, row)).ifPresent(other -> wrong(row, row.code(),
                        new Text("同一代码只列一次，%s 已用", "each code once; %s has it too").with(other.where())));
            } else if (!before.get().equals(row.title())) {
                wrong(row, row.title(),
                        new Text("此代码已登记为“%s”", "this code belongs to “%s”").with(before.get()));
            }
        }
    }

    /// Everything wrong with the list, now that all of it is known.
    List<Mistake> mistakes() {
        placeThem();
        waiting.values().forEach(row -> wrong(row, row.parent(),
                new Text("上级应是已登记或本表中的地方的12位代码", "the code of a place that is known or in this list")));
        waiting.clear();
        return List.copyOf(mistakes);
    }

    /// What is new, each after its parent.
    List<Place> fresh() {
        return List.copyOf(fresh);
    }

    /// A parent may stand further down in the list than what belongs to it, so this goes round until nothing moves.
    private void placeThem() {
        boolean moved = true;
        while (moved) {
            moved = waiting.entrySet().removeIf(entry -> {
                var parent = parent(entry.getKey(), entry.getValue()).filter(known::containsKey);
                parent.ifPresent(above -> {
                    var place = Place.of(entry.getKey(), above, entry.getValue().title(), since);
                    known.put(place.code(), place);
                    fresh.add(place);
                });
                return parent.isPresent();
            });
        }
    }

    /// The parent the row names, or else the nearest place that the code itself shows.
    private Optional<PlaceCode> parent(PlaceCode code, PlaceRow row) {
        if (!row.parent().isBlank()) {
            return Optional.of(row.parent())
                    .filter(PlaceCode::isValid)
                    .map(PlaceCode::new)
                    .filter(parent -> !parent.equals(code));
        }
        for (int kept : new int[] {9, 6, 4, 2, 0}) {
            var above = new PlaceCode(code.value().substring(0, kept) + "0".repeat(12 - kept));
            if (!above.equals(code) && (known.containsKey(above) || waiting.containsKey(above))) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    private void wrong(PlaceRow row, String value, Text expected) {
        mistakes.add(new Mistake(row.where(), value, expected));
    }
}
