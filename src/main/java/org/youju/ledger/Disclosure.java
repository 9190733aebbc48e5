package org.youju.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Audit;
import org.youju.account.Officer;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.evidence.Evidence;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Field;
import org.youju.pack.Register;
import org.youju.secret.Kept;
import org.youju.secret.Secrets;

/// Sensitive fields: every reading of an entry that has them is in the trail, in clear or not.
@Component
public class Disclosure {
    private final Entries entries;
    private final Registers registers;
    private final Audit audit;
    private final Secrets secrets;
    private final SecretStore store;

    Disclosure(Entries entries, Registers registers, Audit audit, Secrets secrets, SecretStore store) {
        this.entries = entries;
        this.registers = registers;
        this.audit = audit;
        this.secrets = secrets;
        this.store = store;
    }

    /// The entry, its sensitive fields still to be masked.
    @Transactional
    public Entry read(EntryId id, Officer officer) {
        var entry = entries.entry(id, officer);
        if (registers.on(entry.register(), entry.day()).isSensitive()) {
            audit.record(officer, "entry.read", entry.register() + " " + id);
        }
        return entry;
    }

    /// The same once more, while a form of the entry is being answered: its reading is in the trail.
    public Entry again(EntryId id, Officer officer) {
        return entries.entry(id, officer);
    }

    /// The entries of a register of which a searched field reads exactly this; who looked and how many there were is in
    /// the trail, what was looked for is not.
    @Transactional
    public List<Entry> find(EntryFilter filter, String value, int limit, Officer officer) {
        var register = filter.register();
        filter.query().places().forEach(place -> officer.must(Action.REVEAL, register.id(), place));
        var fields = register.fields().stream().filter(Kept::isSearched).map(Field::id).toList();
        indexThoseBefore(register, filter.query().places(), fields);
        var tokens = fields.stream().map(field -> secrets.token(register.id(), field, value)).toList();
        var found = store.found(register.id(), filter.query().places(), tokens, limit);
        audit.record(officer, "entries.find", register.id() + " " + found.size());
        return found;
    }

    /// Entries kept before values could be found.
    private void indexThoseBefore(Register register, Set<PlaceCode> places, List<String> fields) {
        for (var entry : store.withoutTokens(register.id(), places, fields)) {
            var tokens = Kept.tokens(registers.on(register.id(), entry.day()), entry.fields(), secrets);
            entries.book(entry.id().book()).ifPresent(book -> store.setTokens(book, entry.id().number(), tokens));
        }
    }

    /// A file of evidence, opened by itself. The small pictures on the entry's page are part of reading that.
    @Transactional
    public Evidence file(EntryId id, String digest, Officer officer) {
        var entry = entries.entry(id, officer);
        var evidence = entries.evidence(id, digest, officer);
        if (registers.on(entry.register(), entry.day()).isSensitive()) {
            audit.record(officer, "entry.file", entry.register() + " " + id + " " + evidence.name());
        }
        return evidence;
    }

    /// What was read from a form, with the sensitive fields left empty in it as the entry has them: so whoever corrects
    /// an entry need not see them.
    public Map<String, Object> withKept(Register register, Entry entry, Map<String, Object> typed, Set<String> cleared) {
        var fields = new LinkedHashMap<>(typed);
        var kept = Kept.readable(register, entry.fields(), secrets);
        for (var field : register.fields()) {
            var value = Optional.ofNullable(kept.get(field.id()));
            if (field.isSensitive() && !cleared.contains(field.id()) && value.isPresent()) {
                fields.putIfAbsent(field.id(), value.get());
            }
        }
        return fields;
    }

    /// All fields in clear: one entry, this once.
    @Transactional
    public Map<String, Object> reveal(EntryId id, String reason, Officer officer) {
        var entry = entries.entry(id, officer);
        var readable = entries.readable(registers.on(entry.register(), entry.day()), entry, officer);
        if (reason.isBlank()) {
            throw LedgerProblem.REASON_MISSING.refused();
        }
        audit.record(officer, "entry.reveal", entry.register() + " " + id + " " + reason);
        return readable;
    }
}
