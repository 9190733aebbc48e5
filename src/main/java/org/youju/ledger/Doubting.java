package org.youju.ledger;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.youju.entry.Entry;
import org.youju.entry.EntryRules;
import org.youju.kernel.Language;
import org.youju.pack.Field;
import org.youju.pack.FieldType;
import org.youju.pack.Register;

/// Looks for what may be wrong with an entry before it is written down.
@Component
public class Doubting {
    private static final int MOST = 5;
    private static final int DAYS = 3;

    private final LookalikeStore store;
    private final Registers registers;
    private final References references;
    private final Entries entries;
    private final Bookkeeping books;

    Doubting(
            LookalikeStore store, Registers registers, References references, Entries entries, Bookkeeping books) {
        this.store = store;
        this.registers = registers;
        this.references = references;
        this.entries = entries;
        this.books = books;
    }

    /// About a new entry.
    public Doubts of(Draft draft, Language language) {
        var values = Entry.values(draft.fields(), draft.state(), draft.evidence().size());
        return new Doubts(EntryRules.warnings(draft.register(), values), lookalikes(draft, language));
    }

    /// About an entry that is to read otherwise: what nobody doubted before.
    ///
    /// @param fields all of them, readable
    public Doubts of(Entry entry, Register definition, String state, Map<String, Object> fields) {
        var before = books.readable(registers.on(entry.register(), entry.day()), entry.fields());
        var known = EntryRules.warnings(definition, Entry.values(before, entry.state(), entry.evidence()));
        return new Doubts(EntryRules.warnings(definition, Entry.values(fields, state, entry.evidence())).stream()
                .filter(warning -> !known.contains(warning))
                .toList(), List.of());
    }

    /// The same of a step to another state, with what is written at it.
    public Doubts ofStep(Entry entry, Register register, String state, Map<String, Object> written) {
        var fields = books.readable(register, entry.fields());
        fields.putAll(written);
        return of(entry, register, state, fields);
    }

    /// Of the same name at the same place within a few days, or about the same subject on the same day. Where the day
    /// is part of the key, another day is another matter, as the pack says itself.
    private List<Doubts.Lookalike> lookalikes(Draft draft, Language language) {
        var register = draft.register();
        var name = register.field(register.name())
                .filter(field -> field.type() == FieldType.TEXT || field.type() == FieldType.REFERENCE)
                .map(Field::id)
                .orElse("");
        var subjects = register.fields().stream()
                .filter(field -> field.type() == FieldType.REFERENCE)
                .map(Field::id)
                .toList();
        var found = store.like(draft, name, subjects, register.key().contains(register.day()) ? 0 : DAYS, MOST);
        var names = references.names(found);
        return found.stream()
                .map(entry -> new Doubts.Lookalike(entry.id().path(), entry.day() + " "
                        + entries.name(entry, registers.on(entry.register(), entry.day()), names, language)
                        + "（" + entry.id().number() + "）"))
                .toList();
    }
}
