package org.youju.account;

import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.youju.kernel.Text;

/// The registers a role can be limited to, by id, with what they are called. Contributed as a bean by the module that
/// knows the registers, for this one may not read the pack.
public record GrantableRegisters(Supplier<SequencedMap<String, Text>> titles) {
    /// What the register of a grant is called, its id where the pack has it no longer; empty for all registers.
    Optional<Text> title(Grant grant) {
        return grant.register().isEmpty()
                ? Optional.empty()
                : Optional.of(titles.get().getOrDefault(grant.register(), Text.same(grant.register())));
    }
}
