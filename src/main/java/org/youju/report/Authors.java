package org.youju.report;

import org.youju.place.Place;

/// Who answers for a place's report.
public final class Authors {
    private Authors() {}

    /// The office by its full name: 青河镇人民政府, 城关街道办事处, 东河村村民委员会.
    public static String office(Place place) {
        return switch (place.kind()) {
            case VILLAGE -> place.title() + (place.title().endsWith("社区") ? "居民委员会" : "村民委员会");
            case COUNTRY, PROVINCE, CITY, COUNTY, TOWNSHIP ->
                place.title() + (place.title().endsWith("街道") ? "办事处" : "人民政府");
        };
    }
}
