package org.youju.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.youju.kernel.Mistake;
import org.youju.kernel.Parsed;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.ledger.Draft;
import org.youju.ledger.FieldReading;
import org.youju.ledger.Registers;
import org.youju.ledger.Resolving;
import org.youju.pack.Register;
import org.youju.pack.State;
import org.youju.place.Place;
import org.youju.posting.Contributions;
import org.youju.sheet.Cell;
import org.youju.sheet.DateSystem;
import org.youju.sheet.Row;
import org.youju.sheet.Values;

/// Reads the rows of one table as drafts of one register.
final class RowReader {
    private static final String PLACE = "place";
    private static final String STATE = "state";

    private final Header header;
    private final Register register;
    private final Registers registers;
    private final DateSystem dates;
    private final PlaceCode given;
    private final Resolving references;
    private final Map<String, PlaceCode> places = new HashMap<>();
    /// States by the words that rows have for them: there are few, and many rows.
    private final Map<Register, Map<String, Optional<String>>> states = new IdentityHashMap<>();

    /// @param given the place the table is for; rows may name places within it
    RowReader(Header header, Register register, Registers registers, DateSystem dates, PlaceCode given,
            List<Place> within, Resolving references) {
        this.references = references;
        this.header = header;
        this.register = register;
        this.registers = registers;
        this.dates = dates;
        this.given = given;
        within.forEach(place -> {
            places.put(place.code().value(), place.code());
            places.put(place.title(), place.code());
        });
    }

    /// What is wrong with a row: where, and what was expected.
    record Wrong(int column, Mistake mistake) {}

    sealed interface Read {
        /// @param remarks what looks wrong and may be right
        record Ok(Draft draft, OptionalLong number, List<Wrong> remarks) implements Read {}

        /// It can only be an entry that is recorded already: its state asks for evidence, which no table has.
        record Recorded(Draft draft, OptionalLong number, List<Wrong> unless) implements Read {}

        record Withdrawn() implements Read {}

        record Refused(List<Wrong> wrongs) implements Read {}
    }

    Read read(Row row) {
        var values = new LinkedHashMap<String, Object>();
        var wrongs = new ArrayList<Wrong>();
        var place = given;
        int stateColumn = -1;
        var number = OptionalLong.empty();
        row.beyond(header.width()).forEach(mistake -> wrongs.add(new Wrong(header.width(), mistake)));
        for (int column = 0; column < header.width(); column++) {
            var cell = row.cell(column);
            switch (header.targets().get(column)) {
                case Header.Target.ToField(var field) -> {
                    switch (FieldReading.read(field, cell, dates)) {
                        case org.youju.sheet.Parsed.Value<?>(var value) -> values.put(field.id(), value);
                        case org.youju.sheet.Parsed.Nothing<?> _ -> { }
                        case org.youju.sheet.Parsed.Expected<?>(var expected) ->
                                wrongs.add(wrong(row, column, cell.shown(), expected));
                    }
                }
                case Header.Target.ToPlace() -> {
                    var named = place(cell);
                    if (named.isEmpty()) {
                        wrongs.add(wrong(row, column, cell.shown(),
                                new Text("本地区内的村名或12位代码", "the name or code of a place within the one chosen")));
                    } else if (place.isVillage() && named.get().isVillage() && !place.equals(named.get())) {
                        wrongs.add(wrong(row, column, cell.shown(),
                                new Text("与本行另一列相同的村", "the village that the other column of this row names")));
                    } else {
                        place = finer(place, named.get());
                    }
                }
                case Header.Target.ToState() -> stateColumn = column;
                case Header.Target.ToNumber() -> number = number(cell);
                case Header.Target.PassedOver() -> { }
            }
        }
        values.putAll(header.constants());
        var version = version(values);
        var word = stateColumn < 0 ? header.state() : row.cell(stateColumn).shown().strip();
        var state = word.isEmpty() ? Optional.<String>empty() : states.computeIfAbsent(version, _ -> new HashMap<>())
                .computeIfAbsent(word, _ -> state(version, word));
        if (state.isEmpty() && !word.isEmpty()) {
            wrongs.add(wrong(row, stateColumn, word, new Text("下列之一：%s", "one of: %s").with(stateTitles(version))));
        }
        if (state.filter(State.WITHDRAWN.id()::equals).isPresent()) {
            return new Read.Withdrawn();
        }
        var named = references.resolved(version, values);
        named.mistakes().forEach(mistake -> wrongs.add(located(row, mistake)));
        if (!wrongs.isEmpty()) {
            addMissing(row, named.values(), wrongs);
            return new Read.Refused(wrongs);
        }
        return draft(row, version, place, state, named.values(), number);
    }

    /// The definition of the row's day: it says which fields and which states there are.
    private Register version(Map<String, Object> values) {
        return Contributions.day(values.getOrDefault(register.day(), ""))
                .map(day -> registers.on(register.id(), day))
                .orElse(register);
    }

    /// By its title in either language, or by its id.
    private static Optional<String> state(Register version, String word) {
        return Stream.concat(version.states().stream(), Stream.of(State.WITHDRAWN))
                .filter(state -> state.title().zh().equals(word)
                        || state.title().en().equalsIgnoreCase(word)
                        || state.id().equals(word))
                .map(State::id)
                .findFirst();
    }

    /// The number of the entry an export wrote the row for; offices number their own tables as they like.
    private static OptionalLong number(Cell cell) {
        return Values.whole(cell, "") instanceof org.youju.sheet.Parsed.Value<Long>(var number) && number > 0
                ? OptionalLong.of(number)
                : OptionalLong.empty();
    }

    private Read draft(
            Row row, Register version, PlaceCode place, Optional<String> state, Map<String, Object> values,
            OptionalLong number) {
        return switch (Draft.of(version, place, state, values, List.of())) {
            case Parsed.Ok<Draft>(var draft) -> new Read.Ok(
                    draft, number, draft.warnings().stream().map(warning -> located(row, warning)).toList());
            case Parsed.Wrong<Draft>(var mistakes) -> {
                var wrongs = mistakes.stream().map(mistake -> located(row, mistake)).toList();
                boolean only = state.isPresent() && mistakes.stream().allMatch(one -> one.where().equals(STATE));
                yield only
                        ? new Read.Recorded(
                                new Draft(version, place, state.get(), values, List.of(), false), number, wrongs)
                        : new Read.Refused(wrongs);
            }
        };
    }

    /// Required fields left empty, beside those that could not be read.
    private void addMissing(Row row, Map<String, Object> values, List<Wrong> wrongs) {
        for (var field : register.fields()) {
            int column = header.column(field.id());
            boolean unreadable = wrongs.stream().anyMatch(wrong -> wrong.column() == column);
            if (field.required() && !values.containsKey(field.id()) && !unreadable
                    && !Header.isFilled(field, register)) {
                wrongs.add(wrong(row, column, "", new Text("必填", "a value: this field is required")));
            }
        }
    }

    private Wrong located(Row row, Mistake mistake) {
        int column = switch (mistake.where()) {
            case PLACE -> header.columnOf(new Header.Target.ToPlace());
            case STATE -> header.columnOf(new Header.Target.ToState());
            default -> header.column(mistake.where());
        };
        return wrong(row, column, mistake.value(), mistake.expected());
    }

    private Wrong wrong(Row row, int column, String value, Text expected) {
        var where = column < 0 ? String.valueOf(row.number()) : row.address(column);
        return new Wrong(column, new Mistake(where, value, expected));
    }

    private Optional<PlaceCode> place(Cell cell) {
        var name = cell.shown().strip();
        return name.isEmpty() ? Optional.of(given) : Optional.ofNullable(places.get(name));
    }

    /// Where a row has both a name and a code, they may differ in level: the village counts.
    private static PlaceCode finer(PlaceCode one, PlaceCode other) {
        return other.isVillage() || !one.isVillage() ? other : one;
    }

    private Text stateTitles(Register version) {
        return new Text(
                String.join("、", version.states().stream().map(state -> state.title().zh()).toList()),
                String.join(", ", version.states().stream().map(state -> state.title().en()).toList()));
    }
}
