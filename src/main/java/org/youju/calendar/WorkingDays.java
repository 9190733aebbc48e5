package org.youju.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Which days are worked, and from that the last day of a term. It never changes: a new plan makes a new one.
///
/// The day of the event is not counted. A term in days or months whose last day is a day off ends on the next working
/// day; one in months ends on the day of the same number, or on the last of a month that has none (民法典 201–203,
/// applied to administrative terms by analogy).
public final class WorkingDays {
    /// What to think of an unpublished year is asked for again and again, and computing it takes the moon.
    private final Map<Integer, Set<LocalDate>> estimates = new ConcurrentHashMap<>();
    private final TreeMap<Integer, Map<LocalDate, Boolean>> published;
    private final Map<LocalDate, Boolean> exceptions = new HashMap<>();

    private WorkingDays(TreeMap<Integer, Map<LocalDate, Boolean>> published) {
        this.published = published;
        published.values().forEach(exceptions::putAll);
    }

    /// @param plans those entered here, one a year: each takes the place of what the library knows of its year
    static WorkingDays of(Map<Integer, Map<LocalDate, Boolean>> library, Collection<HolidayPlan> plans) {
        var years = new TreeMap<>(library);
        for (var plan : plans) {
            var days = new HashMap<LocalDate, Boolean>();
            plan.rest().forEach(day -> days.put(day, false));
            plan.worked().forEach(day -> days.put(day, true));
            years.put(plan.year(), days);
        }
        return new WorkingDays(years);
    }

    /// What the library alone knows.
    public static WorkingDays known() {
        return of(LibraryDays.read(), List.of());
    }

    public boolean isPublished(int year) {
        return published.containsKey(year);
    }

    public SortedSet<Integer> years() {
        return new TreeSet<>(published.keySet());
    }

    /// What is known of a year's days that are not what their weekday says; absent where nothing is.
    public Optional<HolidayPlan> plan(int year) {
        return Optional.ofNullable(published.get(year)).map(days -> {
            var rest = new TreeSet<LocalDate>();
            var worked = new TreeSet<LocalDate>();
            days.forEach((day, works) -> {
                if (!works) {
                    rest.add(day);
                } else if (HolidayPlan.isWeekend(day)) {
                    worked.add(day);
                }
            });
            return new HolidayPlan(year, rest, worked);
        });
    }

    /// An estimate in a year that is not published: weekends and the days the law itself names are off.
    public boolean isWorking(LocalDate day) {
        var known = exceptions.get(day);
        if (known != null) {
            return known;
        }
        if (HolidayPlan.isWeekend(day)) {
            return false;
        }
        return isPublished(day.getYear())
                || !estimates.computeIfAbsent(day.getYear(), StatutoryDays::of).contains(day);
    }

    public LastDay lastDay(LocalDate event, Span span) {
        return lastDay(event, span, List.of()).orElseThrow();
    }

    /// Absent while it is paused without a ceiling. Paused with one, it is the last day there can be.
    public Optional<LastDay> lastDay(LocalDate event, Span span, List<Pause> pauses) {
        if (pauses.stream().anyMatch(Pause::isEndless)) {
            return Optional.empty();
        }
        var count = new Count(span.unit(), pauses);
        return Optional.of(switch (span.unit()) {
            case DAYS -> rolled(count.days(event, span.length()));
            case WORKING_DAYS -> count.workingDays(event, span.length());
            case MONTHS -> rolled(count.months(event, span.length()));
        });
    }

    /// How many days are left after a day up to the last one; negative once it is over.
    public static long left(LocalDate today, LocalDate lastDay) {
        return ChronoUnit.DAYS.between(today, lastDay);
    }

    private LastDay rolled(LocalDate day) {
        boolean estimated = !isPublished(day.getYear());
        var last = day;
        while (!isWorking(last)) {
            last = last.plusDays(1);
            estimated |= !isPublished(last.getYear());
        }
        return new LastDay(last, estimated);
    }

    /// One walk along the days, using up the ceilings of its pauses.
    private final class Count {
        private final Span.Unit unit;
        private final List<Pause> pauses;
        private final Map<String, Long> left = new HashMap<>();

        Count(Span.Unit unit, List<Pause> pauses) {
            this.unit = unit;
            this.pauses = pauses;
            for (var pause : pauses) {
                if (pause.atMost().isPresent()) {
                    left.putIfAbsent(pause.ground(), ceiling(pause));
                }
            }
        }

        /// A ceiling in months is as many days as the months from the first pause on have.
        private long ceiling(Pause first) {
            int most = first.atMost().orElseThrow();
            return switch (unit) {
                case DAYS, WORKING_DAYS -> most;
                case MONTHS -> ChronoUnit.DAYS.between(first.on(), first.on().plusMonths(most));
            };
        }

        private boolean isLeftOut(LocalDate day) {
            for (var pause : pauses) {
                if (pause.covers(day)) {
                    if (pause.atMost().isEmpty()) {
                        return true;
                    }
                    if (left.get(pause.ground()) > 0) {
                        left.merge(pause.ground(), -1L, Long::sum);
                        return true;
                    }
                }
            }
            return false;
        }

        LocalDate days(LocalDate event, int length) {
            return pauses.isEmpty() ? event.plusDays(length) : shifted(event, event.plusDays(length));
        }

        LocalDate months(LocalDate event, int length) {
            return pauses.isEmpty() ? event.plusMonths(length) : shifted(event, event.plusMonths(length));
        }

        /// Every day left out on the way moves the end by one.
        private LocalDate shifted(LocalDate event, LocalDate end) {
            var last = end;
            for (var day = event.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
                if (isLeftOut(day)) {
                    last = last.plusDays(1);
                }
            }
            return last;
        }

        LastDay workingDays(LocalDate event, int length) {
            boolean estimated = false;
            int counted = 0;
            var day = event;
            while (counted < length) {
                day = day.plusDays(1);
                estimated |= !isPublished(day.getYear());
                if (isWorking(day) && !isLeftOut(day)) {
                    counted++;
                }
            }
            return new LastDay(day, estimated);
        }
    }
}
