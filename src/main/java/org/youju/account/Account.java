package org.youju.account;

import java.time.Instant;
import java.util.List;

/// A person's account.
///
/// @param passwordEdition grows with every new password
public record Account(
        String login,
        String name,
        boolean enabled,
        boolean mustChangePassword,
        int passwordEdition,
        Instant createdAt,
        List<Grant> grants) {
    public Account {
        grants = List.copyOf(grants);
    }
}
