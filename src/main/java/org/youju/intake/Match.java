package org.youju.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.youju.pack.Field;
import org.youju.pack.FieldType;
import org.youju.pack.Register;
import org.youju.sheet.OfficeWords;

/// What a column is taken for, by its title.
///
/// @param use as in [Layout.Column]
/// @param guessed whether somebody must look at it before it is believed
record Match(String use, String unit, boolean guessed) {
    static final Match NOTHING = new Match(Layout.NOTHING, "", false);
    private static final double ALIKE = 0.6;

    /// By the whole title with its group, or by its last line alone.
    static Match of(List<String> path, Register register) {
        if (path.isEmpty()) {
            return NOTHING;
        }
        var spellings = new ArrayList<>(List.of(String.join("", path), path.getLast()));
        for (var title : spellings) {
            var exact = register.fields().stream().filter(field -> named(field, title)).findFirst();
            if (exact.isPresent()) {
                return new Match(exact.get().id(), "", false);
            }
        }
        for (var title : spellings) {
            if (Titles.isNumber(title)) {
                return new Match(Layout.NUMBER, "", false);
            }
            if (Titles.isPlace(title)) {
                return new Match(Layout.PLACE, "", false);
            }
            if (Titles.isState(title)) {
                return new Match(Layout.STATE, "", false);
            }
            if (Titles.isPassedOver(title)) {
                return NOTHING;
            }
        }
        return spellings.stream().flatMap(title -> inBrackets(register, title).stream()).findFirst().orElse(NOTHING);
    }

    /// By its title in either language, with or without its unit in brackets.
    private static boolean named(Field field, String title) {
        return Titles.same(field.title().zh(), title)
                || Titles.same(field.title().en(), title)
                || !field.unit().isEmpty()
                        && (Titles.same(field.title().zh() + "(" + field.unit() + ")", title)
                                || Titles.same(field.title().en() + "(" + field.unit() + ")", title));
    }

    /// A title with a hint in brackets; for numbers, that is their unit, and must be one that can be converted.
    private static Optional<Match> inBrackets(Register register, String title) {
        var unit = Titles.bracketed(title);
        var bare = Titles.bare(title);
        return bare.isEmpty() || unit.isEmpty() && bare.equals(Titles.plain(title))
                ? Optional.empty()
                : register.fields().stream()
                        .filter(field -> Titles.bare(field.title().zh()).equals(bare)
                                || Titles.bare(field.title().en()).equals(bare))
                        .findFirst()
                        .map(field -> new Match(field.id(), isAmount(field) && isConvertible(unit, field) ? unit : "",
                                isAmount(field) && !isConvertible(unit, field)));
    }

    private static boolean isConvertible(String unit, Field field) {
        return !field.unit().isEmpty() && OfficeWords.isConvertible(unit, field.unit());
    }

    static boolean isAmount(Field field) {
        return field.type() == FieldType.INTEGER || field.type() == FieldType.DECIMAL;
    }

    /// The field whose title is most like this one, if any is much like it.
    static Optional<Match> alike(List<String> path, Register register, Set<String> taken) {
        var title = Titles.bare(String.join("", path));
        if (title.length() < 2 || Titles.isPassedOver(title)) {
            return Optional.empty();
        }
        return register.fields().stream()
                .filter(field -> !taken.contains(field.id()))
                .map(field -> new Scored(field, Math.max(likeness(title, Titles.bare(field.title().zh())),
                        likeness(Titles.bare(path.getLast()), Titles.bare(field.title().zh())))))
                .filter(scored -> scored.likeness >= ALIKE)
                .max((one, other) -> Double.compare(one.likeness, other.likeness))
                .map(scored -> new Match(scored.field.id(), "", true));
    }

    private record Scored(Field field, double likeness) {}

    /// How many characters two titles share, of all they have (Dice); one within the other counts for more.
    private static double likeness(String first, String second) {
        var one = first.replace("时间", "日期");
        var other = second.replace("时间", "日期");
        if (one.length() < 2 || other.length() < 2) {
            return 0;
        }
        if (one.contains(other) || other.contains(one)) {
            return 0.7 + 0.3 * Math.min(one.length(), other.length()) / Math.max(one.length(), other.length());
        }
        var shared = new HashSet<>(one.chars().boxed().toList());
        var others = new HashSet<>(other.chars().boxed().toList());
        int sizes = shared.size() + others.size();
        shared.retainAll(others);
        return 2.0 * shared.size() / sizes;
    }
}
