package org.youju.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.youju.calendar.LastDay;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Register;
import org.youju.pack.State;
import org.youju.pack.Term;
import org.youju.posting.Contributions;
import org.youju.secret.Sealed;

/// The current reading of an entry's facts.
///
/// @param fields by id, as the Java type of the field; empty ones are absent, sensitive ones sealed
/// @param evidence how many files of evidence its facts carry
/// @param position of its last fact
/// @param request the position of the request to correct or withdraw it that nobody has answered yet; 0 for none
/// @param officer the login of whom it is with: who filed it, unless it has been assigned
public record Entry(
        EntryId id,
        String register,
        PlaceCode place,
        LocalDate day,
        String state,
        Map<String, Object> fields,
        String key,
        int evidence,
        long position,
        Instant filedAt,
        long request,
        String officer,
        Clocks clocks) {

    public static Entry opened(PlaceCode book, Register register, Recorded recorded, Fact.Filed filed) {
        var fields = new LinkedHashMap<>(filed.fields());
        return new Entry(
                new EntryId(book, recorded.entry()), filed.register(), filed.place(), day(register, fields),
                filed.state(), fields, filed.key(), filed.evidence().size(), recorded.position(), recorded.at(), 0,
                recorded.officer(), recorded.dues().map(Clocks.NONE::with).orElse(Clocks.NONE));
    }

    /// How it reads after one more fact: the only place that says so.
    public Entry after(Register register, Recorded recorded) {
        return switch (recorded.fact()) {
            case Fact.Filed _ -> throw new IllegalStateException(
                    "entry " + id + ": filed again at " + recorded.position() + " (expected: any other fact)");
            case Fact.Moved moved -> with(register, moved.to(), moved.changes(), moved.evidence().size(), recorded);
            case Fact.Corrected corrected -> with(register, state, corrected.changes(), 0, recorded);
            case Fact.Noted noted -> with(register, state, Map.of(), noted.evidence().size(), recorded);
            case Fact.Withdrawn _ -> with(register, State.WITHDRAWN.id(), Map.of(), 0, recorded);
            case Fact.CorrectionAsked _, Fact.WithdrawalAsked _, Fact.CorrectionRefused _ ->
                with(register, state, Map.of(), 0, recorded);
            case Fact.Paused _, Fact.Resumed _, Fact.Extended _, Fact.Restarted _, Fact.Assigned _, Fact.Reckoned _ ->
                with(register, state, Map.of(), 0, recorded);
            case Fact.Erased erased -> with(register, state, erased.fields().stream().collect(Collectors.toMap(
                    field -> field, _ -> new Change.To(Sealed.ERASED))), 0, recorded);
        };
    }

    private Entry with(Register register, String newState, Map<String, Change> changes, int files, Recorded recorded) {
        var changed = new LinkedHashMap<>(fields);
        changes.forEach((field, change) -> {
            switch (change) {
                case Change.To(var value) -> changed.put(field, value);
                case Change.Cleared() -> changed.remove(field);
            }
        });
        return new Entry(
                id, this.register, place, day(register, changed), newState, changed, key, evidence + files,
                recorded.position(), filedAt, open(recorded),
                recorded.fact() instanceof Fact.Assigned assigned ? assigned.officer() : officer,
                clocksAfter(recorded));
    }

    private Clocks clocksAfter(Recorded recorded) {
        var after = clocks.after(recorded.fact());
        return recorded.dues().map(after::with).orElse(after);
    }

    /// A request stands until something else happens to the entry; a remark is nothing else, nor is what is done to its
    /// clocks.
    private long open(Recorded recorded) {
        return switch (recorded.fact()) {
            case Fact.CorrectionAsked _, Fact.WithdrawalAsked _ -> recorded.position();
            case Fact.Filed _, Fact.Moved _, Fact.Corrected _, Fact.Withdrawn _, Fact.CorrectionRefused _,
                    Fact.Erased _ -> 0;
            case Fact.Noted _, Fact.Paused _, Fact.Resumed _, Fact.Extended _, Fact.Restarted _, Fact.Assigned _,
                    Fact.Reckoned _ -> request;
        };
    }

    /// The same, its last days reckoned otherwise.
    public Entry with(Map<String, LastDay> dues) {
        return new Entry(id, register, place, day, state, fields, key, evidence, position, filedAt, request, officer,
                clocks.with(dues));
    }

    private static LocalDate day(Register register, Map<String, Object> fields) {
        return Contributions.day(fields.get(register.day()))
                .orElseThrow(() -> new IllegalStateException(
                        register.id() + "." + register.day() + ": " + fields + " (expected: a day)"));
    }

    /// Its fields, `state`, `evidence` and the last days of its terms: what conditions and measures see.
    public Map<String, Object> values() {
        return values(fields, state, evidence, clocks.dues());
    }

    public static Map<String, Object> values(
            Map<String, Object> fields, String state, long evidence, Map<String, LastDay> dues) {
        var values = values(fields, state, evidence);
        dues.forEach((term, due) -> values.put(Term.dueOf(term), due.day()));
        return values;
    }

    public static Map<String, Object> values(Map<String, Object> fields, String state, long evidence) {
        var values = HashMap.<String, Object>newHashMap(fields.size() + 2);
        values.putAll(fields);
        values.put("state", state);
        values.put("evidence", evidence);
        return values;
    }

    public boolean isWithdrawn() {
        return state.equals(State.WITHDRAWN.id());
    }
}
