package org.youju.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.evidence.Evidences;
import org.youju.figure.Figures;
import org.youju.figure.Question;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.Entries;
import org.youju.ledger.Registers;
import org.youju.ledger.Warnings;
import org.youju.pack.Pack;
import org.youju.pack.Suspicion.Sign;
import org.youju.place.Places;

/// Finds what looks suspicious about a year, and keeps what officers said about it.
@Component
public class Findings {
    /// Ledgers are read whole for it, so what was found is kept until the book, the day or the pack is another.
    private static final int KEPT = 16;

    private record Asked(PlaceCode place, int year, long position, java.time.LocalDate day) {}

    private final Pack pack;
    private final Places places;
    private final Entries entries;
    private final Registers registers;
    private final Figures figures;
    private final Evidences evidences;
    private final Warnings warnings;
    private final FindingStore store;
    private final AnswerStore answers;
    private final Map<Asked, List<Finding>> kept = new ConcurrentHashMap<>();

    Findings(
            Pack pack, Places places, Entries entries, Registers registers, Figures figures, Evidences evidences,
            Warnings warnings, FindingStore store, AnswerStore answers) {
        this.pack = pack;
        this.places = places;
        this.entries = entries;
        this.registers = registers;
        this.figures = figures;
        this.evidences = evidences;
        this.warnings = warnings;
        this.store = store;
        this.answers = answers;
    }

    /// In the order of the pack's areas; those without an answer first.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Finding> of(PlaceCode place, int year, Officer officer) {
        officer.must(Action.READ, "figures", place);
        var question = figures.today(place, year);
        var asked = new Asked(place, year, entries.position(place.township()), question.asOf());
        var found = kept.get(asked);
        if (found == null) {
            found = look(question, officer);
            if (kept.size() >= KEPT) {
                kept.clear();
            }
            kept.put(asked, found);
        }
        var answered = answers.of(place, year);
        return found.stream()
                .map(finding -> finding.answered(Optional.ofNullable(answered.get(finding.mark()))))
                .sorted(Comparator.comparing(finding -> finding.answer().isPresent()))
                .toList();
    }

    private List<Finding> look(Question question, Officer officer) {
        var found = new ArrayList<Finding>();
        var figureRules = new FigureRules(figures.standings(question, officer));
        var entryRules = entries.book(question.place().township()).stream()
                .mapToObj(book -> new EntryRules(store, evidences, registers, warnings, scope(question, book)))
                .findFirst();
        for (var rule : pack.suspicions()) {
            switch (rule.sign()) {
                case Sign.PartOfWhole sign -> figureRules.partOfWhole(rule, sign).ifPresent(found::add);
                case Sign.BusyDay sign -> add(found, entryRules.map(rules -> rules.of(rule, sign)));
                case Sign.SameText sign -> add(found, entryRules.map(rules -> rules.of(rule, sign)));
                case Sign.SameMinute sign -> add(found, entryRules.map(rules -> rules.of(rule, sign)));
                case Sign.Repeated sign -> add(found, entryRules.map(rules -> rules.of(rule, sign)));
                case Sign.Spread sign -> add(found, entryRules.map(rules -> rules.of(rule, sign)));
            }
        }
        found.addAll(figureRules.general());
        entryRules.ifPresent(rules -> found.addAll(rules.general()));
        var order = pack.areas().stream().map(area -> area.id()).toList();
        found.sort(Comparator.comparingInt(finding -> order.indexOf(finding.area())));
        return List.copyOf(found);
    }

    private static void add(List<Finding> found, Optional<Stream<Finding>> more) {
        more.ifPresent(some -> some.forEach(found::add));
    }

    private Scope scope(Question question, int book) {
        var within = places.subtree(question.place()).stream().map(PlaceCode::value).toList();
        return new Scope(question.place().township(), book, within, question.period());
    }

    /// Says about a finding that it was looked into.
    @Transactional
    public void answer(PlaceCode place, int year, String mark, String reason, Officer officer, Instant at) {
        officer.must(Action.MOVE, "figures", place);
        if (reason.isBlank()) {
            throw FindingProblem.REASON_MISSING.refused();
        }
        if (of(place, year, officer).stream().noneMatch(finding -> finding.mark().equals(mark))) {
            throw FindingProblem.FINDING_GONE.refused();
        }
        answers.add(place, year, new Answer(mark, reason.strip(), officer.login(), at));
    }
}
