package org.youju.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.Golden;
import org.youju.kernel.Language;
import org.youju.kernel.Mistake;

class PackReaderTests {
    private static final Path PACKS = Path.of("src/test/resources/packs");

    @TempDir
    private Path folder;

    @Test
    void every_mistake_of_a_broken_pack_is_named_with_its_line() {
        var broken = broken(PACKS.resolve("broken"));

        assertThat(broken.mistakes()).hasSizeGreaterThan(140);
        Golden.check("pack/broken.en.txt", broken.getMessage() + "\n");
        Golden.check("pack/broken.zh.txt", broken.message(Language.ZH) + "\n");
    }

    @Test
    void terms_parameters_references_claims_and_suspicions_are_read() {
        var pack = PackReader.read(PACKS.resolve("terms"));
        var day = LocalDate.of(2025, 6, 1);
        var complaint = pack.register("complaint", day).orElseThrow();
        var answer = complaint.term("answer").orElseThrow();
        var notice = complaint.term("notice").orElseThrow();

        assertThat(answer.length()).isEqualTo(new Term.Length(60, Term.Unit.DAYS));
        assertThat(answer.extension()).get()
                .isEqualTo(new Term.Extension(new Term.Length(30, Term.Unit.DAYS), 1, Mover.LEADER));
        assertThat(answer.pauses()).singleElement().satisfies(pause -> assertThat(pause.atMost()).contains(30));
        assertThat(notice.isWaiting()).isTrue();
        assertThat(notice.length().amount()).isEqualTo(7);
        assertThat(notice.before()).containsExactly("answer");
        assertThat(complaint.move("answer")).get().extracting(Move::by).isEqualTo(Mover.LEADER);
        assertThat(complaint.retention()).get().extracting(Retention::years).isEqualTo(5);
        assertThat(complaint.field("enterprise")).get().satisfies(field -> {
            assertThat(field.to()).isEqualTo("enterprise");
            assertThat(field.fills()).containsEntry("sector", "sector");
        });
        assertThat(pack.register("enterprise", day).orElseThrow().isSubject()).isTrue();
        assertThat(complaint.isSubject()).isFalse();
        assertThat(pack.parameters()).extracting(Parameter::id).containsExactly("notice_days", "high_share");
        assertThat(pack.suspicions()).hasSize(6);
        assertThat(pack.cast()).hasSize(1);
        assertThat(pack.claim("answered_well", day).orElseThrow().all()).hasSize(6).contains(new Claim.EveryTarget());
    }

    @Test
    void an_on_time_rate_is_made_of_three_indicators_like_any_other() {
        var pack = PackReader.read(PACKS.resolve("terms"));

        assertThat(pack.indicator("answered_on_time", LocalDate.of(2025, 6, 1)).orElseThrow().formula())
                .isEqualTo(new Formula.Ratio(List.of("answered_on_time_on_time"),
                        List.of("answered_on_time_on_time", "answered_on_time_late", "answered_on_time_overdue")));
        assertThat(pack.indicator("answered_on_time_late", LocalDate.of(2025, 6, 1)).orElseThrow().formula())
                .isEqualTo(new Formula.Count("complaint.answer_late"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2025-03-10T23:59, true, false, false",
        "2025-03-11T00:00, false, true, true",
        "-, false, false, true"})
    void what_is_done_on_the_last_day_is_on_time_whatever_the_hour(
            LocalDateTime answered, boolean onTime, boolean late, boolean open) {
        var complaint = PackReader.read(PACKS.resolve("terms")).register("complaint", LocalDate.of(2025, 6, 1))
                .orElseThrow();
        var values = new HashMap<String, Object>(Map.of(
                "state", "received", "evidence", 0L, "answer_due", LocalDate.of(2025, 3, 10)));
        if (answered != null) {
            values.put("answered_at", answered);
        }

        assertThat(holds(complaint, "answer_on_time", values)).isEqualTo(onTime);
        assertThat(holds(complaint, "answer_late", values)).isEqualTo(late);
        assertThat(holds(complaint, "answer_overdue", values)).isEqualTo(open);
        values.put("urgent", true);
        assertThat(holds(complaint, "answer_overdue", values)).isFalse();
    }

    private static boolean holds(Register register, String measure, Map<String, Object> values) {
        return register.measures().stream().filter(it -> it.id().endsWith("." + measure)).findFirst().orElseThrow()
                .when().orElseThrow().holds(values);
    }

    @Test
    void a_folder_that_is_no_pack_says_so() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");

        assertThat(broken(folder.resolve("absent")))
                .hasMessageContaining("absent: (expected: a folder with a pack.yaml in it)");
        assertThat(broken(file)).hasMessageContaining("a folder with a pack.yaml in it");
        assertThat(broken(folder)).hasMessageEndingWith("pack.yaml: (expected: this file, which is missing)");
    }

    @Test
    void a_missing_pack_file_does_not_hide_the_mistakes_of_the_others_nor_invent_any() throws IOException {
        Files.createDirectories(folder.resolve("registers"));
        Files.copy(PACKS.resolve("small/registers/hazard.yaml"), folder.resolve("registers/hazard.yaml"));
        Files.writeString(folder.resolve("registers/empty.yaml"), "register: \n");

        assertThat(broken(folder).mistakes()).extracting(mistake -> mistake.where().replaceAll(":.*", ""))
                .contains("pack.yaml", "registers/empty.yaml")
                .doesNotContain("registers/hazard.yaml");
    }

    @Test
    void a_file_that_is_not_utf8_or_nested_without_end_is_refused() throws IOException {
        Files.write(folder.resolve("pack.yaml"), new byte[] {'a', ':', ' ', (byte) 0xd6, (byte) 0xd0});
        assertThat(broken(folder)).hasMessageContaining("pack.yaml: (expected: text in UTF-8)");

        Files.writeString(folder.resolve("pack.yaml"), "a: " + "[".repeat(100_000));
        assertThat(broken(folder)).hasMessageContaining("pack.yaml:1: (expected: at most 20 levels)");
    }

    @Test
    void a_good_pack_is_read() {
        var pack = PackReader.read(PACKS.resolve("small"));
        var day = LocalDate.of(2025, 6, 1);

        assertThat(pack.registers(day)).extracting(Register::id).containsExactly("enterprise_visit", "hazard");
        assertThat(pack.indicators(day)).extracting(Indicator::id).containsExactly("enterprise_visits", "hazards",
                "hazards_major_share", "hazards_major", "hazards_growth", "hazards_open");
        assertThat(pack.template("annual").orElseThrow().file()).exists();
        assertThat(pack.template("monthly")).isEmpty();
        assertThat(pack.measureIds()).contains("hazard.fines", "enterprise_visit.visits").hasSize(8);
    }

    @Test
    void the_states_and_choices_of_a_case_may_be_written_in_the_words_of_the_office() {
        var visits = small().indicator("enterprise_visits", LocalDate.of(2025, 1, 1)).orElseThrow();

        assertThat(visits.cases().getFirst().given().getFirst())
                .isInstanceOfSatisfying(Case.Step.File.class, file -> assertThat(file.state()).contains("approved"));
        var hazards = small().indicator("hazards", LocalDate.of(2025, 1, 1)).orElseThrow();
        assertThat(hazards.cases().getFirst().given().getFirst())
                .isInstanceOfSatisfying(Case.Step.File.class, file -> assertThat(file.fields()).containsEntry("grade",
                        "重大"));
        assertThat(hazards.cases().getLast().expect()).isEmpty();
    }

    @Test
    void a_day_is_answered_with_the_definition_in_force_on_it() {
        var pack = small();

        assertThat(pack.register("enterprise_visit", LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(pack.register("enterprise_visit", LocalDate.of(2024, 12, 31)).orElseThrow().moves()).isEmpty();
        assertThat(pack.register("enterprise_visit", LocalDate.of(2025, 1, 1)).orElseThrow().moves()).hasSize(3);
        assertThat(pack.measure("enterprise_visit.visits", LocalDate.of(2024, 12, 31)).orElseThrow().when()).isEmpty();
        assertThat(pack.measure("enterprise_visit.visits", LocalDate.of(2025, 1, 1)).orElseThrow().when()).isPresent();
        assertThat(pack.measure("enterprise_visit.none", LocalDate.of(2025, 1, 1))).isEmpty();
        assertThat(pack.registerVersions("enterprise_visit")).extracting(it -> it.validity().from())
                .containsExactly(LocalDate.of(2020, 1, 1), LocalDate.of(2025, 1, 1));
        assertThat(pack.indicator("hazards_growth", LocalDate.of(2020, 1, 1))).isEmpty();
        assertThat(pack.indicatorVersions("hazards_growth")).hasSize(1);
    }

    @Test
    void the_fingerprint_changes_with_any_file_and_with_nothing_else() throws IOException {
        copySmall();
        var before = PackReader.read(folder).fingerprint();

        Files.writeString(folder.resolve(".hidden.swp"), "x");
        assertThat(PackReader.read(folder).fingerprint()).isEqualTo(before).isEqualTo(small().fingerprint())
                .hasSize(64);
        Files.writeString(folder.resolve("templates/annual.md"), "# 报告");
        assertThat(PackReader.read(folder).fingerprint()).isNotEqualTo(before);
    }

    @Test
    void words_for_what_the_pack_does_not_know_are_named() throws IOException {
        copySmall();
        Files.createDirectories(folder.resolve("words"));
        Files.writeString(folder.resolve("words/words.yaml"), """
                words:
                  - {indicator: nothing, says: [无]}
                  - {area: nowhere, says: [无]}
                alike:
                  - {words: [排查]}
                """);
        assertThat(broken(folder).mistakes()).extracting(Mistake::where)
                .containsExactly("words/words.yaml:2", "words/words.yaml:3", "words/words.yaml:5");
        Files.writeString(folder.resolve("words/words.yaml"), "alike:\n  - {words: [排查, 检查]}\n");
        assertThat(PackReader.read(folder).synonyms().alike()).containsExactly(List.of("排查", "检查"));
    }

    @Test
    void the_pack_for_a_citys_service_cases_is_read() {
        var pack = PackReader.read(PACKS.resolve("city311"));

        assertThat(pack.indicators(LocalDate.of(2014, 1, 1))).extracting(Indicator::id).containsExactly("cases",
                "cases_on_time", "cases_late", "cases_open_past_target", "cases_without_target", "on_time_rate");
    }

    /// A line dropped, moved in, cut short or given another value: the reader may like it or not, but never trips.
    @Test
    void whatever_happens_to_a_line_the_pack_is_good_or_its_mistakes_are_named() throws IOException {
        copySmall();
        int good = 0;
        int bad = 0;
        for (var name : List.of("pack.yaml", "registers/hazard.yaml", "indicators/all.yaml")) {
            var file = folder.resolve(name);
            var lines = Files.readAllLines(file);
            for (int i = 0; i < Math.min(lines.size(), 60); i++) {
                var alterations = alterations(lines.get(i));
                for (int k = 0; k < alterations.size(); k++) {
                    // Every line is dropped; the other ways take turns, which keeps this to a few seconds.
                    if (k > 0 && (i + k) % 8 != 0) {
                        continue;
                    }
                    var changed = new ArrayList<>(lines);
                    changed.set(i, alterations.get(k));
                    Files.writeString(file, String.join("\n", changed), StandardCharsets.UTF_8);
                    if (isGood(folder)) {
                        good++;
                    } else {
                        bad++;
                    }
                }
            }
            Files.write(file, lines);
        }
        assertThat(good).isGreaterThan(20);
        assertThat(bad).isGreaterThan(100);
    }

    private static List<String> alterations(String line) {
        return List.of("", "  " + line, line.substring(0, line.length() / 2), line.replaceAll(":.*", ":"),
                line.replaceAll(":.*", ": [a, {b: c}]"), line.replaceAll(": .*", ": 0"), line.replace(",", ""),
                line.replaceAll("[a-z]+_", "x_"), line + "\n" + line, line.replace("{", "{x: y, "), line.replace("==",
                        "> 1 &&"));
    }

    private static boolean isGood(Path pack) {
        try {
            PackReader.read(pack);
            return true;
        } catch (PackBroken broken) {
            assertThat(broken.mistakes()).isNotEmpty().allSatisfy(mistake -> assertThat(mistake.where())
                    .contains(".yaml"));
            return false;
        }
    }

    private void copySmall() throws IOException {
        try (var files = Files.walk(PACKS.resolve("small"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(PACKS.resolve("small").relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static Pack small() {
        return PackReader.read(PACKS.resolve("small"));
    }

    private static PackBroken broken(Path folder) {
        return catchThrowableOfType(PackBroken.class, () -> PackReader.read(folder));
    }
}
