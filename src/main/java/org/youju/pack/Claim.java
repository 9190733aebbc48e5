package org.youju.pack;

import java.math.BigDecimal;
import java.util.List;
import org.youju.kernel.Text;

/// A qualitative phrase, and what must be true of the figures for it to be said.
///
/// @param says the wording it licenses
/// @param means the condition in plain words
/// @param all every one must hold
/// @param cases their `expect` is 1 where it must hold, 0 where it must not, empty where there is no data
public record Claim(
        String id, String area, Text title, Text says, Text means, Validity validity, List<Part> all,
        List<Case> cases) {
    public Claim {
        all = List.copyOf(all);
        cases = List.copyOf(cases);
    }

    /// One condition of several.
    public sealed interface Part {}

    /// All targets that are set for the place and year are reached, whichever way is better.
    public record EveryTarget() implements Part {}

    /// @param figure the indicator that is compared
    public record Compared(String figure, Comparison comparison, Against against) implements Part {}

    public enum Comparison {
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN,
        EQUALS
    }

    /// What a figure is compared with.
    public sealed interface Against {
        record Number(BigDecimal value) implements Against {}

        record LastYear() implements Against {}

        record Target() implements Against {}

        record Other(String indicator) implements Against {}
    }
}
