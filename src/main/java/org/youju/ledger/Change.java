package org.youju.ledger;

/// What became of a field.
public sealed interface Change {
    record To(Object value) implements Change {}

    record Cleared() implements Change {}
}
