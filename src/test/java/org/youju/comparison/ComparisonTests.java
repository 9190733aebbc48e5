package org.youju.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.comparison.Verdict.CHANGED;
import static org.youju.comparison.Verdict.GONE;
import static org.youju.comparison.Verdict.SAME;
import static org.youju.comparison.Verdict.UNSURE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.comparison.Issued.Passage;
import org.youju.comparison.Issued.Slot;
import org.youju.comparison.ParagraphChange.Fate;
import org.youju.comparison.ParagraphChange.Kind;
import org.youju.comparison.ParagraphChange.Part;
import org.youju.comparison.ParagraphChange.Word;
import org.youju.manuscript.Manuscript;
import org.youju.manuscript.Manuscripts;

class ComparisonTests {
    /// Figures stand in braces; each is known by its number among them.
    static Issued issued(String... lines) {
        var passages = new ArrayList<Passage>();
        int count = 0;
        for (var line : lines) {
            var text = new StringBuilder();
            var slots = new ArrayList<Slot>();
            int from = -1;
            for (char c : line.toCharArray()) {
                if (c == '{') {
                    from = text.length();
                } else if (c == '}') {
                    count++;
                    slots.add(new Slot("f" + count, "F_f" + count, "数" + count, false, from, text.length()));
                } else {
                    text.append(c);
                }
            }
            passages.add(new Passage(text.toString(), slots));
        }
        return new Issued("1", passages);
    }

    static Manuscript returned(String... lines) {
        return Manuscripts.read("报告.txt", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Verdict> verdicts(Issued issued, String... lines) {
        return Comparison.of(issued, returned(lines)).figures().stream().map(FigureFinding::verdict).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{38次} | 38次 | SAME", "{38次} | 39次 | CHANGED", "{38次} | 三十八次 | REFORMATTED", "{38次} | ３８次 | REFORMATTED",
        "{38次} | 38 次 | REFORMATTED", "{38次} | 38.0次 | REFORMATTED", "{38次} | 380次 | CHANGED",
        "{38次} | 38人次 | UNIT_CHANGED", "{38次} | 38家次 | UNIT_CHANGED", "{38次} | 38余次 | QUALIFIED",
        "{38次} | 近38次 | QUALIFIED", "{38次} | 38次以上 | QUALIFIED", "{38次} | 不到38次 | QUALIFIED",
        "{38次} | 38万次 | UNIT_CHANGED", "{38次} | -38次 | CHANGED", "{38次} | 2×38次 | QUALIFIED", "{38次} | 三十九次 | CHANGED",
        "{200余次} | 200次 | QUALIFIED", "{200余次} | 两百余次 | REFORMATTED", "{200余次} | 200多次 | QUALIFIED",
        "{12000元} | 1.2万元 | REFORMATTED", "{12,000元} | 12000元 | REFORMATTED", "{12000元} | 1.2亿元 | CHANGED",
        "{12000万元} | 1.2亿元 | REFORMATTED", "{12000万元} | 12000亿元 | UNIT_CHANGED", "{12000万元} | 12000元 | UNIT_CHANGED",
        "{12345万元} | 1.23亿元 | CHANGED", "{1200余万元} | 1200万余元 | REFORMATTED", "{4.8%} | 4.8％ | REFORMATTED",
        "{4.8%} | 百分之四点八 | REFORMATTED", "{4.8%} | 4.8个百分点 | UNIT_CHANGED", "{4.8%} | 48% | CHANGED",
        "{5公里} | 5000米 | REFORMATTED", "{5公里} | 5米 | UNIT_CHANGED", "{38}次 | 38人次 | UNIT_CHANGED",
        "{（数据待核）} | （数据待核） | SAME", "{（数据待核）} | 38次 | CHANGED", "{20000亩} | 2万亩 | REFORMATTED",
        "{105户} | 一百零五户 | REFORMATTED", "{1,234.50万元} | 1234.5万元 | REFORMATTED", "{3200户} | 3，200户 | REFORMATTED",
        "{38次} | 38、39次 | UNIT_CHANGED", "{增长4.8%} | 下降4.8% | CHANGED", "{增长4.8%} | 增长4.8% | SAME",
        "{持平} | 持平 | SAME", "{持平} | 增长4.8% | CHANGED", "增长{4.8%} | 下降4.8% | CHANGED", "增长{4.8%} | 增加4.8% | SAME"})
    void aFigureWrittenOtherwise(String before, String after, Verdict verdict) {
        var issued = issued("全年深入企业现场服务，" + before + "，群众反映良好。");
        assertThat(verdicts(issued, "全年深入企业现场服务，" + after + "，群众反映良好。")).containsExactly(verdict);
    }

    private static final Issued TWO = issued("一、产业", "全年召开企业家座谈会{12次}，参加企业{86家}。", "二、安全",
            "排查安全隐患{250处}，整改{250处}。", "截至年末，仍有{3处}隐患正在整改。", "任务\t完成\t完成率", "危房改造\t{12户}\t{100%}");

    @Test
    void nothingChangedIsSeenAsSuch() {
        var same = Comparison.of(TWO, returned(TWO.passages().stream().map(Passage::text).toArray(String[]::new)));
        assertThat(same.figures()).extracting(FigureFinding::verdict).containsOnly(SAME);
        assertThat(same.newNumbers()).isEmpty();
    }

    @Test
    void swappedNumbersAreBothChanged() {
        assertThat(verdicts(TWO, "一、产业", "全年召开企业家座谈会86次，参加企业12家。", "二、安全",
                "排查安全隐患250处，整改250处。", "截至年末，仍有3处隐患正在整改。"))
                .startsWith(CHANGED, CHANGED, SAME, SAME, SAME);
    }

    @Test
    void aMovedParagraphKeepsItsFiguresAndADeletedOneLosesThem() {
        var comparison = Comparison.of(TWO, returned("一、产业", "二、安全", "截至年末，仍有3处隐患正在整改。",
                "全年召开企业家座谈会12次，参加企业86家。", "任务\t完成\t完成率", "危房改造\t12户\t100%"));
        assertThat(comparison.figures()).extracting(FigureFinding::verdict)
                .containsExactly(SAME, SAME, GONE, GONE, SAME, SAME, SAME);
        assertThat(comparison.paragraphs()).filteredOn(ParagraphChange::moved).hasSize(1);
        assertThat(comparison.paragraphs()).filteredOn(one -> one.kind() == Kind.DELETED).hasSize(1);
    }

    @Test
    void aCopyThatDiffersIsNeverTheSame() {
        var comparison = Comparison.of(TWO, returned("一、产业", "全年召开企业家座谈会12次，参加企业86家。",
                "全年召开企业家座谈会13次，参加企业86家。", "二、安全", "排查安全隐患250处，整改250处。",
                "截至年末，仍有3处隐患正在整改。", "任务\t完成\t完成率", "危房改造\t12户\t100%"));
        assertThat(comparison.figures().getFirst().verdict()).isEqualTo(UNSURE);
        assertThat(comparison.figures().getFirst().doubts()).containsExactly(Doubt.COPY_DIFFERS);
        assertThat(comparison.figures().get(1).verdict()).isEqualTo(SAME);
        assertThat(comparison.figures().get(1).copies()).hasSize(1);
        assertThat(comparison.newNumbers()).isEmpty();
    }

    @Test
    void joinedAndSplitSentencesKeepTheirFigures() {
        assertThat(verdicts(TWO, "一、产业", "全年召开企业家座谈会12次。参加企业86家。", "二、安全",
                "排查安全隐患250处，整改250处；截至年末，仍有3处隐患正在整改。", "任务\t完成\t完成率", "危房改造\t12户\t100%"))
                .containsOnly(SAME);
    }

    @Test
    void newNumbersAreTold() {
        var comparison = Comparison.of(TWO, returned("一、产业", "全年召开企业家座谈会12次，参加企业86家。", "新增就业45人。", "二、安全",
                "排查安全隐患250处，整改250处。", "截至年末，仍有3处隐患正在整改。", "任务\t完成\t完成率", "危房改造\t12户\t100%"));
        assertThat(comparison.newNumbers()).extracting(NewNumber::text).containsExactly("45");
    }

    @Test
    void aParagraphTakenOverHasItsFiguresBackAndOtherNumbersFlagged() {
        var comparison = Comparison.of(TWO, returned("一、产业", "全年组织召开企业家座谈会十二次，邀请了参加企业90家，其中规上6家。"));
        var change = comparison.paragraphs().stream().filter(one -> one.kind() == Kind.CHANGED).findFirst().orElseThrow();
        assertThat(change.text()).containsExactly(new Part.Plain("全年组织召开企业家座谈会"),
                new Part.Filled("十二次", TWO.passages().get(1).slots().getFirst(), 1), new Part.Plain("，邀请了参加企业"),
                new Part.Flagged("90家"), new Part.Plain("，其中规上"), new Part.Flagged("6"), new Part.Plain("家。"));
    }

    @Test
    void wordsThatChangedAreToldWordByWord() {
        var comparison = Comparison.of(TWO, returned("一、产业", "全年召开了企业家座谈会12次，参加企业86家。"));
        var change = comparison.paragraphs().stream().filter(one -> one.kind() == Kind.CHANGED).findFirst().orElseThrow();
        assertThat(change.words()).containsExactly(new Word(Fate.KEPT, "全年召开"), new Word(Fate.ADDED, "了"),
                new Word(Fate.KEPT, "企业家座谈会12次，参加企业86家。"));
        assertThat(change.returned()).isEqualTo("全年召开了企业家座谈会12次，参加企业86家。");
    }

    @Test
    void insertedAndDeletedParagraphsAreTold() {
        var comparison = Comparison.of(TWO, returned("一、产业", "新的一段，没有数字。", "二、安全", "排查安全隐患250处，整改250处。",
                "截至年末，仍有3处隐患正在整改。", "任务\t完成\t完成率", "危房改造\t12户\t100%"));
        assertThat(comparison.paragraphs()).extracting(ParagraphChange::kind).containsExactly(
                Kind.SAME, Kind.DELETED, Kind.INSERTED, Kind.SAME, Kind.SAME, Kind.SAME, Kind.SAME, Kind.SAME);
    }

    @Test
    void aNumberOfTheTextThatWasNoFigureIsToldWhenItChanges() {
        var issued = issued("2025年，召开座谈会{12次}。");
        var comparison = Comparison.of(issued, returned("2024年，召开座谈会12次。"));
        assertThat(comparison.newNumbers()).containsExactly(
                new NewNumber(new Place(0, 0, 4), "2024", java.util.Optional.of("2025")));
        assertThat(comparison.figures().getFirst().verdict()).isEqualTo(SAME);
    }

    /// A text made to keep the comparison busy: it ends, and soon.
    @Test
    void aTextThatRepeatsItselfEndlesslyIsCompared() {
        var lines = new String[20_000];
        java.util.Arrays.fill(lines, "整改250处。");
        assertThat(Comparison.of(TWO, returned(lines)).figures()).hasSize(7);
        assertThat(Comparison.of(TWO, returned("整改250处，".repeat(30_000))).figures()).hasSize(7);
    }
}
