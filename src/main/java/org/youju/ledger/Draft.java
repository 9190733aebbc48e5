package org.youju.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.entry.Entry;
import org.youju.entry.EntryRules;
import org.youju.evidence.Evidence;
import org.youju.kernel.Mistake;
import org.youju.kernel.Parsed;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Register;

/// An entry about to be filed, checked against its register.
///
/// @param sure whether somebody was warned of something and said that it is right
/// @param fields by id, as the Java type of the field, not yet encrypted; empty ones are absent
public record Draft(
        Register register, PlaceCode place, String state, Map<String, Object> fields, List<Evidence> evidence,
        boolean sure) {
    Draft(Register register, PlaceCode place, String state, Map<String, Object> fields, List<Evidence> evidence) {
        this(register, place, state, fields, evidence, false);
    }

    /// Checks everything and answers with all mistakes at once; `where` of a mistake is the field's id.
    ///
    /// @param state the state it is filed in; the register's first where absent
    public static Parsed<Draft> of(
            Register register,
            PlaceCode place,
            Optional<String> state,
            Map<String, Object> fields,
            List<Evidence> evidence) {
        var in = state.orElse(register.initialState().id());
        var mistakes = new ArrayList<Mistake>();
        EntryRules.place(register, place).ifPresent(mistakes::add);
        mistakes.addAll(EntryRules.fields(register, fields));
        if (mistakes.isEmpty()) {
            mistakes.addAll(EntryRules.filedIn(register, in, fields, evidence.size()));
            mistakes.addAll(EntryRules.checks(register, fields, in, evidence.size()));
        }
        if (!mistakes.isEmpty()) {
            return new Parsed.Wrong<>(mistakes);
        }
        return new Parsed.Ok<>(new Draft(register, place, in, new LinkedHashMap<>(fields), evidence));
    }

    /// What looks wrong about it and may be right, `where` being field ids.
    public List<Mistake> warnings() {
        return EntryRules.warns(register)
                ? EntryRules.warnings(register, Entry.values(fields, state, evidence.size()))
                : List.of();
    }

    Draft filledIn(Map<String, Object> all) {
        return new Draft(register, place, state, all, evidence, sure);
    }

    public Draft confirmed() {
        return new Draft(register, place, state, fields, evidence, true);
    }
}
