package org.youju.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.Text;

/// Reads the fields of a register.
final class FieldReader {
    private static final int MOST_DECIMALS = 12;
    private static final int LONGEST_TEXT = 10_000;

    private final Mistakes mistakes;

    FieldReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    List<Field> fields(Mapping register) {
        var fields = new ArrayList<Field>();
        var ids = new ArrayList<Scalar>();
        var titles = new ArrayList<Mapping>();
        for (var at : register.mappings("fields")) {
            var id = at.id("id");
            if (Conditions.RESERVED.contains(id.value())) {
                mistakes.add(id, "换一个词，这个词另有用处", "another word: this one has a meaning of its own in conditions");
            }
            ids.add(id);
            titles.add(at);
            fields.add(field(id, at));
            at.done();
        }
        if (fields.isEmpty() && register.has("fields")) {
            mistakes.add(register.key("fields"), "至少一项", "at least one");
        }
        register.required("fields");
        mistakes.unique(ids);
        uniqueTitles(titles);
        return fields;
    }

    private Field field(Scalar id, Mapping at) {
        var title = at.text("title");
        var type = at.constant("type", FieldType.class);
        var sensitivity = at.constantIfAny("sensitive", Sensitivity.class);
        if (sensitivity.isPresent() && type.isPresent() && type.get() != FieldType.TEXT) {
            mistakes.add(at.word("sensitive"), "只有 text 可以是敏感字段", "nothing: only a text can be sensitive");
        }
        var scale = at.wholeIfAny("scale", 0, MOST_DECIMALS);
        if (type.isPresent()) {
            onlyFor(at, "scale", type.get() == FieldType.DECIMAL);
            onlyFor(at, "max_length", type.get() == FieldType.TEXT);
            onlyFor(at, "format", type.get() == FieldType.TEXT);
            onlyFor(at, "to", type.get() == FieldType.REFERENCE);
            onlyFor(at, "fills", type.get() == FieldType.REFERENCE);
            if (type.get() == FieldType.REFERENCE) {
                at.required("to");
            }
            onlyFor(at, "choices", type.get() == FieldType.CHOICE);
            onlyFor(at, "min", isNumber(type.get()));
            onlyFor(at, "max", isNumber(type.get()));
            if (type.get() == FieldType.DECIMAL) {
                at.required("scale");
            }
            if (type.get() == FieldType.CHOICE) {
                at.required("choices");
            }
        }
        var min = bound(at, "min", type, scale.orElse(0));
        var max = bound(at, "max", type, scale.orElse(0));
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            mistakes.add(at.word("min"), "不大于 max（" + max.get() + "）", "not more than max (" + max.get() + ")");
        }
        boolean isText = type.equals(Optional.of(FieldType.TEXT)) || type.equals(Optional.of(FieldType.REFERENCE));
        var length = at.wholeIfAny("max_length", 1, LONGEST_TEXT).orElse(isText ? Field.DEFAULT_LENGTH : 0);
        return new Field(id.value(), title, type.orElse(FieldType.TEXT), at.flag("required"),
                at.wordIfAny("unit").map(Scalar::value).orElse(""), scale.orElse(0), min, max, length, choices(at),
                sensitivity.orElse(Sensitivity.NONE), at.textIfAny("hint"),
                at.wordIfAny("to").map(Scalar::value).orElse(""), fills(at),
                at.constantIfAny("format", CodeFormat.class));
    }

    private static Map<String, String> fills(Mapping at) {
        var fills = new LinkedHashMap<String, String>();
        at.mappingIfAny("fills").ifPresent(pairs -> pairs.keys().forEach(own ->
                pairs.wordIfAny(own.value()).ifPresent(theirs -> fills.put(own.value(), theirs.value()))));
        return fills;
    }

    private Optional<BigDecimal> bound(Mapping at, String key, Optional<FieldType> type, int scale) {
        var bound = at.numberIfAny(key);
        var decimals = type.equals(Optional.of(FieldType.DECIMAL)) ? scale : 0;
        if (type.filter(FieldReader::isNumber).isPresent()
                && bound.filter(it -> it.stripTrailingZeros().scale() > decimals).isPresent()) {
            mistakes.add(at.word(key), "最多 " + decimals + " 位小数", "at most " + decimals + " decimals");
        }
        return bound;
    }

    private List<Choice> choices(Mapping field) {
        var choices = new ArrayList<Choice>();
        var ids = new ArrayList<Scalar>();
        var items = field.mappings("choices");
        for (var at : items) {
            var id = at.id("id");
            ids.add(id);
            choices.add(new Choice(id.value(), at.text("title")));
            at.done();
        }
        if (field.has("choices") && items.isEmpty()) {
            mistakes.add(field.key("choices"), "至少一项", "at least one");
        }
        mistakes.unique(ids);
        uniqueTitles(items);
        return choices;
    }

    /// In a spreadsheet columns and choices go by their titles: two that read the same could not be told apart.
    private void uniqueTitles(List<Mapping> items) {
        var seen = new ArrayList<Text>();
        for (var at : items) {
            at.textIfAny("title").filter(title -> !title.zh().equals("?")).ifPresent(title -> {
                if (seen.stream().anyMatch(other -> other.zh().equals(title.zh()) || other.en().equals(title.en()))) {
                    mistakes.add(at.key("title").line(), title.zh() + " / " + title.en(), "不重复的名称",
                            "a title of its own");
                }
                seen.add(title);
            });
        }
    }

    private void onlyFor(Mapping at, String key, boolean fits) {
        if (!fits && at.has(key)) {
            mistakes.add(at.key(key), "不写：这种类型的字段没有 " + key, "nothing: a field of this type has no " + key);
        }
    }

    private static boolean isNumber(FieldType type) {
        return switch (type) {
            case INTEGER, DECIMAL, YEAR -> true;
            case TEXT, DATE, DATETIME, FLAG, CHOICE, REFERENCE -> false;
        };
    }
}
