package org.youju.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.youju.kernel.PlaceCode;

/// What happened to one entry of the sample: it was filed, and whatever followed.
///
/// @param fields by id, as the Java type of the field
/// @param photographs what its files of evidence show
/// @param then the steps after filing; none for most entries
public record Story(
        String register,
        PlaceCode place,
        String state,
        Map<String, Object> fields,
        List<Photograph> photographs,
        String officer,
        Instant at,
        List<Step> then) {

    /// Something that happens to an entry after it was filed. Fields are those that the step fills in or changes.
    public sealed interface Step {
        String officer();

        Instant at();

        record Move(String move, Map<String, Object> fields, String reason, List<Photograph> photographs,
                String officer,
                Instant at) implements Step {}

        record Correct(Map<String, Object> fields, String reason, String officer, Instant at) implements Step {}

        record Withdraw(String reason, String officer, Instant at) implements Step {}

        record Extend(String term, int more, LocalDate on, String reason, String officer, Instant at)
                implements Step {}

        record Pause(String term, String ground, LocalDate on, String reason, String officer, Instant at)
                implements Step {}

        record Resume(String term, LocalDate on, String officer, Instant at) implements Step {}
    }
}
