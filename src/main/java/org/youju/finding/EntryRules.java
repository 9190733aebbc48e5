package org.youju.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.entry.EntryId;
import org.youju.evidence.Evidences;
import org.youju.evidence.Reuse;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.ledger.Registers;
import org.youju.ledger.Warnings;
import org.youju.pack.Field;
import org.youju.pack.Suspicion;

/// What looks suspicious about the entries of a year.
final class EntryRules {
    private static final int SHORTEST_TEXT = 4;
    private static final Text CROWD = new Text("年底集中登记", "Crowded into the last week");
    private static final Text CROWD_WHY = new Text(
            "超过十分之一的登记集中在最后一周：多半是年底补录，请核对日期。",
            "More than a tenth of the entries are dated in the last week: they may have been made up at its end.");
    private static final Text PHOTO = new Text("照片重复使用", "A photograph used twice");
    private static final Text PHOTO_WHY = new Text(
            "同一张照片（或它的缩放、翻拍）出现在两条登记里：请核对是否一事两记。",
            "The same photograph, or a copy of it, stands with two entries: one thing may have been filed twice.");
    private static final int PHOTOS = 500;
    private static final Text WARNED = new Text("提示后仍登记", "Filed in spite of a warning");
    private static final Text WARNED_WHY = new Text(
            "登记时提示过，可能属实，也可能填错：请对照原始材料逐条核对，错的办理更正。",
            "Whoever filed them was warned. They may be right: compare them with the papers, and correct those that are not.");

    private final FindingStore store;
    private final Evidences evidences;
    private final Registers registers;
    private final Warnings warnings;
    private final Scope scope;

    EntryRules(FindingStore store, Evidences evidences, Registers registers, Warnings warnings, Scope scope) {
        this.store = store;
        this.evidences = evidences;
        this.registers = registers;
        this.warnings = warnings;
        this.scope = scope;
    }

    Stream<Finding> of(Suspicion rule, Suspicion.Sign.BusyDay sign) {
        return store.busyDays(scope, sign.register(), sign.who(), sign.moreThan()).stream()
                .map(group -> finding(rule, group.value() + "|" + day(group),
                        new Text("%s 在 %s 有 %d 条登记", "%s has %3$d entries on %2$s").with(group.value(), day(group),
                                group.count()),
                        group));
    }

    private static String day(FindingStore.Group group) {
        return group.day().map(LocalDate::toString).orElse("");
    }

    Stream<Finding> of(Suspicion rule, Suspicion.Sign.SameText sign) {
        return store.alike(scope, sign.register(), sign.field(), sign.atLeast()).stream()
                .filter(group -> group.value().length() >= SHORTEST_TEXT)
                .map(group -> finding(rule, group.value(),
                        new Text("%d 条登记一字不差：“%s”", "%d entries say word for word \"%s\"").with(group.count(),
                                beginning(group.value())),
                        group));
    }

    private static String beginning(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    Stream<Finding> of(Suspicion rule, Suspicion.Sign.SameMinute sign) {
        return store.atOnce(scope, sign.register(), sign.moves()).stream()
                .map(group -> finding(rule, "",
                        new Text("%d 条登记在登记的同一分钟办结", "%d entries were settled in the minute they were filed")
                                .with(group.count()),
                        group));
    }

    Stream<Finding> of(Suspicion rule, Suspicion.Sign.Repeated sign) {
        var groups = sign.withinYear()
                ? store.alike(scope, sign.register(), sign.field(), 2)
                : store.repeated(scope, sign.register(), sign.field());
        return groups.stream()
                .map(group -> finding(rule, group.value(),
                        new Text("“%s”登记了 %d 次", "\"%s\" was filed %d times").with(group.value(), group.count()),
                        group));
    }

    Stream<Finding> of(Suspicion rule, Suspicion.Sign.Spread sign) {
        var unit = registers.newest(sign.register()).field(sign.field()).map(field -> field.unit()).orElse("");
        return store.outliers(scope, sign.register(), sign.field(), sign.factor()).stream()
                .map(outlier -> new Finding(rule.id(), rule.id() + ":" + outlier.entry().number(), rule.area(),
                        rule.title(),
                        new Text("%s%s，中位数 %s%2$s", "%s %s, the median is %s").with(
                                outlier.value().toPlainString(), unit, outlier.median().toPlainString()),
                        rule.why(), List.of(), List.of(outlier.entry()), 1, Optional.empty()));
    }

    private static Finding finding(Suspicion rule, String mark, Text says, FindingStore.Group group) {
        return new Finding(rule.id(), rule.id() + ":" + mark, rule.area(), rule.title(), says, rule.why(), List.of(),
                group.entries(), group.count(), Optional.empty());
    }

    List<Finding> general() {
        var found = new ArrayList<Finding>();
        if (scope.period().to().getDayOfYear() > 360) {
            store.crowdedEnds(scope, scope.period().to().minusDays(6)).forEach(crowd -> found.add(crowded(crowd)));
        }
        photographs().forEach(found::add);
        found.addAll(warned());
        return found;
    }

    /// What the entries of one register are warned of about one field, in the same words.
    private record Warning(String register, String field, Text says) {
        String mark() {
            return "warned:" + register + "." + field + "|" + says.zh();
        }
    }

    private static final class Behind {
        private final List<EntryId> first = new ArrayList<>();
        private long count;

        void add(EntryId entry) {
            count++;
            if (first.size() < Finding.NAMED) {
                first.add(entry);
            }
        }
    }

    private List<Finding> warned() {
        var groups = new TreeMap<Warning, Behind>(
                Comparator.comparing(Warning::register).thenComparing(Warning::mark));
        warnings.each(scope.township(), places(), scope.period(), one -> groups
                .computeIfAbsent(new Warning(one.register().id(), one.field(), one.says()), _ -> new Behind())
                .add(one.entry()));
        return groups.entrySet().stream().map(group -> warned(group.getKey(), group.getValue())).toList();
    }

    private Set<PlaceCode> places() {
        return scope.places().stream().map(PlaceCode::new).collect(Collectors.toSet());
    }

    private Finding warned(Warning warning, Behind behind) {
        var register = registers.newest(warning.register());
        var field = register.field(warning.field()).map(Field::title).orElse(Text.same(warning.field()));
        return new Finding("warned", warning.mark(), register.area(), WARNED,
                new Text("%s“%s”：%d 条登记与提示不符（%s）", "%s, %s: %d entries (expected: %s)").with(
                        register.title(), field, behind.count, warning.says()),
                WARNED_WHY, List.of(), behind.first, behind.count, Optional.empty());
    }

    private Finding crowded(FindingStore.Crowd crowd) {
        var register = registers.newest(crowd.register());
        return new Finding("crowded_end", "crowded_end:" + crowd.register(), register.area(), CROWD,
                new Text("%s：%d 条登记中有 %d 条在最后一周", "%s: of %d entries %d are dated in the last week").with(
                        register.title(), crowd.all(), crowd.late()),
                CROWD_WHY, List.of(), crowd.entries(), crowd.late(), Optional.empty());
    }

    /// Whichever years the two entries belong to: the later one is what is suspicious.
    private Stream<Finding> photographs() {
        var reuses = evidences.reuses(scope.book(), 0, PHOTOS);
        var registersOf = store.within(scope, reuses.stream().map(EntryRules::later).distinct().toList());
        return reuses.stream()
                .filter(reuse -> registersOf.containsKey(later(reuse)))
                .map(reuse -> {
                    var first = new EntryId(scope.township(), Math.min(reuse.entry(), reuse.other()));
                    var second = new EntryId(scope.township(), later(reuse));
                    var area = registers.newest(registersOf.get(second.number())).area();
                    return new Finding("photo_reused", "photo_reused:" + first.number() + "|" + second.number(), area,
                            PHOTO,
                            new Text("第 %d 号与第 %d 号登记用了同一张照片", "Entries %d and %d bear the same photograph").with(
                                    first.number(), second.number()),
                            PHOTO_WHY, List.of(), List.of(first, second), 2, Optional.empty());
                });
    }

    private static long later(Reuse reuse) {
        return Math.max(reuse.entry(), reuse.other());
    }
}
