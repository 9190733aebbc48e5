package org.youju.signing;

import java.util.List;
import java.util.Optional;
import org.youju.draft.ReportDraft;

/// A report on its way: its draft, and what has been done with it.
///
/// @param submission the last version handed in
/// @param correction what it is to correct
public record Signing(
        ReportDraft draft, List<Step> steps, Optional<Submission> submission, Optional<Edition> edition,
        Optional<Correction> correction) {
    public Signing {
        steps = List.copyOf(steps);
    }

    public Stage stage() {
        return Stage.after(steps);
    }

    /// Why it was last returned; empty where it was not.
    public Optional<Step> returned() {
        return stage() == Stage.RETURNED ? steps.reversed().stream()
                .filter(step -> step.act() == Step.Act.RETURNED).findFirst() : Optional.empty();
    }

    boolean isSubmittedBy(String login) {
        return submission.filter(one -> one.officer().equals(login)).isPresent();
    }
}
