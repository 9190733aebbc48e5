package org.youju.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Audit;
import org.youju.account.Officer;
import org.youju.entry.Entry;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.ledger.By;
import org.youju.ledger.DraftSource;
import org.youju.ledger.Entries;
import org.youju.ledger.Ledger;
import org.youju.ledger.References;
import org.youju.ledger.Registers;
import org.youju.ledger.SubjectNames;
import org.youju.pack.Field;

/// Shows what a table says otherwise than the ledger, and takes the table's word where somebody decides so: through
/// the ledger's correction, never past it.
@Component
public class Conflicts {
    private static final Text NOTHING = new Text("（空）", "(empty)");
    private static final Text OTHERWISE = new Text("（与登记不同，不显示）", "(another value, not shown)");

    private final Ledger ledger;
    private final Entries entries;
    private final Registers registers;
    private final References references;
    private final Audit audit;

    Conflicts(Ledger ledger, Entries entries, Registers registers, References references, Audit audit) {
        this.ledger = ledger;
        this.entries = entries;
        this.registers = registers;
        this.references = references;
        this.audit = audit;
    }

    Conflict of(DraftSource.Incoming incoming, Entry entry, List<String> differing) {
        var register = incoming.draft().register();
        var differences = new ArrayList<Conflict.Difference>();
        var file = new LinkedHashMap<String, Object>();
        differing.forEach(id -> file.put(id, incoming.draft().fields().get(id)));
        var names = references.names(entry, file);
        for (var id : differing) {
            var field = register.field(id).orElseThrow();
            differences.add(new Conflict.Difference(
                    field.title(),
                    shown(field, entry.fields().get(id), entry, names),
                    field.isSensitive() ? OTHERWISE : shown(field, file.get(id), entry, names),
                    field.isSensitive()));
        }
        var name = new Text(entries.name(entry, register, names, Language.ZH),
                entries.name(entry, register, names, Language.EN));
        return new Conflict((int) incoming.row(), entry.id(), name, entry.position(), differences, file);
    }

    /// A reference with its key, for what differs may be the key alone.
    private Text shown(Field field, @Nullable Object value, Entry entry, SubjectNames names) {
        var zh = entries.shown(field, value, Language.ZH);
        return zh.isEmpty() ? NOTHING
                : names.of(entry.id().book(), field, value)
                .map(subject -> new Text("%s（%s）", "%s (%s)").with(subject.name(), subject.key()))
                .orElseGet(() -> new Text(zh, entries.shown(field, value, Language.EN)));
    }

    /// Corrects the entry to what the table says, or asks for it where the entry counts already.
    ///
    /// @throws org.youju.kernel.Refused as the ledger refuses a correction, also where the entry has changed since
    @Transactional
    public Conflict.Outcome correct(Conflict conflict, String file, Officer officer, Instant at) {
        var entry = entries.entry(conflict.entry(), officer);
        var register = registers.on(entry.register(), entry.day());
        var fields = entries.readable(register, entry, officer);
        fields.putAll(conflict.file());
        var reason = new Text("导入的表格“%s”第 %d 行与登记不一致，以表格为准",
                "the imported table \"%s\" says otherwise in row %d").with(file, conflict.row()).zh();
        var receipt = ledger.correct(conflict.entry(), fields, conflict.seen(), reason, new By(officer, at));
        audit.record(officer, "entries.import.correct", "%s %d".formatted(conflict.entry(), receipt.position()));
        return new Conflict.Outcome(conflict, receipt.isRequest(), List.of());
    }
}
