package org.youju.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Audit;
import org.youju.account.Officer;
import org.youju.draft.Issues.Kept;
import org.youju.draft.Version.Act;
import org.youju.manuscript.Manuscript;

/// Edited files that come back: kept, compared with the text that went out, and taken over as far as somebody chooses.
@Component
public class Returns {
    private static final int LONGEST_NAME = 200;

    private final Drafts drafts;
    private final Issues issues;
    private final ReceivedStore store;
    private final Audit audit;

    Returns(Drafts drafts, Issues issues, ReceivedStore store, Audit audit) {
        this.drafts = drafts;
        this.issues = issues;
        this.store = store;
        this.audit = audit;
    }

    /// Keeps a file; refused while the draft has never gone out, for there is nothing to compare with.
    @Transactional
    public long receive(ReportDraft draft, String name, Manuscript manuscript, Officer officer, Instant at) {
        officer.must(Action.COMPOSE_REPORT, Drafts.REGISTER, draft.place());
        var issued = issues.of(draft);
        if (issued.isEmpty()) {
            throw DraftProblem.NEVER_ISSUED.refused();
        }
        var recognised = Recognition.of(manuscript, issued);
        var called = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        long id = store.insert(draft.id(), called, manuscript, recognised.issue(), recognised.knownBy(), officer.login(), at);
        audit.record(officer, "draft.receive", "%d %d %s".formatted(draft.id(), id, called));
        return id;
    }

    @Transactional(readOnly = true)
    public Received received(ReportDraft draft, long id) {
        return store.find(draft.id(), id).orElseThrow(() -> DraftProblem.RECEIVED_UNKNOWN.refused(id));
    }

    /// Those still to be settled, the last first.
    @Transactional(readOnly = true)
    public List<Received> open(ReportDraft draft) {
        return store.open(draft.id());
    }

    /// Says which text it is to be compared with.
    @Transactional
    public void compareWith(ReportDraft draft, long id, String issue, Officer officer) {
        officer.must(Action.COMPOSE_REPORT, Drafts.REGISTER, draft.place());
        var received = received(draft, id);
        if (issues.of(draft).stream().noneMatch(kept -> kept.issue().equals(issue))) {
            throw DraftProblem.ISSUE_UNKNOWN.refused();
        }
        store.compareWith(received.id(), issue);
    }

    /// What came back beside what went out; nothing as long as nobody knows what went out.
    @Transactional(readOnly = true)
    Optional<TakingOver> compared(ReportDraft draft, Received received) {
        return received.issue().flatMap(issues::find).map(kept -> taking(draft, received, kept));
    }

    private TakingOver taking(ReportDraft draft, Received received, Kept kept) {
        return new TakingOver(received, kept, drafts.passages(draft, kept.version()), drafts.passages(draft));
    }

    /// Takes over what was chosen, as one version. What others changed since the text went out is not overwritten: it
    /// comes back as clashes.
    ///
    /// @param paragraphs by number, see [org.youju.comparison.Comparison#paragraphs]
    /// @param typed figures whose number is to be written as it came back, by number
    @Transactional
    public Saved take(
            ReportDraft draft, long id, Set<Integer> paragraphs, Set<Integer> typed, Officer officer, Instant at) {
        var received = received(draft, id);
        var taking = compared(draft, received).orElseThrow(DraftProblem.ISSUE_UNKNOWN::refused);
        if (typed.stream().anyMatch(figure -> figure < 0 || figure >= taking.comparison().figures().size())) {
            throw DraftProblem.NOT_A_SAVE.refused("figure");
        }
        return drafts.save(draft.id(), taking.changes(paragraphs, typed), Act.TAKEN_OVER, officer, at);
    }

    /// Nothing more is to be done with it. It stays readable at its address.
    @Transactional
    public void settle(ReportDraft draft, long id, Officer officer) {
        officer.must(Action.COMPOSE_REPORT, Drafts.REGISTER, draft.place());
        store.settle(received(draft, id).id());
        audit.record(officer, "draft.receive.settle", draft.id() + " " + id);
    }
}
