package org.youju.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Written dates and times as people type them: `2025-03-01`, `2025/3/1`, `2025.3.1`, `2025年3月1日`, `20250301`, each
/// with a time behind it where one is wanted.
final class Days {
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})\\s*(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日|(\\d{2})(\\d{2}))");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.0+)?)?");
    private static final Pattern DATE_AND_TIME = Pattern.compile("(.*?[\\d日])(?:\\s+|T|(?<=日))(\\d{1,2}:.*)");

    private Days() {}

    /// The moment a narrowed text names; a date alone is its midnight.
    static Optional<LocalDateTime> moment(String narrowed) {
        if (narrowed.length() == 10 && narrowed.charAt(4) == '-' && narrowed.charAt(7) == '-') {
            return isoDate(narrowed);
        }
        var match = DATE_AND_TIME.matcher(narrowed);
        return match.matches()
                ? date(match.group(1)).flatMap(date -> time(match.group(2)).map(date::atTime))
                : date(narrowed).map(LocalDate::atStartOfDay);
    }

    /// What almost every date looks like, read without the patterns, which cost ten times as much.
    private static Optional<LocalDateTime> isoDate(String narrowed) {
        int number = 0;
        for (int i = 0; i < 10; i++) {
            int digit = narrowed.charAt(i) - '0';
            if (i == 4 || i == 7) {
                continue;
            }
            if (digit < 0 || digit > 9) {
                return Optional.empty();
            }
            number = number * 10 + digit;
        }
        try {
            return Optional.of(LocalDate.of(number / 10_000, number / 100 % 100, number % 100).atStartOfDay());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String narrowed) {
        var match = DATE.matcher(narrowed);
        return match.matches() ? date(match) : Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher match) {
        int shape = match.group(3) != null ? 3 : match.group(5) != null ? 5 : 7;
        try {
            return Optional.of(LocalDate.of(number(match.group(1)), number(match.group(shape)),
                    number(match.group(shape + 1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String written) {
        var match = TIME.matcher(written);
        if (!match.matches()) {
            return Optional.empty();
        }
        int second = match.group(3) == null ? 0 : number(match.group(3));
        try {
            return Optional.of(LocalTime.of(number(match.group(1)), number(match.group(2)), second));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
