package org.youju.figure;

import java.util.List;
import org.youju.kernel.Text;
import org.youju.pack.Claim;

/// Whether a claim may be made, and why.
///
/// @param findings one for each of its conditions, in their order; more where a condition is about many figures
public record Judgement(Claim claim, List<Finding> findings) {
    public Judgement {
        findings = List.copyOf(findings);
    }

    public enum Verdict {
        HOLDS,
        FAILS,
        /// something it compares has no data, and nothing else fails
        NO_DATA
    }

    /// What one condition came to.
    ///
    /// @param figure what was compared
    /// @param says both sides in words, with their values
    public record Finding(Figure figure, Verdict verdict, Text says) {}

    /// A condition that fails outweighs one that cannot be judged: no further data could make the claim true.
    public Verdict verdict() {
        if (findings.stream().anyMatch(finding -> finding.verdict() == Verdict.FAILS)) {
            return Verdict.FAILS;
        }
        return findings.isEmpty() || findings.stream().anyMatch(finding -> finding.verdict() == Verdict.NO_DATA)
                ? Verdict.NO_DATA
                : Verdict.HOLDS;
    }
}
