package org.youju.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youju.ledger.Township.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.account.Role;
import org.youju.draft.Change.Move;
import org.youju.draft.Change.Remove;
import org.youju.draft.Change.Write;
import org.youju.draft.Version.Act;
import org.youju.kernel.Period;
import org.youju.kernel.Problem;
import org.youju.kernel.Refused;
import org.youju.ledger.LedgerTest;
import org.youju.ledger.Township;

/// Over 300 lines: all that is done to a draft, each on the same few paragraphs.
@LedgerTest
class DraftsTests {
    private static final Officer LI = Officer.system("li");
    private static final Officer HAN = Officer.system("han");

    @Autowired
    private Drafts drafts;

    @Autowired
    private Remarks remarks;

    @Autowired
    private JdbcClient jdbc;

    private Township township;
    private ReportDraft draft;

    @BeforeEach
    void aDraft(@Autowired Township.Founder founder) {
        township = founder.found();
        draft = drafts.begin(township.code, Period.year(2025), "annual", "", "报告", "# 报告",
                List.of("## 一、安全", "第一段。", "第二段。"), LI, NOON);
    }

    @Test
    void whoeverMayNotComposeReportsWritesNothing(@Autowired Accounts accounts) {
        var reader = person(accounts, "reader", Role.OFFICER);
        assertThat(drafts.draft(draft.id(), reader).version()).isEqualTo(1);
        assertThatThrownBy(() -> drafts.save(draft.id(), List.of(write("b2", "改", 1)), Act.WRITTEN, reader, NOON))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> drafts.undo(draft.id(), reader, NOON)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> drafts.goBack(draft.id(), 1, reader, NOON)).isInstanceOf(Refused.class);
        accounts.create("stranger", "生人", "a long sentence", LI);
        var stranger = accounts.officer("stranger").orElseThrow();
        assertThatThrownBy(() -> drafts.draft(draft.id(), stranger)).isInstanceOf(Refused.class);
        assertThat(drafts.all(stranger)).isEmpty();
        assertThat(drafts.all(reader)).hasSize(1);
    }

    @Test
    void aLockedDraftIsReadAndCommentedOnAndNotWritten() {
        drafts.lock(draft.id(), "已送审", HAN, NOON);
        var locked = drafts.draft(draft.id(), LI);
        assertThat(locked.state()).isEqualTo(DraftState.LOCKED);
        refused(DraftProblem.LOCKED, () -> drafts.save(draft.id(), List.of(write("b2", "改", 1)), Act.WRITTEN, LI, NOON));
        refused(DraftProblem.LOCKED, () -> drafts.goBack(draft.id(), 1, LI, NOON));
        assertThat(remarks.comment(locked, "b2", "", "请核对", HAN, NOON)).isPositive();
        drafts.open(draft.id(), "退回修改", HAN, NOON);
        assertThat(save(LI, write("b2", "改", 1)).version()).isEqualTo(2);
    }

    @Test
    void whatNobodyCouldHaveMeantIsRefused() {
        refused(DraftProblem.DRAFT_UNKNOWN, () -> drafts.draft(0, LI));
        refused(DraftProblem.VERSION_UNKNOWN, () -> drafts.goBack(draft.id(), 7, LI, NOON));
        refused(DraftProblem.BLOCK_UNKNOWN, () -> save(LI, new Remove("nowhere", 1)));
        refused(DraftProblem.BLOCK_UNKNOWN, () -> save(LI, new Write("n1", Optional.of("nowhere"), "新", 0)));
        refused(DraftProblem.TOO_LONG, () -> save(LI, write("b2", "长".repeat(10_001), 1)));
        refused(DraftProblem.NOTHING_TO_UNDO, () -> drafts.undo(draft.id(), LI, NOON));
        assertThat(drafts.draft(draft.id(), LI).version()).isEqualTo(1);
    }

    @Test
    void everySaveIsAVersionAndNoneHasGaps() {
        save(LI, write("b2", "第一段，改。", 1));
        save(HAN, new Write("n1", Optional.of("b2"), "新的一段。", 0));
        save(LI, new Move("b3", Optional.of("b1")));
        save(LI, new Remove("b2", 2));
        assertThat(sources()).containsExactly("# 报告", "## 一、安全", "第二段。", "新的一段。");
        assertThat(drafts.versions(now(), 0, 10)).extracting(Version::number).containsExactly(5, 4, 3, 2, 1);
        assertThat(drafts.versions(now(), 0, 10)).extracting(Version::officer)
                .containsExactly("system:li", "system:li", "system:han", "system:li", "system:li");
        assertThat(sources(1)).containsExactly("# 报告", "## 一、安全", "第一段。", "第二段。");
        assertThat(sources(3)).containsExactly("# 报告", "## 一、安全", "第一段，改。", "新的一段。", "第二段。");
    }

    @Test
    void savingWhatIsThereAlreadyMakesNoVersion() {
        assertThat(save(LI, write("b2", "第一段。", 1)).version()).isEqualTo(1);
        var first = save(LI, new Write("n1", Optional.of("b2"), "新的一段。", 0));
        // the answer was lost on its way, and the browser sends it again
        assertThat(save(LI, new Write("n1", Optional.of("b2"), "新的一段。", 0))).satisfies(again -> {
            assertThat(again.version()).isEqualTo(first.version());
            assertThat(again.clashes()).isEmpty();
        });
        assertThat(sources()).hasSize(5);
    }

    @Test
    void whoComesSecondIsShownBothTextsAndLosesNothing() {
        save(HAN, write("b2", "第一段，韩改。", 1));
        var saved = save(LI, write("b2", "开头第一段。", 1), write("b3", "第二段，李改。", 1));
        assertThat(saved.version()).isEqualTo(3);
        assertThat(saved.written()).extracting(Passage::block).containsExactly("b3");
        assertThat(saved.clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.base()).isEqualTo("第一段。");
            assertThat(clash.theirs()).contains("第一段，韩改。");
            assertThat(clash.mine()).contains("开头第一段。");
            assertThat(clash.merged()).contains("开头第一段，韩改。");
            assertThat(clash.officer()).isEqualTo("system:han");
            assertThat(clash.version()).isEqualTo(2);
        });
        assertThat(sources()).containsExactly("# 报告", "## 一、安全", "第一段，韩改。", "第二段，李改。");
        var decided = saved.clashes().getFirst();
        save(LI, write("b2", decided.merged().orElseThrow(), decided.version()));
        assertThat(sources().get(2)).isEqualTo("开头第一段，韩改。");
    }

    @Test
    void writingWhatWasDeletedAndDeletingWhatWasWrittenClash() {
        save(HAN, new Remove("b2", 1), write("b3", "第二段，韩改。", 1));
        var saved = save(LI, write("b2", "还要写。", 1), new Remove("b3", 1));
        assertThat(saved.version()).isEqualTo(2);
        assertThat(saved.clashes()).extracting(Clash::theirs)
                .containsExactly(Optional.empty(), Optional.of("第二段，韩改。"));
        save(LI, write("b2", "还要写。", saved.clashes().getFirst().version()));
        assertThat(sources()).containsExactly("# 报告", "## 一、安全", "还要写。", "第二段，韩改。");
    }

    @Test
    void movingABlockDoesNotClashWithWritingIt() {
        save(HAN, new Move("b2", Optional.of("b3")));
        assertThat(save(LI, write("b2", "第一段，改。", 1)).clashes()).isEmpty();
        assertThat(sources()).containsExactly("# 报告", "## 一、安全", "第二段。", "第一段，改。");
    }

    @Test
    void undoingTakesBackOnesOwnSavesOneAfterAnother() {
        save(LI, write("b2", "第一次。", 1));
        save(HAN, write("b3", "韩写的。", 1));
        save(LI, write("b2", "第二次。", 2), new Write("n1", Optional.of("b3"), "新", 0));
        drafts.undo(draft.id(), LI, NOON);
        assertThat(sources()).containsExactly("# 报告", "## 一、安全", "第一次。", "韩写的。");
        drafts.undo(draft.id(), LI, NOON);
        assertThat(sources()).containsExactly("# 报告", "## 一、安全", "第一段。", "韩写的。");
        refused(DraftProblem.NOTHING_TO_UNDO, () -> drafts.undo(draft.id(), LI, NOON));
        assertThat(drafts.versions(now(), 0, 2)).extracting(Version::about)
                .containsExactly(OptionalInt.of(2), OptionalInt.of(4));
    }

    @Test
    void whatAnotherHasChangedSinceIsNotUndone() {
        save(LI, write("b2", "李写的。", 1));
        save(HAN, write("b2", "韩写的。", 2));
        refused(DraftProblem.CHANGED_SINCE, () -> drafts.undo(draft.id(), LI, NOON));
        assertThat(sources().get(2)).isEqualTo("韩写的。");
    }

    @Test
    void goingBackMakesANewVersionThatReadsAsTheOldOne() {
        save(LI, write("b2", "改。", 1), new Remove("b3", 1), new Write("n1", Optional.empty(), "最前。", 0));
        var back = drafts.goBack(draft.id(), 1, HAN, NOON);
        assertThat(back.version()).isEqualTo(3);
        assertThat(sources()).isEqualTo(sources(1));
        assertThat(drafts.goBack(draft.id(), 1, HAN, NOON).version()).as("nothing differs").isEqualTo(3);
        drafts.goBack(draft.id(), 2, HAN, NOON);
        assertThat(sources()).isEqualTo(sources(2)).element(1).isEqualTo("最前。");
    }

    @Test
    void whoeverLooksAfterAVersionSeesWhatChangedSince() {
        save(HAN, write("b2", "改。", 1), new Remove("b3", 1));
        assertThat(drafts.since(now(), 1)).satisfies(since -> {
            assertThat(since.version()).isEqualTo(2);
            assertThat(since.written()).extracting(Passage::source).containsExactly("改。");
            assertThat(since.removed()).containsExactly("b3");
        });
        assertThat(drafts.since(now(), 2).written()).isEmpty();
        assertThat(BlockDifference.between(drafts.passages(now(), 1), drafts.passages(now(), 2)))
                .filteredOn(BlockDifference::isChange).hasSize(2);
    }

    @Test
    void commentsStayAndAreSettledOnce() {
        refused(DraftProblem.COMMENT_MISSING, () -> remarks.comment(draft, "b2", "", "  ", HAN, NOON));
        long comment = remarks.comment(draft, "b2", "第一段", "数字请核对", HAN, NOON);
        assertThat(remarks.of(draft)).singleElement().satisfies(each -> {
            assertThat(each.quoted()).isEqualTo("第一段");
            assertThat(each.settled()).isEmpty();
        });
        remarks.settle(draft, comment, LI, NOON);
        assertThat(remarks.of(draft).getFirst().settled()).map(Comment.Settled::officer).contains("system:li");
        refused(DraftProblem.COMMENT_UNKNOWN, () -> remarks.settle(draft, comment, LI, NOON));
    }

    @Test
    void whoeverHasItOpenIsSeenUntilNothingIsHeardOfThem() {
        var later = NOON.plus(Duration.ofMinutes(5));
        assertThat(remarks.present(draft, "b2", HAN, NOON)).isEmpty();
        assertThat(remarks.present(draft, "", LI, NOON.plusSeconds(10))).extracting(Present::login, Present::block)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("system:han", "b2"));
        assertThat(remarks.present(draft, "", LI, later)).isEmpty();
    }

    @Test
    void whatIsDoneStandsInTheTrail() {
        save(LI, write("b2", "改。", 1));
        assertThat(jdbc.sql("select what from account.audit where object like ? order by position")
                .param(draft.id() + " %").query(String.class).list())
                .containsExactly("draft.begin", "draft.written");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void ofManyWhoSaveAtOnceNoneIsLostAndNoNumberIsSkipped(@Autowired Township.Founder founder) throws Exception {
        var open = drafts.begin(township.code, Period.year(2024), "annual", "", "同时", "# 同时", List.of("开头。"), LI,
                NOON);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var saves = IntStream.range(0, 40)
                    .<Callable<Saved>>mapToObj(i -> () -> drafts.save(open.id(),
                            List.of(new Write("n" + i, Optional.of("b1"), "第" + i + "段", 0)), Act.WRITTEN, LI, Instant.now()))
                    .toList();
            for (var saved : threads.invokeAll(saves)) {
                assertThat(saved.get().written()).hasSize(1);
            }
        }
        var after = drafts.draft(open.id(), LI);
        assertThat(after.version()).isEqualTo(41);
        assertThat(drafts.passages(after)).hasSize(42);
        assertThat(drafts.versions(after, 0, 100)).extracting(Version::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 41).mapToObj(i -> 42 - i).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update draft.draft set title = 'another'
            update draft.draft set place = '000000000000'
            delete from draft.draft
            update draft.version set officer = 'another'
            delete from draft.version
            update draft.revision set source = 'another'
            delete from draft.revision
            truncate draft.revision
            update draft.comment set text = 'another'
            delete from draft.comment
            delete from draft.settled
            update draft.lock set locked = false
            delete from draft.lock
            update draft.issue set body = '{}'
            delete from draft.issue
            """)
    void theProgramItselfCannotTakeAnythingBack(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOfSatisfying(DataAccessException.class, refused -> assertThat(
                        ((java.sql.SQLException) refused.getMostSpecificCause()).getSQLState()).isEqualTo("42501"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version_of_a_draft  | insert into draft.version values (0, 1, 'written', null, 'x', now())
            version_act_is_known | insert into draft.version values (0, 1, 'dreamt', null, 'x', now())
            version_about_an_earlier | insert into draft.version values (0, 1, 'undone', 1, 'x', now())
            revision_sort_is_a_fraction | insert into draft.revision values (0, 1, 'b', '10', '')
            revision_block_is_a_name | insert into draft.revision values (0, 1, 'B 1', '1', '')
            comment_says_something | insert into draft.comment (draft, block, quoted, text, officer, at) values (0, '', '', ' ', '', now())
            lock_has_reason | insert into draft.lock (draft, locked, reason, officer, at) values (0, true, '', '', now())
            """)
    void whatCannotBeIsRefusedByName(String constraint, String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining('"' + constraint + '"');
    }

    private Saved save(Officer officer, Change... changes) {
        return drafts.save(draft.id(), List.of(changes), Act.WRITTEN, officer, NOON);
    }

    private static Change write(String block, String source, int base) {
        return new Write(block, Optional.empty(), source, base);
    }

    private ReportDraft now() {
        return drafts.draft(draft.id(), LI);
    }

    private List<String> sources() {
        return drafts.passages(now()).stream().map(Passage::source).toList();
    }

    private List<String> sources(int version) {
        return drafts.passages(now(), version).stream().map(Passage::source).toList();
    }

    private Officer person(Accounts accounts, String login, Role role) {
        accounts.create(login, login, "a long sentence", LI);
        accounts.grant(login, new Grant(role, township.code), LI);
        return accounts.officer(login).orElseThrow();
    }

    private static void refused(Problem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
