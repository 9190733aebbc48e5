package org.youju.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.youju.account.Role;

@Journey
class ScreensJourneyTests {
    private static final String REPORT = "/reports/" + People.TOWNSHIP + "/2025";
    private static final String FIGURE = "?year=2025&place=" + People.TOWNSHIP;
    /// Who looks at which pages. Words in the pack, such as the report's own, stay in the language they are in.
    private static final Map<String, List<String>> PAGES = new TreeMap<>(Map.of(
            "environment_lead", List.of("/ledgers", "/ledgers/river_problem?year=2025", "/ledgers/river_problem/new",
                    "/ledgers/river_problem/import", "/ledgers/river_problem?q=nothing-is-called-so", "/no-such-page"),
            "head", List.of("/", "/figures" + FIGURE, "/figures/river_problem_points" + FIGURE,
                    "/figures/medical_insured_rate" + FIGURE, "/figures?year=2031", "/reports", REPORT, "/account",
                    "/account/password", "/tasks", "/calendar?year=2026", "/requests", "/claims" + FIGURE,
                    "/figures/river_problem_points/breakdown" + FIGURE),
            "clerks", List.of("/accounts", "/accounts/new", "/accounts/village01"),
            "trail", List.of("/audit")));

    @Test
    void everyPageFitsADeskAndATelephoneInBothLanguages(People people) {
        people.stranger();
        var newcomers = Map.of("clerks", Role.SYSTEM_ADMINISTRATOR, "trail", Role.AUDITOR);
        PAGES.forEach((login, paths) -> {
            var person = newcomers.containsKey(login)
                    ? people.newcomer(login, newcomers.get(login))
                    : people.officer(login);
            for (var language : List.of("zh", "en")) {
                person.open("/account?lang=" + language);
                paths.forEach(path -> fits(person.open(path), path, language));
            }
        });
        people.stranger().open("/sign-in?lang=en").sees("Sign in");
    }

    private static void fits(Person person, String path, String language) {
        for (int width : new int[] {1280, 360}) {
            assertThat(person.overflow(width)).as("%s in %s is wider than %d pixels by", path, language, width)
                    .isZero();
        }
        assertThat(person.attribute("html", "lang")).startsWith(language);
        assertThat(person.text()).as(path).doesNotContain("??");
        var frame = person.reads("header") + person.reads("footer");
        assertThat(frame.codePoints().anyMatch(Character::isIdeographic))
                .as("Chinese in the frame of %s in %s", path, language)
                .isTrue();
    }

    @Test
    void whoeverGuessesPasswordsIsToldToWait(People people) {
        var stranger = people.stranger();
        for (int i = 0; i < 5; i++) {
            stranger.fill("登录名", "village14").fill("密码", "wrong " + i).press("登录").sees("登录名或密码不对");
        }
        stranger.fill("登录名", "village14").fill("密码", "wrong again").press("登录").sees("登录失败次数过多", "分钟后再试");
    }
}
