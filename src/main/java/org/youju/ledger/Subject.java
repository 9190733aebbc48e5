package org.youju.ledger;

import org.youju.entry.EntryId;

/// An entry that others refer to: an enterprise, a household, a road.
///
/// @param key by which entries keep the reference
/// @param name by which people do
public record Subject(String register, String key, String name, EntryId entry) {}
