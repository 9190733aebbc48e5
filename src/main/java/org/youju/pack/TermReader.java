package org.youju.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.youju.kernel.Text;

/// Reads a register's terms, and makes the measures by which its on-time rates are computed.
final class TermReader {
    private static final Set<FieldType> DAYS = EnumSet.of(FieldType.DATE, FieldType.DATETIME);
    private static final List<String> UNITS = List.of("days", "working_days", "months");
    private static final int LONGEST = 3660;
    private static final int MOST_TIMES = 9;
    private static final int DEFAULT_REMIND = 3;
    private static final int DEFAULT_ESCALATE = 7;
    private static final Text ON_TIME = new Text("%s：按期", "%s: on time");
    private static final Text LATE = new Text("%s：逾期办结", "%s: late");
    private static final Text OVERDUE = new Text("%s：逾期未办结", "%s: overdue");

    private final List<Mapping> terms;
    private final List<Field> fields;
    private final List<Move> moves;
    private final Collection<Parameter> parameters;
    private final Conditions conditions;
    private final Mistakes mistakes;

    TermReader(
            Mapping register, List<Field> fields, List<Move> moves, Collection<Parameter> parameters,
            Conditions conditions, Mistakes mistakes) {
        this.terms = register.mappings("terms");
        this.fields = fields;
        this.moves = moves;
        this.parameters = parameters;
        this.conditions = conditions;
        this.mistakes = mistakes;
    }

    List<Term> terms() {
        var ids = new ArrayList<Scalar>();
        var read = new ArrayList<Term>();
        for (var at : terms) {
            ids.add(at.id("id"));
            read.add(term(at));
            at.done();
        }
        mistakes.unique(ids);
        return read;
    }

    private Term term(Mapping at) {
        var id = at.id("id");
        freeNames(id);
        boolean waits = at.flag("waits");
        at.required("from");
        if (waits) {
            at.required("before");
        } else {
            at.required("until");
        }
        onlyFor(at, "until", !waits);
        onlyFor(at, "before", waits);
        onlyFor(at, "restarts", waits);
        var before = at.words("before");
        before.forEach(move -> mistakes.knows(move, moves.stream().map(Move::id).toList()));
        return new Term(id.value(), at.text("title"), at.constant("kind", Term.Kind.class).orElse(Term.Kind.LEGAL),
                day(at, "from").orElse(""), day(at, "until"), length(at),
                at.wordIfAny("when").flatMap(conditions::condition), at.text("basis"), at.textIfAny("note"),
                at.wholeIfAny("remind", 0, LONGEST).orElse(DEFAULT_REMIND),
                at.wholeIfAny("escalate", 0, LONGEST).orElse(DEFAULT_ESCALATE), at.mappingIfAny("extension")
                .map(this::extension),
                pauses(at), before.stream().map(Scalar::value).toList(), at.flag("restarts"));
    }

    private void freeNames(Scalar id) {
        for (var name : List.of(Term.dueOf(id.value()), id.value() + "_on_time", id.value() + "_late",
                id.value() + "_overdue")) {
            if (fields.stream().anyMatch(field -> field.id().equals(name))) {
                mistakes.add(id, "换一个词：字段 " + name + " 已用", "another word: there is a field " + name);
            }
        }
    }

    private void onlyFor(Mapping at, String key, boolean fits) {
        if (!fits && at.has(key)) {
            mistakes.add(at.key(key), "不写：" + (key.equals("until") ? "等待期（waits）没有 until" : "只有等待期（waits）有 " + key),
                    key.equals("until") ? "nothing: a waiting period has no until"
                            : "nothing: only a waiting period has " + key);
        }
    }

    private Optional<String> day(Mapping at, String key) {
        return at.wordIfAny(key).filter(word -> {
            var days = fields.stream().filter(field -> DAYS.contains(field.type())).map(Field::id).toList();
            return mistakes.knows(word, days);
        }).map(Scalar::value);
    }

    private Term.Length length(Mapping at) {
        var present = UNITS.stream().filter(at::has).toList();
        if (present.size() != 1) {
            mistakes.add(at.line(), String.join(", ", present), "days、working_days、months 之一",
                    "one of days, working_days, months");
            return new Term.Length(0, Term.Unit.DAYS);
        }
        var key = present.getFirst();
        var unit = Term.Unit.valueOf(key.toUpperCase(java.util.Locale.ROOT));
        return new Term.Length(number(at, key), unit);
    }

    /// A number, or the parameter it is called by.
    private int number(Mapping at, String key) {
        var word = at.wordIfAny(key);
        if (word.isEmpty() || word.get().value().matches("\\d+")) {
            return at.wholeIfAny(key, 0, LONGEST).orElse(0);
        }
        if (!mistakes.knows(word.get(), parameters.stream().map(Parameter::id).toList())) {
            return 0;
        }
        var value = parameters.stream().filter(it -> it.id().equals(word.get().value())).findFirst().orElseThrow()
                .value();
        if (value.scale() > 0 || value.signum() < 0 || value.intValue() > LONGEST) {
            mistakes.add(word.get(), "整数参数，0 到 " + LONGEST, "a parameter that is a whole number up to " + LONGEST);
            return 0;
        }
        return value.intValueExact();
    }

    private Term.Extension extension(Mapping at) {
        var extension = new Term.Extension(length(at), at.wholeIfAny("times", 1, MOST_TIMES).orElse(1),
                at.constantIfAny("by", Mover.class).orElse(Mover.LEADER));
        at.done();
        return extension;
    }

    private List<Term.Pause> pauses(Mapping term) {
        var pauses = new ArrayList<Term.Pause>();
        var ids = new ArrayList<Scalar>();
        for (var at : term.mappings("pauses")) {
            var id = at.id("id");
            ids.add(id);
            var most = at.has("at_most") ? Optional.of(number(at, "at_most")) : Optional.<Integer>empty();
            pauses.add(new Term.Pause(id.value(), at.text("title"), most));
            at.done();
        }
        mistakes.unique(ids);
        return pauses;
    }

    /// One definition everywhere: on time ÷ (on time + late + still open and overdue).
    List<Measure> measures(String register, String day) {
        var measures = new ArrayList<Measure>();
        for (var at : terms) {
            var until = at.wordIfAny("until").map(Scalar::value);
            var when = at.wordIfAny("when");
            boolean broken = when.isPresent() && conditions.condition(when.get()).isEmpty();
            if (broken || until.isEmpty() || fields.stream().noneMatch(field -> field.id().equals(until.get()))) {
                continue;
            }
            var id = at.id("id").value();
            var due = Term.dueOf(id);
            var title = at.text("title");
            var within = until.get() + " < " + due + " + duration('24h')";
            var beyond = until.get() + " >= " + due + " + duration('24h')";
            var open = until.get() + " == null || " + beyond;
            measures.add(measure(register, id + "_on_time", ON_TIME.with(title), condition(at, within), day, until,
                    Optional.empty(), Optional.empty()));
            measures.add(measure(register, id + "_late", LATE.with(title), condition(at, beyond), day, until,
                    Optional.empty(), Optional.empty()));
            measures.add(measure(register, id + "_overdue", OVERDUE.with(title), condition(at, open), day,
                    Optional.empty(), Optional.of(due), until));
        }
        return measures;
    }

    private Optional<Condition> condition(Mapping term, String expression) {
        var when = term.wordIfAny("when").map(Scalar::value);
        var whole = when.map(it -> "(" + it.strip() + ") && (" + expression + ")").orElse(expression);
        return conditions.condition(new Scalar(term.line(), whole, true, false));
    }

    private static Measure measure(
            String register, String id, Text title, Optional<Condition> when, String day, Optional<String> since,
            Optional<String> after, Optional<String> ends) {
        return new Measure(register + "." + id, title, when, Optional.empty(), "件", day, Optional.empty(), since,
                after, ends, Optional.empty());
    }
}
