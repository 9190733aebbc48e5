package org.youju.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.kernel.Language;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Refused;

/// Role × action × place, against a table and a tree written down a second time.
class AccessTests {
    /// Who may do what, as an official would check it: the letters of the actions, in the order of the enum.
    private static final Map<Role, String> TABLE = Map.of(
            Role.CLERK, "READ FILE CORRECT",
            Role.OFFICER, "READ FILE MOVE CORRECT IMPORT EXPORT REVEAL",
            Role.DRAFTER, "READ EXPORT COMPOSE_REPORT",
            Role.LEADER, "READ MOVE DECIDE EXPORT REVEAL",
            Role.HEAD, "READ MOVE DECIDE EXPORT REVEAL SET_TARGET COMPOSE_REPORT",
            Role.EXAMINER, "READ EXPORT SET_TARGET",
            Role.SYSTEM_ADMINISTRATOR, "ADMINISTER_ACCOUNTS",
            Role.SECURITY_ADMINISTRATOR, "ERASE GRANT_ROLES",
            Role.AUDITOR, "READ_AUDIT");

    private static final PlaceCode HERE = code(0);

    @Test
    void whoeverHasNoRoleMayDoNothing() {
        var nobody = officer(List.of(), new int[] {0});
        for (var action : Action.values()) {
            assertThat(nobody.may(action, "visits", HERE)).isFalse();
            assertThat(nobody.may(action)).isFalse();
        }
    }

    @Test
    void aRefusalNamesThePlaceTheActionAndTheRolesThatHaveIt() {
        var clerk = officer(List.of(new Grant(Role.CLERK, HERE)), new int[] {0});

        assertThatThrownBy(() -> clerk.must(Action.SET_TARGET, "visits", HERE))
                .isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem()).isEqualTo(AccountProblem.NOT_ALLOWED);
            assertThat(refused.text().in(Language.ZH)).contains("地0", "visits", "下达目标", "镇长、考核/纪检", "申请");
            assertThat(refused.text().in(Language.EN))
                    .contains("地0", "visits", "set targets", "township head, examiner", "ask");
        });
        assertThatThrownBy(() -> clerk.must(Action.READ_AUDIT)).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(refused.text().in(Language.EN)).contains("this system", "auditor"));
    }

    @Test
    void eachRoleAllowsWhatTheTableSaysAndNothingElse() {
        for (var role : Role.values()) {
            assertThat(Arrays.stream(Action.values()).filter(role::allows).map(Action::name)
                    .collect(Collectors.joining(" ")))
                    .as(role.name())
                    .isEqualTo(TABLE.get(role));
        }
    }

    /// Fifty random trees a seed, with random grants; every role, action and place of each is asked for.
    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000, 50_000, 600_000})
    void accessIsARoleThatAllowsItOverThePlaceOrOneAbove(long seed) {
        var random = new Random(seed);
        int allowed = 0;
        int refused = 0;
        for (int round = 0; round < 50; round++) {
            var parents = IntStream.range(0, 12).map(i -> i == 0 ? 0 : random.nextInt(i)).toArray();
            var grants = new ArrayList<Grant>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                grants.add(new Grant(Role.values()[random.nextInt(Role.values().length)], code(random.nextInt(12)),
                        List.of("", "visits", "roads").get(random.nextInt(3))));
            }
            var officer = officer(grants, parents);
            for (var action : Action.values()) {
                for (var register : List.of("visits", "roads")) {
                    for (int place = 0; place < 12; place++) {
                        var expected = false;
                        for (var grant : grants) {
                            expected |= List.of(TABLE.get(grant.role()).split(" ")).contains(action.name())
                                    && (grant.register().isEmpty() || grant.register().equals(register))
                                    && ancestors(place, parents).contains(grant.place());
                        }
                        assertThat(officer.may(action, register, code(place)))
                                .as("seed %s: %s, %s, %s at %s", seed, grants, action, register, place)
                                .isEqualTo(expected);
                        allowed += expected ? 1 : 0;
                        refused += expected ? 0 : 1;
                    }
                }
            }
        }
        assertThat(allowed).isGreaterThan(500);
        assertThat(refused).isGreaterThan(500);
    }

    @Test
    void theSystemMayDoEverythingAndSaysWhy() {
        var system = Officer.system("import");
        for (var action : Action.values()) {
            assertThat(system.may(action, "visits", HERE)).isTrue();
        }
        assertThat(system.login()).isEqualTo("system:import");
    }

    private static List<PlaceCode> ancestors(int place, int[] parents) {
        var found = new ArrayList<PlaceCode>();
        found.add(code(place));
        for (int at = place; at != 0; at = parents[at]) {
            found.add(code(parents[at]));
        }
        return found;
    }

    private static Officer officer(List<Grant> grants, int[] parents) {
        return Officer.person("li", "李", grants, (place, above) -> {
            int at = Integer.parseInt(place.value());
            int top = Integer.parseInt(above.value());
            while (at > top) {
                at = parents[at];
            }
            return at == top;
        }, place -> "地" + Integer.parseInt(place.value()));
    }

    private static PlaceCode code(int number) {
        return new PlaceCode("%012d".formatted(number));
    }
}
