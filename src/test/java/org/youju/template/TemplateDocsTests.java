package org.youju.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.youju.figure.Exact;
import org.youju.kernel.Language;
import org.youju.kernel.Parsed;
import org.youju.kernel.Text;
import org.youju.pack.Formula;
import org.youju.pack.Indicator;
import org.youju.pack.Pack;
import org.youju.pack.PackReader;
import org.youju.pack.Validity;
import org.youju.wording.Measured;
import org.youju.wording.Modifiers;
import org.youju.wording.Rule;
import org.youju.wording.Speech;
import org.youju.wording.Worded;

/// What `docs/templates.md` shows is so.
class TemplateDocsTests {
    private static final Pack TOWNSHIP = PackReader.read(Path.of("packs", "township"));
    private static final LocalDate END = LocalDate.of(2025, 12, 31);
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```markdown\n(.*?)```");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| `([^`]+)` \\|[^|]*\\|[^|]*\\|(.*)\\|$");
    private static final Pattern SAYS =
            Pattern.compile("([0-9.]+)(户|亩|%)(?: after ([0-9.]+))? → `([^`]+)`");

    @Test
    void everyExampleIsReadAgainstTheTownshipsPack() throws IOException {
        var examples = EXAMPLE.matcher(text()).results().map(found -> found.group(1)).toList();
        assertThat(examples).hasSizeGreaterThan(3);
        for (var example : examples) {
            assertThat(example.startsWith("---")
                    ? TemplateReader.read("docs/templates.md", example, TOWNSHIP, END)
                    : TemplateReader.blocks("docs/templates.md", 1, example, Language.ZH, TOWNSHIP, END))
                    .isInstanceOf(Parsed.Ok.class);
        }
    }

    @Test
    void everyRuleIsInTheTableAndSaysWhatTheTableShows() throws IOException {
        var named = new ArrayList<String>();
        int shown = 0;
        for (var row : ROW.matcher(text()).results().toList()) {
            named.add(row.group(1) + " " + row.group(2));
            var says = SAYS.matcher(row.group(3));
            if (says.find()) {
                shown++;
                var before = Optional.ofNullable(says.group(3)).map(BigDecimal::new);
                assertThat(say(row.group(1), says.group(2), new BigDecimal(says.group(1)), before)).as(row.group(1))
                        .isEqualTo(new Worded.True(says.group(4)));
            }
        }
        assertThat(shown).isGreaterThan(20);
        assertThat(named).containsAll(Arrays.stream(Rule.values()).filter(rule -> rule != Rule.PLAIN)
                .map(rule -> rule.word() + " " + rule.english()).toList());
    }

    private static Worded say(String word, String unit, BigDecimal value, Optional<BigDecimal> before) {
        var title = new Text("指标", "Indicator");
        var formula = unit.equals("%") ? new Formula.Ratio(List.of("a"), List.of("b")) : new Formula.Total("a.b");
        var indicator = new Indicator("id", OptionalInt.empty(), "area", title, unit, unit.equals("户") ? 0 : 2,
                Indicator.Better.MORE, title, title, title, Optional.empty(),
                new Validity(LocalDate.MIN, LocalDate.MAX), formula, List.of());
        var measured = new Measured(indicator, Exact.of(value),
                before.map(last -> new Measured.Before(indicator, Exact.of(last), true)));
        var read = Modifiers.read(indicator, List.of(word));
        return new Speech(Language.ZH).say(read.wording().orElseThrow(), measured);
    }

    private static String text() throws IOException {
        return Files.readString(Path.of("docs", "templates.md")).replace("\r\n", "\n");
    }
}
