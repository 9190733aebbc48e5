package org.youju.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@Journey
class DraftJourneyTests {
    private static final Pattern SAVED = Pattern.compile("^已保存$");
    /// The first paragraph that holds a figure.
    private static final String PARAGRAPH = "#text > .passage:has(> p.line .chip)";
    private static final String LINE = PARAGRAPH + " > .line";

    @Test
    void whatIsWrittenIsSavedByItselfAlsoAfterTheLineWasCut(People people) {
        var drafter = begin(people.officer("drafter"));
        assertThat(drafter.readsAll("#text .line .chip")).hasSizeGreaterThan(30);
        drafter.writes(LINE, "这是新写的一句。").sees("#state", SAVED);
        drafter.open(drafter.path()).sees("这是新写的一句。");

        drafter.line(false).writes(LINE, "断网时写的一句。").sees("#state", Pattern.compile("未保存：网络不通"));
        drafter.line(true).sees("#state", SAVED);
        drafter.open(drafter.path()).sees("断网时写的一句。", "这是新写的一句。");

        drafter.writes(LINE, "").hits("Enter").types("另起的一段。").sees("#state", SAVED);
        assertThat(drafter.reads(PARAGRAPH + " + .passage > .line")).isEqualTo("另起的一段。");
        drafter.touches("#text > .passage:has-text('另起的一段。') > .line").hits("Alt+ArrowUp").sees("#state", SAVED);
        drafter.open(drafter.path());
        assertThat(drafter.reads(".passage:has(+ .passage > p.line .chip) > .line")).isEqualTo("另起的一段。");
        drafter.touches(".writing-bar [data-undo]").sees("#state", SAVED);
        drafter.open(drafter.path());
        assertThat(drafter.reads(PARAGRAPH + " + .passage > .line")).isEqualTo("另起的一段。");
    }

    @Test
    void twoWhoWriteInOneParagraphLoseNothing(People people) {
        var drafter = begin(people.officer("drafter"));
        var head = people.officer("head").open(drafter.path());
        drafter.writes(LINE, "甲加的话。").sees("#state", SAVED);
        head.touches(LINE).hits("Control+Home").types("乙加的话，");
        head.sees(".clash", Pattern.compile("也改了这一段")).sees(".clash .sides", Pattern.compile("甲加的话。[\\s\\S]*乙加的话，"));
        head.touches(".clash [value=merged]").sees("#state", SAVED);
        head.open(head.path()).sees(LINE, Pattern.compile("^\\s*乙加的话，.*甲加的话。"));
        drafter.sees(LINE, Pattern.compile("乙加的话，"));
        drafter.sees("#present", Pattern.compile("此刻还有"));

        drafter.follow("版本记录").follow("与上一版比较").sees("不同");
        assertThat(drafter.readsAll("ins").toString()).contains("乙加的话，");
    }

    @Test
    void aFigureIsSuggestedWhileTypingAndOpensWhereItComesFrom(People people) {
        var drafter = begin(people.officer("drafter"));
        drafter.writes(LINE, "").hits("Enter").types("全年清理点位@清理河道").sees("#suggestions", Pattern.compile("清理河道坑塘问题点位"));
        drafter.hits("ArrowDown", "Enter").sees("#state", SAVED);
        var chip = "#text > .passage:has-text('全年清理点位') .chip";
        assertThat(drafter.attribute(chip, "data-slot")).isEqualTo("{{river_problem_points}}");
        drafter.touches(chip).sees("#chip", Pattern.compile("计什么[\\s\\S]*依据[\\s\\S]*所依据的登记"));
        drafter.touches("#chip .choices button:has-text('余')").sees(chip, Pattern.compile("余"));
        drafter.sees("#state", SAVED).open(drafter.path()).sees(chip, Pattern.compile("余"));
    }

    @Test
    void aCommentIsMadeAndDealtWith(People people) {
        var drafter = begin(people.officer("drafter"));
        drafter.pointsAt(PARAGRAPH).touches(PARAGRAPH + " [data-do=comment]").fill("批注内容", "请核对这个数")
                .touches("#commenting [type=submit]").sees("#beside", Pattern.compile("请核对这个数"));
        drafter.touches("#beside form[action$=settle] button").sees("#beside", Pattern.compile("没有待处理的批注"));
    }

    private static Person begin(Person person) {
        return person.open("/drafts").choose("年份", "2025").press("新建草稿").sees("草稿已建立");
    }
}
