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
    private static final int LONGEST_RETENTION = 100;
    private static final Set<FieldType> ANY = EnumSet.allOf(FieldType.class);

    private final Mapping at;
    private final Collection<String> areas;
    private final Collection<Parameter> parameters;
    private final Mistakes mistakes;
    private List<Field> fields = List.of();
    private List<String> dues = List.of();

    RegisterReader(Mapping at, Collection<String> areas, Collection<Parameter> parameters, Mistakes mistakes) {
        this.at = at;
        this.areas = areas;
        this.parameters = parameters;
        this.mistakes = mistakes;
    }

    Definition<Register> read() {
        var id = at.id("register");
        var area = Definition.area(at, areas, mistakes);
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
        noParameterNames();
        dues = at.mappings("terms").stream().map(term -> Term.dueOf(term.id("id").value())).toList();
        var conditions = new Conditions(fields, lifecycle.states(), dues, parameters, mistakes);
        var terms = new TermReader(at, fields, lifecycle.moves(), parameters, conditions, mistakes);
        var read = terms.terms();
        var measures = new ArrayList<>(measures(conditions, id.value(), title, day));
        measures.addAll(terms.measures(id.value(), day));
        var register = new Register(id.value(), area.value(), title, about, basis, office, validity, level, day, key,
                name.orElse(""), fields, lifecycle.states(), lifecycle.moves(), checks(conditions), read, measures,
                retention());
        at.done();
        return new Definition<>(id, validity, register, at);
    }

    private void noParameterNames() {
        var names = parameters.stream().map(Parameter::id).toList();
        for (var field : at.mappings("fields")) {
            var id = field.id("id");
            if (names.contains(id.value())) {
                mistakes.add(id, "换一个词：参数已用这个名字", "another word: a parameter is called so");
            }
        }
    }

    private Optional<Retention> retention() {
        return at.mappingIfAny("retention").map(retention -> {
            int years = retention.whole("years", 1, LONGEST_RETENTION);
            var basis = retention.text("basis");
            retention.done();
            return new Retention(Math.max(years, 1), basis);
        });
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
            boolean warns = check.flag("warn");
            holds.ifPresent(condition -> checks.add(new Check(id.value(), condition, beside.value(), says, warns)));
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
            var since = dayId(measure, "since");
            var after = dayId(measure, "after");
            if (since.isPresent() && after.isPresent()) {
                mistakes.add(measure.key("after"), "since 与 after 只写一个", "either since or after");
            }
            var ends = dayId(measure, "ends");
            if (ends.isPresent() && !measure.has("since") && !measure.has("after")) {
                mistakes.add(measure.key("ends"), "与 since 或 after 同用；存量用 until",
                        "since or after beside it; a stock has until");
            }
            measures.add(new Measure(register + "." + id.value(), measure.textIfAny("title").orElse(title),
                    measure.wordIfAny("when").flatMap(conditions::condition), fieldId(measure, "amount", AMOUNTS),
                    measure.word("unit").value(), fieldId(measure, "day", DAYS_AND_YEARS).orElse(day),
                    dayId(measure, "until"), since, after, ends, subject(measure)));
            measure.done();
        }
        mistakes.unique(ids);
        return measures;
    }

    private Optional<String> subject(Mapping measure) {
        if (measure.wordIfAny("subject").filter(word -> word.value().equals(Measure.PLACE)).isPresent()) {
            return Optional.of(Measure.PLACE);
        }
        return fieldId(measure, "subject", ANY);
    }

    /// A date field, or the last day of one of its terms.
    private Optional<String> dayId(Mapping mapping, String key) {
        var due = mapping.wordIfAny(key).map(Scalar::value).filter(dues::contains);
        return due.isPresent() ? due : fieldId(mapping, key, DAYS);
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
