package org.youju.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Audit;
import org.youju.account.Officer;
import org.youju.evidence.Evidence;
import org.youju.pack.Register;

/// Sensitive fields: every reading of an entry that has them is in the trail, in clear or not.
@Component
class Disclosure {
    private final Entries entries;
    private final Registers registers;
    private final Audit audit;
    private final Secrets secrets;

    Disclosure(Entries entries, Registers registers, Audit audit, Secrets secrets) {
        this.entries = entries;
        this.registers = registers;
        this.audit = audit;
        this.secrets = secrets;
    }

    /// The entry, its sensitive fields still to be masked.
    @Transactional
    public Entry read(EntryId id, Officer officer) {
        var entry = entries.entry(id, officer);
        if (EntryViews.isSensitive(registers.on(entry.register(), entry.day()))) {
            audit.record(officer, "entry.read", entry.register() + " " + id);
        }
        return entry;
    }

    /// A file of evidence, opened by itself. The small pictures on the entry's page are part of reading that.
    @Transactional
    public Evidence file(EntryId id, String digest, Officer officer) {
        var entry = entries.entry(id, officer);
        var evidence = entries.evidence(id, digest, officer);
        if (EntryViews.isSensitive(registers.on(entry.register(), entry.day()))) {
            audit.record(officer, "entry.file", entry.register() + " " + id + " " + evidence.name());
        }
        return evidence;
    }

    /// What was read from a form, with the sensitive fields left empty in it as the entry has them: so whoever corrects
    /// an entry need not see them.
    Map<String, Object> withKept(Register register, Entry entry, Map<String, Object> typed, Set<String> cleared) {
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
