package org.youju.signing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.draft.ReportDraft;
import org.youju.official.Official;
import org.youju.official.Officials;
import org.youju.report.Reports;
import org.youju.signing.Step.Act;

/// Says whose turn it is with a report. Whoever handed it in neither reviews nor signs it.
@Component
class Turns {
    private final Officials officials;
    private final Clock clock;

    Turns(Officials officials, Clock clock) {
        this.officials = officials;
        this.clock = clock;
    }

    /// What an officer may do next with a report.
    List<Act> next(Signing signing, Officer officer) {
        var place = signing.draft().place();
        boolean mayCompose = officer.may(Action.COMPOSE_REPORT, Reports.REGISTER, place);
        boolean mayReview = officer.may(Action.DECIDE, Reports.REGISTER, place) && !signing.isSubmittedBy(officer.login());
        boolean maySign = !signing.isSubmittedBy(officer.login()) && isSigner(signing, officer);
        return switch (signing.stage()) {
            case OPEN, RETURNED -> mayCompose ? List.of(Act.SUBMITTED) : List.of();
            case IN_REVIEW -> mayReview ? List.of(Act.APPROVED, Act.RETURNED) : List.of();
            case APPROVED -> Stream.of(
                            maySign ? Stream.of(Act.SIGNED) : Stream.<Act>empty(),
                            mayReview ? Stream.of(Act.RETURNED) : Stream.<Act>empty())
                    .flatMap(acts -> acts)
                    .toList();
            case SIGNED -> mayCompose ? List.of(Act.PUBLISHED, Act.ARCHIVED) : List.of();
            case PUBLISHED -> mayCompose ? List.of(Act.ARCHIVED) : List.of();
            case ARCHIVED -> List.of();
        };
    }

    /// Whether it is their turn.
    boolean isWaiting(Signing signing, Officer officer) {
        return switch (signing.stage()) {
            case IN_REVIEW, APPROVED -> !next(signing, officer).isEmpty();
            case RETURNED -> signing.isSubmittedBy(officer.login());
            case OPEN, SIGNED, PUBLISHED, ARCHIVED -> false;
        };
    }

    void mustSign(Signing signing, Officer officer) {
        if (signing.isSubmittedBy(officer.login())) {
            throw SigningProblem.OWN_SUBMISSION.refused();
        }
        if (!isSigner(signing, officer)) {
            throw SigningProblem.NOT_THE_SIGNER.refused(signing.draft().post());
        }
    }

    /// The official whose report it is, or somebody who decides as leader.
    private boolean isSigner(Signing signing, Officer officer) {
        var draft = signing.draft();
        return officer.may(Action.DECIDE, Reports.REGISTER, draft.place())
                || official(draft).filter(it -> it.login().equals(officer.login())).isPresent();
    }

    Optional<Official> official(ReportDraft draft) {
        return draft.post().isEmpty() ? Optional.empty()
                : officials.of(draft.place(), draft.post(), LocalDate.now(clock));
    }
}
