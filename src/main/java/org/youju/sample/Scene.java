package org.youju.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.youju.pack.Field;
import org.youju.pack.Register;

/// One entry while its fields are being drawn, in the order of the recipe, so that later ones may look at earlier ones.
final class Scene {
    static final String GENERATOR = "L64X128MixRandom";
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final Recipe recipe;
    private final Register register;
    private final RandomGenerator random;
    private final int year;
    private final int number;
    private final Recipe.Place place;
    private final LocalDate day;
    private final Map<String, Recipe.Row> picked = new HashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private Optional<Months> month = Optional.empty();
    private LocalDate latest = LocalDate.EPOCH;

    /// @param day the day at hand, where there is one; the year at hand is its year
    Scene(Recipe recipe, Register register, RandomGenerator random, LocalDate day, int number, Recipe.Place place) {
        this.recipe = recipe;
        this.register = register;
        this.random = random;
        this.year = day.getYear();
        this.day = day;
        this.number = number;
        this.place = place;
    }

    void in(Months one) {
        month = Optional.of(one);
    }

    private Months monthAtHand() {
        return month.orElseThrow(() -> new IllegalArgumentException(
                "sample: " + register.id() + " (expected: a plan with `monthly`)"));
    }

    void pick(String list, Recipe.Row row) {
        picked.put(list, row);
    }

    Map<String, Object> values() {
        return values;
    }

    /// The last day on which something happened, as far as drawn.
    LocalDate latest() {
        return latest;
    }

    /// Goes back to what was drawn before, because what they tell would have happened too late.
    void forget(Map<String, Object> valuesBefore, LocalDate latestBefore) {
        values.clear();
        values.putAll(valuesBefore);
        latest = latestBefore;
    }

    /// Draws fields and answers with those that were.
    Map<String, Object> draw(Map<String, Draw> draws) {
        var drawn = new LinkedHashMap<String, Object>();
        draws.forEach((id, draw) -> {
            var field = register.field(id).orElseThrow(() -> new IllegalArgumentException(
                    "sample: field " + id + " (expected: a field of " + register.id() + ")"));
            draw(field, draw).ifPresent(value -> {
                values.put(id, value);
                drawn.put(id, value);
                if (value instanceof LocalDate day && !draw.isPlanned() && day.isAfter(latest)) {
                    latest = day;
                }
            });
        });
        return drawn;
    }

    private Optional<Object> draw(Field field, Draw draw) {
        return switch (draw) {
            case Draw.Fixed(var value) -> Optional.of(typed(field, value));
            case Draw.Weighted(var choices, var weights) ->
                Optional.of(typed(field, filled(choices.get(weighted(weights)))));
            case Draw.Whole(var min, var max) -> whole(field, min, max);
            case Draw.Decimal decimal -> decimal(field, decimal);
            case Draw.Season season -> Optional.of(season(season));
            case Draw.Between between -> {
                var from = between.from().atYear(year + between.years());
                var to = between.to().atYear(year + between.years());
                yield Optional.of(from.plusDays(random.nextLong(to.toEpochDay() - from.toEpochDay() + 1)));
            }
            case Draw.DaysAfter(var other, var min, var max) ->
                value(other).map(day -> ((LocalDate) day).plusDays(random.nextInt(min, max + 1)));
            case Draw.Ahead(var other, var min, var max) ->
                value(other).map(day -> ((LocalDate) day).plusDays(random.nextInt(min, max + 1)));
            case Draw.Day() -> Optional.of(day);
            case Draw.Planned(var inner) -> draw(field, inner);
            case Draw.Year() -> Optional.of(year);
            case Draw.Column(var list, var column) ->
                Optional.ofNullable(row(list).columns().get(column)).map(value -> typed(field, value));
            case Draw.Pattern(var words) -> Optional.of(typed(field, filled(words)));
            case Draw.Sum(var fields) -> Optional.of(sum(field, fields));
            case Draw.First(var draws) -> draws.stream()
                    .map(one -> draw(field, one)).flatMap(Optional::stream).findFirst();
            case Draw.MonthEnd() -> Optional.of(monthAtHand().month().atEndOfMonth());
            case Draw.Progress(var span, var of) -> Optional.of(typed(field, monthAtHand()
                    .progress(span, new BigDecimal(column(of))).toPlainString()));
            case Draw.Person() -> Optional.of(oneOf(recipe.surnames()) + oneOf(recipe.givenNames()));
            case Draw.Identity() -> Optional.of(identity());
            case Draw.Phone() -> Optional.of("199%08d".formatted(random.nextInt(100_000_000)));
            case Draw.Account() -> Optional.of("9999%015d".formatted(random.nextLong(1_000_000_000_000_000L)));
            case Draw.Maybe(var percent, var inner) -> random.nextInt(100) < percent ? draw(field, inner)
                    : Optional.empty();
            case Draw.If(var other, var wanted, var inner) -> value(other).map(String::valueOf).filter(wanted::contains)
                    .isPresent()
                    ? draw(field, inner)
                    : Optional.empty();
        };
    }

    private Optional<Object> value(String field) {
        return Optional.ofNullable(values.get(field));
    }

    private Optional<Object> whole(Field field, long min, Draw.Limit limit) {
        Optional<Long> max = switch (limit) {
            case Draw.Limit.Number(var number) -> Optional.of(number);
            case Draw.Limit.Of(var other) -> value(other).map(Long.class::cast);
        };
        return max.map(most -> typed(field, String.valueOf(random.nextLong(Math.min(min, most), most + 1))));
    }

    private Optional<Object> decimal(Field field, Draw.Decimal draw) {
        var span = draw.max().subtract(draw.min());
        var value = draw.min().add(span.multiply(BigDecimal.valueOf(random.nextInt(10_001)).movePointLeft(4)));
        if (draw.of().isEmpty()) {
            return Optional.of(typed(field, value.toPlainString()));
        }
        return value(draw.of()).map(other -> typed(
                field, value.multiply(new BigDecimal(String.valueOf(other))).toPlainString()));
    }

    private LocalDate season(Draw.Season season) {
        var month = YearMonth.of(year, 1 + weighted(season.months()));
        var day = month.atDay(random.nextInt(1, month.lengthOfMonth() + 1));
        if (!season.workdays()) {
            return day;
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.getDayOfMonth() > 1 ? day.minusDays(1) : day.plusDays(2);
            case SUNDAY -> day.getDayOfMonth() < month.lengthOfMonth() ? day.plusDays(1) : day.minusDays(2);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    private int weighted(List<Integer> weights) {
        int drawn = random.nextInt(weights.stream().mapToInt(Integer::intValue).sum());
        for (int i = 0; ; i++) {
            drawn -= weights.get(i);
            if (drawn < 0) {
                return i;
            }
        }
    }

    private Recipe.Row row(String list) {
        return picked.computeIfAbsent(list, _ -> {
            var here = recipe.rows(list, place.code());
            return oneOf(here.isEmpty() ? recipe.rows(list) : here);
        });
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String filled(String words) {
        return SLOT.matcher(words).replaceAll(slot -> switch (slot.group(1)) {
            case "year" -> String.valueOf(year);
            case "n" -> "%03d".formatted(number);
            case "month" -> "%02d".formatted(latest.getMonthValue());
            case "quarter" -> String.valueOf((latest.getMonthValue() + 2) / 3);
            case "place" -> place.name();
            case "place_code" -> place.code().value();
            case String name -> String.valueOf(value(name).orElseGet(() -> column(name)));
        });
    }

    private String column(String name) {
        return picked.values().stream()
                .map(row -> row.columns().get(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "sample: {" + name + "} (expected: a field drawn before, or a column of a row picked before)"));
    }

    private Object sum(Field field, List<String> fields) {
        var sum = BigDecimal.ZERO;
        for (var other : fields) {
            boolean less = other.startsWith("-");
            var part = new BigDecimal(String.valueOf(values.get(less ? other.substring(1) : other)));
            sum = less ? sum.subtract(part) : sum.add(part);
        }
        return typed(field, sum.toPlainString());
    }

    private String identity() {
        var born = LocalDate.of(random.nextInt(1940, 1995), 1, 1).plusDays(random.nextInt(365));
        return CheckDigits.identityNumber("%s%tY%<tm%<td%03d".formatted(
                recipe.township().code().value().substring(0, 6), born, random.nextInt(1, 1000)));
    }

    private static Object typed(Field field, String value) {
        return switch (field.type()) {
            case TEXT, CHOICE, REFERENCE -> value;
            case INTEGER -> Long.valueOf(value);
            case DECIMAL -> new BigDecimal(value).setScale(field.scale(), RoundingMode.HALF_UP);
            case DATE -> LocalDate.parse(value);
            case DATETIME -> LocalDateTime.parse(value);
            case YEAR -> Integer.valueOf(value);
            case FLAG -> Boolean.valueOf(value);
        };
    }
}
