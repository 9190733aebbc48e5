package org.youju.pack;

import java.time.LocalDate;
import java.util.List;

/// One dated definition of a register or an indicator as it was read, and where. While mistakes are still being
/// looked for its value may have gaps; the pack is only made once there are none.
record Definition<T>(Scalar id, Validity validity, T value, Mapping at) {

    /// Whether these definitions together are in force on every day of a span.
    static boolean cover(List<? extends Definition<?>> definitions, Validity span) {
        var day = span.from();
        for (var each : definitions.stream().sorted((a, b) -> a.validity().from().compareTo(b.validity().from())).toList()) {
            if (each.validity().contains(day)) {
                if (!each.validity().to().isBefore(span.to())) {
                    return true;
                }
                day = each.validity().to().plusDays(1);
            }
        }
        return false;
    }

    boolean overlaps(Definition<?> other) {
        LocalDate end = validity.to();
        return !end.isBefore(other.validity.from()) && !other.validity.to().isBefore(validity.from());
    }
}
