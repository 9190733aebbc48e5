package org.youju.desk;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.entry.Entry;
import org.youju.kernel.Language;
import org.youju.kernel.Mistake;
import org.youju.kernel.Text;
import org.youju.ledger.Resolving;
import org.youju.pack.Field;
import org.youju.pack.FieldType;
import org.youju.pack.Register;
import org.youju.web.Form;
import org.youju.web.Option;

/// A register's fields as inputs of a form. Their names have a prefix, so that no field of a pack can be mistaken for
/// the form's own: place, reason, evidence.
final class EntryForm {
    private static final String PREFIX = "f-";

    private EntryForm() {}

    /// What is filled in when an entry is filed.
    static List<Field> now(Register register) {
        var later = later(register);
        return register.fields().stream().filter(field -> !later.contains(field)).toList();
    }

    /// What a later step asks for, and may be known already.
    static List<Field> later(Register register) {
        var asked = register.moves().stream().flatMap(move -> move.requires().stream()).toList();
        return register.fields().stream()
                .filter(field -> !field.required() && asked.contains(field.id()))
                .toList();
    }

    static String name(Field field) {
        return name(field.id());
    }

    static String name(String fieldId) {
        return PREFIX + fieldId;
    }

    /// What was typed, by field id.
    static Map<String, String> words(Register register, Form form) {
        var words = new LinkedHashMap<String, String>();
        register.fields().forEach(field -> words.put(field.id(), form.value(name(field))));
        return words;
    }

    /// The form with what is wrong, beside the inputs of the fields.
    static Form wrong(Form form, Register register, List<Mistake> mistakes) {
        return form.wrong(mistakes.stream()
                .map(mistake -> register.field(mistake.where()).isPresent()
                        ? new Mistake(name(mistake.where()), mistake.value(), mistake.expected())
                        : mistake)
                .toList());
    }

    /// The names of all inputs, for the list of mistakes at the head of the form.
    static Map<String, String> labels(Register register, Language language, Map<String, String> others) {
        var labels = new LinkedHashMap<>(others);
        register.fields().forEach(field -> labels.put(name(field), field.title().in(language)));
        return labels;
    }

    static String type(Field field) {
        return switch (field.type()) {
            case TEXT -> field.maxLength() > 120 ? "textarea" : "text";
            case REFERENCE -> "text";
            case INTEGER, DECIMAL, YEAR -> "number";
            case DATE -> "date";
            case DATETIME -> "datetime-local";
            // An unticked box would say no where nobody has said anything.
            case FLAG, CHOICE -> "select";
        };
    }

    static List<Option> options(Field field, Language language) {
        if (field.type() == FieldType.FLAG) {
            return List.of(
                    new Option("true", new Text("是", "yes").in(language)),
                    new Option("false", new Text("否", "no").in(language)));
        }
        return field.choices().stream()
                .map(choice -> new Option(choice.id(), choice.title().in(language)))
                .toList();
    }

    /// The fields that are filled in from a subject when they are left empty.
    static Set<String> filled(Register register) {
        return register.fields().stream()
                .flatMap(field -> field.fills().keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static String hint(Field field, Language language) {
        var hints = field.hint().map(hint -> hint.in(language)).stream().toList();
        if (!field.isSensitive()) {
            return String.join("", hints);
        }
        var kept = new Text("加密保存，页面上遮掩显示。", "Kept encrypted and shown masked.").in(language);
        return hints.isEmpty() ? kept : hints.getFirst() + " " + kept;
    }

    /// A value as the input of its field takes it; sensitive ones are never put into a form.
    static String input(Field field, @Nullable Object value) {
        if (value == null || field.isSensitive()) {
            return "";
        }
        return switch (value) {
            case BigDecimal decimal -> decimal.toPlainString();
            case LocalDateTime time -> time.withNano(0).toString();
            default -> value.toString();
        };
    }

    /// The sensitive fields that are to be emptied: their inputs left empty leave them as they are.
    static Set<String> cleared(Register register, Form form) {
        return register.fields().stream()
                .filter(field -> field.isSensitive() && form.has(clears(field), "true"))
                .map(Field::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    static String clears(Field field) {
        return "clear-" + field.id();
    }

    /// What the inputs of an entry's fields hold before anybody types; references as people write them.
    static Form of(Register register, Entry entry, Resolving references) {
        var form = Form.empty();
        for (var field : register.fields()) {
            var value = Optional.ofNullable(entry.fields().get(field.id()));
            if (value.isPresent() && !field.isSensitive()) {
                form = form.with(name(field), field.type() == FieldType.REFERENCE
                        ? references.word(field, value.get().toString())
                        : input(field, value.get()));
            }
        }
        return form;
    }
}
