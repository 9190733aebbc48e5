package org.youju.pack;

import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A CEL expression over an entry's fields, its `state` and its number of files of `evidence`; type-checked when
/// the pack is read. Safe for any number of threads.
///
/// Values are handed in by name, each as the Java type its [FieldType] names, `state` as [String] and `evidence` as
/// [Long]; an empty field is left out.
public final class Condition {
    static final String STATE = "state";
    static final String EVIDENCE = "evidence";

    /// What an expression says of an entry.
    public enum Verdict {
        HOLDS,
        FAILS,
        /// it names a field that is empty, and does not itself ask whether it is
        NOT_APPLICABLE
    }

    private final String source;
    private final Program program;
    private final String[] names;
    /// Whether it can say nothing without the name at the same index.
    private final boolean[] needed;
    private final Map<String, Object> constants;

    /// @param names all it uses
    /// @param askedForNull those of them that it compares with null, and so can do without
    /// @param constants the pack's parameters it names, as CEL sees them
    Condition(
            String source, Program program, Set<String> names, Set<String> askedForNull,
            Map<String, Object> constants) {
        this.source = source;
        this.program = program;
        this.names = names.toArray(String[]::new);
        this.needed = new boolean[this.names.length];
        this.constants = Map.copyOf(constants);
        for (int i = 0; i < needed.length; i++) {
            needed[i] = !askedForNull.contains(this.names[i]);
        }
    }

    /// Whether it applies and holds: the question of a measure's `when`.
    public boolean holds(Map<String, Object> values) {
        return verdict(values) == Verdict.HOLDS;
    }

    /// Whether it applies and does not hold: the question of a check.
    public boolean fails(Map<String, Object> values) {
        return verdict(values) == Verdict.FAILS;
    }

    public Verdict verdict(Map<String, Object> values) {
        var known = new Object[names.length];
        for (int i = 0; i < names.length; i++) {
            var value = values.get(names[i]);
            if (value == null && needed[i]) {
                return notApplicable(names[i], values);
            }
            known[i] = value == null ? NullValue.NULL_VALUE : converted(names[i], value);
        }
        try {
            return verdictOf(program.eval(name -> find(name, known)), values);
        } catch (CelEvaluationException broken) {
            throw new IllegalStateException(
                    "condition: " + source + " with " + used(values) + " (expected: true or false; CEL says: "
                            + broken.getMessage() + ")", broken);
        }
    }

    private Verdict verdictOf(Object result, Map<String, Object> values) {
        if (result instanceof Boolean holds) {
            return holds ? Verdict.HOLDS : Verdict.FAILS;
        }
        throw new IllegalStateException(
                "condition: " + source + " with " + used(values) + " is " + result + " (expected: true or false)");
    }

    private Optional<Object> find(String name, Object[] known) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return Optional.of(known[i]);
            }
        }
        return Optional.ofNullable(constants.get(name));
    }

    /// Every entry has a state and a number of files: left out, they were forgotten, and nothing would be counted.
    private static Verdict notApplicable(String name, Map<String, Object> values) {
        if (name.equals(STATE) || name.equals(EVIDENCE)) {
            throw new IllegalArgumentException("values: " + values.keySet() + " (expected: " + name + " among them)");
        }
        return Verdict.NOT_APPLICABLE;
    }

    private static Object converted(String name, Object value) {
        return switch (value) {
            case String text -> text;
            case Long number -> number;
            case Integer year -> (long) year;
            case Boolean flag -> flag;
            case BigDecimal decimal -> decimal.doubleValue();
            case LocalDate day -> day.atStartOfDay().toInstant(ZoneOffset.UTC);
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            case Object other -> throw new IllegalArgumentException(name + ": " + other + ", a "
                    + other.getClass().getSimpleName() + " (expected: a type that FieldType names)");
        };
    }

    private Map<String, Object> used(Map<String, Object> values) {
        var used = new TreeMap<>(values);
        used.keySet().retainAll(names());
        return used;
    }

    /// All names it uses: fields, `state`, `evidence`.
    public Set<String> names() {
        return Set.of(names);
    }

    public String source() {
        return source;
    }

    @Override
    public String toString() {
        return source;
    }
}
