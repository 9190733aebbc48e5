package org.youju.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Looks up, with every request, who the session's person is now: a disabled account, a new password and a role taken
/// away take effect with the next click. Whoever has a first password changes it before anything else.
final class PresentOfficer extends OncePerRequestFilter {
    static final String CHANGE_PASSWORD = "/account/password";

    private final Accounts accounts;

    PresentOfficer(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        var account = accounts.find(signedIn.login())
                .filter(found -> found.enabled() && found.passwordEdition() == signedIn.passwordEdition());
        if (account.isEmpty()) {
            end(request);
            response.sendRedirect(request.getContextPath() + "/sign-in?expired");
        } else if (account.get().mustChangePassword() && !isAllowedBefore(request)) {
            response.sendRedirect(request.getContextPath() + CHANGE_PASSWORD);
        } else {
            present(account.get());
            chain.doFilter(request, response);
        }
    }

    private void present(Account account) {
        var officer = accounts.officer(account);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                officer, "", AuthorityUtils.createAuthorityList(officer.authorities())));
        SecurityContextHolder.setContext(context);
    }

    private static boolean isAllowedBefore(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(CHANGE_PASSWORD) || path.equals("/sign-out") || path.equals("/error");
    }

    private static void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
        SecurityContextHolder.clearContext();
    }
}
