package org.youju.blank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.manuscript.Manuscript;
import org.youju.manuscript.Manuscripts;
import org.youju.pack.Indicator;
import org.youju.pack.Pack;
import org.youju.pack.PackReader;

/// How many blanks of whole reports are found, and how often the right indicator is offered.
///
/// Two of the reports were looked at while offers were made better; `deputy.txt` was not, so its numbers say more.
class BlankReportsTests {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    private static Pack pack = PackReader.read(Path.of("packs", "township"));
    private static Ranking ranking;

    @BeforeAll
    static void rank() {
        ranking = new Ranking(pack, DAY);
    }

    /// @param first blanks whose first offer is right
    /// @param three blanks with the right one among the first three
    record Score(int asked, int first, int three, List<String> missed) {
        static Score of(Map<Blank, String> answers, Map<Blank, List<Offer>> offers) {
            int first = 0;
            int three = 0;
            var missed = new ArrayList<String>();
            for (var answer : answers.entrySet()) {
                int rank = offers.get(answer.getKey()).stream().map(offer -> offer.indicator().id()).toList()
                        .indexOf(answer.getValue());
                first += rank == 0 ? 1 : 0;
                three += rank >= 0 && rank < 3 ? 1 : 0;
                if (rank != 0) {
                    missed.add(answer.getValue() + " (" + (rank + 1) + ")");
                }
            }
            return new Score(answers.size(), first, three, missed);
        }
    }

    @ParameterizedTest
    @CsvSource({"half-year.txt, 64, 55, 57", "party-secretary.txt, 54, 47, 49", "deputy.txt, 50, 41, 43"})
    void blanks_of_reports_in_other_words_are_found_and_answered(String name, int found, int first, int three)
            throws Exception {
        var report = MarkedReport.read(name);
        var blanks = new BlankFinder().find(report.paragraphs());
        assertThat(blanks).as("none where there is none")
                .allSatisfy(blank -> assertThat(report.answers()).anyMatch(answer -> answer.is(blank)));
        assertThat(blanks.size()).isGreaterThanOrEqualTo(found);

        var answers = new LinkedHashMap<Blank, String>();
        for (var blank : blanks) {
            report.answers().stream()
                    .filter(answer -> answer.is(blank) && answer.isIndicator())
                    .forEach(answer -> answers.put(blank, answer.says()));
        }
        var score = Score.of(answers, ranking.rank(report.paragraphs(), blanks));
        assertThat(score.first()).as(score.toString()).isGreaterThanOrEqualTo(first);
        assertThat(score.three()).as(score.toString()).isGreaterThanOrEqualTo(three);
    }

    /// A report whose figures are, in their order, those that the pack numbers.
    @Test
    @EnabledIfSystemProperty(named = "youju.blanks", matches = ".+")
    void blanks_of_the_report_at_hand_are_found_and_answered() throws Exception {
        var file = Path.of(System.getProperty("youju.blanks"));
        var paragraphs = Manuscripts.read(file.toString(), Files.readAllBytes(file)).paragraphs().stream()
                .map(Manuscript.Paragraph::text)
                .toList();
        var numbers = new BlankFinder().find(paragraphs).stream().filter(Blank::isNumber).toList();
        var asked = pack.indicators(DAY).stream().filter(it -> it.number().isPresent()).map(Indicator::id).toList();
        assertThat(numbers).hasSameSizeAs(asked);

        var answers = new LinkedHashMap<Blank, String>();
        for (int i = 0; i < numbers.size(); i++) {
            answers.put(numbers.get(i), asked.get(i));
        }
        var score = Score.of(answers, ranking.rank(paragraphs, numbers));
        System.out.println(score);
        assertThat(score.first()).as(score.toString()).isGreaterThanOrEqualTo(50);
        assertThat(score.three()).as(score.toString()).isGreaterThanOrEqualTo(57);
    }

    @Test
    void an_indicator_is_first_for_one_blank_unless_it_fits_another_far_better_than_all_else() {
        var text = List.of("列出主题教育任务XX项，任务已验收XX项。");
        var blanks = new BlankFinder().find(text);
        var offers = ranking.rank(text, blanks);
        assertThat(blanks).extracting(blank -> offers.get(blank).getFirst().indicator().id())
                .containsExactly("campaign_tasks", "campaign_tasks_accepted");
    }

    @Test
    void assignments_are_the_best_together_not_one_by_one() {
        assertThat(Assignment.of(new double[][] {{9, 8, 0}, {9, 1, 0}})).containsExactly(1, 0);
        assertThat(Assignment.of(new double[0][])).isEmpty();
    }
}
