package org.youju.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Officer;
import org.youju.draft.OpenedChip.Choice;
import org.youju.draft.OpenedChip.Trend;
import org.youju.entry.Entry;
import org.youju.figure.Figure;
import org.youju.figure.Figures;
import org.youju.figure.Snapshot;
import org.youju.figure.Trace;
import org.youju.kernel.Language;
import org.youju.kernel.Parsed;
import org.youju.ledger.Entries;
import org.youju.ledger.References;
import org.youju.ledger.Registers;
import org.youju.ledger.SubjectNames;
import org.youju.pack.Indicator;
import org.youju.template.ComposedBlock;
import org.youju.template.Composer;
import org.youju.template.ReportTemplates;
import org.youju.template.Slot;
import org.youju.template.TemplateBlock;
import org.youju.wording.Rule;

/// Opens chips.
@Component
public class Chips {
    private static final int RECORDS = 10;
    private static final int PHOTOS = 6;
    private static final List<String> UNITS = List.of("万亩", "公顷", "万元", "亿元", "万人", "万户", "公里", "万吨");

    private final Renderings renderings;
    private final ReportTemplates templates;
    private final Figures figures;
    private final Entries entries;
    private final Registers registers;
    private final References references;

    Chips(Renderings renderings, ReportTemplates templates, Figures figures, Entries entries, Registers registers,
            References references) {
        this.renderings = renderings;
        this.templates = templates;
        this.figures = figures;
        this.entries = entries;
        this.registers = registers;
        this.references = references;
    }

    /// Nothing where the slot is not understood, or prints nothing.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<OpenedChip> open(ReportDraft draft, String slot, Language language, Officer officer) {
        var question = renderings.question(draft);
        var composer = templates.composer(language, question, ReportTemplates.words(slot), officer);
        var block = composed(slot, language, draft, composer);
        return block.flatMap(one -> one.slots().stream().findFirst())
                .map(printed -> switch (printed.kind()) {
                    case FIGURE -> figure(printed, block.orElseThrow(), draft, composer, language, officer);
                    case CLAIM -> new OpenedChip(slot, printed.title(), printed.text(), printed.gap(), Optional.empty(),
                            Optional.of(figures.claim(printed.key().substring("claim:".length()), question, officer)),
                            Optional.empty(), List.of(), 0, List.of(), List.of());
                    case RECORD, NAME, DOCUMENT -> new OpenedChip(slot, printed.title(), printed.text(), printed.gap(),
                            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 0, List.of(), List.of());
                });
    }

    private Optional<ComposedBlock> composed(String source, Language language, ReportDraft draft, Composer composer) {
        return templates.blocks("slot", 1, source, language, draft.period().to())
                instanceof Parsed.Ok<List<TemplateBlock>>(var blocks)
                ? blocks.stream().findFirst().map(composer::compose)
                : Optional.empty();
    }

    private OpenedChip figure(
            Slot printed, ComposedBlock block, ReportDraft draft, Composer composer, Language language, Officer officer) {
        var id = printed.figures().getFirst().indicator().id();
        var question = renderings.question(draft);
        var snapshot = figures.snapshot(question, Set.of(id), officer);
        var standing = snapshot.standing(id);
        var trace = figures.trace(id, question, 0, RECORDS, officer);
        var known = entries.named(trace.stream().map(Trace::entry).toList(), officer);
        var names = references.names(known.values());
        var lines = trace.stream().map(line -> new OpenedChip.Line(line.entry(), line.day(),
                Optional.ofNullable(known.get(line.entry())).map(entry -> name(entry, names, language)).orElse(""),
                plain(line.amount()))).toList();
        return new OpenedChip(printed.source(), printed.title(), printed.text(), printed.gap(), Optional.of(standing),
                Optional.empty(), trend(snapshot, standing.figure()), lines, standing.figure().records(),
                photos(trace.stream().flatMap(line -> Optional.ofNullable(known.get(line.entry())).stream()).distinct(),
                        officer),
                choices(printed.source(), standing.figure().indicator(), language, draft, composer));
    }

    private String name(Entry entry, SubjectNames names, Language language) {
        return entries.name(entry, registers.on(entry.register(), entry.day()), names, language);
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private List<OpenedChip.Photo> photos(Stream<Entry> known, Officer officer) {
        return known.filter(entry -> entry.evidence() > 0)
                .flatMap(entry -> entries.evidence(entry.id(), officer).stream()
                        .filter(file -> file.name().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png)"))
                        .map(file -> new OpenedChip.Photo("/entries/" + entry.id() + "/evidence/" + file.digest(), file.name())))
                .limit(PHOTOS)
                .toList();
    }

    /// Every wording that goes with the indicator and is true of its value today.
    private List<Choice> choices(String chosen, Indicator indicator, Language language, ReportDraft draft, Composer composer) {
        var units = UNITS.stream().filter(unit -> !unit.equals(indicator.unit()));
        var words = Stream.of(Stream.of(""), Stream.of("value"),
                        Arrays.stream(Rule.values()).filter(rule -> rule != Rule.PLAIN)
                                .map(rule -> language == Language.ZH ? rule.word() : rule.english()), units)
                .flatMap(each -> each)
                .toList();
        var choices = new ArrayList<Choice>();
        for (var word : words) {
            var slot = "{{" + (indicator.id() + " " + word).strip() + "}}";
            composed(slot, language, draft, composer)
                    .filter(block -> block.untrue().isEmpty() && block.gaps().findAny().isEmpty())
                    .flatMap(block -> block.slots().stream().findFirst())
                    .map(Slot::text)
                    .filter(text -> choices.stream().noneMatch(choice -> choice.text().equals(text)))
                    .ifPresent(text -> choices.add(new Choice(slot, text, slot.equals(chosen))));
        }
        return choices;
    }

    /// Month by month; nothing for what is published once a year, and where fewer than two months have data.
    private static Optional<Trend> trend(Snapshot snapshot, Figure figure) {
        var months = snapshot.months(figure.indicator().id());
        var values = months.stream().map(Figure::printed).toList();
        var known = values.stream().flatMap(Optional::stream).toList();
        if (known.size() < 2) {
            return Optional.empty();
        }
        var most = known.stream().reduce(BigDecimal::max).orElseThrow().doubleValue();
        var least = Math.min(0, known.stream().reduce(BigDecimal::min).orElseThrow().doubleValue());
        var points = new ArrayList<String>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isPresent()) {
                double share = most > least ? (values.get(i).get().doubleValue() - least) / (most - least) : 0;
                points.add(String.format(Locale.ROOT, "%.1f,%.1f", 4 + i * 232.0 / Math.max(1, values.size() - 1), 44 - 40 * share));
            }
        }
        var labels = months.stream().map(month -> month.question().period().from().getMonthValue() + "月").toList();
        var says = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            says.append(says.isEmpty() ? "" : "，").append(labels.get(i)).append(' ')
                    .append(values.get(i).map(BigDecimal::toPlainString).orElse("—"));
        }
        return Optional.of(new Trend(points, says.toString()));
    }
}
