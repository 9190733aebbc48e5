package org.youju.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.youju.account.Officer;
import org.youju.draft.Drafts;
import org.youju.draft.ReportDraft;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.Entries;
import org.youju.place.Places;

/// Keeps a draft as it reads in this moment. Within the caller's transaction, which must be one snapshot.
@Component
class HandingIn {
    private final Drafts drafts;
    private final Composing composing;
    private final Freezing freezing;
    private final SignedText texts;
    private final Entries entries;
    private final Places places;
    private final SigningStore store;
    private final FrozenStore frozenStore;

    HandingIn(
            Drafts drafts, Composing composing, Freezing freezing, SignedText texts, Entries entries, Places places,
            SigningStore store, FrozenStore frozenStore) {
        this.drafts = drafts;
        this.composing = composing;
        this.freezing = freezing;
        this.texts = texts;
        this.entries = entries;
        this.places = places;
        this.store = store;
        this.frozenStore = frozenStore;
    }

    ReportText compose(ReportDraft draft, LocalDate day, Officer officer) {
        return composing.compose(draft, drafts.passages(draft), Composing.question(draft, day), officer);
    }

    /// @return by which number it is kept
    long take(ReportDraft draft, Officer officer, Instant at) {
        var day = LocalDate.ofInstant(at, Signings.CHINA);
        var text = compose(draft, day, officer);
        if (text.broken() > 0) {
            throw SigningProblem.BROKEN.refused(text.broken());
        }
        var body = DocumentJson.write(texts.handedIn(draft, text, at));
        var frozen = freezing.freeze(text.composed(), officer);
        var submission = new Submission(0, draft.id(), draft.version(), draft.place(), draft.period(), draft.post(), day, positions(draft),
                Digest.of(body), frozen.digest(), officer.login(), at);
        long number = store.insert(submission, body);
        frozenStore.insert(number, frozen);
        for (int i = 0; i < text.obstacles().size(); i++) {
            store.insert(number, i + 1, text.obstacles().get(i));
        }
        return number;
    }

    private Map<PlaceCode, Long> positions(ReportDraft draft) {
        var positions = new HashMap<PlaceCode, Long>();
        places.subtree(draft.place()).stream().map(PlaceCode::township).distinct()
                .forEach(township -> positions.put(township, entries.position(township)));
        positions.values().removeIf(position -> position == 0);
        return positions;
    }
}
