package org.youju.signing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Audit;
import org.youju.account.Officer;
import org.youju.document.Document;
import org.youju.draft.Drafts;
import org.youju.draft.ReportDraft;
import org.youju.kernel.Text;
import org.youju.report.Reports;
import org.youju.signing.Step.Act;

/// Takes reports from draft to signature, and keeps what was signed as it was.
@Component
public class Signings {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Text IN_REVIEW = new Text("正在审核，退回后才能修改", "in review; it can be changed once it is returned");
    private static final Text SIGNED = new Text("已签发，更正须另起一版", "signed; a correction is a new edition");

    private final Drafts drafts;
    private final HandingIn handingIn;
    private final Obstacles obstacles;
    private final Turns turns;
    private final SignedText texts;
    private final SigningStore store;
    private final FrozenStore frozenStore;
    private final Audit audit;
    private final Clock clock;

    Signings(
            Drafts drafts, HandingIn handingIn, Obstacles obstacles, Turns turns, SignedText texts, SigningStore store,
            FrozenStore frozenStore, Audit audit, Clock clock) {
        this.drafts = drafts;
        this.handingIn = handingIn;
        this.obstacles = obstacles;
        this.turns = turns;
        this.texts = texts;
        this.store = store;
        this.frozenStore = frozenStore;
        this.audit = audit;
        this.clock = clock;
    }

    /// Those an officer may read, the last written in first.
    @Transactional(readOnly = true)
    public List<Signing> all(Officer officer) {
        var steps = store.steps();
        var editions = store.editions().stream().collect(Collectors.toMap(Edition::draft, edition -> edition));
        return drafts.all(officer).stream()
                .map(draft -> signing(draft, steps.getOrDefault(draft.id(), List.of()),
                        Optional.ofNullable(editions.get(draft.id()))))
                .toList();
    }

    @Transactional(readOnly = true)
    public Signing report(long draft, Officer officer) {
        return signing(drafts.draft(draft, officer));
    }

    private Signing signing(ReportDraft draft) {
        return signing(draft, store.steps(draft.id()), store.edition(draft.id()));
    }

    private Signing signing(ReportDraft draft, List<Step> steps, Optional<Edition> edition) {
        var submission = steps.isEmpty() ? Optional.<Submission>empty()
                : store.submission(steps.getLast().submission());
        return new Signing(draft, steps, submission, edition, store.correction(draft.id()));
    }

    /// What stands in the way of signing it as it is now.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Obstacle> obstacles(Signing signing, Officer officer) {
        if (signing.stage().isSigned()) {
            return List.of();
        }
        if (signing.stage().isHandedIn()) {
            var submission = signing.submission().orElseThrow();
            return obstacles.of(signing.draft(), submission, frozenStore.read(submission.id()), officer);
        }
        return obstacles.of(signing.draft(), handingIn.compose(signing.draft(), LocalDate.now(clock), officer), officer);
    }

    /// How it reads: as signed, as handed in, or as it would be handed in today.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Document document(Signing signing, Officer officer) {
        if (signing.edition().isPresent()) {
            return DocumentJson.read(store.signedBody(signing.draft().id()));
        }
        if (signing.stage().isHandedIn()) {
            return DocumentJson.read(store.body(signing.submission().orElseThrow().id()));
        }
        return texts.handedIn(signing.draft(), handingIn.compose(signing.draft(), LocalDate.now(clock), officer), clock.instant());
    }

    /// Its figures as they were handed in.
    @Transactional(readOnly = true)
    public Frozen frozen(Signing signing) {
        return signing.submission().map(one -> frozenStore.read(one.id())).orElse(new Frozen(List.of(), List.of()));
    }

    @Transactional(readOnly = true)
    public List<Waiver> waivers(Signing signing) {
        return signing.submission().map(one -> store.waivers(one.id())).orElse(List.of());
    }

    /// Hands a version in: it is locked, and its text and figures are kept as they are in this moment.
    ///
    /// @param version as whoever hands it in has seen it
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void submit(long id, int version, Officer officer, Instant at) {
        store.lock(id);
        var signing = report(id, officer);
        officer.must(Action.COMPOSE_REPORT, Reports.REGISTER, signing.draft().place());
        expect(signing, Act.SUBMITTED, Stage.OPEN, Stage.RETURNED);
        lock(id, officer, at);
        var draft = drafts.draft(id, officer);
        if (draft.version() != version) {
            throw SigningProblem.CHANGED_SINCE.refused(draft.version());
        }
        long number = handingIn.take(draft, officer, at);
        step(id, number, Act.SUBMITTED, "", officer, at);
    }

    /// Refused where somebody saves at the same moment: what was looked at is then no longer what there is.
    private void lock(long id, Officer officer, Instant at) {
        try {
            drafts.lock(id, IN_REVIEW.zh(), officer, at);
        } catch (ConcurrencyFailureException saved) {
            throw SigningProblem.CHANGED_SINCE.refused(drafts.draft(id, officer).version() + 1);
        }
    }

    /// Gives it back to whoever writes it.
    @Transactional
    public void giveBack(long id, String reason, Officer officer, Instant at) {
        var signing = underReview(id, officer, Act.RETURNED, Stage.IN_REVIEW, Stage.APPROVED);
        var why = reason(reason);
        drafts.open(id, why, officer, at);
        step(id, signing.submission().orElseThrow().id(), Act.RETURNED, why, officer, at);
    }

    @Transactional
    public void approve(long id, String remark, Officer officer, Instant at) {
        var signing = underReview(id, officer, Act.APPROVED, Stage.IN_REVIEW);
        unblocked(signing, Act.APPROVED, officer);
        step(id, signing.submission().orElseThrow().id(), Act.APPROVED, remark.strip(), officer, at);
    }

    /// Passes over something that stands in the way.
    @Transactional
    public void waive(long id, String mark, String reason, Officer officer, Instant at) {
        var signing = underReview(id, officer, Act.APPROVED, Stage.IN_REVIEW, Stage.APPROVED);
        var obstacle = obstacles(signing, officer).stream()
                .filter(one -> one.mark().equals(mark) && one.isOpen())
                .findFirst()
                .orElseThrow(SigningProblem.OBSTACLE_UNKNOWN::refused);
        if (!obstacle.kind().isWaivable()) {
            throw SigningProblem.NOT_TO_BE_WAIVED.refused(obstacle.kind().title());
        }
        var why = reason(reason);
        store.insert(signing.submission().orElseThrow().id(),
                new Waiver(mark, obstacle.says(), why, officer.login(), officer.name(), at));
        audit.record(officer, "signing.waive", id + " " + mark + " " + why);
    }

    /// Signs what was approved: the text that was handed in, with its date, signature and appendix, and no other.
    @Transactional
    public Edition sign(long id, Officer officer, Instant at) {
        store.lock(id);
        var signing = report(id, officer);
        expect(signing, Act.SIGNED, Stage.APPROVED);
        turns.mustSign(signing, officer);
        unblocked(signing, Act.SIGNED, officer);

        var submission = signing.submission().orElseThrow();
        var corrects = signing.correction().map(it -> store.edition(it.corrects()).orElseThrow());
        corrects.flatMap(it -> it.supersededBy().isPresent() ? Optional.of(it.supersededBy().getAsLong()) : Optional.empty())
                .flatMap(store::edition).ifPresent(later -> {
                    throw SigningProblem.SUPERSEDED.refused(later.number());
                });
        int number = corrects.map(it -> it.number() + 1).orElse(1);
        var document = texts.signed(signing, DocumentJson.read(store.body(submission.id())), number, corrects,
                store.waivers(submission.id()), at);
        var body = DocumentJson.write(document);
        var edition = new Edition(id, submission.id(), number,
                corrects.map(it -> OptionalLong.of(it.draft())).orElse(OptionalLong.empty()),
                signing.correction().map(Correction::reason).orElse(""), document.identity().issue(),
                document.identity().title(), Digest.of(body), officer.login(), officer.name(), at, OptionalLong.empty());
        store.insert(edition, body);
        drafts.lock(id, SIGNED.zh(), officer, at);
        step(id, submission.id(), Act.SIGNED, "", officer, at);
        return edition;
    }

    @Transactional
    public void publish(long id, Officer officer, Instant at) {
        after(id, Act.PUBLISHED, officer, at, Stage.SIGNED);
    }

    @Transactional
    public void archive(long id, Officer officer, Instant at) {
        after(id, Act.ARCHIVED, officer, at, Stage.SIGNED, Stage.PUBLISHED);
    }

    private void after(long id, Act act, Officer officer, Instant at, Stage... stages) {
        store.lock(id);
        var signing = report(id, officer);
        officer.must(Action.COMPOSE_REPORT, Reports.REGISTER, signing.draft().place());
        expect(signing, act, stages);
        step(id, signing.submission().orElseThrow().id(), act, "", officer, at);
    }

    /// Takes note of what would read differently today, and says why the report stays as it is.
    @Transactional
    public void note(long id, String reason, Officer officer, Instant at) {
        store.lock(id);
        var signing = report(id, officer);
        officer.must(Action.DECIDE, Reports.REGISTER, signing.draft().place());
        expect(signing, Act.NOTED, Stage.SIGNED, Stage.PUBLISHED, Stage.ARCHIVED);
        step(id, signing.submission().orElseThrow().id(), Act.NOTED, reason(reason), officer, at);
    }

    /// What an officer may do next with a report.
    public List<Act> next(Signing signing, Officer officer) {
        return turns.next(signing, officer);
    }

    /// Whether it is their turn.
    public boolean isWaiting(Signing signing, Officer officer) {
        return turns.isWaiting(signing, officer);
    }

    /// How many reports wait for an officer: to be reviewed, signed, or written anew.
    @Transactional(readOnly = true)
    public long waiting(Officer officer) {
        return store.steps().entrySet().stream()
                .filter(one -> switch (Stage.after(one.getValue())) {
                    case IN_REVIEW, RETURNED, APPROVED -> turns.isWaiting(report(one.getKey(), officer), officer);
                    case OPEN, SIGNED, PUBLISHED, ARCHIVED -> false;
                })
                .count();
    }

    private Signing underReview(long id, Officer officer, Act act, Stage... stages) {
        store.lock(id);
        var signing = report(id, officer);
        officer.must(Action.DECIDE, Reports.REGISTER, signing.draft().place());
        expect(signing, act, stages);
        if (signing.isSubmittedBy(officer.login())) {
            throw SigningProblem.OWN_SUBMISSION.refused();
        }
        return signing;
    }

    private void unblocked(Signing signing, Act act, Officer officer) {
        long open = obstacles(signing, officer).stream().filter(Obstacle::isOpen).count();
        if (open > 0) {
            throw SigningProblem.BLOCKED.refused(open, act.text());
        }
    }

    private static void expect(Signing signing, Act act, Stage... stages) {
        if (!List.of(stages).contains(signing.stage())) {
            throw SigningProblem.NOT_NOW.refused(signing.stage().text(), act.text());
        }
    }

    private static String reason(String reason) {
        if (reason.isBlank()) {
            throw SigningProblem.REASON_MISSING.refused();
        }
        return reason.strip();
    }

    private void step(long draft, long submission, Act act, String reason, Officer officer, Instant at) {
        store.insert(new Step(draft, submission, act, reason, officer.login(), officer.name(), at));
        audit.record(officer, "signing." + act.name().toLowerCase(Locale.ROOT), (draft + " " + reason).strip());
    }
}
