package org.youju.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.entry.EntryRules;
import org.youju.kernel.Mistake;
import org.youju.kernel.Text;
import org.youju.pack.Field;
import org.youju.pack.Register;
import org.youju.sheet.Cell;
import org.youju.sheet.DateSystem;
import org.youju.sheet.NumberRule;
import org.youju.sheet.Parsed;
import org.youju.sheet.Values;

/// Reads what stands in a cell or a form's field as a value of its column.
public final class FieldReading {
    private static final int LONGEST = 32_767;

    private FieldReading() {}

    /// Fields read from words, by id, and what is wrong with them.
    public record Fields(Map<String, Object> values, List<Mistake> mistakes) {}

    /// Reads a form: words by field id. Fields that are not there stay empty.
    public static Fields form(Register register, Map<String, String> words) {
        var values = new LinkedHashMap<String, Object>();
        var mistakes = new ArrayList<Mistake>();
        for (var field : register.fields()) {
            var word = words.getOrDefault(field.id(), "");
            switch (read(field, Cell.words(word), DateSystem.FROM_1900)) {
                case Parsed.Value<?>(var value) -> values.put(field.id(), value);
                case Parsed.Nothing<?> _ -> { }
                case Parsed.Expected<?>(var expected) -> mistakes.add(new Mistake(field.id(), word, expected));
            }
        }
        return new Fields(values, mistakes);
    }

    public static Parsed<?> read(Field field, Cell cell, DateSystem dates) {
        return switch (field.type()) {
            case TEXT, REFERENCE -> Values.text(cell, LONGEST);
            case INTEGER -> Values.whole(cell, field.unit());
            case DECIMAL -> Values.number(cell, new NumberRule(field.scale(), field.unit()));
            case DATE -> Values.date(cell, dates);
            case DATETIME -> Values.moment(cell, dates);
            case YEAR -> year(cell);
            case FLAG -> Values.flag(cell);
            case CHOICE -> choice(field, cell);
        };
    }

    private static Parsed<Integer> year(Cell cell) {
        return switch (Values.whole(cell, "年")) {
            case Parsed.Value<Long>(var year) when year >= 1900 && year <= 2100 -> new Parsed.Value<>(year.intValue());
            case Parsed.Nothing<Long> _ -> new Parsed.Nothing<>();
            case Parsed.Value<Long> _, Parsed.Expected<Long> _ ->
                new Parsed.Expected<>(new Text("四位年份，如 2025", "a year of four digits, such as 2025"));
        };
    }

    /// By its title in either language, or by its id.
    private static Parsed<String> choice(Field field, Cell cell) {
        return switch (Values.text(cell, LONGEST)) {
            case Parsed.Nothing<String> _ -> new Parsed.Nothing<>();
            case Parsed.Expected<String> expected -> expected;
            case Parsed.Value<String>(var word) -> named(field, word)
                    .<Parsed<String>>map(Parsed.Value::new)
                    .orElseGet(() -> new Parsed.Expected<>(EntryRules.choices(field)));
        };
    }

    private static Optional<String> named(Field field, String word) {
        for (var choice : field.choices()) {
            if (choice.title().zh().equals(word) || choice.title().en().equalsIgnoreCase(word)
                    || choice.id().equals(word)) {
                return Optional.of(choice.id());
            }
        }
        return Optional.empty();
    }
}
