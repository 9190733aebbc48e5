package org.youju.template;

import org.youju.pack.Register;

/// Which fields may stand in a repeated part: of what it tells.
sealed interface Fields {
    /// Entries of a register.
    record OfEntries(Register register) implements Fields {}

    record OfShortcoming(Shortcoming shortcoming) implements Fields {}
}
