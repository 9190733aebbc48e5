package org.youju.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Officer;
import org.youju.draft.Drafts;
import org.youju.draft.ReportDraft;
import org.youju.figure.Figures;
import org.youju.figure.Question;
import org.youju.figure.Snapshot;
import org.youju.kernel.Parsed;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.ledger.Entries;
import org.youju.pack.Area;
import org.youju.pack.Indicator;
import org.youju.pack.Pack;
import org.youju.place.Places;
import org.youju.report.Composition;
import org.youju.report.Reports;
import org.youju.template.ComposedBlock;
import org.youju.template.ReportTemplate;
import org.youju.template.ReportTemplates;
import org.youju.template.Sentence;

/// Looks a composed report through.
@Component
public class Coverages {
    private final Pack pack;
    private final Places places;
    private final Entries entries;
    private final Figures figures;
    private final ReportTemplates templates;
    private final Reports reports;
    private final Drafts drafts;

    Coverages(
            Pack pack, Places places, Entries entries, Figures figures, ReportTemplates templates, Reports reports,
            Drafts drafts) {
        this.pack = pack;
        this.places = places;
        this.entries = entries;
        this.figures = figures;
        this.templates = templates;
        this.reports = reports;
        this.drafts = drafts;
    }

    /// A report and, unless its template is broken, what it leaves unsaid.
    public record Checked(Composition composition, Optional<Coverage> coverage) {}

    /// Composes a report and looks it through, both of one snapshot.
    ///
    /// @param name how messages name the template
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Checked check(String name, String text, PlaceCode place, int year, LocalDate on, Officer officer) {
        var question = new Question(place, ReportTemplates.span(text).in(year), on, OptionalLong.empty());
        var composition = reports.compose(name, text, place, year, on, officer);
        var blocks = switch (composition) {
            case Composition.Broken _ -> Optional.<List<ComposedBlock>>empty();
            case Composition.Untrue untrue -> Optional.of(untrue.blocks());
            case Composition.Composed composed -> Optional.of(composed.blocks());
        };
        return new Checked(composition, blocks.map(found -> of(new Composed(found), question, officer)));
    }

    private Coverage of(Composed report, Question question, Officer officer) {
        var statements = report.sentences().stream()
                .filter(sentence -> sentence.basis() == Sentence.Basis.SELF)
                .map(report::text)
                .toList();
        return new Coverage(report.sentences().size(), statements, silent(report, question),
                dropped(report, question, officer), typed(report, question, officer),
                unmentioned(report.problems(), figures.snapshot(question, officer)));
    }

    /// Registers that an indicator counts, so that something could be said of them.
    private Set<String> counted(LocalDate day) {
        return pack.indicators(day).stream()
                .flatMap(indicator -> indicator.formula().summed().stream())
                .map(Composed::register)
                .collect(Collectors.toSet());
    }

    private List<Coverage.Silent> silent(Composed report, Question question) {
        var day = question.period().to();
        var told = report.registers();
        var counted = counted(day);
        var filed = entries.countByRegister(Set.copyOf(new LinkedHashSet<>(places.subtree(question.place()))),
                question.period());
        return pack.registers(day).stream()
                .filter(register -> counted.contains(register.id()) && !told.contains(register.id()))
                .filter(register -> filed.getOrDefault(register.id(), 0L) > 0)
                .map(register -> new Coverage.Silent(register, filed.get(register.id())))
                .toList();
    }

    /// Against the last draft of the year before, or else the pack's template for such places and periods.
    private List<Indicator> dropped(Composed report, Question question, Officer officer) {
        var used = report.indicators();
        var day = question.period().to();
        return before(question, officer).stream()
                .filter(id -> !used.contains(id))
                .flatMap(id -> pack.indicator(id, day).stream())
                .toList();
    }

    private Set<String> before(Question question, Officer officer) {
        var text = drafts.all(officer).stream()
                .filter(draft -> draft.place().equals(question.place())
                        && draft.period().equals(yearBefore(question.period())))
                .max(java.util.Comparator.comparing(ReportDraft::at))
                .map(this::text)
                .or(() -> ofPack(question));
        return text.map(found -> templates.read("", found, question.period().to()))
                .flatMap(read -> read instanceof Parsed.Ok<ReportTemplate>(var ok)
                        ? Optional.of(ok.indicators()) : Optional.<Set<String>>empty())
                .orElse(Set.of());
    }

    private static Period yearBefore(Period period) {
        return period.lastYear();
    }

    private Optional<String> ofPack(Question question) {
        return reports.templates(places.find(question.place()).kind()).stream()
                .map(reports::text)
                .filter(text -> ReportTemplates.span(text).in(question.period().to().getYear()).equals(question.period()))
                .findFirst();
    }

    /// A draft as the text of a template.
    public String text(ReportDraft draft) {
        return drafts.passages(draft).stream()
                .map(passage -> passage.source())
                .collect(Collectors.joining("\n\n")) + "\n";
    }

    private List<Coverage.Typed> typed(Composed report, Question question, Officer officer) {
        var digits = report.digits();
        if (digits.isEmpty()) {
            return List.of();
        }
        var all = figures.all(question, officer);
        return digits.stream().map(typed -> {
            var number = Composed.number(typed.text());
            var same = number.isEmpty() ? List.<Indicator>of() : all.stream()
                    .filter(figure -> figure.printed().filter(
                            value -> value.compareTo(new BigDecimal(number)) == 0).isPresent())
                    .map(figure -> figure.indicator())
                    .toList();
            return new Coverage.Typed(typed.text(), typed.sentence(), same);
        }).toList();
    }

    private List<Coverage.Unmentioned> unmentioned(Composed.Problems problems, Snapshot snapshot) {
        var found = new ArrayList<Coverage.Unmentioned>();
        for (var missed : snapshot.missed()) {
            var indicator = missed.figure().indicator();
            if (!problems.mentions(indicator.id(), Stream.concat(names(indicator.title()), area(indicator.area())))) {
                var target = missed.target().orElseThrow().value().stripTrailingZeros().toPlainString();
                found.add(new Coverage.Unmentioned(indicator.id(), new Text("%s：目标%s%s，实际%s%s",
                        "%s: target %s %s, reached %s %s").with(indicator.title(), target, indicator.unit(),
                                missed.figure().printed().map(BigDecimal::toPlainString).orElse(""), indicator.unit())));
            }
        }
        for (var overrun : snapshot.overrun()) {
            var key = "term:" + overrun.register() + "." + overrun.term();
            if (!problems.mentions(key, Stream.concat(names(overrun.registerTitle()), area(overrun.area())))) {
                found.add(new Coverage.Unmentioned(key, new Text("%s：“%s”超过时限%d件", "%s: \"%s\" overrun by %d")
                        .with(overrun.registerTitle(), overrun.title(), overrun.count())));
            }
        }
        return found;
    }

    private Stream<String> area(String id) {
        return pack.areas().stream().filter(area -> area.id().equals(id)).map(Area::title).flatMap(Coverages::names);
    }

    /// As it may stand in a sentence: without what stands in brackets, and without 台账.
    private static Stream<String> names(Text title) {
        var zh = title.zh().replaceAll("（[^）]*）", "").replaceAll("台账$", "");
        return Stream.of(zh, title.en());
    }
}
