package org.youju.secret;

/// The key of an entry's sensitive fields, as it is kept: itself encrypted.
public final class EntryKey {
    /// There is none: the entry has no sensitive fields, or they were erased.
    public static final EntryKey NONE = new EntryKey(new byte[0]);

    private final byte[] wrapped;

    private EntryKey(byte[] wrapped) {
        this.wrapped = wrapped;
    }

    public static EntryKey of(byte[] wrapped) {
        return new EntryKey(wrapped.clone());
    }

    public byte[] wrapped() {
        return wrapped.clone();
    }

    public boolean isThere() {
        return wrapped.length > 0;
    }
}
