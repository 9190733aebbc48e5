package org.youju.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Officer;

/// Believes nothing: recomputes the digests of every signed report from what is kept, and what its figures count from the
/// books as they stood then.
@Component
public class FrozenCheck {
    /// @param figures how many figures it has
    /// @param difference the first one found, in words; empty when all is as it was signed
    public record Checked(Edition edition, int figures, Optional<String> difference) {}

    private final SigningStore store;
    private final FrozenStore frozenStore;
    private final Comparison comparison;

    FrozenCheck(SigningStore store, FrozenStore frozenStore, Comparison comparison) {
        this.store = store;
        this.frozenStore = frozenStore;
        this.comparison = comparison;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Checked> check(Officer officer) {
        return store.editions().stream().map(edition -> check(edition, officer)).toList();
    }

    /// Whether the entries a figure counted are still those that its digest was made of.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public boolean isWhole(FrozenFigure figure, Submission submission, Officer officer) {
        return !figure.isCounted()
                || Counted.digest(comparison.then(figure, submission, officer)).equals(figure.digest());
    }

    private Checked check(Edition edition, Officer officer) {
        var submission = store.submission(edition.submission()).orElseThrow();
        var frozen = frozenStore.read(submission.id());
        var found = new ArrayList<String>();
        expect(found, "text as signed", Digest.of(store.signedBody(edition.draft())), edition.sha256());
        expect(found, "text as handed in", Digest.of(store.body(submission.id())), submission.sha256());
        expect(found, "figures", frozen.digest(), submission.figuresSha256());
        for (var figure : frozen.figures()) {
            if (found.isEmpty() && figure.isCounted()) {
                expect(found, "entries of " + figure.indicator() + " at their position",
                        Counted.digest(comparison.then(figure, submission, officer)), figure.digest());
            }
        }
        return new Checked(edition, frozen.figures().size(), found.stream().findFirst());
    }

    private static void expect(List<String> found, String what, String is, String expected) {
        if (!is.equals(expected)) {
            found.add("%s: %s (expected: %s)".formatted(what, is, expected));
        }
    }
}
