package org.youju.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.kernel.Mistake;
import org.youju.kernel.Parsed;
import org.youju.kernel.Text;

/// Reads a year's holidays from the State Council's notice as it is published, or from a list: dates or ranges of dates,
/// each with 放假 (off) or 上班 (worked) before or after them.
///
/// `where` of a mistake is the line, counted from 1; 0 where the whole is meant.
public final class HolidayNotice {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<date>(?:(?<y>\\d{4})\\s*[年/.-]\\s*)?(?:(?<m>\\d{1,2})\\s*[月/.-]\\s*)(?<d>\\d{1,2})\\s*[日号]?|(?<only>\\d{1,2})\\s*[日号])"
            + "|(?<weekday>(?:周|星期)(?<w>[一二三四五六日天]))|(?<to>至|到|—+|-|–|~|～|－)"
            + "|(?<off>放假|调休|休息|(?<![a-z])off(?![a-z]))|(?<worked>上班|补班|班(?!次)|(?<![a-z])work(?:ed)?(?![a-z]))"
            + "|共(?<count>\\d+)天",
            Pattern.CASE_INSENSITIVE);
    private static final String WEEKDAYS = "一二三四五六日";

    private final int year;
    private final TreeSet<LocalDate> rest = new TreeSet<>();
    private final TreeSet<LocalDate> worked = new TreeSet<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    private HolidayNotice(int year) {
        this.year = year;
    }

    public static Parsed<HolidayPlan> read(int year, String words) {
        var notice = new HolidayNotice(year);
        var lines = words.strip().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            for (var sentence : lines.get(i).split("[。；;]")) {
                notice.new Sentence(i + 1, sentence).read();
            }
        }
        if (notice.mistakes.isEmpty()) {
            notice.checkWhole();
        }
        return notice.mistakes.isEmpty()
                ? new Parsed.Ok<>(new HolidayPlan(year, notice.rest, notice.worked))
                : new Parsed.Wrong<>(notice.mistakes);
    }

    private void checkWhole() {
        if (rest.isEmpty()) {
            mistakes.add(new Mistake("0", "", new Text(
                    "至少一段放假日期，如“1月1日至3日放假，1月4日上班”", "some days off, such as \"2027-01-01 至 2027-01-03 off\"")));
            return;
        }
        for (var day : StatutoryDays.of(year)) {
            if (!rest.contains(day)) {
                mistakes.add(new Mistake("0", day.toString(), new Text(
                        "在放假日期之内：%s 是法定节假日", "among the days off: %s is a holiday by law").with(day)));
            }
        }
        for (var day : worked) {
            if (rest.contains(day)) {
                mistakes.add(new Mistake("0", day.toString(), new Text(
                        "只写放假或上班之一：%s 两处都有", "off or worked, not both: %s").with(day)));
            }
        }
    }

    /// One sentence: its dates wait for the word that says what they are, or belong to the one before them.
    private final class Sentence {
        private final int line;
        private final String words;
        private final List<LocalDate> waiting = new ArrayList<>();
        private Optional<LocalDate> last = Optional.empty();
        private boolean isRange;
        private Optional<Boolean> said = Optional.empty();
        private int block;

        Sentence(int line, String words) {
            this.line = line;
            this.words = words;
        }

        void read() {
            var token = TOKEN.matcher(words);
            while (token.find()) {
                if (token.group("date") != null) {
                    date(token);
                } else if (token.group("w") != null) {
                    weekday(token);
                } else if (token.group("to") != null) {
                    isRange = last.isPresent();
                } else if (token.group("off") != null) {
                    says(false);
                } else if (token.group("worked") != null) {
                    says(true);
                } else {
                    count(token);
                }
            }
            if (!waiting.isEmpty()) {
                if (said.isPresent()) {
                    settle(said.get());
                } else {
                    wrong(words.strip(), new Text("写明“放假”或“上班”", "say \"off\" or \"work\""));
                }
            }
        }

        private void says(boolean works) {
            if (!waiting.isEmpty()) {
                settle(works);
            }
            said = Optional.of(works);
        }

        private void settle(boolean works) {
            block = waiting.size();
            for (var day : waiting) {
                if (works && !HolidayPlan.isWeekend(day)) {
                    wrong(day.toString(), new Text("周末日期：平日不需要写上班", "a weekend day: others are worked anyhow"));
                }
            }
            (works ? worked : rest).addAll(waiting);
            waiting.clear();
            last = Optional.empty();
        }

        private void date(Matcher token) {
            try {
                var day = day(token);
                if (!HolidayPlan.mayHold(year, day)) {
                    wrong(day.toString(), new Text("%d 年的日期（或上一年 12 月）", "a day of %d, or of the December before")
                            .with(year));
                } else if (isRange && last.isPresent()) {
                    range(last.get(), day);
                } else {
                    waiting.add(day);
                }
                last = Optional.of(day);
            } catch (DateTimeException _) {
                wrong(token.group(), new Text("存在的日期", "a date that exists"));
            }
            isRange = false;
        }

        private LocalDate day(Matcher token) {
            if (token.group("only") != null) {
                var month = last.orElseThrow(() -> new DateTimeException("no month"));
                return LocalDate.of(month.getYear(), month.getMonthValue(), Integer.parseInt(token.group("only")));
            }
            int in = token.group("y") == null ? year : Integer.parseInt(token.group("y"));
            return LocalDate.of(in, Integer.parseInt(token.group("m")), Integer.parseInt(token.group("d")));
        }

        private void range(LocalDate from, LocalDate to) {
            if (to.isBefore(from) || to.isAfter(from.plusDays(20))) {
                wrong(from + " – " + to, new Text("起止日期先后正确、不超过 20 天", "from the earlier to the later day, 20 at most"));
                return;
            }
            for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
                waiting.add(day);
            }
        }

        private void weekday(Matcher token) {
            var number = WEEKDAYS.indexOf(token.group("w").replace('天', '日')) + 1;
            last.filter(day -> day.getDayOfWeek() != DayOfWeek.of(number)).ifPresent(day -> wrong(
                    token.group(), new Text("%s 是周%s", "%s, which is day %s of the week").with(
                            day, new Text(WEEKDAYS.substring(day.getDayOfWeek().getValue() - 1,
                                    day.getDayOfWeek().getValue()), String.valueOf(day.getDayOfWeek().getValue())))));
        }

        private void count(Matcher token) {
            int said = Integer.parseInt(token.group("count"));
            int is = waiting.isEmpty() ? block : waiting.size();
            if (is != said) {
                wrong(token.group(), new Text("与日期一致：这一段是 %d 天", "as many days as the dates make: %d").with(is));
            }
        }

        private void wrong(String value, Text expected) {
            mistakes.add(new Mistake(String.valueOf(line), value, expected));
        }
    }
}
