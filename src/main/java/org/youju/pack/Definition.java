package org.youju.pack;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// One dated definition of a register or an indicator as it was read, and where. While mistakes are still being
/// looked for its value may have gaps; the pack is only made once there are none.
record Definition<T>(Scalar id, Validity validity, T value, Mapping at) {

    /// The days a definition says it applies on; every day, while that is not known.
    static Validity validity(Mapping at, Mistakes mistakes) {
        at.required("valid_from");
        var from = at.dateIfAny("valid_from").orElse(LocalDate.MIN);
        var to = at.dateIfAny("valid_to").orElse(LocalDate.MAX);
        if (to.isBefore(from)) {
            mistakes.add(at.word("valid_to"), "不早于 valid_from（" + from + "）", "not before valid_from (" + from + ")");
            return new Validity(from, LocalDate.MAX);
        }
        return new Validity(from, to);
    }

    /// The area of work a definition belongs to. While no area could be read, none is wrong.
    static Scalar area(Mapping at, Collection<String> areas, Mistakes mistakes) {
        var area = at.word("area");
        if (!areas.isEmpty()) {
            mistakes.knows(area, areas);
        }
        return area;
    }

    /// Whether these definitions together are in force on every day of a span.
    static boolean cover(List<? extends Definition<?>> definitions, Validity span) {
        if (isUnknown(span)) {
            return true;
        }
        var day = span.from();
        for (var each : definitions.stream().sorted((a, b) -> a.validity().from().compareTo(b.validity().from()))
                .toList()) {
            if (each.validity().contains(day)) {
                if (!each.validity().to().isBefore(span.to())) {
                    return true;
                }
                day = each.validity().to().plusDays(1);
            }
        }
        return false;
    }

    private static boolean isUnknown(Validity validity) {
        return validity.from().equals(LocalDate.MIN);
    }

    boolean overlaps(Definition<?> other) {
        if (isUnknown(validity) || isUnknown(other.validity)) {
            return false;
        }
        return !validity.to().isBefore(other.validity.from()) && !other.validity.to().isBefore(validity.from());
    }
}
