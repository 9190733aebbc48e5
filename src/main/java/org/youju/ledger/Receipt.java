package org.youju.ledger;

import org.youju.entry.EntryId;

/// What one gets for a fact written down: its entry, and its position in the book.
///
/// @param isRequest whether it only asks for what somebody else has to grant
public record Receipt(EntryId entry, long position, boolean isRequest) {
    Receipt(EntryId entry, long position) {
        this(entry, position, false);
    }
}
