package org.youju.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What protects every page, whoever asks for it. Who may ask for which is the concern of the account module.
@Configuration(proxyBeanMethods = false)
class PageSecurity {
    static final String SIGN_IN = "/sign-in";

    /// No script and no style but our own files; pictures may stand in the style sheet itself, as Tabler's arrows do.
    static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final ErrorPage page;
    private final UploadLimit limit;

    PageSecurity(ErrorPage page, UploadLimit limit) {
        this.page = page;
        this.limit = limit;
    }

    @Bean
    Customizer<HttpSecurity> everyPage() {
        return http -> http.headers(headers -> headers
                        .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(failures -> failures.accessDeniedHandler(this::denied)
                        .authenticationEntryPoint((request, response, e) -> signInFirst(request, response)));
    }

    private void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (!(e instanceof CsrfException)) {
            page.refused(WebProblem.NOT_FOR_YOU.refused(), request, response);
        } else if (limit.isExceededBy(request)) {
            // The server gave up reading the upload, and with it the field that carries the token.
            page.refused(limit.refusal(), request, response);
        } else if (request.getRequestURI().equals(request.getContextPath() + SIGN_IN)) {
            response.sendRedirect(request.getContextPath() + SIGN_IN + "?expired");
        } else {
            page.refused(WebProblem.PAGE_TOO_OLD.refused(), request, response);
        }
    }

    private static void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        var where = request.getContextPath() + SIGN_IN + (ended ? "?expired" : "");
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", where);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(where);
        }
    }
}
