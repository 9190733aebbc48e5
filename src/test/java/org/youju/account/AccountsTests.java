package org.youju.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.DatabaseTest;
import org.youju.Foundation;
import org.youju.kernel.PlaceCode;
import org.youju.place.Place;

@DatabaseTest
@SpringBootTest(classes = Foundation.class)
class AccountsTests {
    private static final Officer SYSTEM = Officer.system("test");
    private static final String PASSWORD = "a long sentence";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void onlySystemAdministratorsMakeAccountsAndOnlySecurityAdministratorsGrantRoles() {
        var security = person("sec", Role.SECURITY_ADMINISTRATOR);
        var system = person("sys", Role.SYSTEM_ADMINISTRATOR);
        var grant = new Grant(Role.CLERK, Place.COUNTRY);

        assertThatThrownBy(() -> accounts.create("li", "李雷", security)).hasMessageContaining("NOT_ALLOWED");
        assertThatThrownBy(() -> accounts.resetPassword("sys", security)).hasMessageContaining("NOT_ALLOWED");
        assertThatThrownBy(() -> accounts.disable("sys", security)).hasMessageContaining("NOT_ALLOWED");
        assertThatThrownBy(() -> accounts.grant("sec", grant, system)).hasMessageContaining("NOT_ALLOWED");
        assertThatThrownBy(() -> accounts.all(person("clerk", Role.CLERK))).hasMessageContaining("NOT_ALLOWED");
        assertThat(accounts.all(system)).hasSize(3);
    }

    @Test
    void nobodyGrantsToThemselvesNorDisablesThemselves() {
        var security = person("sec", Role.SECURITY_ADMINISTRATOR);
        var system = person("sys", Role.SYSTEM_ADMINISTRATOR);

        assertThatThrownBy(() -> accounts.grant("sec", new Grant(Role.HEAD, Place.COUNTRY), security))
                .hasMessageContaining("GRANT_TO_ONESELF");
        assertThatThrownBy(() -> accounts.disable("sys", system)).hasMessageContaining("DISABLE_ONESELF");
    }

    @Test
    void theThreeAdministrationsLieInThreeHands() {
        person("sys", Role.SYSTEM_ADMINISTRATOR);
        assertThatThrownBy(() -> accounts.grant("sys", new Grant(Role.AUDITOR, Place.COUNTRY), SYSTEM))
                .hasMessageContaining("ROLES_APART");
    }

    @Test
    void aRoleIsNotGrantedOverAPlaceNobodyKnows() {
        person("li", Role.CLERK);
        assertThatThrownBy(() -> accounts.grant("li", new Grant(Role.CLERK, new PlaceCode("990000000000")), SYSTEM))
                .hasMessageContaining("PLACE_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "has blank", "system:x", "a/b", "abcdefghijabcdefghijabcdefghijabcdefghijx"})
    void aLoginThatCannotBeUsedIsRefused(String login) {
        assertThatThrownBy(() -> accounts.create(login, "李雷", SYSTEM)).hasMessageContaining("LOGIN_UNUSABLE");
    }

    @Test
    void aLoginIsUsedOnceWhateverItsCase() {
        accounts.create("li", "李雷", SYSTEM);
        assertThatThrownBy(() -> accounts.create(" LI ", "李磊", SYSTEM)).hasMessageContaining("LOGIN_TAKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "123456789", "my name is LILEI", ""})
    void aWeakPasswordIsRefused(String password) {
        assertThatThrownBy(() -> accounts.create("lilei", "李雷", password, SYSTEM))
                .hasMessageContaining("PASSWORD_WEAK");
    }

    @Test
    void aWrongPasswordAnUnknownLoginAndADisabledAccountAreRefusedInTheSameWords() {
        accounts.create("li", "李雷", PASSWORD, SYSTEM);
        accounts.create("han", "韩梅梅", PASSWORD, SYSTEM);
        accounts.disable("han", SYSTEM);

        assertThatThrownBy(() -> accounts.signIn("li", "wrong", "10.0.0.1")).hasMessageContaining("SIGN_IN_FAILED");
        assertThatThrownBy(() -> accounts.signIn("nobody", "wrong", "10.0.0.1")).hasMessageContaining("SIGN_IN_FAILED");
        assertThatThrownBy(() -> accounts.signIn("han", PASSWORD, "10.0.0.1")).hasMessageContaining("SIGN_IN_FAILED");
        assertThat(audit.lines("account.sign-in", 10, 0)).hasSize(3)
                .allMatch(line -> line.result() == Audit.Result.REFUSED);
    }

    @Test
    void theRightPasswordIsRefusedTooAfterFiveWrongOnes() {
        accounts.create("li", "李雷", PASSWORD, SYSTEM);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> accounts.signIn("li", "wrong", "10.0.0.1")).hasMessageContaining("SIGN_IN_FAILED");
        }
        assertThatThrownBy(() -> accounts.signIn("li", PASSWORD, "10.0.0.2")).hasMessageContaining("SIGN_IN_LATER");
    }

    @Test
    void signingInForgetsTheFailuresBeforeIt() {
        accounts.create("li", "李雷", PASSWORD, SYSTEM);
        for (int i = 0; i < 12; i++) {
            assertThatThrownBy(() -> accounts.signIn("li", "wrong", "10.0.0.1")).hasMessageContaining("SIGN_IN_FAILED");
            assertThat(accounts.signIn("LI", PASSWORD, "10.0.0.1").login()).isEqualTo("li");
        }
    }

    @Test
    void monstrousInputIsRefusedLikeAnyOther() {
        assertThatThrownBy(() -> accounts.signIn("x".repeat(100_000) + "\u0000", "\u0000", "10.0.0.1"))
                .hasMessageContaining("SIGN_IN_FAILED");
    }

    @Test
    void passwordsAreKeptAsArgon2idOnly() {
        accounts.create("li", "李雷", PASSWORD, SYSTEM);
        accounts.create("han", "韩梅梅", PASSWORD, SYSTEM);
        var hashes = jdbc.sql("select password_hash from account.account").query(String.class).list();

        assertThat(hashes).hasSize(2).doesNotHaveDuplicates()
                .allMatch(hash -> hash.startsWith("$argon2id$v=19$m=16384,t=2,p=1$"));
    }

    @Test
    void aFirstPasswordOpensTheAccountAndIsToBeChanged() {
        var first = accounts.create("li", "李雷", SYSTEM);
        assertThat(accounts.signIn("li", first, "10.0.0.1").mustChangePassword()).isTrue();

        var officer = accounts.officer("li").orElseThrow();
        assertThat(accounts.changePassword(officer, "wrong", "short")).extracting(mistake -> mistake.where())
                .containsExactly("old", "fresh");
        assertThat(accounts.changePassword(officer, first, first)).hasSize(1);
        assertThat(accounts.changePassword(officer, first, PASSWORD)).isEmpty();
        assertThat(accounts.find("li").orElseThrow().mustChangePassword()).isFalse();
        assertThat(accounts.signIn("li", PASSWORD, "10.0.0.1").login()).isEqualTo("li");
    }

    @Test
    void aResetPasswordLetsInWhoeverWasLockedOut() {
        accounts.create("li", "李雷", PASSWORD, SYSTEM);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> accounts.signIn("li", "wrong", "10.0.0.1")).hasMessageContaining("SIGN_IN_FAILED");
        }
        var fresh = accounts.resetPassword("li", SYSTEM);
        assertThat(accounts.signIn("li", fresh, "10.0.0.1").mustChangePassword()).isTrue();
    }

    @Test
    void everythingDoneToAnAccountStandsInTheTrailWithoutAnyPassword() {
        var first = accounts.create("li", "李雷", SYSTEM);
        var grant = new Grant(Role.CLERK, Place.COUNTRY);
        accounts.grant("li", grant, SYSTEM);
        accounts.revoke("li", grant, SYSTEM);
        var second = accounts.resetPassword("li", SYSTEM);
        accounts.disable("li", SYSTEM);
        accounts.enable("li", SYSTEM);

        var lines = audit.lines("", 100, 0);
        assertThat(lines).extracting(Audit.Line::what).containsExactly(
                "account.enable", "account.disable", "account.reset-password", "account.revoke", "account.grant",
                "account.create");
        assertThat(lines).allMatch(line -> line.who().equals("system:test"));
        assertThat(lines.toString()).doesNotContain(first, second);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void theProgramCannotChangeTheTrail() {
        for (var sql : new String[] {"update account.audit set who = 'x'", "delete from account.audit",
                "truncate account.audit"}) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as(sql).isInstanceOf(DataAccessException.class).rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private Officer person(String login, Role role) {
        accounts.create(login, login, PASSWORD, SYSTEM);
        accounts.grant(login, new Grant(role, Place.COUNTRY), SYSTEM);
        return accounts.officer(login).orElseThrow();
    }
}
