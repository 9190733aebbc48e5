package org.youju.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;

/// Many drafts for one book, one after another. All calls come from one thread, in order.
public interface DraftSource {
    /// @param row where the draft comes from, for the caller to know it again
    /// @param number the entry it says it is, where it comes from an export
    /// @param mayBeFiled false where it could not be filed as it is (its state asks for evidence), but may well be an
    ///        entry already
    record Incoming(Draft draft, long row, Instant at, OptionalLong number, boolean mayBeFiled) {
        public Incoming(Draft draft, long row, Instant at) {
            this(draft, row, at, OptionalLong.empty(), true);
        }
    }

    /// Whether it says anything about a field at all; what it does not speak of, it does not contradict.
    default boolean speaksOf(String field) {
        return true;
    }

    /// The next one; empty at the end.
    Optional<Incoming> next();

    /// The same has been recorded before; nothing is added.
    void alreadyRecorded(Incoming incoming, EntryId entry);

    /// An entry with the same key has other values; nothing is added.
    void clashes(Incoming incoming, EntryId entry);

    /// The same with what differs.
    ///
    /// @param differing ids of the fields whose value is not the one recorded
    default void clashes(Incoming incoming, Entry entry, List<String> differing) {
        clashes(incoming, entry.id());
    }

    /// It may not be filed, and is no entry yet; nothing is added.
    default void notRecorded(Incoming incoming) {
        throw new IllegalStateException("row " + incoming.row() + ": not recorded (expected: a source that says why)");
    }

    /// Another draft of this source has the same key; nothing is added.
    void repeats(Incoming incoming, long row);
}
