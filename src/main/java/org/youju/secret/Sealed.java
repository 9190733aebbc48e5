package org.youju.secret;

/// A sensitive value as an entry keeps it.
///
/// Facts hold the text alone: the key stands elsewhere and can be destroyed, which erases the value for good.
///
/// @param text what stands in facts and entries
/// @param key as it was found when the text was read
public record Sealed(String text, EntryKey key) {
    /// What an entry reads in place of a value that was erased.
    public static final Sealed ERASED = new Sealed("erased:", EntryKey.NONE);

    public boolean isMarkedErased() {
        return text.equals(ERASED.text);
    }

    /// The same text is the same value, whether its key is still there or not.
    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed(var otherText, _) && text.equals(otherText);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
