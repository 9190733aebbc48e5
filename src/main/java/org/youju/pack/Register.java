package org.youju.pack;

import java.util.List;
import java.util.Optional;
import org.youju.kernel.Text;

/// A ledger of one kind of work: its columns, lifecycle, checks and measures, as they apply within its validity.
///
/// @param about what one row stands for, in plain words
/// @param basis the law and article it rests on, or that it is local practice
/// @param office the office that keeps it
/// @param level for which places entries are filed
/// @param day the field whose date decides the year an entry belongs to
/// @param key the fields that make two rows the same thing; empty when the whole row does
/// @param name the field by whose value an entry is called on lists
/// @param states the first is the one an entry is filed in
/// @param terms the clocks that run on its entries
/// @param retention how long its sensitive fields are kept; for ever where absent
public record Register(
        String id,
        String area,
        Text title,
        Text about,
        Text basis,
        Text office,
        Validity validity,
        PlaceLevel level,
        String day,
        List<String> key,
        String name,
        List<Field> fields,
        List<State> states,
        List<Move> moves,
        List<Check> checks,
        List<Term> terms,
        List<Measure> measures,
        Optional<Retention> retention) {
    public Register {
        key = List.copyOf(key);
        fields = List.copyOf(fields);
        states = List.copyOf(states);
        moves = List.copyOf(moves);
        checks = List.copyOf(checks);
        terms = List.copyOf(terms);
        measures = List.copyOf(measures);
    }

    public Optional<Field> field(String fieldId) {
        for (var field : fields) {
            if (field.id().equals(fieldId)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    public Optional<Move> move(String moveId) {
        return moves.stream().filter(move -> move.id().equals(moveId)).findFirst();
    }

    public Optional<State> state(String stateId) {
        if (State.WITHDRAWN.id().equals(stateId)) {
            return Optional.of(State.WITHDRAWN);
        }
        return states.stream().filter(state -> state.id().equals(stateId)).findFirst();
    }

    public Optional<Term> term(String termId) {
        return terms.stream().filter(term -> term.id().equals(termId)).findFirst();
    }

    /// Whether what its entries say must be kept from most eyes.
    public boolean isSensitive() {
        return fields.stream().anyMatch(Field::isSensitive);
    }

    /// Whether other registers may refer to its entries: they have one key, in plain text, and a name.
    public boolean isSubject() {
        return key.size() == 1 && field(key.getFirst()).filter(key -> key.type() == FieldType.TEXT).isPresent();
    }

    public State initialState() {
        return states.getFirst();
    }
}
