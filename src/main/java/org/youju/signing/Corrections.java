package org.youju.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Audit;
import org.youju.account.Officer;
import org.youju.draft.Drafts;
import org.youju.draft.Passage;
import org.youju.draft.ReportDraft;
import org.youju.report.Reports;

/// Corrects signed reports: by a new edition that names the old one, never by changing it.
@Component
public class Corrections {
    private final Drafts drafts;
    private final SigningStore store;
    private final Audit audit;

    Corrections(Drafts drafts, SigningStore store, Audit audit) {
        this.drafts = drafts;
        this.store = store;
        this.audit = audit;
    }

    /// All editions of a report, from the first to the last.
    @Transactional(readOnly = true)
    public List<Edition> editions(Edition edition) {
        var line = new ArrayList<Edition>(List.of(edition));
        for (var before = edition.corrects(); before.isPresent(); before = line.getFirst().corrects()) {
            line.addFirst(store.edition(before.getAsLong()).orElseThrow());
        }
        for (var after = edition.supersededBy(); after.isPresent(); after = line.getLast().supersededBy()) {
            line.add(store.edition(after.getAsLong()).orElseThrow());
        }
        return line;
    }

    /// Begins a draft that corrects a signed report: it reads as the signed one does, with the figures of its day.
    ///
    /// @return the new draft
    @Transactional
    public ReportDraft correct(long id, String reason, Officer officer, Instant at) {
        store.lock(id);
        var edition = store.edition(id).orElseThrow(SigningProblem.NOT_SIGNED::refused);
        var old = drafts.draft(id, officer);
        officer.must(Action.COMPOSE_REPORT, Reports.REGISTER, old.place());
        if (reason.isBlank()) {
            throw SigningProblem.REASON_MISSING.refused();
        }
        var why = reason.strip();
        if (edition.isSuperseded()) {
            throw SigningProblem.SUPERSEDED.refused(editions(edition).getLast().number());
        }
        store.correctionOf(id).ifPresent(open -> {
            throw SigningProblem.CORRECTED_ALREADY.refused(open.draft());
        });
        var version = store.submission(edition.submission()).orElseThrow().version();
        var passages = drafts.passages(old, version);
        var head = passages.stream().filter(it -> it.block().equals(Drafts.HEAD)).map(Passage::source).findFirst();
        var fresh = drafts.begin(old.place(), old.period(), old.template(), old.post(), old.title(), head.orElse(""),
                passages.stream().filter(it -> !it.block().equals(Drafts.HEAD)).map(Passage::source).toList(), officer, at);
        store.insert(new Correction(fresh.id(), id, why, officer.login(), at));
        audit.record(officer, "signing.correct", "%d by %d %s".formatted(id, fresh.id(), why));
        return fresh;
    }
}
