package org.youju.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.youju.kernel.Text;
import org.youju.pack.Field;
import org.youju.pack.PlaceLevel;
import org.youju.pack.Register;
import org.youju.sheet.Cell;
import org.youju.sheet.Row;

/// Which column of a table is what.
///
/// @param titles as they stand in the file
/// @param passedOver columns that belong to nothing in the register and are not read
record Header(int row, List<String> titles, List<Target> targets, List<String> passedOver) {
    sealed interface Target {
        record ToField(Field field) implements Target {}

        record ToPlace() implements Target {}

        record ToState() implements Target {}

        record ToNumber() implements Target {}

        record PassedOver() implements Target {}
    }

    /// @param placeNeeded whether the table must say for which place each row is
    static Header of(Row row, Register register, boolean placeNeeded, String file) {
        var titles = row.cells().stream().map(Cell::shown).map(String::strip).toList();
        var targets = new ArrayList<Target>();
        var passedOver = new ArrayList<String>();
        for (var title : titles) {
            var target = target(title, register);
            targets.add(target);
            if (target instanceof Target.PassedOver && !title.isEmpty() && !Titles.isPassedOver(title)) {
                passedOver.add(title);
            }
        }
        var wrong = new ArrayList<Text>();
        wrong.addAll(twice(titles, targets));
        wrong.addAll(missing(register, targets, placeNeeded));
        if (!wrong.isEmpty()) {
            var zh = String.join("；", wrong.stream().map(Text::zh).toList());
            var en = String.join("; ", wrong.stream().map(Text::en).toList());
            throw IntakeProblem.HEADER_WRONG.refused(file, row.number(), new Text(zh, en));
        }
        return new Header(row.number(), titles, targets, passedOver);
    }

    private static Target target(String title, Register register) {
        var field = register.fields().stream()
                .filter(one -> named(one, title))
                .findFirst();
        if (field.isPresent()) {
            return new Target.ToField(field.get());
        }
        if (Titles.same(Titles.NUMBER.zh(), title) || Titles.same(Titles.NUMBER.en(), title)) {
            return new Target.ToNumber();
        }
        if (Titles.isPlace(title)) {
            return new Target.ToPlace();
        }
        return Titles.isState(title) ? new Target.ToState() : new Target.PassedOver();
    }

    /// By its title in either language, with or without its unit in brackets.
    private static boolean named(Field field, String title) {
        return Titles.same(field.title().zh(), title)
                || Titles.same(field.title().en(), title)
                || !field.unit().isEmpty()
                        && (Titles.same(field.title().zh() + "(" + field.unit() + ")", title)
                                || Titles.same(field.title().en() + "(" + field.unit() + ")", title));
    }

    private static List<Text> twice(List<String> titles, List<Target> targets) {
        var seen = new HashMap<Target, String>();
        var wrong = new ArrayList<Text>();
        for (int i = 0; i < targets.size(); i++) {
            var target = targets.get(i);
            if (target instanceof Target.ToField || target instanceof Target.ToState) {
                var before = Optional.ofNullable(seen.put(target, titles.get(i)));
                if (before.isPresent()) {
                    wrong.add(new Text("“%s”出现两次", "\"%s\" stands there twice").with(titles.get(i)));
                }
            }
        }
        return wrong;
    }

    private static List<Text> missing(Register register, List<Target> targets, boolean placeNeeded) {
        var wrong = new ArrayList<Text>();
        for (var field : register.fields()) {
            if (field.required() && !targets.contains(new Target.ToField(field))) {
                wrong.add(new Text("缺少必填列“%s”", "the required column \"%s\" is missing").with(field.title()));
            }
        }
        if (placeNeeded && !targets.contains(new Target.ToPlace())) {
            wrong.add(new Text("缺少“%s”列（本台账按村登记）", "the column \"%s\" is missing (this register is kept by village)")
                    .with(Titles.PLACE));
        }
        return wrong;
    }

    int width() {
        return titles.size();
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
