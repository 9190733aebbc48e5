package org.youju.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.youju.pack.Pack;
import org.youju.pack.Register;

class SampleTownshipTests {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Pack PACK = TownshipPackTests.read();
    private static final SampleTownship SAMPLE = SampleTownship.of(PACK);
    private static final List<Story> STORIES = SAMPLE.stories();

    @Test
    void noEntryBreaksTheRulesOfItsRegisterAtAnyStep() {
        var broken = new ArrayList<String>();
        STORIES.forEach(story -> retrace(story, broken));

        assertThat(broken).isEmpty();
    }

    @Test
    void noTwoEntriesAreTheSameThing() {
        var seen = new HashSet<List<Object>>();
        assertThat(STORIES).allSatisfy(story -> {
            var register = register(story.register());
            var key = new ArrayList<Object>(List.of(story.register(), story.place()));
            register.key().forEach(field -> key.add(String.valueOf(story.fields().get(field))));
            assertThat(seen.add(key)).as("%s", key).isTrue();
        });
    }

    @Test
    void nothingHappensAfterTheSamplesLastDay() {
        var end = DAY.plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();

        assertThat(STORIES).allSatisfy(story -> {
            assertThat(story.at()).isBefore(end);
            assertThat(story.then())
                    .allSatisfy(step -> assertThat(step.at()).isAfterOrEqualTo(story.at()).isBefore(end));
        });
    }

    @Test
    void theSameRecipeTellsTheSameStories() {
        assertThat(SampleTownship.of(PACK).digest()).isEqualTo(SAMPLE.digest());
    }

    @Test
    void thereAreTensOfThousandsOfEntriesAndSomeHundredsWithAHistory() {
        assertThat(STORIES).hasSizeBetween(50_000, 250_000);
        assertThat(STORIES.stream().filter(story -> !story.then().isEmpty()).count()).isBetween(500L, 6_000L);
    }

    @Test
    void everyRegisterHasEntriesOfBothYears() {
        var registers = PACK.registers(DAY).stream().map(Register::id).toList();

        assertThat(STORIES.stream().map(Story::register).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(registers);
    }

    @Test
    void officersPlacesAndTargetsAreKnown() {
        var logins = SAMPLE.officers().stream().map(SampleOfficer::login).toList();
        var places = SAMPLE.places().stream().map(SampleTownship.SamplePlace::code).collect(Collectors.toSet());

        assertThat(logins).doesNotHaveDuplicates();
        assertThat(STORIES).allSatisfy(story -> {
            assertThat(logins).contains(story.officer())
                    .containsAll(story.then().stream().map(Story.Step::officer).toList());
            assertThat(places).contains(story.place());
        });
        assertThat(SAMPLE.targets()).isNotEmpty().allSatisfy(target ->
                assertThat(PACK.indicator(target.indicator(), DAY)).as(target.indicator()).isPresent());
    }

    private static void retrace(Story story, List<String> broken) {
        var register = register(story.register());
        var values = new LinkedHashMap<>(story.fields());
        values.put("state", story.state());
        values.put("evidence", (long) story.photographs().size());
        check(register, values, broken);
        for (var step : story.then()) {
            switch (step) {
                case Story.Step.Move move -> {
                    var definition = register.move(move.move()).orElseThrow();
                    assertThat(definition.from()).contains((String) values.get("state"));
                    values.putAll(move.fields());
                    values.put("state", definition.to());
                    values.merge("evidence", (long) move.photographs().size(), (a, b) -> (long) a + (long) b);
                    assertThat(values.keySet()).as(move.move()).containsAll(definition.requires());
                    assertThat((long) values.get("evidence")).isGreaterThanOrEqualTo(definition.evidence());
                    assertThat(move.reason().isBlank()).as("%s", move).isEqualTo(!definition.reason());
                    check(register, values, broken);
                }
                case Story.Step.Correct correct -> {
                    values.putAll(correct.fields());
                    check(register, values, broken);
                }
                case Story.Step.Withdraw withdraw -> assertThat(withdraw.reason()).isNotBlank();
                case Story.Step.Extend extend -> assertThat(extend.reason()).isNotBlank();
                case Story.Step.Pause pause -> assertThat(pause.reason()).isNotBlank();
                case Story.Step.Resume resume -> assertThat(register.term(resume.term())).isPresent();
            }
        }
    }

    private static void check(Register register, Map<String, Object> values, List<String> broken) {
        for (var field : register.fields()) {
            if (field.required() && !values.containsKey(field.id())) {
                broken.add(register.id() + "." + field.id() + " is missing");
            }
        }
        for (var check : register.checks()) {
            if (!check.warns() && check.holds().fails(values)) {
                broken.add(register.id() + "." + check.id() + ": " + values);
            }
        }
    }

    private static Register register(String id) {
        return PACK.register(id, DAY).orElseThrow();
    }
}
