package org.youju.ledger;

/// What stands in the database is not what this program writes: somebody else has changed it, or the pack has lost the
/// definition it was written by.
final class Unreadable extends RuntimeException {
    Unreadable(String what, RuntimeException cause) {
        super(what + ": unreadable (expected: as it was written; " + cause.getMessage() + ")", cause);
    }
}
