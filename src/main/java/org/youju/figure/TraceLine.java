package org.youju.figure;

import java.time.LocalDate;
import org.youju.entry.EntryId;

/// A line of a trace as a page shows it.
///
/// @param name what the entry is called in its register; empty where the officer may not read it
/// @param state in which it is now
/// @param subject who or what it reached; empty where the measure asks for none
record TraceLine(EntryId entry, LocalDate day, String name, String register, String state, String subject,
        String amount) {
    boolean isReadable() {
        return !register.isEmpty();
    }
}
