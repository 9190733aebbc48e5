package org.youju.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Audit;
import org.youju.account.Officer;

/// Comments on drafts, and who has one open.
@Component
public class Remarks {
    /// Whoever has not been heard of for longer is gone.
    static final Duration PRESENCE = Duration.ofSeconds(45);
    private static final int LONGEST = 2_000;

    private final RemarkStore store;
    private final Audit audit;

    Remarks(RemarkStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /// In the order in which they were made.
    @Transactional(readOnly = true)
    public List<Comment> of(ReportDraft draft) {
        return store.comments(draft.id());
    }

    /// Whoever may read a draft may comment on it, also while it is locked: that is what a review is.
    @Transactional
    public long comment(ReportDraft draft, String block, String quoted, String text, Officer officer, Instant at) {
        officer.must(Action.READ, Drafts.REGISTER, draft.place());
        if (text.isBlank()) {
            throw DraftProblem.COMMENT_MISSING.refused();
        }
        if (text.length() > LONGEST) {
            throw DraftProblem.TOO_LONG.refused(LONGEST);
        }
        long id = store.insert(draft.id(), block, quoted, text.strip(), officer.login(), at);
        audit.record(officer, "draft.comment", draft.id() + " " + id);
        return id;
    }

    /// Says that a comment has been dealt with.
    @Transactional
    public void settle(ReportDraft draft, long comment, Officer officer, Instant at) {
        officer.must(Action.READ, Drafts.REGISTER, draft.place());
        if (!store.settle(draft.id(), comment, officer.login(), at)) {
            throw DraftProblem.COMMENT_UNKNOWN.refused();
        }
        audit.record(officer, "draft.settle", draft.id() + " " + comment);
    }

    /// Who else has it open.
    @Transactional(readOnly = true)
    public List<Present> others(ReportDraft draft, Officer officer, Instant at) {
        return store.present(draft.id(), officer.login(), at.minus(PRESENCE));
    }

    /// Says that somebody has it open, and who else has.
    ///
    /// @param block in which they are; empty where they only read
    @Transactional
    public List<Present> present(ReportDraft draft, String block, Officer officer, Instant at) {
        store.see(draft.id(), officer.login(), officer.name(), block, at);
        return store.present(draft.id(), officer.login(), at.minus(PRESENCE));
    }
}
