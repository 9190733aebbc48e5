package org.youju.bench;

import java.util.Map;
import org.youju.kernel.PlaceCode;

/// The page of a draft, with the figures of the sample township in it.
final class DraftBench {
    private static final int LOOKS = 41;

    private final Http http;
    private final PlaceCode township;
    private final int year;

    DraftBench(Http http, PlaceCode township, int year) {
        this.http = http;
        this.township = township;
        this.year = year;
    }

    Line page() {
        http.form("/drafts");
        var path = http.post("/drafts", Map.of(
                "place", township.value(), "year", String.valueOf(year), "template", "annual", "title", ""));
        var page = http.look(path);
        if (!page.contains("data-slot=")) {
            throw new IllegalStateException("draft: no figure (expected: some) " + page);
        }
        double floor = Timing.median(LOOKS, () -> http.look("/account"));
        double millis = Timing.median(LOOKS, () -> http.look(path));
        return new Line("the page of a draft of the annual report, through HTTP", millis, "ms",
                "the page of one's own account", floor, "at most 100 ms");
    }
}
