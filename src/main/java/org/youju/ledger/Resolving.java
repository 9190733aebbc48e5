package org.youju.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.youju.kernel.Mistake;
import org.youju.kernel.Text;
import org.youju.pack.Field;
import org.youju.pack.FieldType;
import org.youju.pack.Register;

/// Makes keys of the words by which references are written, and fills in what the subjects are known to be.
public final class Resolving {
    private static final int MOST_NAMED = 10;

    private final Registers registers;
    private final BiFunction<String, String, List<Subject>> borne;
    private final Function<Subject, Map<String, Object>> fields;

    /// @param borne the subjects of a register that bear a word as key or name, the earliest first
    /// @param fields what is recorded of a subject
    Resolving(
            Registers registers,
            BiFunction<String, String, List<Subject>> borne,
            Function<Subject, Map<String, Object>> fields) {
        this.registers = registers;
        this.borne = borne;
        this.fields = fields;
    }

    /// The fields with keys where words stood, and every word that is no subject's.
    public FieldReading.Fields resolved(Register register, Map<String, Object> words) {
        return resolved(register, words, Map.of());
    }

    /// @param before the fields as the entry has them: what is as it was is left alone
    FieldReading.Fields resolved(Register register, Map<String, Object> words, Map<String, Object> before) {
        if (!refers(register)) {
            return new FieldReading.Fields(words, List.of());
        }
        var values = new LinkedHashMap<>(words);
        var mistakes = new ArrayList<Mistake>();
        for (var field : register.fields()) {
            if (field.type() != FieldType.REFERENCE || !(words.get(field.id()) instanceof String word)
                    || word.equals(before.get(field.id()))) {
                continue;
            }
            var subject = subject(field, word, mistakes);
            if (subject.isPresent()) {
                values.put(field.id(), subject.get().key());
                if (!Objects.equals(before.get(field.id()), subject.get().key())) {
                    fill(field, subject.get(), values);
                }
            }
        }
        return new FieldReading.Fields(values, mistakes);
    }

    private static boolean refers(Register register) {
        for (var field : register.fields()) {
            if (field.type() == FieldType.REFERENCE) {
                return true;
            }
        }
        return false;
    }

    private Optional<Subject> subject(Field field, String word, List<Mistake> mistakes) {
        var bearers = bearers(field.to(), word);
        if (bearers.isEmpty()) {
            mistakes.add(new Mistake(field.id(), word, new Text(
                    "“%s”台账中已登记的名称或编号；还没有的，先到该台账登记",
                    "a name or key recorded in the register \"%s\"; what is not there yet is recorded there first")
                    .with(registers.title(field.to()))));
            return Optional.empty();
        }
        if (bearers.size() == 1) {
            return Optional.of(bearers.getFirst());
        }
        var keys = bearers.stream().map(Subject::key).distinct().limit(MOST_NAMED).toList();
        if (keys.size() > 1) {
            mistakes.add(new Mistake(field.id(), word, new Text(
                    "用编号写明是哪一个：%s", "its key, to tell which one: %s")
                    .with(new Text(String.join("、", keys), String.join(", ", keys)))));
            return Optional.empty();
        }
        return Optional.of(bearers.getFirst());
    }

    /// A key goes before a name.
    private List<Subject> bearers(String register, String word) {
        var bearers = borne.apply(register, word);
        if (bearers.size() < 2) {
            return bearers;
        }
        var byKey = bearers.stream().filter(subject -> subject.key().equals(word)).toList();
        return byKey.isEmpty() ? bearers : byKey;
    }

    private void fill(Field field, Subject subject, Map<String, Object> values) {
        if (field.fills().isEmpty()) {
            return;
        }
        var known = fields.apply(subject);
        field.fills().forEach((own, theirs) -> {
            if (known.containsKey(theirs)) {
                values.putIfAbsent(own, known.get(theirs));
            }
        });
    }

    /// How a reference is written so that it is read again as the same key: by the subject's name where it alone bears
    /// it.
    public String word(Field field, String key) {
        return bearers(field.to(), key).stream()
                .filter(subject -> subject.key().equals(key))
                .map(Subject::name)
                .findFirst()
                .filter(name -> bearers(field.to(), name).stream().allMatch(other -> other.key().equals(key)))
                .orElse(key);
    }

    boolean areKeys(Register register, Map<String, Object> values) {
        for (var field : register.fields()) {
            if (field.type() == FieldType.REFERENCE && values.get(field.id()) instanceof String key
                    && !isKey(field.to(), key)) {
                return false;
            }
        }
        return true;
    }

    private boolean isKey(String register, String key) {
        for (var subject : borne.apply(register, key)) {
            if (subject.key().equals(key)) {
                return true;
            }
        }
        return false;
    }
}
