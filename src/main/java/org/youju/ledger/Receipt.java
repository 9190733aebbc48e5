package org.youju.ledger;

/// What one gets for a fact written down: its entry, and its position in the book.
public record Receipt(EntryId entry, long position) {}
