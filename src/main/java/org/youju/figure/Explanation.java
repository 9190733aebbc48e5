package org.youju.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.youju.kernel.Text;
import org.youju.pack.Formula;
import org.youju.pack.Indicator;
import org.youju.pack.Measure;
import org.youju.pack.Pack;
import org.youju.pack.PlaceLevel;
import org.youju.pack.Register;

/// How an indicator is computed, in words, by the definitions of a day.
final class Explanation {
    private static final Text RATIO = new Text(
            "比率：分子合计 ÷ 分母合计%s。各部分先合计再相除，不取平均。",
            "A ratio: the sum of the numerators over the sum of the denominators%s; never an average of rates.");
    private static final Text GROWTH = new Text(
            "同比：（本期 − 上年同期）÷ 上年同期 × 100%。上年同期为零、为负或口径不同的，不计算。",
            "Growth: (this period − the same period a year earlier) ÷ that × 100 %; none over a base of zero or less or of another definition.");
    private static final Text EXCESS = new Text(
            "超额：（完成数 − 目标）÷ 目标 × 100%。",
            "Excess: (what was reached − its target) ÷ the target × 100 %.");
    private static final Text ATTAINMENT = new Text(
            "完成率：完成数 ÷ 目标 × 100%。", "Attainment: what was reached ÷ its target × 100 %.");
    private static final Text DIFFERENCE = new Text(
            "百分点：本期比率 − 上年同期比率。口径不同的，不计算。",
            "Percentage points: this period's rate − that of the same period a year earlier; none over another definition.");
    private static final Text ADDITION = new Text("合计：以下各项相加。", "A sum of the figures below.");
    private static final Text AS_SEEN = new Text(
            "期限是否已过，以查看日为准。", " Whether a term has run out depends on the day it is looked at.");

    private final Pack pack;
    private final LocalDate day;

    Explanation(Pack pack, LocalDate day) {
        this.pack = pack;
        this.day = day;
    }

    Text of(Indicator indicator) {
        return switch (indicator.formula()) {
            case Formula.Total(var measure) -> summed(measure, new Text(
                    "合计：“%1$s”中计入的登记，逐条累加“%2$s”，按“%3$s”归入期间。",
                    "A total: \"%2$s\" of the entries of \"%1$s\" that count, by \"%3$s\"."));
            case Formula.Count(var measure) -> summed(measure, new Text(
                    "计数：“%1$s”中计入的登记，一条计一次，按“%3$s”归入期间。",
                    "A count: each entry of \"%1$s\" that counts, once, by \"%3$s\"."));
            case Formula.Distinct(var measure) -> summed(measure, new Text(
                    "去重计数：“%1$s”中计入的登记，同一“%4$s”只计一次，按“%3$s”归入期间。",
                    "A distinct count: entries of \"%1$s\" that count, each \"%4$s\" once, by \"%3$s\"."));
            case Formula.Balance(var measure) -> summed(measure, measure(measure).amount().isPresent()
                    ? new Text("期末存量：“%1$s”中到期末（期间未完的到查看日）仍有效的登记，累加“%2$s”。",
                            "A stock at the end of the period, or on the day it is seen: \"%2$s\" of the entries of \"%1$s\" still in force.")
                    : new Text("期末存量：“%1$s”中到期末（期间未完的到查看日）仍有效的登记，一条计一次。",
                            "A stock at the end of the period, or on the day it is seen: entries of \"%1$s\" still in force."));
            case Formula.Latest(var measure) -> summed(measure, new Text(
                    "最新值：“%1$s”中“%3$s”在期间内最晚的一条登记的“%2$s”。",
                    "The latest value: \"%2$s\" of the entry of \"%1$s\" with the last \"%3$s\" in the period."));
            case Formula.Ratio _ -> RATIO.with(scale(indicator));
            case Formula.Growth _ -> GROWTH;
            case Formula.Excess _ -> EXCESS;
            case Formula.Attainment _ -> ATTAINMENT;
            case Formula.Difference _ -> DIFFERENCE;
            case Formula.Addition _ -> ADDITION;
        };
    }

    private static String scale(Indicator indicator) {
        return switch (indicator.unit()) {
            case "%" -> " × 100%";
            case "‰" -> " × 1000‰";
            default -> "";
        };
    }

    private Text summed(String id, Text pattern) {
        var measure = measure(id);
        var register = register(id);
        var words = pattern.with(register.title(), title(register, measure.amount()),
                title(register, Optional.of(measure.day())), title(register, measure.subject()));
        return measure.takesEffectLate()
                ? new Text(words.zh() + AS_SEEN.zh(), words.en() + AS_SEEN.en())
                : words;
    }

    private static Text title(Register register, Optional<String> field) {
        return field.flatMap(register::field).map(found -> found.title()).orElse(Text.same("—"));
    }

    private Measure measure(String id) {
        return pack.measure(id, day).orElseThrow(() -> new IllegalStateException("measure: " + id));
    }

    private Register register(String measure) {
        var id = measure.substring(0, measure.indexOf('.'));
        return pack.register(id, day).orElseThrow(() -> new IllegalStateException("register: " + id));
    }

    /// Whether all records it rests on are, or may be, kept for villages.
    boolean isKeptByVillage(String indicator) {
        var formula = pack.indicator(indicator, day).map(Indicator::formula);
        return formula.isPresent() && switch (formula.get()) {
            case Formula.Total(var measure) -> register(measure).level() != PlaceLevel.TOWNSHIP;
            case Formula.Count(var measure) -> register(measure).level() != PlaceLevel.TOWNSHIP;
            case Formula.Distinct(var measure) -> register(measure).level() != PlaceLevel.TOWNSHIP;
            case Formula.Balance(var measure) -> register(measure).level() != PlaceLevel.TOWNSHIP;
            case Formula.Latest(var measure) -> register(measure).level() != PlaceLevel.TOWNSHIP;
            case Formula.Ratio(var numerator, var denominator) -> areKeptByVillage(numerator)
                    && areKeptByVillage(denominator);
            case Formula.Growth(var of) -> isKeptByVillage(of);
            case Formula.Excess(var of) -> isKeptByVillage(of);
            case Formula.Attainment(var of) -> isKeptByVillage(of);
            case Formula.Difference(var of) -> isKeptByVillage(of);
            case Formula.Addition(var of) -> areKeptByVillage(of);
        };
    }

    private boolean areKeptByVillage(List<String> indicators) {
        return indicators.stream().allMatch(this::isKeptByVillage);
    }
}
