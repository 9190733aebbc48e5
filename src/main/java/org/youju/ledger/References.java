package org.youju.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.youju.entry.Change;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.entry.Fact;
import org.youju.entry.Recorded;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Field;
import org.youju.pack.FieldType;
import org.youju.pack.Register;

/// Finds the subjects that entries refer to: by what people write, their name or their key, and by the key that an
/// entry keeps.
@Component
public class References {
    private final SubjectStore store;
    private final LedgerStore entries;
    private final Registers registers;

    References(SubjectStore store, LedgerStore entries, Registers registers) {
        this.store = store;
        this.entries = entries;
        this.registers = registers;
    }

    /// For single entries of a township: asks the database about each word.
    public Resolving asking(PlaceCode township) {
        return new Resolving(registers,
                (register, word) -> store.borne(township, register, word),
                subject -> entries.entry(subject.entry()).map(Entry::fields).orElse(Map.of()));
    }

    /// For many entries of one register: everything it can refer to is read once. Call it in the transaction in which
    /// they are filed.
    public Resolving knowing(PlaceCode township, String register) {
        var targets = new LinkedHashSet<String>();
        boolean fills = false;
        for (var field : registers.versions(register).stream().flatMap(version -> version.fields().stream()).toList()) {
            if (field.type() == FieldType.REFERENCE) {
                targets.add(field.to());
                fills |= !field.fills().isEmpty();
            }
        }
        var borne = new HashMap<String, Map<String, List<Subject>>>();
        if (!targets.isEmpty()) {
            for (var subject : store.all(township, targets)) {
                var words = borne.computeIfAbsent(subject.register(), _ -> new HashMap<>());
                words.computeIfAbsent(subject.key(), _ -> new ArrayList<>(1)).add(subject);
                if (!subject.name().equals(subject.key())) {
                    words.computeIfAbsent(subject.name(), _ -> new ArrayList<>(1)).add(subject);
                }
            }
        }
        var fields = fills ? fields(township, targets) : Map.<EntryId, Map<String, Object>>of();
        return new Resolving(registers,
                (to, word) -> borne.getOrDefault(to, Map.of()).getOrDefault(word, List.of()),
                subject -> fields.getOrDefault(subject.entry(), Map.of()));
    }

    private Map<EntryId, Map<String, Object>> fields(PlaceCode township, Set<String> targets) {
        var fields = new HashMap<EntryId, Map<String, Object>>();
        var book = entries.book(township);
        if (book.isPresent()) {
            for (var target : targets) {
                store.entries(book.getAsInt(), target).forEach(entry -> fields.put(entry.id(), entry.fields()));
            }
        }
        return fields;
    }

    /// What the subjects are called that these entries refer to, in one query.
    public SubjectNames names(Collection<Entry> of) {
        var keys = new HashSet<SubjectNames.Key>();
        for (var entry : of) {
            collect(keys, entry.id().book(), registers.newest(entry.register()), List.of(entry.fields()));
        }
        return named(keys);
    }

    /// The same for all values that the facts of one entry have ever given it.
    public SubjectNames names(Entry of, List<Recorded> facts) {
        var all = new ArrayList<Map<String, Object>>();
        all.add(of.fields());
        facts.forEach(recorded -> all.add(values(recorded.fact())));
        var keys = new HashSet<SubjectNames.Key>();
        collect(keys, of.id().book(), registers.newest(of.register()), all);
        return named(keys);
    }

    /// The same for an entry and for what is said of it elsewhere.
    public SubjectNames names(Entry of, Map<String, Object> elsewhere) {
        var keys = new HashSet<SubjectNames.Key>();
        collect(keys, of.id().book(), registers.newest(of.register()), List.of(of.fields(), elsewhere));
        return named(keys);
    }

    private static Map<String, Object> values(Fact fact) {
        if (fact instanceof Fact.Filed filed) {
            return filed.fields();
        }
        var changes = switch (fact) {
            case Fact.Moved moved -> moved.changes();
            case Fact.Corrected corrected -> corrected.changes();
            case Fact.CorrectionAsked asked -> asked.changes();
            default -> Map.<String, Change>of();
        };
        var values = new LinkedHashMap<String, Object>();
        changes.forEach((field, change) -> {
            if (change instanceof Change.To(var value)) {
                values.put(field, value);
            }
        });
        return values;
    }

    private static void collect(
            Set<SubjectNames.Key> keys, PlaceCode township, Register register, List<Map<String, Object>> values) {
        for (var field : register.fields()) {
            if (field.type() == FieldType.REFERENCE) {
                values.stream()
                        .filter(one -> one.containsKey(field.id()))
                        .forEach(one -> keys.add(new SubjectNames.Key(
                                township, field.to(), String.valueOf(one.get(field.id())))));
            }
        }
    }

    private SubjectNames named(Set<SubjectNames.Key> keys) {
        return new SubjectNames(keys.isEmpty() ? List.of() : store.named(keys));
    }

    /// What somebody may mean who writes this: at most so many subjects.
    public List<Subject> suggested(PlaceCode township, Field field, String text, int most) {
        return store.like(township, field.to(), text, most);
    }
}
