package org.youju.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.Text;

/// An example an official can check: what happened, and what the figure must then be.
///
/// @param expect the value, or for a claim 1 where it holds and 0 where it does not; empty when there must be no data
/// @param target the year's target, for formulas that need one
/// @param targets those that are set for a claim, by indicator
/// @param on the day on which the figure is read; the last day of the year where absent
public record Case(
        Text title, List<Step> given, int year, Optional<BigDecimal> expect, Optional<BigDecimal> target,
        Map<String, BigDecimal> targets,
                Optional<String> on) {

    /// One thing that happened. Fields are as a spreadsheet would have them: text, by field id.
    /// `entry` names an entry within the case; `village` is 0 for the township, else 1, 2, 3 ….
    public sealed interface Step {
        record File(String entry, String register, int village, Map<String, String> fields, Optional<String> state)
                implements Step {}

        record Do(String entry, String move, Map<String, String> fields) implements Step {}

        record Correct(String entry, Map<String, String> fields) implements Step {}

        record Withdraw(String entry) implements Step {}

        /// Stops the clock of a term.
        record Pause(String entry, String term, String pause, LocalDate on, String reason) implements Step {}

        record Resume(String entry, String term, LocalDate on) implements Step {}

        /// @param by how much, in the unit of the term's extensions
        record Extend(String entry, String term, int by, LocalDate on, String reason) implements Step {}

        /// Makes a waiting period start again.
        record Restart(String entry, String term, LocalDate on, String reason) implements Step {}
    }
}
