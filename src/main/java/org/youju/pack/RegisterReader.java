package org.youju.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.youju.kernel.Text;

/// Reads one register and checks all that it says about itself.
final class RegisterReader {
    private static final Set<FieldType> DAYS = EnumSet.of(FieldType.DATE, FieldType.DATETIME);
    private static final Set<FieldType> DAYS_AND_YEARS = EnumSet.of(FieldType.DATE, FieldType.DATETIME, FieldType.YEAR);
    private static final Set<FieldType> AMOUNTS = EnumSet.of(FieldType.INTEGER, FieldType.DECIMAL);
    private static final Set<FieldType> ANY = EnumSet.allOf(FieldType.class);

    private final Mapping at;
    private final Collection<String> areas;
    private final Mistakes mistakes;
    private List<Field> fields = List.of();

    RegisterReader(Mapping at, Collection<String> areas, Mistakes mistakes) {
        this.at = at;
        this.areas = areas;
        this.mistakes = mistakes;
    }

    Definition<Register> read() {
        var id = at.id("register");
        var area = at.word("area");
        if (!areas.isEmpty()) {
            mistakes.knows(area, areas);
        }
        var title = at.text("title");
        var about = at.text("about");
        var basis = at.text("basis");
        var office = at.text("office");
        var validity = Definition.validity(at, mistakes);
        var level = at.constant("level", PlaceLevel.class).orElse(PlaceLevel.TOWNSHIP);
        fields = new FieldReader(mistakes).fields(at);
        var day = day();
        var key = key();
        at.required("name");
        var name = fieldIfAny(at, "name", ANY).map(Field::id);
        var lifecycle = new LifecycleReader(mistakes).lifecycle(at, fields.stream().map(Field::id).toList());
        var conditions = new Conditions(fields, lifecycle.states(), mistakes);
        var register = new Register(id.value(), area.value(), title, about, basis, office, validity, level, day, key,
                name.orElse(""), fields, lifecycle.states(), lifecycle.moves(), checks(conditions),
                measures(conditions, id.value(), title, day));
        at.done();
        return new Definition<>(id, validity, register, at);
    }

    private String day() {
        at.required("day");
        var day = fieldIfAny(at, "day", DAYS_AND_YEARS);
        if (day.isPresent() && !day.get().required()) {
            mistakes.add(at.word("day"), "必填字段（required: true）", "a field that is required");
        }
        return day.map(Field::id).orElse("");
    }

    private List<String> key() {
        var words = at.words("key");
        words.forEach(word -> field(word, ANY));
        mistakes.unique(words);
        if (at.has("key") && words.isEmpty()) {
            mistakes.add(at.key("key"), "至少一项，或不写 key", "at least one, or no key");
        }
        return words.stream().map(Scalar::value).toList();
    }

    private List<Check> checks(Conditions conditions) {
        var checks = new ArrayList<Check>();
        var ids = new ArrayList<Scalar>();
        for (var check : at.mappings("checks")) {
            var id = check.id("id");
            ids.add(id);
            var holds = conditions.condition(check.word("holds"));
            var beside = check.word("field");
            mistakes.knows(beside, fields.stream().map(Field::id).toList());
            var says = check.text("says");
            holds.ifPresent(condition -> checks.add(new Check(id.value(), condition, beside.value(), says)));
            check.done();
        }
        mistakes.unique(ids);
        return checks;
    }

    private List<Measure> measures(Conditions conditions, String register, Text title, String day) {
        var measures = new ArrayList<Measure>();
        var ids = new ArrayList<Scalar>();
        for (var measure : at.mappings("measures")) {
            var id = measure.id("id");
            ids.add(id);
            var since = fieldId(measure, "since", DAYS);
            var after = fieldId(measure, "after", DAYS);
            if (since.isPresent() && after.isPresent()) {
                mistakes.add(measure.key("after"), "since 与 after 只写一个", "either since or after");
            }
            var ends = fieldId(measure, "ends", DAYS);
            if (ends.isPresent() && !measure.has("since") && !measure.has("after")) {
                mistakes.add(measure.key("ends"), "与 since 或 after 同用；存量用 until",
                        "since or after beside it; a stock has until");
            }
            measures.add(new Measure(register + "." + id.value(), measure.textIfAny("title").orElse(title),
                    measure.wordIfAny("when").flatMap(conditions::condition), fieldId(measure, "amount", AMOUNTS),
                    measure.word("unit").value(), fieldId(measure, "day", DAYS_AND_YEARS).orElse(day),
                    fieldId(measure, "until", DAYS), since, after, ends, fieldId(measure, "subject", ANY)));
            measure.done();
        }
        mistakes.unique(ids);
        return measures;
    }

    private Optional<String> fieldId(Mapping mapping, String key, Set<FieldType> types) {
        return fieldIfAny(mapping, key, types).map(Field::id);
    }

    private Optional<Field> fieldIfAny(Mapping mapping, String key, Set<FieldType> types) {
        return mapping.wordIfAny(key).flatMap(word -> field(word, types));
    }

    /// The field a word names, which must not be sensitive: all that is asked for here is shown or compared.
    private Optional<Field> field(Scalar word, Set<FieldType> types) {
        if (!mistakes.knows(word, fields.stream().map(Field::id).toList())) {
            return Optional.empty();
        }
        var field = fields.stream().filter(each -> each.id().equals(word.value())).findFirst();
        if (field.filter(Field::isSensitive).isPresent()) {
            mistakes.add(word, "不是敏感字段", "a field that is not sensitive");
        } else if (field.filter(it -> !types.contains(it.type())).isPresent()) {
            var names = String.join(", ", types.stream().map(type -> type.name().toLowerCase(Locale.ROOT)).toList());
            mistakes.add(word, "类型为 " + names + " 的字段", "a field of type " + names);
        }
        return field;
    }
}
