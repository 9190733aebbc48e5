package org.youju;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.account.Role;
import org.youju.ledger.LedgerTest;
import org.youju.ledger.Township;

/// Pages give back the connections they take: a statement streamed and left open, outside a transaction, would keep
/// one for ever, and ten of them the whole pool. In a test's own transaction nobody would see that, so this one has
/// none; what it does is committed, in a township of its own.
@LedgerTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ConnectionsTests {
    private static final Officer SYSTEM = Officer.system("test");
    private static final String PASSWORD = "a long sentence";
    private static final int TIMES = 10;

    @Autowired
    private MockMvc server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DataSource source;

    @Test
    void everyPageOfTheNavigationGivesItsConnectionsBack(@Autowired Township.Founder founder) throws SQLException {
        var town = founder.found();
        var visit = town.file("visit", town.first, "visited_on", "2025-03-01", "enterprise", "红星砖厂");
        var opened = new TreeSet<String>();

        for (var role : Role.values()) {
            var browser = person(role, town);
            for (var path : browser.open("/").document().select(".navbar-nav a[href^=/]").eachAttr("href")) {
                opens(browser, path, opened);
            }
            if (role == Role.HEAD) {
                opens(browser, "/", opened);
                opens(browser, visit.path(), opened);
                opens(browser, "/ledgers/visit?year=2025", opened);
                opens(browser, "/figures/visits?year=2025&place=" + town.code, opened);
                opens(browser, "/claims?year=2025&place=" + town.code, opened);
            }
        }
        assertThat(opened).contains("/", "/ledgers", "/tasks", "/figures", "/findings", "/reports", "/accounts", "/audit",
                "/calendar", "/erasure");
    }

    private void opens(Browser browser, String path, TreeSet<String> opened) throws SQLException {
        if (!opened.add(path)) {
            return;
        }
        for (int i = 0; i < TIMES; i++) {
            assertThat(browser.open(path).status()).as(path).isEqualTo(200);
            assertThat(source.unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections())
                    .as("connections that %s has not given back", path).isZero();
        }
    }

    private Browser person(Role role, Township town) {
        var login = "connections-" + role.name().toLowerCase(java.util.Locale.ROOT);
        accounts.create(login, login, PASSWORD, SYSTEM);
        accounts.grant(login, new Grant(role, town.code), SYSTEM);
        var browser = new Browser(server);
        browser.signIn(login, PASSWORD);
        return browser;
    }
}
