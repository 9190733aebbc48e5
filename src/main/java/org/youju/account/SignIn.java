package org.youju.account;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.youju.kernel.Refused;
import org.youju.kernel.Text;

/// Asks [Accounts] whether login and password are right, on behalf of Spring Security.
@Component
class SignIn implements AuthenticationProvider {
    private final Accounts accounts;

    SignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    /// Why it failed, in words for whoever tried.
    static final class Failed extends AuthenticationException {
        private final transient Text text;
        private final String login;

        Failed(Refused refused, String login) {
            super(refused.getMessage(), refused);
            this.text = refused.text();
            this.login = login;
        }

        Text text() {
            return text;
        }

        String login() {
            return login;
        }
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        var address = tried.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        var password = tried.getCredentials() instanceof String typed ? typed : "";
        try {
            var account = accounts.signIn(tried.getName(), password, Optional.ofNullable(address).orElse(""));
            return UsernamePasswordAuthenticationToken.authenticated(
                    new SignedIn(account.login(), account.passwordEdition()), "", List.of());
        } catch (Refused refused) {
            throw new Failed(refused, tried.getName());
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
