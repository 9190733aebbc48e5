package org.youju.template;

import java.util.List;
import org.youju.pack.Claim;

/// What must be true for a part of the text to be printed.
///
/// @param all every one must hold
record Condition(List<Test> all, String source, int line) {
    Condition {
        all = List.copyOf(all);
    }

    /// @param negated whether it must fail, and is known to
    record Test(Subject subject, boolean negated) {}

    sealed interface Subject {
        record OfClaim(Claim claim) implements Subject {}

        record OfFigure(Claim.Compared compared) implements Subject {}
    }
}
