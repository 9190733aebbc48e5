package org.youju.template;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.youju.kernel.Period;
import org.youju.kernel.Text;

/// Which part of a year a template tells of.
public enum Span {
    YEAR(1, 12, new Text("%d年", "%d")),
    FIRST_HALF(1, 6, new Text("%d年上半年", "first half of %d")),
    FIRST_QUARTER(1, 3, new Text("%d年一季度", "first quarter of %d")),
    SECOND_QUARTER(4, 6, new Text("%d年二季度", "second quarter of %d")),
    THIRD_QUARTER(7, 9, new Text("%d年三季度", "third quarter of %d")),
    FOURTH_QUARTER(10, 12, new Text("%d年四季度", "fourth quarter of %d"));

    private final int from;
    private final int to;
    private final Text title;

    Span(int from, int to, Text title) {
        this.from = from;
        this.to = to;
        this.title = title;
    }

    /// As templates write it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Span::word).toList();
    }

    static Optional<Span> of(String word) {
        return Arrays.stream(values()).filter(span -> span.word().equals(word)).findFirst();
    }

    /// That of a period; the whole year for one that is none of them.
    static Span of(Period period) {
        return Arrays.stream(values()).filter(span -> span.in(period.to().getYear()).equals(period)).findFirst()
                .orElse(YEAR);
    }

    public Period in(int year) {
        return new Period(LocalDate.of(year, from, 1), LocalDate.of(year, to, 1).plusMonths(1).minusDays(1));
    }

    public Text title(int year) {
        return title.with(year);
    }
}
