package org.youju.entry;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.calendar.LastDay;
import org.youju.kernel.Codes;
import org.youju.kernel.Mistake;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.pack.Check;
import org.youju.pack.CodeFormat;
import org.youju.pack.Field;
import org.youju.pack.PlaceLevel;
import org.youju.pack.Register;

/// What must be true of an entry's fields, whoever hands them in and by which way.
public final class EntryRules {
    static final String PLACE = "place";
    static final String STATE = "state";

    private EntryRules() {}

    public static Optional<Mistake> place(Register register, PlaceCode place) {
        boolean fits = switch (register.level()) {
            case TOWNSHIP -> !place.isVillage();
            case VILLAGE -> place.isVillage();
            case ANY -> true;
        };
        if (fits) {
            return Optional.empty();
        }
        return Optional.of(new Mistake(PLACE, place.value(), register.level() == PlaceLevel.VILLAGE
                ? new Text("一个村的代码（本台账按村登记）", "the code of a village: this register is kept by village")
                : new Text("乡镇的代码（本台账按乡镇登记）", "the code of the township: this register is kept by township")));
    }

    /// An entry moved into the days of another definition may stand in a state that this one does not have.
    static Optional<Mistake> state(Register register, String state, Map<String, Object> fields) {
        if (register.state(state).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Mistake(register.day(), shown(fields.get(register.day())), new Text(
                "台账有“%s”这一状态的日期", "a day on which the register has the state \"%s\"").with(state)));
    }

    /// All that is wrong with an entry that reads like this.
    public static List<Mistake> entry(
            Register definition, String state, int evidence, Map<String, Object> fields, Map<String, LastDay> dues) {
        var mistakes = new ArrayList<>(fields(definition, fields));
        state(definition, state, fields).ifPresent(mistakes::add);
        if (mistakes.isEmpty()) {
            mistakes.addAll(checks(definition, Entry.values(fields, state, evidence, dues)));
        }
        return mistakes;
    }

    public static List<Mistake> fields(Register register, Map<String, Object> fields) {
        var mistakes = new ArrayList<Mistake>();
        for (var field : register.fields()) {
            var value = fields.get(field.id());
            if (value == null) {
                if (field.required()) {
                    mistakes.add(new Mistake(field.id(), "", new Text("必填", "a value: this field is required")));
                }
                continue;
            }
            value(field, value).ifPresent(expected -> mistakes.add(new Mistake(field.id(), shown(value), expected)));
        }
        for (var id : fields.keySet()) {
            if (register.field(id).isEmpty()) {
                mistakes.add(new Mistake(
                        id, shown(fields.get(id)),
                        new Text("本台账没有这一栏", "no such field: this register does not have it")));
            }
        }
        return mistakes;
    }

    private static Optional<Text> value(Field field, Object value) {
        return switch (field.type()) {
            case TEXT, REFERENCE -> text(field, (String) value);
            case CHOICE -> field.choice((String) value).isPresent() ? Optional.empty() : Optional.of(choices(field));
            case INTEGER -> integer(field, (Long) value);
            case DECIMAL -> decimal(field, (BigDecimal) value);
            case YEAR -> range(field, BigDecimal.valueOf((Integer) value));
            case DATE, DATETIME, FLAG -> Optional.empty();
        };
    }

    private static Optional<Text> text(Field field, String value) {
        if (!canBeKept(value)) {
            return Optional.of(new Text(
                    "可以保存的文字（不含半个字符或空字符）", "text that can be kept, without half characters or NUL"));
        }
        int length = value.codePointCount(0, value.length());
        if (length <= field.maxLength()) {
            return Optional.empty();
        }
        return Optional.of(new Text("最多 %d 个字", "at most %d characters").with(field.maxLength()));
    }

    private static boolean canBeKept(String text) {
        boolean surrogates = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\0') {
                return false;
            }
            surrogates |= Character.isSurrogate(text.charAt(i));
        }
        return !surrogates || StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /// Canonical JSON has no integers beyond 2^53 - 1 (RFC 8785).
    private static Optional<Text> integer(Field field, long value) {
        if (value > CanonicalJson.SAFE || value < -CanonicalJson.SAFE) {
            return Optional.of(new Text("最多 15 位的整数", "a whole number of at most 15 digits"));
        }
        return range(field, BigDecimal.valueOf(value));
    }

    private static Optional<Text> decimal(Field field, BigDecimal value) {
        if (value.stripTrailingZeros().scale() > field.scale()) {
            return Optional.of(new Text("最多 %d 位小数", "at most %d decimals").with(field.scale()));
        }
        return range(field, value);
    }

    private static Optional<Text> range(Field field, BigDecimal value) {
        if (field.min().isPresent() && value.compareTo(field.min().get()) < 0) {
            return Optional.of(new Text("不小于 %s", "%s or more").with(field.min().get().toPlainString()));
        }
        if (field.max().isPresent() && value.compareTo(field.max().get()) > 0) {
            return Optional.of(new Text("不大于 %s", "%s or less").with(field.max().get().toPlainString()));
        }
        return Optional.empty();
    }

    public static Text choices(Field field) {
        var zh = String.join("、", field.choices().stream().map(choice -> choice.title().zh()).toList());
        var en = String.join(", ", field.choices().stream().map(choice -> choice.title().en()).toList());
        return new Text("下列之一：" + zh, "one of: " + en);
    }

    /// The checks of an entry that has no clocks yet.
    public static List<Mistake> checks(Register register, Map<String, Object> fields, String state, int evidence) {
        return refuses(register) ? checks(register, Entry.values(fields, state, evidence)) : List.of();
    }

    public static List<Mistake> checks(Register register, Map<String, Object> values) {
        var mistakes = new ArrayList<Mistake>();
        for (var check : register.checks()) {
            if (!check.warns() && check.holds().fails(values)) {
                mistakes.add(new Mistake(check.field(), shown(values.get(check.field())), check.says()));
            }
        }
        return mistakes;
    }

    private static boolean refuses(Register register) {
        for (var check : register.checks()) {
            if (!check.warns()) {
                return true;
            }
        }
        return false;
    }

    /// What looks wrong and can be right. Sensitive values are not repeated.
    public static List<Mistake> warnings(Register register, Map<String, Object> values) {
        var warnings = new ArrayList<Mistake>();
        for (var field : register.fields()) {
            if (field.format().isPresent() && values.get(field.id()) instanceof String text) {
                odd(field.format().get(), text).ifPresent(
                        says -> warnings.add(new Mistake(field.id(), field.isSensitive() ? "" : text, says)));
            }
        }
        for (var check : register.checks()) {
            if (check.warns() && check.holds().fails(values)) {
                warnings.add(new Mistake(check.field(), shown(values.get(check.field())), check.says()));
            }
        }
        return warnings;
    }

    public static boolean warns(Register register) {
        for (var field : register.fields()) {
            if (field.format().isPresent()) {
                return true;
            }
        }
        return register.checks().stream().anyMatch(Check::warns);
    }

    private static Optional<Text> odd(CodeFormat format, String text) {
        return switch (format) {
            case CREDIT_CODE -> Codes.isCreditCode(text) ? Optional.empty() : Optional.of(new Text(
                    "18 位统一社会信用代码，末位是校验码；请核对", "a credit code of 18 characters with its check digit: look again"));
            case IDENTITY -> Codes.isIdentity(text) ? Optional.empty() : Optional.of(new Text(
                    "18 位身份证号，末位是校验码；请核对", "an identity number of 18 characters with its check digit: look again"));
            case PHONE -> Codes.isPhone(text) ? Optional.empty() : Optional.of(new Text(
                    "11 位手机号，或带区号的电话号码；请核对", "a mobile number of 11 digits, or a telephone number: look again"));
        };
    }

    /// An entry may be filed in a later state (work done on paper before), if it has what the moves into it ask for.
    public static List<Mistake> filedIn(Register register, String state, Map<String, Object> fields, int evidence) {
        if (state.equals(register.initialState().id())) {
            return List.of();
        }
        if (register.states().stream().noneMatch(one -> one.id().equals(state))) {
            var known = String.join("、", register.states().stream().map(one -> one.title().zh()).toList());
            var knownEn = String.join(", ", register.states().stream().map(one -> one.title().en()).toList());
            return List.of(new Mistake(STATE, state, new Text("下列之一：" + known, "one of: " + knownEn)));
        }
        var mistakes = new ArrayList<Mistake>();
        for (var move : register.moves()) {
            if (!move.to().equals(state)) {
                continue;
            }
            var missing = required(register, move.requires(), fields);
            if (evidence < move.evidence()) {
                missing.add(new Mistake(STATE, state, new Text("须附佐证材料的状态不能直接登记：请先登记，再逐条办理“%s”",
                        "a state that needs no evidence: file it first, then do \"%s\"").with(move.title())));
            }
            if (missing.isEmpty()) {
                return List.of();
            }
            mistakes.addAll(missing);
        }
        return mistakes;
    }

    public static ArrayList<Mistake> required(Register register, List<String> required, Map<String, Object> fields) {
        var mistakes = new ArrayList<Mistake>();
        for (var id : required) {
            if (!fields.containsKey(id)) {
                mistakes.add(new Mistake(id, "", new Text("此步骤必填", "a value: this step needs it")));
            }
        }
        return mistakes;
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
    }
}
