package org.youju.signing;

import java.util.List;
import java.util.Map;
import org.youju.kernel.Text;

/// Something of a report that leads back to its source, as it was printed.
///
/// @param number in reading order, from 1
/// @param key of an indicator, `claim:ID` or `record:ENTRY:FIELD`
/// @param figures on which it stands, by number
public record Printed(int number, Kind kind, String key, Text title, String text, List<Integer> figures) {
    public Printed {
        figures = List.copyOf(figures);
    }

    public enum Kind {
        FIGURE,
        /// in a chart or table, without a text of its own
        DRAWN,
        CLAIM,
        RECORD
    }

    Map<String, Object> json() {
        return Map.of("number", number, "kind", kind.name(), "key", key, "title", title.zh(), "titleEn", title.en(), "text",
                text, "figures", figures);
    }
}
