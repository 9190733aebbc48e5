package org.youju.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The same days from another hand (chinese-days 1.5.7, MIT), and terms counted out on the fingers: no code in common
/// with what it checks.
final class SecondList {
    private static final Path FILE = Path.of("src/test/resources/calendar/chinese-days.csv");

    private final Map<LocalDate, Boolean> worked = new HashMap<>();

    SecondList() {
        try {
            for (var line : Files.readAllLines(FILE).stream().skip(1).toList()) {
                var cells = line.split(",");
                worked.put(LocalDate.parse(cells[0]), cells[1].equals("worked"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // It lacks this one, a Saturday worked for the new year of 2006.
        worked.put(LocalDate.of(2005, 12, 31), true);
    }

    boolean isWorking(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return worked.getOrDefault(day, !weekend);
    }

    LocalDate lastDay(LocalDate event, Span span, List<Pause> pauses) {
        return switch (span.unit()) {
            case WORKING_DAYS -> counted(event, span.length(), true, pauses);
            case DAYS -> orNextWorkingDay(counted(event, span.length(), false, pauses));
            case MONTHS -> orNextWorkingDay(months(event, span.length()));
        };
    }

    private LocalDate counted(LocalDate event, int length, boolean workingOnly, List<Pause> pauses) {
        var used = new HashMap<String, Integer>();
        var day = event;
        for (int left = length; left > 0; ) {
            day = day.plusDays(1);
            if (workingOnly && !isWorking(day)) {
                continue;
            }
            boolean paused = false;
            for (var pause : pauses) {
                boolean in = day.compareTo(pause.on()) >= 0 && day.compareTo(pause.resumed().orElseThrow()) < 0;
                if (in && !paused && used.getOrDefault(pause.ground(), 0) < pause.atMost().orElse(9999)) {
                    used.merge(pause.ground(), 1, Integer::sum);
                    paused = true;
                }
            }
            if (!paused) {
                left--;
            }
        }
        return day;
    }

    /// The day of the same number, looked for in the month it falls in, from the 31st down.
    private static LocalDate months(LocalDate event, int months) {
        int month = event.getYear() * 12 + event.getMonthValue() - 1 + months;
        for (int number = event.getDayOfMonth(); ; number--) {
            var text = "%d-%02d-%02d".formatted(month / 12, month % 12 + 1, number);
            try {
                return LocalDate.parse(text);
            } catch (java.time.format.DateTimeParseException _) {
                // that month has no such day
            }
        }
    }

    private LocalDate orNextWorkingDay(LocalDate day) {
        return isWorking(day) ? day : orNextWorkingDay(day.plusDays(1));
    }
}
