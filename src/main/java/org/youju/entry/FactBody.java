package org.youju.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.youju.calendar.LastDay;
import org.youju.evidence.Evidence;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Field;
import org.youju.pack.Register;
import org.youju.secret.EntryKey;
import org.youju.secret.Sealed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The body of a fact as text and back. The text is what is kept: it is never written again from its reading.
public final class FactBody {
    private static final JsonMapper JSON = new JsonMapper();

    private FactBody() {}

    public static String write(Recorded recorded) {
        return CanonicalJson.write(with(recorded.dues(), body(recorded.fact())));
    }

    private static Map<String, Object> body(Fact fact) {
        return switch (fact) {
            case Fact.Filed filed -> filed(filed, filed.fields());
            case Fact.Moved moved -> with(moved.evidence(), Map.of(
                    "move", moved.move(), "to", moved.to(), "changes", moved.changes(), "reason",
                            moved.reason()));
            case Fact.Corrected corrected -> granting(corrected.request(), Map.of(
                    "changes", corrected.changes(), "reason", corrected.reason()));
            case Fact.Noted noted -> with(noted.evidence(), Map.of("text", noted.text()));
            case Fact.Withdrawn withdrawn -> granting(withdrawn.request(), Map.of("reason", withdrawn.reason()));
            case Fact.CorrectionAsked asked -> Map.of("changes", asked.changes(), "reason", asked.reason());
            case Fact.WithdrawalAsked asked -> Map.of("reason", asked.reason());
            case Fact.CorrectionRefused refused -> granting(refused.request(), Map.of("reason", refused.reason()));
            case Fact.Paused paused -> Map.of("term", paused.term(), "ground", paused.ground(), "on",
                    paused.on(), "reason", paused.reason());
            case Fact.Resumed resumed -> Map.of(
                    "term", resumed.term(), "on", resumed.on(), "reason", resumed.reason());
            case Fact.Extended extended -> Map.of("term", extended.term(), "by", (long) extended.by(), "on",
                    extended.on(), "reason", extended.reason());
            case Fact.Restarted restarted -> Map.of(
                    "term", restarted.term(), "on", restarted.on(), "reason", restarted.reason());
            case Fact.Assigned assigned -> Map.of(
                    "officer", assigned.officer(), "reason", assigned.reason());
            case Fact.Reckoned reckoned -> Map.of("reason", reckoned.reason());
            case Fact.Erased erased -> Map.of("fields", erased.fields(), "reason", erased.reason());
        };
    }

    private static Map<String, Object> with(Optional<Map<String, LastDay>> dues, Map<String, Object> body) {
        if (dues.isEmpty()) {
            return body;
        }
        var written = new LinkedHashMap<String, Object>();
        dues.get().forEach((term, due) -> written.put(term, Clocks.written(due)));
        var all = new LinkedHashMap<>(body);
        all.put("due", written);
        return all;
    }

    /// The last days a fact carries.
    public static Optional<Map<String, LastDay>> dues(String body) {
        if (!body.contains("\"due\"")) {
            return Optional.empty();
        }
        return Optional.ofNullable(JSON.readTree(body).get("due")).map(json -> {
            var dues = new TreeMap<String, LastDay>();
            json.properties().forEach(one -> dues.put(one.getKey(), Clocks.due(one.getValue().stringValue())));
            return dues;
        });
    }

    /// @param fields the filed fields as [CanonicalJson] writes them, so that a bulk import writes them once
    public static String write(Fact.Filed filed, String fields, Optional<Map<String, LastDay>> dues) {
        return CanonicalJson.write(with(dues, filed(filed, new CanonicalJson.Written(fields))));
    }

    private static Map<String, Object> filed(Fact.Filed filed, Object fields) {
        var body = new LinkedHashMap<String, Object>(Map.of(
                "register", filed.register(),
                "place", filed.place().value(),
                "state", filed.state(),
                "key", filed.key(),
                "fields", fields));
        if (filed.sure()) {
            body.put("sure", true);
        }
        return with(filed.evidence(), body);
    }

    /// With the request it answers, if it answers one.
    private static Map<String, Object> granting(long request, Map<String, Object> body) {
        if (request == 0) {
            return body;
        }
        var all = new LinkedHashMap<>(body);
        all.put("request", request);
        return all;
    }

    private static Map<String, Object> with(List<Evidence> evidence, Map<String, Object> body) {
        if (evidence.isEmpty()) {
            return body;
        }
        var all = new LinkedHashMap<>(body);
        all.put("evidence", evidence.stream()
                .map(one -> Map.of("digest", one.digest(), "name", one.name(), "type", one.type(), "size", one.size()))
                .toList());
        return all;
    }

    /// @param register finds the register's definition by id: a body does not repeat its fields' types
    /// @param key the one of its entry, as far as it is still there
    public static Fact read(
            String kind, String body, Function<String, Register> register, String entryRegister, EntryKey key) {
        var json = JSON.readTree(body);
        return switch (kind) {
            case "filed" -> {
                var id = json.get("register").stringValue();
                yield new Fact.Filed(
                        id, new PlaceCode(json.get("place").stringValue()), json.get("state").stringValue(),
                        fields(register.apply(id), json.get("fields"), key), json.get("key").stringValue(),
                        evidence(json), json.has("sure"));
            }
            case "moved" -> new Fact.Moved(
                    json.get("move").stringValue(), json.get("to").stringValue(),
                    changes(register.apply(entryRegister), json.get("changes"), key), json.get("reason").stringValue(),
                    evidence(json));
            case "corrected" -> new Fact.Corrected(
                    changes(register.apply(entryRegister), json.get("changes"), key), json.get("reason").stringValue(),
                    request(json));
            case "noted" -> new Fact.Noted(json.get("text").stringValue(), evidence(json));
            case "withdrawn" -> new Fact.Withdrawn(json.get("reason").stringValue(), request(json));
            case "correction_asked" -> new Fact.CorrectionAsked(
                    changes(register.apply(entryRegister), json.get("changes"), key),
                    json.get("reason").stringValue());
            case "withdrawal_asked" -> new Fact.WithdrawalAsked(json.get("reason").stringValue());
            case "correction_refused" -> new Fact.CorrectionRefused(request(json), json.get("reason").stringValue());
            case "paused" -> new Fact.Paused(
                    word(json, "term"), word(json, "ground"), on(json), word(json, "reason"));
            case "resumed" -> new Fact.Resumed(word(json, "term"), on(json), word(json, "reason"));
            case "extended" -> new Fact.Extended(
                    word(json, "term"), json.get("by").intValue(), on(json), word(json, "reason"));
            case "restarted" -> new Fact.Restarted(word(json, "term"), on(json), word(json, "reason"));
            case "assigned" -> new Fact.Assigned(word(json, "officer"), word(json, "reason"));
            case "reckoned" -> new Fact.Reckoned(word(json, "reason"));
            case "erased" -> new Fact.Erased(
                    json.get("fields").valueStream().map(JsonNode::stringValue).toList(), word(json, "reason"));
            default -> throw new IllegalStateException("fact kind: " + kind + " (expected: one that is known)");
        };
    }

    private static long request(JsonNode json) {
        return json.has("request") ? json.get("request").longValue() : 0;
    }

    private static String word(JsonNode json, String name) {
        return json.get(name).stringValue();
    }

    private static LocalDate on(JsonNode json) {
        return LocalDate.parse(word(json, "on"));
    }

    public static Map<String, Object> fields(Register register, String json, EntryKey key) {
        return fields(register, JSON.readTree(json), key);
    }

    private static Map<String, Object> fields(Register register, JsonNode json, EntryKey key) {
        var fields = new LinkedHashMap<String, Object>();
        json.properties().forEach(one -> fields.put(one.getKey(), value(register, one.getKey(), one.getValue(), key)));
        return fields;
    }

    private static Map<String, Change> changes(Register register, JsonNode json, EntryKey key) {
        var changes = new LinkedHashMap<String, Change>();
        json.properties().forEach(one -> changes.put(one.getKey(),
                one.getValue().isNull()
                        ? new Change.Cleared()
                        : new Change.To(value(register, one.getKey(), one.getValue(), key))));
        return changes;
    }

    /// A field that the register no longer has stays readable, as text.
    private static Object value(Register register, String id, JsonNode json, EntryKey key) {
        var type = register.field(id).map(Field::type);
        if (type.isEmpty()) {
            return json.asString();
        }
        if (register.field(id).filter(Field::isSensitive).isPresent()) {
            return new Sealed(json.stringValue(), key);
        }
        return switch (type.get()) {
            case TEXT, CHOICE, REFERENCE -> json.stringValue();
            case INTEGER -> json.longValue();
            case YEAR -> json.intValue();
            case FLAG -> json.booleanValue();
            case DECIMAL -> new BigDecimal(json.stringValue());
            case DATE -> LocalDate.parse(json.stringValue());
            case DATETIME -> LocalDateTime.parse(json.stringValue());
        };
    }

    private static List<Evidence> evidence(JsonNode json) {
        var files = new ArrayList<Evidence>();
        if (json.has("evidence")) {
            json.get("evidence").forEach(one -> files.add(new Evidence(
                    one.get("digest").stringValue(), one.get("name").stringValue(), one.get("type").stringValue(),
                    one.get("size").longValue())));
        }
        return files;
    }
}
