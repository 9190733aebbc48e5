package org.youju.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youju.kernel.Text;
import org.youju.pack.Indicator;
import org.youju.pack.Pack;

/// Reads what stands in a slot, against the pack as it is in force on a day.
final class SlotReader {
    private static final String OVER = "余";
    private static final String AT_LEAST = "以上";
    private static final List<String> WORDS = List.of("value", "signed", OVER, AT_LEAST);
    private static final List<String> NUMBERS = List.of("step", "at");
    private static final Text MODIFIER = new Text(
            "value、signed、余、以上、step=数、at=数 之一", "one of value, signed, 余, 以上, step=N, at=N");

    private final Pack pack;
    private final LocalDate day;
    private final TemplateMistakes mistakes;

    SlotReader(Pack pack, LocalDate day, TemplateMistakes mistakes) {
        this.pack = pack;
        this.day = day;
        this.mistakes = mistakes;
    }

    /// The slot, or nothing once its mistakes are noted.
    Optional<Piece> read(SlotNode slot, int line) {
        var words = Arrays.stream(slot.content().split("[\\s\\u3000]+")).filter(word -> !word.isEmpty()).toList();
        if (!slot.isClosed()) {
            mistakes.add(line, slot.source(), "在同一行用 }} 结束", "}} on the same line");
        } else if (words.isEmpty()) {
            mistakes.add(line, slot.source(), "指标代码，如 {{gdp}}", "the id of an indicator, such as {{gdp}}");
        } else {
            return named(words, slot, line);
        }
        return Optional.empty();
    }

    private Optional<Piece> named(List<String> words, SlotNode slot, int line) {
        var id = words.getFirst();
        var rest = words.subList(1, words.size());
        for (var name : Piece.Name.values()) {
            if (name.word().equals(id)) {
                rest.forEach(word -> mistakes.add(line, slot.source(),
                        new Text("“%s”后面不加修饰语", "no modifier after \"%s\"").with(id)));
                return Optional.of(new Piece.Named(name));
            }
        }
        var indicator = pack.indicator(id, day);
        if (indicator.isEmpty()) {
            mistakes.add(line, slot.source(), unknown(id));
            return Optional.empty();
        }
        return wording(indicator.get(), rest, slot, line)
                .map(wording -> new Piece.Counted(id, wording, line, slot.source()));
    }

    private Text unknown(String id) {
        if (!pack.indicatorVersions(id).isEmpty()) {
            return new Text("%s有效的指标，“%s”当时不适用", "an indicator in force on %s, which \"%s\" is not").with(day, id);
        }
        var known = new ArrayList<>(pack.indicators(day).stream().map(Indicator::id).toList());
        Arrays.stream(Piece.Name.values()).map(Piece.Name::word).forEach(known::add);
        return Nearest.to(id, known)
                .map(near -> new Text("已有的指标；是不是“%s”？", "a known indicator; did you mean \"%s\"?").with(near))
                .orElse(new Text("已有的指标，用 figures 命令可列出全部", "a known indicator; the command `figures` lists them all"));
    }

    private Optional<Wording> wording(Indicator indicator, List<String> modifiers, SlotNode slot, int line) {
        var said = new HashSet<String>();
        var numbers = new HashMap<String, BigDecimal>();
        var wrong = new ArrayList<Text>();
        for (var modifier : modifiers) {
            modifier(modifier, said, numbers, wrong);
        }
        if (wrong.isEmpty()) {
            contradictions(indicator, said, numbers, wrong);
        }
        wrong.forEach(expected -> mistakes.add(line, slot.source(), expected));
        return wrong.isEmpty() ? Optional.of(wording(said, numbers)) : Optional.empty();
    }

    private static void modifier(String modifier, Set<String> said, Map<String, BigDecimal> numbers, List<Text> wrong) {
        int equals = modifier.indexOf('=');
        var key = equals < 0 ? modifier : modifier.substring(0, equals);
        if (!(equals < 0 ? WORDS : NUMBERS).contains(key)) {
            wrong.add(new Text("%s，不是“%s”", "%s, not \"%s\"").with(MODIFIER, modifier));
        } else if (!said.add(key)) {
            wrong.add(new Text("“%s”只写一次", "\"%s\" only once").with(key));
        } else if (equals >= 0) {
            number(modifier.substring(equals + 1)).ifPresentOrElse(
                    number -> numbers.put(key, number),
                    () -> wrong.add(new Text("%s=大于零的数，如 %s=100", "%s=a number above 0, such as %s=100")
                    .with(key, key)));
        }
    }

    private static Optional<BigDecimal> number(String digits) {
        return digits.matches("[0-9]{1,15}(\\.[0-9]{1,6})?")
                ? Optional.of(new BigDecimal(digits)).filter(number -> number.signum() > 0)
                : Optional.empty();
    }

    private static void contradictions(
            Indicator indicator, Set<String> said, Map<String, BigDecimal> numbers, List<Text> wrong) {
        if (said.contains(OVER) && said.contains(AT_LEAST)) {
            wrong.add(new Text("余、以上只用一个", "either 余 or 以上"));
        }
        if (said.contains("step") && said.contains("at")) {
            wrong.add(new Text("step、at 只用一个", "either step or at"));
        }
        if (said.contains("signed") && said.size() > 1) {
            wrong.add(new Text("signed 单独使用", "signed on its own"));
        }
        if (said.contains("signed") && !Speech.isChange(indicator)) {
            wrong.add(new Text("signed 只用于增长率、超出目标的指标", "signed only on rates of growth and excess over a target"));
        }
        if (said.contains("value") && said.contains(AT_LEAST)) {
            wrong.add(new Text("“以上”写在单位之后，不与 value 同用", "以上 without value: it stands after the unit"));
        }
        if (!numbers.isEmpty() && !said.contains(OVER) && !said.contains(AT_LEAST)) {
            wrong.add(new Text("step、at 与余或以上同用", "step and at together with 余 or 以上"));
        }
        if (said.contains(OVER) && Speech.isRate(indicator)) {
            wrong.add(new Text("百分比用“以上”，不用“余”", "以上 with a percentage, not 余"));
        }
        if (said.contains(OVER)) {
            numbers.forEach((key, number) -> {
                if (number.remainder(BigDecimal.TEN).signum() != 0) {
                    wrong.add(new Text("%s=整十、整百的数，“余”接在整数之后", "%s=a multiple of 10: 余 follows a round number")
                            .with(key));
                }
            });
        }
    }

    private static Wording wording(Set<String> said, Map<String, BigDecimal> numbers) {
        boolean unit = !said.contains("value");
        Optional<Wording.Mark> step = Optional.ofNullable(numbers.get("step")).map(Wording.Mark.Step::new);
        Optional<Wording.Mark> at = Optional.ofNullable(numbers.get("at")).map(Wording.Mark.At::new);
        var mark = step.or(() -> at).orElse(new Wording.Mark.Natural());
        if (said.contains("signed")) {
            return new Wording.Signed();
        }
        if (said.contains(OVER)) {
            return new Wording.Over(unit, mark);
        }
        return said.contains(AT_LEAST) ? new Wording.AtLeast(mark) : new Wording.Plain(unit);
    }
}
