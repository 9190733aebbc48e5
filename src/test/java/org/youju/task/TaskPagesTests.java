package org.youju.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.youju.Browser;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.account.Role;
import org.youju.entry.EntryId;
import org.youju.ledger.LedgerTest;
import org.youju.ledger.Terms;
import org.youju.ledger.Township;

/// People at the pages of tasks, of an entry's clocks and of the calendar. Dates are counted from today, far enough from
/// any border for holidays not to matter.
@LedgerTest
class TaskPagesTests {
    private static final Officer SYSTEM = Officer.system("test");
    private static final String PASSWORD = "a long sentence";
    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    private static final String OF_2027 = """
            元旦：1月1日（周五）至3日（周日）放假，共3天。
            春节：2月5日（周五）至11日（周四）放假调休，共7天。1月30日（周六）、2月20日（周六）上班。
            清明节：4月3日至5日放假。劳动节：5月1日至5日放假。端午节：6月9日放假。中秋节：9月15日放假。国庆节：10月1日至7日放假。
            """;

    @Autowired
    private Township.Founder founder;

    @Autowired
    private MockMvc server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Terms terms;

    private Township town;

    @BeforeEach
    void found() {
        town = founder.found();
    }

    @Test
    void somebodyWithoutLedgersHasNoTasks() {
        var page = person("admin", Role.SYSTEM_ADMINISTRATOR).open("/tasks");

        assertThat(page.text()).contains("没有符合条件的待办");
        assertThat(page.texts(".masthead .nav-link")).noneMatch(link -> link.startsWith("待办"));
        assertThat(person("clerk", Role.CLERK).open("/tasks?whose=led").find("dl.counts").text()).contains("即将到期");
    }

    @Test
    void aTaskIsNewOnceAndCountedBesideTheNavigationUntilItIsDone() {
        var clerk = person("clerk", Role.OFFICER);
        assertThat(clerk.open("/tasks").find(".masthead").select(".count")).isEmpty();
        var late = accepted("late", 100);
        var soon = accepted("soon", 59);
        accepted("early", 0);
        terms.assign(late, "clerk", "", Township.by());
        terms.assign(soon, "clerk", "", Township.by());

        var page = clerk.open("/tasks");
        assertThat(page.texts("tbody .called")).containsExactly("late 新", "soon 新");
        assertThat(page.find(".masthead .count").text()).isEqualTo("2");
        assertThat(clerk.open("/tasks").texts("tbody .called")).containsExactly("late", "soon");
        assertThat(clerk.open("/tasks?urgency=reminder").texts("tbody .called")).containsExactly("soon");
        assertThat(clerk.open("/tasks?whose=office&urgency=all").texts("tbody .called"))
                .containsExactly("late", "soon", "early");
        assertThat(clerk.open("/tasks?register=visit").text()).contains("没有符合条件的待办");

        town.move(late, "close", "closed_on", TODAY.toString());
        assertThat(clerk.open("/tasks").texts("tbody .called")).containsExactly("soon");
        assertThat(clerk.open("/").texts(".doors .count")).containsExactly("1");
    }

    @Test
    void whatHasBeenOverdueForLongComesToTheLeader() {
        accepted("late", 100);
        var leader = person("boss", Role.LEADER);

        assertThat(leader.open("/").find(".masthead .count").text()).isEqualTo("1");
        var page = leader.open("/tasks");
        assertThat(page.find(".tabs [aria-current]").text()).as("nothing else waits").isEqualTo("报我处理的 1");
        assertThat(page.texts("tbody .called")).containsExactly("late 新");
        assertThat(page.text()).contains("已报分管领导");
    }

    @Test
    void clocksStandOnTheEntrysPageAndAreStoppedExtendedAndHandedOnThere() {
        var clerk = person("clerk", Role.OFFICER);
        var leader = person("boss", Role.LEADER);
        var id = accepted("n", 20);
        var path = "/entries/" + id;
        var page = clerk.open(path);
        assertThat(page.find("#clocks").text()).isEqualTo("期限");
        assertThat(page.find("[aria-labelledby=clock-completion]").text()).contains("办结 法定", "60 日", "某条例第一条", "待核");
        assertThat(page.texts("section.clock summary")).contains("中止期限").doesNotContain("批准延长");

        page = clerk.submit(path + "/clocks/completion/pause", "ground", "hearing", "on", "昨天", "reason", "听证");
        assertThat(page.find(".alert-danger").text()).contains("日期没有填对");
        page = clerk.submit(path + "/clocks/completion/pause", "ground", "hearing", "on", TODAY.minusDays(30).toString(),
                "reason", "听证");
        assertThat(page.find(".alert-danger").text()).contains("应在");
        page = clerk.submit(path + "/clocks/completion/pause", "ground", "hearing", "on", TODAY.minusDays(3).toString(),
                "reason", "听证");
        assertThat(page.text()).contains("已中止计算", "尚未恢复", "中止期间不计算");
        page = clerk.submit(path + "/clocks/completion/resume", "on", TODAY.toString());
        assertThat(page.text()).contains("已恢复计算");

        assertThat(clerk.submit(path + "/clocks/completion/extend", "more", "30", "reason", "疑难").status()).isEqualTo(403);
        leader.open(path);
        page = leader.submit(path + "/clocks/completion/extend", "more", "31", "reason", "疑难");
        assertThat(page.find(".alert-danger").text()).contains("最多延长 30");
        page = leader.submit(path + "/clocks/completion/extend", "more", "30", "reason", "疑难");
        assertThat(page.text()).contains("已延长 30 日");
        assertThat(page.texts(".history strong")).contains("办结：批准延长 30 日");

        person("other", Role.CLERK);
        page = clerk.open(path);
        assertThat(page.texts("#to option")).contains("other").doesNotContain("boss");
        page = clerk.submit(path + "/assign", "to", "other", "reason", "转办");
        assertThat(page.text()).contains("经办人：other", "分派给 other");
        assertThat(town.difference()).isEmpty();
    }

    @Test
    void onlyASystemAdministratorEntersHolidays() {
        var clerk = person("clerk", Role.OFFICER);
        var page = clerk.open("/calendar?year=2026");
        assertThat(page.text()).contains("2026-10-01 – 2026-10-07").doesNotContain("录入放假安排");

        assertThat(clerk.submit("/calendar", "of", "2027", "notice", OF_2027).status()).isEqualTo(403);
    }

    @Test
    void holidaysAreCheckedShownAndThenSaved() {
        var admin = person("admin", Role.SYSTEM_ADMINISTRATOR);
        var id = town.file("petition", town.code, "number", "n", "received_on", "2026-12-20", "accepted_on", "2026-12-03");
        assertThat(founder.entries().entry(id, SYSTEM).clocks().of("completion").due().orElseThrow().estimated()).isTrue();
        assertThat(admin.open("/calendar?year=2027").text()).contains("2027 年的放假安排还没有");

        var page = admin.submit("/calendar", "of", "2027", "notice", "1月1日（周六）放假");
        assertThat(page.find("#notice-wrong").text()).contains("第 1 行“周六”");
        page = admin.submit("/calendar", "of", "2027", "notice", OF_2027);
        assertThat(page.text()).contains("请核对：2027 年", "2027-02-05 – 2027-02-11", "周五 – 周四");
        assertThat(founder.entries().entry(id, SYSTEM).clocks().of("completion").due().orElseThrow().estimated()).isTrue();
        page = admin.submit("/calendar", "of", "2027", "notice", OF_2027, "confirmed", "true");

        assertThat(page.text()).contains("2027 年放假安排已保存", "录入：admin");
        assertThat(founder.entries().entry(id, SYSTEM).clocks().of("completion").due().orElseThrow().estimated()).isFalse();
        page = admin.submit("/calendar", "of", "2027", "notice", OF_2027, "confirmed", "true");
        assertThat(page.find("#notice-wrong").text()).contains("与现有的相同");
    }

    private EntryId accepted(String number, int daysAgo) {
        var day = TODAY.minusDays(daysAgo).toString();
        return town.file("petition", town.code, "number", number, "received_on", day, "told_on", day, "accepted_on", day);
    }

    private Browser person(String login, Role role) {
        accounts.create(login, login, PASSWORD, SYSTEM);
        accounts.grant(login, new Grant(role, town.code, ""), SYSTEM);
        var browser = new Browser(server);
        browser.signIn(login, PASSWORD);
        return browser;
    }
}
