package org.youju.account;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/// What a session remembers of whoever signed in: enough to look up the rest with every request.
///
/// @param passwordEdition under which it began; when the account's is another, the session is over
record SignedIn(String login, int passwordEdition) implements AuthenticatedPrincipal, Serializable {
    @Override
    public String getName() {
        return login;
    }
}
