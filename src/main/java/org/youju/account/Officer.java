package org.youju.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Refused;
import org.youju.kernel.Text;

/// Whoever acts: the person signed in, as of this request, or the system itself.
///
/// Not kept between requests: rights taken away are gone with the next click.
public final class Officer implements AuthenticatedPrincipal {
    private final String login;
    private final String name;
    private final List<Grant> grants;
    private final boolean system;
    private final BiPredicate<PlaceCode, PlaceCode> isWithin;
    private final Function<PlaceCode, String> title;

    private Officer(
            String login,
            String name,
            List<Grant> grants,
            boolean system,
            BiPredicate<PlaceCode, PlaceCode> isWithin,
            Function<PlaceCode, String> title) {
        this.login = login;
        this.name = name;
        this.grants = List.copyOf(grants);
        this.system = system;
        this.isWithin = isWithin;
        this.title = title;
    }

    static Officer person(
            String login,
            String name,
            List<Grant> grants,
            BiPredicate<PlaceCode, PlaceCode> isWithin,
            Function<PlaceCode, String> title) {
        return new Officer(login, name, grants, false, isWithin, title);
    }

    /// The system itself, on the command line or at night: may do everything, and the trail says why it did.
    public static Officer system(String why) {
        return new Officer("system:" + why, why, List.of(), true, (place, above) -> true, PlaceCode::value);
    }

    /// Under which the trail and the book know whoever acts. No person's login has a colon.
    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    /// What screens call whoever acts.
    @Override
    public String getName() {
        return name;
    }

    public List<Grant> grants() {
        return grants;
    }

    public boolean isSystem() {
        return system;
    }

    /// Whether a role of theirs, granted for this place or one above it and for this register, allows the action.
    public boolean may(Action action, String register, PlaceCode place) {
        return system
                || grants.stream()
                        .filter(grant -> grant.role().allows(action) && grant.covers(register))
                        .anyMatch(grant -> isWithin.test(place, grant.place()));
    }

    /// Whether they may do it anywhere at all: what the navigation and the buttons ask.
    public boolean may(Action action) {
        return system || grants.stream().anyMatch(grant -> grant.role().allows(action));
    }

    /// Refused with NOT_ALLOWED unless they may.
    public void must(Action action, String register, PlaceCode place) {
        if (!may(action, register, place)) {
            throw refusal(action, register, Text.same(title.apply(place)));
        }
    }

    /// For what belongs to no place: accounts, the trail.
    public void must(Action action) {
        if (!may(action)) {
            throw refusal(action, "", new Text("本系统", "this system"));
        }
    }

    /// The places their grants for this action and register name; everything below each is theirs too.
    public Set<PlaceCode> placesFor(Action action, String register) {
        return grants.stream()
                .filter(grant -> grant.role().allows(action) && grant.covers(register))
                .map(Grant::place)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The names of their roles and of what these allow, for [org.youju.web.NavigationItem].
    Set<String> authorities() {
        var actions = EnumSet.noneOf(Action.class);
        grants.forEach(grant -> actions.addAll(grant.role().actions()));
        var names = actions.stream().map(Action::name).collect(Collectors.toSet());
        grants.forEach(grant -> names.add(grant.role().name()));
        return names;
    }

    private static Refused refusal(Action action, String register, Text place) {
        var what = register.isEmpty() ? new Text("的", ":") : new Text("“%s”台账的", ", register “%s”:").with(register);
        var roles = Role.allowing(action);
        return AccountProblem.NOT_ALLOWED.refused(place, what, action.text(), new Text(
                roles.stream().map(role -> role.text().zh()).collect(Collectors.joining("、")),
                roles.stream().map(role -> role.text().en()).collect(Collectors.joining(", "))));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Officer officer && login.equals(officer.login) && grants.equals(officer.grants);
    }

    @Override
    public int hashCode() {
        return login.hashCode();
    }

    @Override
    public String toString() {
        return login;
    }
}
