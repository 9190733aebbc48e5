package org.youju.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Many drafts for one book, one after another. All calls come from one thread, in order.
public interface DraftSource {
    /// @param row where the draft comes from, for the caller to know it again
    /// @param number the entry it says it is, where it comes from an export
    record Incoming(Draft draft, long row, Instant at, OptionalLong number) {
        public Incoming(Draft draft, long row, Instant at) {
            this(draft, row, at, OptionalLong.empty());
        }
    }

    /// The next one; empty at the end.
    Optional<Incoming> next();

    /// The same has been recorded before; nothing is added.
    void alreadyRecorded(Incoming incoming, EntryId entry);

    /// An entry with the same key has other values; nothing is added.
    void clashes(Incoming incoming, EntryId entry);

    /// Another draft of this source has the same key; nothing is added.
    void repeats(Incoming incoming, long row);
}
