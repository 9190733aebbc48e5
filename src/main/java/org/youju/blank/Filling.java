package org.youju.blank;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.youju.kernel.PlaceCode;

/// A report with blanks that a township uploaded, and how far its blanks are settled.
///
/// @param settled by the blanks' keys
public record Filling(
        UUID id, PlaceCode place, String file, List<String> paragraphs, String by, Instant at,
        Map<String, Settled> settled) {
    public Filling {
        paragraphs = List.copyOf(paragraphs);
        settled = Map.copyOf(settled);
    }

    /// Under which the template made of it is kept; saved again, it is the template's next version.
    public String template() {
        return "own-" + id.toString().substring(0, 8);
    }

    /// How many of the blanks are settled.
    public long done(Found found) {
        return found.blanks().stream().filter(blank -> settled.containsKey(blank.key())).count();
    }
}
