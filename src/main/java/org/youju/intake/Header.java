package org.youju.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.Text;
import org.youju.ledger.FieldReading;
import org.youju.pack.Field;
import org.youju.pack.PlaceLevel;
import org.youju.pack.Register;
import org.youju.sheet.Cell;
import org.youju.sheet.DateSystem;
import org.youju.sheet.OfficeWords;
import org.youju.sheet.Parsed;

/// Which column of a table is what in a register, and what holds for all its rows.
///
/// @param titles as they stand in the file, each in one line
/// @param passedOver columns that belong to nothing in the register and are not read
/// @param constants values of fields that the table has no column for, by id
/// @param state the state all rows are in, in words, where the table has no column for it; empty for none
record Header(int row, List<String> titles, List<Target> targets, List<String> passedOver,
        Map<String, Object> constants, String state) {
    sealed interface Target {
        record ToField(Field field) implements Target {}

        record ToPlace() implements Target {}

        record ToState() implements Target {}

        record ToNumber() implements Target {}

        record PassedOver() implements Target {}
    }

    /// @param placeNeeded whether the table must say for which place each row is
    /// @throws org.youju.kernel.Refused with [IntakeProblem#HEADER_WRONG] and all that is wrong
    static Header of(Layout layout, Register register, boolean placeNeeded, String file) {
        var wrong = wrong(layout, register, placeNeeded);
        if (!wrong.isEmpty()) {
            var zh = String.join("；", wrong.stream().map(Text::zh).toList());
            var en = String.join("; ", wrong.stream().map(Text::en).toList());
            throw IntakeProblem.HEADER_WRONG.refused(file, layout.headerRow(), new Text(zh, en));
        }
        return of(layout, register);
    }

    /// Whatever may be wrong with it: for showing how a table reads so far.
    static Header of(Layout layout, Register register) {
        var titles = layout.columns().stream().map(Layout.Column::words).toList();
        var targets = layout.columns().stream().map(column -> target(column, register)).toList();
        var passedOver = new ArrayList<String>();
        for (int i = 0; i < titles.size(); i++) {
            if (targets.get(i) instanceof Target.PassedOver && !titles.get(i).isEmpty()
                    && !Titles.isPassedOver(titles.get(i))) {
                passedOver.add(titles.get(i));
            }
        }
        var constants = new LinkedHashMap<String, Object>();
        layout.constants().forEach((id, words) -> register.field(id).ifPresent(field -> {
            if (constant(field, words, layout) instanceof Parsed.Value<?>(var value)) {
                constants.put(id, value);
            }
        }));
        return new Header(layout.headerRow(), titles, targets, passedOver, constants,
                layout.constants().getOrDefault(Layout.STATE, ""));
    }

    private static Target target(Layout.Column column, Register register) {
        return switch (column.use()) {
            case Layout.PLACE -> new Target.ToPlace();
            case Layout.STATE -> new Target.ToState();
            case Layout.NUMBER -> new Target.ToNumber();
            default -> register.field(column.use()).<Target>map(Target.ToField::new)
                    .orElseGet(Target.PassedOver::new);
        };
    }

    private static Parsed<?> constant(Field field, String words, Layout layout) {
        var year = layout.year() == 0 ? java.util.OptionalInt.empty() : java.util.OptionalInt.of(layout.year());
        var cell = Tidying.isDay(field) ? OfficeWords.date(Cell.words(words), year) : Cell.words(words);
        return FieldReading.read(field, cell, DateSystem.FROM_1900);
    }

    /// What is wrong with reading a table like this; empty when nothing is.
    static List<Text> wrong(Layout layout, Register register, boolean placeNeeded) {
        var header = of(layout, register);
        var wrong = new ArrayList<Text>();
        wrong.addAll(twice(header.titles, header.targets));
        wrong.addAll(missing(layout, register, header.targets, placeNeeded));
        layout.constants().forEach((id, words) -> register.field(id).ifPresent(field -> {
            if (constant(field, words, layout) instanceof Parsed.Expected<?>(var expected)) {
                wrong.add(new Text("“%s”统一填写的“%s”应为：%s", "what is given for \"%s\", \"%s\", should be: %s")
                        .with(field.title(), words, expected));
            }
        }));
        return wrong;
    }

    private static List<Text> twice(List<String> titles, List<Target> targets) {
        var seen = new HashMap<Target, String>();
        var wrong = new ArrayList<Text>();
        for (int i = 0; i < targets.size(); i++) {
            var target = targets.get(i);
            if (target instanceof Target.ToField || target instanceof Target.ToState) {
                var before = Optional.ofNullable(seen.put(target, titles.get(i)));
                if (before.isPresent()) {
                    wrong.add(before.get().equals(titles.get(i))
                            ? new Text("“%s”出现两次", "\"%s\" stands there twice").with(titles.get(i))
                            : new Text("“%s”和“%s”两列都对应同一栏", "\"%s\" and \"%s\" are both taken for the same field")
                                    .with(before.get(), titles.get(i)));
                }
            }
        }
        return wrong;
    }

    private static List<Text> missing(Layout layout, Register register, List<Target> targets, boolean placeNeeded) {
        var wrong = new ArrayList<Text>();
        for (var field : register.fields()) {
            if (field.required() && !isFilled(field, register) && !targets.contains(new Target.ToField(field))
                    && layout.constants().getOrDefault(field.id(), "").isBlank()) {
                wrong.add(new Text("缺少必填列“%s”", "the required column \"%s\" is missing").with(field.title()));
            }
        }
        if (placeNeeded && !targets.contains(new Target.ToPlace())) {
            wrong.add(new Text("缺少“%s”列（本台账按村登记）", "the column \"%s\" is missing (this register is kept by village)")
                    .with(Titles.PLACE));
        }
        return wrong;
    }

    /// Whether it is filled in from a subject where a row leaves it empty.
    static boolean isFilled(Field field, Register register) {
        return register.fields().stream().anyMatch(other -> other.fills().containsKey(field.id()));
    }

    int width() {
        return titles.size();
    }

    /// Whether the table says anything about a field.
    boolean speaksOf(String fieldId) {
        return constants.containsKey(fieldId) || column(fieldId) >= 0;
    }

    /// Where a field stands; -1 when it has no column.
    int column(String fieldId) {
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i) instanceof Target.ToField(var field) && field.id().equals(fieldId)) {
                return i;
            }
        }
        return -1;
    }

    int columnOf(Target wanted) {
        return targets.indexOf(wanted);
    }

    static boolean needsPlaceColumn(Register register, boolean givenIsVillage) {
        return register.level() == PlaceLevel.VILLAGE && !givenIsVillage;
    }
}
