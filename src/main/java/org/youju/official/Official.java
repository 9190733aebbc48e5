package org.youju.official;

import java.time.LocalDate;
import java.util.List;
import org.youju.kernel.PlaceCode;

/// Whoever holds a post of a place, from a day on.
///
/// @param post by which it is known in its place: 镇长, 副镇长（农业）
/// @param login of their account; empty where they have none
/// @param areas of the pack, by id; none: the post answers for all of them
public record Official(PlaceCode place, String post, String name, String login, List<String> areas, LocalDate since) {
    public Official {
        if (post.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("official: '" + post + "', '" + name + "' (expected: a post and a name)");
        }
        areas = List.copyOf(areas);
    }

    public boolean answersFor(String area) {
        return areas.isEmpty() || areas.contains(area);
    }
}
