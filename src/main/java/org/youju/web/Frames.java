package org.youju.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.youju.kernel.Language;

/// Makes the frame of the page a request asks for.
@Component
final class Frames {
    private final LocaleResolver locales;
    private final ObjectProvider<NavigationItem> navigation;
    private final Messages messages;
    private final String version;

    Frames(
            LocaleResolver locales,
            ObjectProvider<NavigationItem> navigation,
            Messages messages,
            @Value("${youju.version:}") String version) {
        this.locales = locales;
        this.navigation = navigation;
        this.messages = messages;
        this.version = version;
    }

    Frame of(HttpServletRequest request, Map<String, ?> model) {
        var language = Language.of(locales.resolveLocale(request));
        var path = path(request);
        var token = Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()));
        return new Frame(
                language,
                path,
                Queries.without(Optional.ofNullable(request.getQueryString()).orElse(""), Languages.PARAMETER),
                signedIn().map(Authentication::getName).orElse(""),
                signedIn().map(who -> navigation(who, language, path, isError(request))).orElse(List.of()),
                token.map(CsrfToken::getParameterName).orElse("_csrf"),
                token.map(CsrfToken::getHeaderName).orElse("X-CSRF-TOKEN"),
                token.map(CsrfToken::getToken).orElse(""),
                model.get(Notice.NAME) instanceof Notice notice ? List.of(notice) : List.of(),
                version,
                messages);
    }

    /// On an error page, the path that failed, not the path of the error page.
    private static String path(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String path ? path : request.getRequestURI();
    }

    /// On an error page nothing is counted: what broke might be what counts.
    private List<Link> navigation(Authentication who, Language language, String path, boolean isError) {
        return navigation.stream()
                .filter(item -> item.isSeenBy(who))
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .map(item -> new Link(messages.in(language, item.messageKey()), item.path(), item.isCurrent(path),
                        isError ? 0 : item.counts().applyAsLong(who.getPrincipal())))
                .toList();
    }

    private static boolean isError(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
    }

    private static Optional<Authentication> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(who -> who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken));
    }
}
