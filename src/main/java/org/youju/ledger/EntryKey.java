package org.youju.ledger;

/// The key of an entry's sensitive fields, as it is kept: itself encrypted.
final class EntryKey {
    /// There is none: the entry has no sensitive fields, or they were erased.
    static final EntryKey NONE = new EntryKey(new byte[0]);

    private final byte[] wrapped;

    private EntryKey(byte[] wrapped) {
        this.wrapped = wrapped;
    }

    static EntryKey of(byte[] wrapped) {
        return new EntryKey(wrapped.clone());
    }

    byte[] wrapped() {
        return wrapped.clone();
    }

    boolean isThere() {
        return wrapped.length > 0;
    }
}
