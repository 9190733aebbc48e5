package org.youju.web;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/// A line of the navigation, contributed as a bean by the module whose pages it leads to.
///
/// @param order where it stands: smaller is further left
/// @param messageKey the message that names it
/// @param path where it leads; it is shown as current on this path and below it
/// @param seenBy who sees it, by the names of the authorities of whoever is signed in
/// @param counts how much waits behind it for whoever is signed in; asked on every page, so it must be quick
public record NavigationItem(
        int order, String messageKey, String path, Predicate<Set<String>> seenBy, ToLongFunction<Object> counts) {
    public NavigationItem(int order, String messageKey, String path, Predicate<Set<String>> seenBy) {
        this(order, messageKey, path, seenBy, _ -> 0);
    }

    public NavigationItem {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("navigation path: " + path + " (expected: a leading /)");
        }
    }

    public static NavigationItem forEverybody(int order, String messageKey, String path) {
        return new NavigationItem(order, messageKey, path, authorities -> true);
    }

    /// Seen by whoever has at least one of these authorities.
    public static NavigationItem forAnyOf(int order, String messageKey, String path, String... authorities) {
        var wanted = Set.of(authorities);
        return new NavigationItem(order, messageKey, path, has -> has.stream().anyMatch(wanted::contains));
    }

    /// The same, with a number beside its name.
    public NavigationItem counting(ToLongFunction<Object> waiting) {
        return new NavigationItem(order, messageKey, path, seenBy, waiting);
    }

    boolean isSeenBy(Authentication authentication) {
        return seenBy.test(authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean isCurrent(String here) {
        return path.equals("/") ? here.equals("/") : here.equals(path) || here.startsWith(path + "/");
    }
}
