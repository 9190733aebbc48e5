package org.youju.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Audit.Result;
import org.youju.kernel.Mistake;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Refused;
import org.youju.kernel.Text;
import org.youju.place.Places;

/// Accounts and what they may do.
@Component
public class Accounts {
    private final AccountStore store;
    private final Throttle throttle;
    private final Passwords passwords;
    private final Places places;
    private final Audit audit;
    private final Clock clock;

    Accounts(
            AccountStore store, Throttle throttle, Passwords passwords, Places places, Audit audit, Clock clock) {
        this.store = store;
        this.throttle = throttle;
        this.passwords = passwords;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Account> all(Officer officer) {
        if (!officer.may(Action.GRANT_ROLES)) {
            officer.must(Action.ADMINISTER_ACCOUNTS);
        }
        return store.all();
    }

    /// Whether nobody has an account yet, and the first one is still to be made on the command line.
    boolean isEmpty() {
        return store.isEmpty();
    }

    public Optional<Account> find(String login) {
        return store.find(small(login));
    }

    /// The person of this login, as of now; none when the account is unknown or disabled.
    public Optional<Officer> officer(String login) {
        return find(login).filter(Account::enabled).map(this::officer);
    }

    /// Whose accounts allow an action there, by login.
    public List<Account> who(Action action, String register, PlaceCode place) {
        return store.all().stream()
                .filter(account -> account.enabled() && officer(account).may(action, register, place))
                .toList();
    }

    Officer officer(Account account) {
        return Officer.person(account.login(), account.name(), account.grants(), places::isWithin,
                place -> places.knows(place) ? places.find(place).title() : place.value());
    }

    /// Makes an account with a random first password, which is to be changed at the first sign-in.
    ///
    /// @return the password: shown once, kept nowhere
    @Transactional
    public String create(String login, String name, Officer officer) {
        var password = passwords.first();
        create(login, name, () -> passwords.hash(checked(login, password)), true, officer);
        return password;
    }

    /// Makes an account with a password that need not be changed: demonstrations and tests.
    @Transactional
    public void create(String login, String name, String password, Officer officer) {
        create(login, name, () -> passwords.hash(checked(login, password)), false, officer);
    }

    /// Makes an account that acts in the books, but that nobody can sign in with until it is given a password.
    @Transactional
    public void createLocked(String login, String name, Officer officer) {
        create(login, name, passwords::nobodys, false, officer);
    }

    private static String checked(String login, String password) {
        if (!Passwords.isGoodEnough(password, small(login))) {
            throw AccountProblem.PASSWORD_WEAK.refused();
        }
        return password;
    }

    /// @param hash asked for only once everything else is right: it takes its time
    private void create(String login, String name, Supplier<String> hash, boolean mustChange, Officer officer) {
        officer.must(Action.ADMINISTER_ACCOUNTS);
        var small = small(login);
        if (!small.matches("[^\\s:/]{2,40}")) {
            throw AccountProblem.LOGIN_UNUSABLE.refused(login);
        }
        if (name.isBlank()) {
            throw AccountProblem.NAME_MISSING.refused();
        }
        store.lock(small);
        if (store.find(small).isPresent()) {
            throw AccountProblem.LOGIN_TAKEN.refused(small);
        }

        store.insert(small, name.strip(), hash.get(), mustChange, clock.instant());
        audit.record(officer, "account.create", small + " " + name.strip());
    }

    /// Gives an account a new random password; every session of it ends.
    @Transactional
    public String resetPassword(String login, Officer officer) {
        officer.must(Action.ADMINISTER_ACCOUNTS);
        var account = get(login);
        var password = passwords.first();
        store.setPassword(account.login(), passwords.hash(password), true);
        throttle.forget(account.login());
        audit.record(officer, "account.reset-password", account.login());
        return password;
    }

    /// Gives an account a password that need not be changed: demonstrations and tests.
    @Transactional
    public void setPassword(String login, String password, Officer officer) {
        officer.must(Action.ADMINISTER_ACCOUNTS);
        var account = get(login);
        store.setPassword(account.login(), passwords.hash(password), false);
        throttle.forget(account.login());
        audit.record(officer, "account.set-password", account.login());
    }

    /// Changes one's own password. What is wrong with the old or the new one is told at once.
    @Transactional
    public List<Mistake> changePassword(Officer officer, String old, String fresh) {
        var account = get(officer.login());
        var mistakes = new ArrayList<Mistake>();
        if (!store.hash(account.login()).map(hash -> passwords.matches(old, hash)).orElse(false)) {
            mistakes.add(new Mistake("old", "", new Text("应为现在的密码", "your present password")));
        }
        if (!Passwords.isGoodEnough(fresh, account.login())) {
            mistakes.add(new Mistake("fresh", "", new Text(
                    "至少10个字符，且不包含登录名", "at least 10 characters, not containing the login")));
        } else if (fresh.equals(old)) {
            mistakes.add(new Mistake("fresh", "", new Text("应与现在的密码不同", "another than the present one")));
        }
        if (mistakes.isEmpty()) {
            store.setPassword(account.login(), passwords.hash(fresh), false);
            audit.record(officer, "account.change-password", account.login());
        }
        return mistakes;
    }

    /// Whoever has this account can no longer act, from the next click on.
    @Transactional
    public void disable(String login, Officer officer) {
        officer.must(Action.ADMINISTER_ACCOUNTS);
        var account = get(login);
        if (account.login().equals(officer.login())) {
            throw AccountProblem.DISABLE_ONESELF.refused();
        }
        store.setEnabled(account.login(), false);
        audit.record(officer, "account.disable", account.login());
    }

    @Transactional
    public void enable(String login, Officer officer) {
        officer.must(Action.ADMINISTER_ACCOUNTS);
        var account = get(login);
        store.setEnabled(account.login(), true);
        audit.record(officer, "account.enable", account.login());
    }

    @Transactional
    public void grant(String login, Grant grant, Officer officer) {
        officer.must(Action.GRANT_ROLES, "", grant.place());
        var account = toAnother(login, officer);
        places.find(grant.place());
        var apart = Role.APART.contains(grant.role())
                && account.grants().stream()
                        .map(Grant::role)
                        .anyMatch(role -> role != grant.role() && Role.APART.contains(role));
        if (apart) {
            throw AccountProblem.ROLES_APART.refused();
        }

        store.insert(account.login(), grant, officer.login(), clock.instant());
        audit.record(officer, "account.grant", named(account, grant));
    }

    @Transactional
    public void revoke(String login, Grant grant, Officer officer) {
        officer.must(Action.GRANT_ROLES, "", grant.place());
        var account = toAnother(login, officer);
        store.delete(account.login(), grant);
        audit.record(officer, "account.revoke", named(account, grant));
    }

    /// Signs somebody in; refused, with the wait when there were too many failures. Not one transaction: the attempt
    /// counts at once, before the password is looked at, and stays counted if we crash while looking.
    public Account signIn(String login, String password, String address) {
        var small = small(login);
        try {
            throttle.begin(small, address);
            var account = store.hash(small)
                    .map(hash -> passwords.matches(password, hash))
                    .orElseGet(() -> passwords.matchesNobody(password))
                            ? store.find(small)
                            : Optional.<Account>empty();
            var signedIn = account.orElseThrow(AccountProblem.SIGN_IN_FAILED::refused);
            throttle.forget(small);
            audit.record(small, "account.sign-in", address, Result.DONE);
            return signedIn;
        } catch (Refused refused) {
            audit.record(small.isEmpty() ? "-" : small, "account.sign-in", address, Result.REFUSED);
            throw refused;
        }
    }

    private Account toAnother(String login, Officer officer) {
        store.lock(small(login));
        var account = get(login);
        if (account.login().equals(officer.login())) {
            throw AccountProblem.GRANT_TO_ONESELF.refused();
        }
        return account;
    }

    private Account get(String login) {
        return find(login).orElseThrow(() -> AccountProblem.ACCOUNT_UNKNOWN.refused(login));
    }

    private static String named(Account account, Grant grant) {
        return "%s %s %s %s".formatted(account.login(), grant.role(), grant.place(), grant.register()).strip();
    }

    /// No longer than a login can be, so that nobody fills the trail with megabytes.
    private static String small(String login) {
        var small = login.replaceAll("\\p{Cntrl}", "").strip().toLowerCase(Locale.ROOT);
        return small.length() > 41 ? small.substring(0, 41) : small;
    }
}
