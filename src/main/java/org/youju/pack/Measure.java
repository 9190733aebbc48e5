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
/// @param ends the field whose date is the first day on which a contribution that took effect `since` no longer does
/// @param subject the field that says who or what was reached, for distinct counts
public record Measure(
        String id,
        Text title,
        Optional<Condition> when,
        Optional<String> amount,
        String unit,
        String day,
        Optional<String> until,
        Optional<String> since,
        Optional<String> ends,
        Optional<String> subject) {}
