package org.youju.signing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.account.Officer;
import org.youju.draft.Remarks;
import org.youju.draft.ReportDraft;
import org.youju.finding.Findings;
import org.youju.kernel.Text;

/// Finds what stands in the way of signing: what the text says of itself, findings about its figures that nobody has
/// looked into, comments that nobody has settled.
@Component
class Obstacles {
    private static final int QUOTED = 60;

    private final Findings findings;
    private final Remarks remarks;
    private final SigningStore store;

    Obstacles(Findings findings, Remarks remarks, SigningStore store) {
        this.findings = findings;
        this.remarks = remarks;
        this.store = store;
    }

    /// Of a draft that is being written.
    List<Obstacle> of(ReportDraft draft, ReportText text, Officer officer) {
        return all(draft, text.obstacles(), text.indicators(), officer);
    }

    /// Of one that was handed in, with what has been waived.
    List<Obstacle> of(ReportDraft draft, Submission submission, Frozen frozen, Officer officer) {
        var waived = store.waivers(submission.id()).stream().collect(Collectors.toMap(Waiver::mark, Function.identity()));
        return all(draft, store.obstacles(submission), frozen.indicators(), officer).stream()
                .map(one -> one.waived(by(waived, one)))
                .toList();
    }

    private static Optional<Waiver> by(Map<String, Waiver> waived, Obstacle obstacle) {
        return Optional.ofNullable(waived.get(obstacle.mark()));
    }

    private List<Obstacle> all(
            ReportDraft draft, List<Obstacle> ofText, Collection<String> indicators, Officer officer) {
        var all = new ArrayList<>(ofText);
        for (var finding : findings.of(draft.place(), draft.year(), officer)) {
            if (finding.answer().isEmpty() && finding.indicators().stream().anyMatch(indicators::contains)) {
                all.add(new Obstacle(Obstacle.Kind.FINDING, "finding:" + finding.mark(), finding.says(),
                        "/findings?place=%s&year=%d&rule=%s".formatted(draft.place(), draft.year(), finding.rule()),
                        Optional.empty()));
            }
        }
        for (var comment : remarks.of(draft)) {
            if (comment.settled().isEmpty()) {
                var text = comment.text().length() > QUOTED ? comment.text().substring(0, QUOTED) + "…" : comment.text();
                all.add(new Obstacle(Obstacle.Kind.COMMENT, "comment:" + comment.id(), Text.same(text),
                        "/drafts/" + draft.id(), Optional.empty()));
            }
        }
        return all;
    }
}
