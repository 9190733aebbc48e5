package org.youju.posting;

import static org.youju.posting.Contribution.ALWAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Measure;
import org.youju.pack.Register;
import org.youju.pack.State;

/// What an entry should contribute, given its fields and state.
public final class Contributions {
    private static final BigDecimal ONE = BigDecimal.ONE;

    private Contributions() {}

    /// @param values the entry's fields with `state` and `evidence`, as conditions see them
    public static List<Contribution> of(Register register, PlaceCode place, Map<String, Object> values) {
        if (State.WITHDRAWN.id().equals(values.get("state"))) {
            return List.of();
        }
        var contributions = new ArrayList<Contribution>(register.measures().size());
        for (var measure : register.measures()) {
            contribute(measure, place, values, contributions);
        }
        return contributions;
    }

    private static void contribute(
            Measure measure, PlaceCode place, Map<String, Object> values, List<Contribution> contributions) {
        if (measure.when().isPresent() && !measure.when().get().holds(values)) {
            return;
        }
        var day = day(values.get(measure.day()));
        var amount = measure.amount().isEmpty() ? Optional.of(ONE) : amount(values.get(measure.amount().get()));
        var subject = subject(measure, place, values);
        var effective = effective(measure, values);
        if (day.isEmpty() || amount.isEmpty() || subject.isEmpty() || effective.isEmpty()) {
            return;
        }
        var until = measure.until().flatMap(field -> day(values.get(field)));
        var ends = measure.ends().flatMap(field -> day(values.get(field)));
        if (isOver(day.get(), until) || isOver(effective.get(), ends)) {
            return;
        }
        var arrival = new Contribution(
                measure.id(), place, day.get(), effective.get(), subject.get(), amount.get(), 1);
        contributions.add(arrival);
        until.ifPresent(end -> contributions.add(arrival.reversedOn(end, arrival.effective())));
        ends.ifPresent(end -> contributions.add(arrival.reversedOn(arrival.day(), end)));
    }

    private static boolean isOver(LocalDate start, Optional<LocalDate> end) {
        return end.isPresent() && !end.get().isAfter(start);
    }

    private static Optional<LocalDate> effective(Measure measure, Map<String, Object> values) {
        if (measure.since().isPresent()) {
            return day(values.get(measure.since().get()));
        }
        if (measure.after().isPresent()) {
            return day(values.get(measure.after().get())).map(day -> day.plusDays(1));
        }
        return Optional.of(ALWAYS);
    }

    /// The calendar day of a date, a time or a year.
    public static Optional<LocalDate> day(Object value) {
        return switch (value) {
            case LocalDate date -> Optional.of(date);
            case LocalDateTime time -> Optional.of(time.toLocalDate());
            case Integer year -> Optional.of(LocalDate.of(year, 1, 1));
            case null, default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> amount(Object value) {
        return switch (value) {
            case BigDecimal decimal -> Optional.of(decimal);
            case Long integer -> Optional.of(BigDecimal.valueOf(integer));
            case null, default -> Optional.empty();
        };
    }

    private static Optional<String> subject(Measure measure, PlaceCode place, Map<String, Object> values) {
        if (measure.subject().isEmpty()) {
            return Optional.of("");
        }
        var name = measure.subject().get();
        return name.equals(Measure.PLACE) ? Optional.of(place.value()) : subject(values.get(name));
    }

    private static Optional<String> subject(Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case String text -> text.isBlank() ? Optional.empty() : Optional.of(text);
            case BigDecimal decimal -> Optional.of(decimal.stripTrailingZeros().toPlainString());
            default -> Optional.of(value.toString());
        };
    }
}
