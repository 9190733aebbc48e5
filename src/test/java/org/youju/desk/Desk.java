package org.youju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.youju.Browser;
import org.youju.Page;
import org.youju.account.Accounts;
import org.youju.account.Grant;
import org.youju.account.Officer;
import org.youju.account.Role;
import org.youju.kernel.PlaceCode;
import org.youju.place.Place;
import org.youju.place.Places;

/// Two townships with a clerk in a village of one and an officer of its office, at the pages of the ledgers.
final class Desk {
    static final String QINGHE = "330101101000";
    static final String VILLAGE = "330101101201";
    static final String BAISHI = "330101102000";
    private static final Officer SYSTEM = Officer.system("test");
    private static final String PASSWORD = "a long sentence";

    private final MockMvc server;
    private final Accounts accounts;
    private final Places places;
    final Browser clerk;
    final Browser officer;

    Desk(MockMvc server, Accounts accounts, Places places) {
        this.server = server;
        this.accounts = accounts;
        this.places = places;
        place(QINGHE, "青河镇");
        place(VILLAGE, "上河村");
        place(BAISHI, "白石镇");
        this.clerk = person("li", "李雷", Role.CLERK, VILLAGE);
        this.officer = person("han", "韩梅梅", Role.OFFICER, QINGHE);
    }

    long filed() {
        clerk.open("/ledgers/hazard/new");
        var page = file(clerk);
        assertThat(page.path()).startsWith("/entries/" + QINGHE + "/");
        assertThat(page.text()).contains("已登记。编号");
        return Long.parseLong(page.path().substring(page.path().lastIndexOf('/') + 1));
    }

    Browser person(String login, String name, Role role, String place) {
        accounts.create(login, name, PASSWORD, SYSTEM);
        accounts.grant(login, new Grant(role, new PlaceCode(place)), SYSTEM);
        var browser = new Browser(server);
        browser.signIn(login, PASSWORD);
        return browser;
    }

    static Browser opened(Browser browser) {
        browser.open("/ledgers/hazard/new");
        return browser;
    }

    static Page file(Browser browser) {
        return browser.submit("/ledgers/hazard/new", "place", VILLAGE, "f-found_on", "2025-06-01", "f-grade", "general",
                "f-site", "红星砖厂", "f-finder", "张三");
    }

    static Page visit(Browser browser, String... more) {
        var fields = new ArrayList<>(List.of("place", QINGHE, "f-visited_on", LocalDate.of(2025, 3, 1).toString(),
                "f-enterprise", "青河食品厂"));
        fields.addAll(List.of(more));
        return browser.submit("/ledgers/enterprise_visit/new", fields.toArray(String[]::new));
    }

    static String entry(long number) {
        return "/entries/" + QINGHE + "/" + number;
    }

    static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("evidence", name, "application/octet-stream", content);
    }

    private void place(String code, String title) {
        var parent = code.equals(VILLAGE) ? new PlaceCode(QINGHE) : Place.COUNTRY;
        places.add(Place.of(new PlaceCode(code), parent, title, LocalDate.of(1949, 10, 1)));
    }
}
