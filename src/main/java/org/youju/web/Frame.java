package org.youju.web;

import java.util.List;
import java.util.Locale;
import org.youju.kernel.Language;
import org.youju.kernel.Text;

/// What every page is told besides its own content.
///
/// @param path the path asked for, without the query
/// @param query the query without the question mark and without `lang`; empty when there is none
/// @param signedIn the name of whoever is signed in; empty when nobody is
/// @param csrfName the name of the form field that proves a post comes from one of our pages
/// @param csrfHeader the header that proves the same for htmx
/// @param notices what just happened: none or one
public record Frame(
        Language language,
        String path,
        String query,
        String signedIn,
        List<Link> navigation,
        String csrfName,
        String csrfHeader,
        String csrfToken,
        List<Notice> notices,
        String version,
        Messages messages) {

    public Frame {
        navigation = List.copyOf(navigation);
        notices = List.copyOf(notices);
    }

    /// The message of this key in the language of the page.
    public String t(String key, Object... arguments) {
        return messages.in(language, key, arguments);
    }

    public String t(Text text) {
        return text.in(language);
    }

    public String t(Notice notice) {
        return t(notice.key(), notice.arguments().toArray());
    }

    /// A whole number as people read it: 12,345.
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    public boolean isSignedIn() {
        return !signedIn.isEmpty();
    }

    /// This page in another language.
    public String in(Language other) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + other.locale().getLanguage();
    }

    /// This page with one parameter of its query changed: paging, sorting, a filter.
    public String with(String parameter, Object value) {
        var rest = Queries.without(query, parameter);
        return path + "?" + (rest.isEmpty() ? "" : rest + "&") + Queries.pair(parameter, String.valueOf(value));
    }

    public String languageTag() {
        return switch (language) {
            case ZH -> "zh-CN";
            case EN -> "en";
        };
    }
}
