package org.youju.ledger;

/// Something that goes wrong on purpose.
final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;
}
