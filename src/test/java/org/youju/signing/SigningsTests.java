package org.youju.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.account.Role;
import org.youju.draft.Change;
import org.youju.draft.Drafts;
import org.youju.draft.Remarks;
import org.youju.draft.ReportDraft;
import org.youju.draft.Version;
import org.youju.entry.EntryId;
import org.youju.kernel.Period;
import org.youju.kernel.Problem;
import org.youju.kernel.Refused;
import org.youju.ledger.LedgerTest;
import org.youju.ledger.Township;
import org.youju.official.Official;
import org.youju.official.Officials;

@LedgerTest
class SigningsTests {
    private static final Officer SYSTEM = Officer.system("test");
    private static final String HEAD = "---\ntitle: 报告\npost: 镇长\n---";

    @Autowired
    private Signings signings;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Drifts drifts;

    @Autowired
    private FrozenCheck check;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Remarks remarks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Township township;
    private Officer drafter;
    private Officer leader;
    private Officer head;
    private EntryId first;
    private EntryId second;

    @BeforeEach
    void aTownship(@Autowired Township.Founder founder, @Autowired Accounts accounts) {
        township = founder.found();
        drafter = person(accounts, "drafter", Role.DRAFTER);
        leader = person(accounts, "leader", Role.LEADER);
        head = person(accounts, "head", Role.HEAD);
        first = visit("甲厂");
        second = visit("乙厂");
    }

    @Test
    void whoeverHandsAReportInNeitherReviewsWaivesNorSignsIt() {
        var draft = draft("走访{{visits}}，另有3户。");
        signings.submit(draft.id(), 1, head, now());
        refused(SigningProblem.OWN_SUBMISSION, () -> signings.approve(draft.id(), "", head, now()));
        refused(SigningProblem.OWN_SUBMISSION, () -> signings.giveBack(draft.id(), "改", head, now()));
        refused(SigningProblem.OWN_SUBMISSION, () -> signings.waive(draft.id(), typed(draft), "无妨", head, now()));
        signings.waive(draft.id(), typed(draft), "来自会议纪要", leader, now());
        signings.approve(draft.id(), "", leader, now());
        refused(SigningProblem.OWN_SUBMISSION, () -> signings.sign(draft.id(), head, now()));
        assertThat(signings.next(signings.report(draft.id(), head), head)).isEmpty();
        signings.sign(draft.id(), leader, now());
    }

    @Test
    void whoeverMayNotComposeDecideOrReadIsRefused(@Autowired Accounts accounts) {
        var draft = draft("走访{{visits}}。");
        var clerk = person(accounts, "clerk", Role.OFFICER);
        assertThatThrownBy(() -> signings.submit(draft.id(), 1, clerk, now())).isInstanceOf(Refused.class);
        signings.submit(draft.id(), 1, drafter, now());
        assertThatThrownBy(() -> signings.approve(draft.id(), "", clerk, now())).isInstanceOf(Refused.class);
        signings.approve(draft.id(), "", leader, now());
        refused(SigningProblem.NOT_THE_SIGNER, () -> signings.sign(draft.id(), clerk, now()));
        assertThatThrownBy(() -> signings.note(draft.id(), "x", clerk, now())).isInstanceOf(Refused.class);
    }

    @Test
    void stepsAreTakenInTheirOrderAlone() {
        var draft = draft("走访{{visits}}。");
        refused(SigningProblem.NOT_NOW, () -> signings.approve(draft.id(), "", leader, now()));
        refused(SigningProblem.NOT_NOW, () -> signings.sign(draft.id(), head, now()));
        refused(SigningProblem.CHANGED_SINCE, () -> signings.submit(draft.id(), 2, drafter, now()));
        refused(SigningProblem.NOT_SIGNED, () -> corrections.correct(draft.id(), "错字", drafter, now()));
        signings.submit(draft.id(), 1, drafter, now());
        refused(SigningProblem.NOT_NOW, () -> signings.submit(draft.id(), 1, drafter, now()));
        refused(SigningProblem.NOT_NOW, () -> signings.publish(draft.id(), drafter, now()));
        refused(SigningProblem.REASON_MISSING, () -> signings.giveBack(draft.id(), " ", leader, now()));
    }

    @Test
    void aReportInReviewIsLockedAndOpensAgainWhenItIsReturned() {
        var draft = draft("走访{{visits}}。");
        signings.submit(draft.id(), 1, drafter, now());
        assertThat(drafts.draft(draft.id(), drafter).isOpen()).isFalse();
        assertThat(signings.waiting(leader)).isOne();
        assertThat(signings.waiting(drafter)).isZero();

        signings.giveBack(draft.id(), "补充说明", leader, now());
        var returned = signings.report(draft.id(), drafter);
        assertThat(returned.stage()).isEqualTo(Stage.RETURNED);
        assertThat(returned.returned().orElseThrow().reason()).isEqualTo("补充说明");
        assertThat(returned.draft().isOpen()).isTrue();
        assertThat(signings.waiting(drafter)).isOne();
        signings.submit(draft.id(), 1, drafter, now());
        assertThat(signings.report(draft.id(), drafter).steps()).extracting(Step::act)
                .containsExactly(Step.Act.SUBMITTED, Step.Act.RETURNED, Step.Act.SUBMITTED);
    }

    @Test
    void mistakesOfTheTemplateAreNeverHandedIn() {
        var draft = draft("走访{{visitz}}。");
        assertThat(kinds(draft)).containsExactly(Obstacle.Kind.BROKEN);
        refused(SigningProblem.BROKEN, () -> signings.submit(draft.id(), 1, drafter, now()));
        assertThat(drafts.draft(draft.id(), drafter).version()).isOne();
    }

    @Test
    void missingFiguresUntrueWordsTypedDigitsAndOpenCommentsStandInTheWay() {
        var draft = drafts.begin(township.code, Period.year(2020), "annual", "", "报告", HEAD,
                List.of("走访{{visits}}。", "另有37户。"), drafter, now());
        remarks.comment(draft, "b1", "", "核对", leader, now());
        assertThat(kinds(draft)).containsExactlyInAnyOrder(
                Obstacle.Kind.NO_DATA, Obstacle.Kind.TYPED, Obstacle.Kind.COMMENT);
        var untrue = draft("走访{{visits at=100 余}}。");
        assertThat(kinds(untrue)).contains(Obstacle.Kind.UNTRUE);

        signings.submit(draft.id(), 1, drafter, now());
        refused(SigningProblem.BLOCKED, () -> signings.approve(draft.id(), "", leader, now()));
        refused(SigningProblem.OBSTACLE_UNKNOWN, () -> signings.waive(draft.id(), "nothing", "理由", leader, now()));
        remarks.settle(draft, remarks.of(draft).getFirst().id(), drafter, now());
        for (var obstacle : signings.obstacles(signings.report(draft.id(), leader), leader)) {
            refused(SigningProblem.REASON_MISSING,
                    () -> signings.waive(draft.id(), obstacle.mark(), "", leader, now()));
            signings.waive(draft.id(), obstacle.mark(), "当年未建台账", leader, now());
        }
        signings.approve(draft.id(), "", leader, now());
        signings.sign(draft.id(), head, now());
        var report = signings.report(draft.id(), drafter);
        assertThat(signings.document(report, drafter).blocks()).extracting(block -> block.content())
                .anyMatch(text -> text.equals("放行说明"))
                .anyMatch(text -> text.contains("当年未建台账") && text.contains("leader"));
    }

    @Test
    void whatIsSignedIsWhatWasHandedInWhateverHappensInTheLedger() {
        var draft = draft("走访{{visits}}。");
        signings.submit(draft.id(), 1, drafter, now());
        signings.approve(draft.id(), "", leader, now());
        visit("丙厂");
        signings.sign(draft.id(), head, now());

        var report = signings.report(draft.id(), drafter);
        assertThat(signings.document(report, drafter).blocks().getFirst().content()).isEqualTo("走访2家次。");
        var frozen = signings.frozen(report);
        var figure = frozen.figures().getFirst();
        assertThat(figure.indicator()).isEqualTo("visits");
        assertThat(figure.printed()).isEqualTo("2");
        assertThat(figure.entries()).isEqualTo(2);
        assertThat(figure.digest()).isEqualTo(Digest.of(first + " 1\n" + second + " 1\n"));
        assertThat(figure.definition()).hasSize(64);
        assertThat(report.submission().orElseThrow().positions()).containsOnlyKeys(township.code);
        assertThat(frozen.printed().getFirst().text()).isEqualTo("2家次");
        assertThat(check.check(SYSTEM)).allSatisfy(one -> assertThat(one.difference()).isEmpty());
        refused(SigningProblem.NOT_NOW, () -> signings.submit(draft.id(), 1, drafter, now()));
        assertThatThrownBy(() -> drafts.save(draft.id(), List.of(new Change.Write("b1", Optional.empty(), "改", 1)),
                Version.Act.WRITTEN, drafter, now())).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update signing.edition set title = 'x'", "delete from signing.edition", "update signing.submission set body = ''",
        "update signing.figure set printed = '9'", "delete from signing.step", "update signing.waiver set reason = 'x'",
        "delete from signing.printed", "truncate signing.drift", "update official.official set name = 'x'"
    })
    void theProgramCannotChangeWhatWasSigned(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void driftNamesWhatWasFiledCorrectedAndWithdrawnSince() {
        var draft = signed();
        assertThat(drifts.look(draft.id(), head, now()).isNone()).isTrue();

        var third = visit("丙厂");
        township.withdraw(second);
        var fourth = visit("丁厂");
        var drift = drifts.look(draft.id(), head, now());
        var differing = drift.differing().getFirst();
        assertThat(drift.differing()).hasSize(1);
        assertThat(differing.was()).isEqualTo("2家次");
        assertThat(differing.now()).isEqualTo("3家次");
        assertThat(differing.causes()).extracting(Cause::entry, Cause::kind, Cause::was, Cause::now).containsExactlyInAnyOrder(
                tuple(third.toString(), Cause.Kind.ADDED, "", "1"),
                tuple(fourth.toString(), Cause.Kind.ADDED, "", "1"),
                tuple(second.toString(), Cause.Kind.WITHDRAWN, "1", ""));
        assertThat(differing.causes()).allSatisfy(cause -> {
            assertThat(cause.position()).isPositive();
            assertThat(cause.officer()).isNotEmpty();
        });
        assertThat(signings.document(signings.report(draft.id(), head), head).blocks().getFirst().content())
                .isEqualTo("走访2家次。");

        assertThat(drifts.fresh(head)).containsExactly(draft.id());
        assertThat(drifts.last(draft.id())).contains(drift);
        assertThat(drifts.look(draft.id(), head, now().plusSeconds(9))).isEqualTo(drift);
        signings.note(draft.id(), "年后补报，下年体现", head, now().plusSeconds(10));
        assertThat(drifts.fresh(head)).isEmpty();
        assertThat(check.check(SYSTEM)).allSatisfy(one -> assertThat(one.difference()).isEmpty());
    }

    @Test
    void aCorrectionIsANewEditionThatNamesTheOldOne() {
        var old = signed();
        refused(SigningProblem.REASON_MISSING, () -> corrections.correct(old.id(), "", drafter, now()));
        visit("丙厂");
        var fresh = corrections.correct(old.id(), "漏计一次走访", drafter, now());
        refused(SigningProblem.CORRECTED_ALREADY, () -> corrections.correct(old.id(), "又", drafter, now()));
        signings.submit(fresh.id(), 1, drafter, now());
        signings.approve(fresh.id(), "", leader, now());
        var edition = signings.sign(fresh.id(), head, now());

        assertThat(edition.number()).isEqualTo(2);
        assertThat(edition.corrects()).hasValue(old.id());
        assertThat(edition.reason()).isEqualTo("漏计一次走访");
        var first = signings.report(old.id(), head).edition().orElseThrow();
        assertThat(first.isSuperseded()).isTrue();
        assertThat(corrections.editions(first)).extracting(Edition::number).containsExactly(1, 2);
        assertThat(text(fresh)).contains("走访3家次。").contains(first.issue()).contains("漏计一次走访");
        assertThat(text(old)).contains("走访2家次。");
        refused(SigningProblem.SUPERSEDED, () -> corrections.correct(old.id(), "再", drafter, now()));
        assertThat(drifts.standing()).extracting(Edition::draft).contains(fresh.id()).doesNotContain(old.id());
    }

    @Test
    void theOfficialWhoseReportItIsSignsItWithoutDecidingOtherwise(@Autowired Officials officials, @Autowired Accounts accounts) {
        var deputy = person(accounts, "deputy", Role.OFFICER);
        officials.appoint(new Official(township.code, "副镇长", "李明", "deputy", List.of(), LocalDate.of(2020, 1, 1)), SYSTEM,
                now());
        var draft = drafts.begin(township.code, Period.year(2025), "annual", "副镇长", "报告", HEAD, List.of("走访{{visits}}。"),
                drafter, now());
        signings.submit(draft.id(), 1, drafter, now());
        signings.approve(draft.id(), "", leader, now());
        signings.sign(draft.id(), deputy, now());
        assertThat(text(draft)).contains("副镇长 李明");
        signings.publish(draft.id(), drafter, now());
        signings.archive(draft.id(), drafter, now());
        assertThat(signings.report(draft.id(), head).stage()).isEqualTo(Stage.ARCHIVED);
    }

    @Test
    void aDocumentIsReadFromItsBytesAsItWas() {
        var report = signings.report(signed().id(), head);
        var document = signings.document(report, head);
        assertThat(DocumentJson.read(DocumentJson.write(document))).isEqualTo(document);
        assertThat(Digest.of(DocumentJson.write(document))).isEqualTo(report.edition().orElseThrow().sha256());
    }

    private ReportDraft signed() {
        var draft = draft("走访{{visits}}。");
        signings.submit(draft.id(), 1, drafter, now());
        signings.approve(draft.id(), "", leader, now());
        signings.sign(draft.id(), head, now());
        return draft;
    }

    private String text(ReportDraft draft) {
        return String.join("\n", signings.document(signings.report(draft.id(), head), head).blocks().stream()
                .map(block -> block.content()).toList());
    }

    private List<Obstacle.Kind> kinds(ReportDraft draft) {
        return signings.obstacles(signings.report(draft.id(), drafter), drafter).stream().map(Obstacle::kind).toList();
    }

    private String typed(ReportDraft draft) {
        return signings.obstacles(signings.report(draft.id(), leader), leader).stream()
                .filter(one -> one.kind() == Obstacle.Kind.TYPED).findFirst().orElseThrow().mark();
    }

    private ReportDraft draft(String... sources) {
        return drafts.begin(township.code, Period.year(2025), "annual", "", "报告", HEAD, List.of(sources), drafter, now());
    }

    private EntryId visit(String enterprise) {
        var id = township.file("visit", township.first, "visited_on", "2025-03-01", "enterprise", enterprise);
        township.move(id, "approve");
        return id;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Officer person(Accounts accounts, String login, Role role) {
        accounts.create(login, login, "a long sentence", SYSTEM);
        accounts.grant(login, new Grant(role, township.code), SYSTEM);
        return accounts.officer(login).orElseThrow();
    }

    private static void refused(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
