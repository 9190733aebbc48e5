package org.youju.pack;

import java.util.Optional;
import org.youju.kernel.Text;

/// What an entry contributes to figures while its condition holds.
///
/// @param id the register's id, a full stop and the measure's own id: `enterprise_visit.visits`
/// @param when the condition; always, where absent
/// @param amount the field that is added up; 1 where absent
/// @param day the field whose date says to which day the contribution belongs
/// @param until the field whose date is the first day on which a stock no longer holds
/// @param since the field whose date is the first day on which the contribution takes effect, where that is not `day`
/// @param after the same, but it takes effect on the day after: for terms that have run out
/// @param ends the field whose date is the first day on which a contribution that took effect late no longer does
/// @param subject the field that says who or what was reached, or [#PLACE], for distinct counts
public record Measure(
        String id,
        Text title,
        Optional<Condition> when,
        Optional<String> amount,
        String unit,
        String day,
        Optional<String> until,
        Optional<String> since,
        Optional<String> after,
        Optional<String> ends,
        Optional<String> subject) {
    /// As a subject: the place an entry is filed for.
    public static final String PLACE = "place";

    /// Whether what it contributes depends on the day it is looked at, not only on the day it belongs to.
    public boolean takesEffectLate() {
        return since.isPresent() || after.isPresent();
    }
}
