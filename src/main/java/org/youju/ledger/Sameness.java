package org.youju.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.entry.Entry;
import org.youju.pack.Register;
import org.youju.secret.Kept;
import org.youju.secret.Secrets;

/// Whether what comes in says the same as what is recorded.
record Sameness(Register register, DraftSource source, Secrets secrets) {
    /// Which fields come in with another value than the one recorded.
    List<String> differing(Map<String, Object> recorded, Draft draft) {
        return Kept.differing(draft.register(), recorded, draft.fields(), source::speaksOf, secrets);
    }

    /// A row that reads as the entry whose number it bears, whatever that entry was filed as: a correction of its key
    /// does not make an export of it a new entry. The same number in another's table proves nothing.
    boolean isExported(DraftSource.Incoming incoming, Map<Long, Entry> numbered) {
        var draft = incoming.draft();
        return incoming.number().isPresent()
                && Optional.ofNullable(numbered.get(incoming.number().getAsLong()))
                        .filter(entry -> entry.register().equals(register.id())
                                && entry.place().equals(draft.place()))
                        .filter(entry -> differing(entry.fields(), draft).isEmpty())
                        .isPresent();
    }
}
