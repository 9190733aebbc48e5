package org.youju.ledger;

import java.time.Instant;
import java.util.Optional;

/// Many drafts for one book, one after another. All calls come from one thread, in order.
public interface DraftSource {
    /// @param row where the draft comes from, for the caller to know it again
    record Incoming(Draft draft, long row, Instant at) {}

    /// The next one; empty at the end.
    Optional<Incoming> next();

    /// The same has been recorded before; nothing is added.
    void alreadyRecorded(Incoming incoming, EntryId entry);

    /// An entry with the same key has other values; nothing is added.
    void clashes(Incoming incoming, EntryId entry);

    /// Another draft of this source has the same key; nothing is added.
    void repeats(Incoming incoming, long row);
}
