package org.youju.entry;

/// What became of a field.
public sealed interface Change {
    record To(Object value) implements Change {}

    record Cleared() implements Change {}
}
