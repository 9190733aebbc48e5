package org.youju.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youju.kernel.Mistake;
import org.youju.kernel.Parsed;

class HolidayNoticeTests {
    private static final String OF_2026 = """
            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            """;

    @Test
    void whatIsWrongIsSaidAllAtOnceEachWithItsLine() {
        var wrong = mistakes(2026, """
                1月1日（周五）至3日放假，共4天
                2月30日放假
                2028年5月1日放假
                6月19日至21日
                1月5日上班
                """);

        assertThat(wrong).extracting(Mistake::where).containsExactly("1", "1", "2", "3", "4", "5");
        assertThat(wrong).extracting(Mistake::value)
                .containsExactly("周五", "共4天", "2月30日", "2028-05-01", "6月19日至21日", "2026-01-05");
    }

    @Test
    void aDayThatIsOffByLawCannotBeForgotten() {
        assertThat(mistakes(2026, OF_2026.replaceFirst("三、.*\n", "")))
                .extracting(Mistake::value).containsExactly("2026-04-05");
        assertThat(mistakes(2026, "  ")).hasSize(1);
    }

    @Test
    void aDayCannotBeBothOffAndWorked() {
        assertThat(mistakes(2026, OF_2026 + "\n2026-01-03 上班")).extracting(Mistake::value)
                .containsExactly("2026-01-03");
    }

    @Test
    void theNoticeOfTheStateCouncilReadsAsTheLibraryHasTheYear() {
        assertThat(HolidayNotice.read(2026, OF_2026))
                .isEqualTo(new Parsed.Ok<>(WorkingDays.known().plan(2026).orElseThrow()));
    }

    @Test
    void aListOfDatesReadsLikeTheNotice() {
        var plan = plan(2027, """
                off: 2026-12-31 – 2027-01-02
                放假 2027/2/5 至 2027/2/11
                上班 2027-01-30，2027-02-20
                放假：4月3日至5日、5月1日-3日，6月9日、9月15日、10月1日～7日
                """);

        assertThat(plan.rest()).hasSize(3 + 7 + 3 + 3 + 1 + 1 + 7);
        assertThat(plan.firstDay()).isEqualTo("2026-12-31");
        assertThat(plan.worked()).isEqualTo(new java.util.TreeSet<>(
                List.of(LocalDate.of(2027, 1, 30), LocalDate.of(2027, 2, 20))));
    }

    private static HolidayPlan plan(int year, String words) {
        return HolidayNotice.read(year, words).orThrow(mistakes -> new IllegalArgumentException(mistakes.toString()));
    }

    private static List<Mistake> mistakes(int year, String words) {
        return HolidayNotice.read(year, words) instanceof Parsed.Wrong<HolidayPlan>(var mistakes) ? mistakes : List.of();
    }
}
