package org.youju.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.youju.figure.Figure;
import org.youju.figure.Judgement;
import org.youju.figure.Judgement.Finding;
import org.youju.figure.Judgement.Verdict;
import org.youju.figure.Snapshot;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.pack.Claim;
import org.youju.pack.Pack;
import org.youju.pack.Validity;
import org.youju.wording.Measured;
import org.youju.wording.Speech;
import org.youju.wording.Worded;
import org.youju.wording.Wording;

/// Judges conditions and claims by the figures, and finds what may be said in place of a claim that does not hold.
final class Judging {
    private final Pack pack;
    private final Snapshot snapshot;
    private final Language language;

    Judging(Pack pack, Snapshot snapshot, Language language) {
        this.pack = pack;
        this.snapshot = snapshot;
        this.language = language;
    }

    Claim claim(String id) {
        var day = snapshot.question().period().to();
        return pack.claim(id, day).orElseThrow(() -> new IllegalStateException("claim: none of " + id + " on " + day));
    }

    /// What a condition came to, and the figures that decided it.
    record Decision(Verdict verdict, List<Finding> findings) {}

    Decision decide(Condition condition) {
        var verdicts = new ArrayList<Verdict>();
        var findings = new ArrayList<Finding>();
        for (var test : condition.all()) {
            var judged = switch (test.subject()) {
                case Condition.Subject.OfClaim(var claim) -> snapshot.judge(claim);
                case Condition.Subject.OfFigure(var compared) ->
                    new Judgement(NONE, List.of(snapshot.compare(compared)));
            };
            findings.addAll(judged.findings());
            verdicts.add(test.negated() ? negated(judged.verdict()) : judged.verdict());
        }
        var verdict = verdicts.contains(Verdict.FAILS) ? Verdict.FAILS
                : verdicts.contains(Verdict.NO_DATA) ? Verdict.NO_DATA : Verdict.HOLDS;
        return new Decision(verdict, findings);
    }

    /// A comparison that a template makes belongs to no claim of the pack.
    private static final Claim NONE = new Claim("-", "-", Text.same("—"), Text.same("—"), Text.same("—"),
            new Validity(LocalDate.MIN, LocalDate.MAX), List.of(), List.of());

    private static Verdict negated(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> Verdict.FAILS;
            case FAILS -> Verdict.HOLDS;
            case NO_DATA -> Verdict.NO_DATA;
        };
    }

    /// What may be said instead: as a slot, and as it reads.
    record Instead(String source, String text) {}

    /// Another claim about one of the same figures that holds, or else the figures themselves.
    Instead instead(Judgement failed) {
        var compared = compared(failed.claim());
        for (var other : pack.claims(snapshot.question().period().to())) {
            boolean related = !other.id().equals(failed.claim().id())
                    && compared(other).stream().anyMatch(compared::contains);
            if (related && snapshot.judge(other).verdict() == Verdict.HOLDS) {
                return new Instead("{{claim:" + other.id() + "}}", other.says().in(language));
            }
        }
        var figures = failed.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAILS)
                .map(Finding::figure)
                .filter(figure -> figure.exact().isPresent())
                .collect(Collectors.toMap(figure -> figure.indicator().id(), figure -> figure, (one, _) -> one,
                        LinkedHashMap::new));
        var sources = new ArrayList<String>();
        var texts = new ArrayList<String>();
        for (var figure : figures.values()) {
            var title = figure.indicator().title().in(language) + (language == Language.ZH ? "为" : ": ");
            sources.add(title + "{{" + figure.indicator().id() + "}}");
            texts.add(title + plain(figure));
        }
        var between = language == Language.ZH ? "，" : ", ";
        return new Instead(String.join(between, sources), String.join(between, texts));
    }

    private String plain(Figure figure) {
        var measured = Measured.of(figure.indicator(), figure.exact().orElseThrow());
        return switch (new Speech(language).say(Wording.PLAIN, measured)) {
            case Worded.True(var text) -> text;
            case Worded.Untrue untrue -> untrue.holding();
        };
    }

    private static List<String> compared(Claim claim) {
        return claim.all().stream()
                .filter(Claim.Compared.class::isInstance)
                .map(part -> ((Claim.Compared) part).figure())
                .toList();
    }

    /// What the conditions that did not hold came to.
    static Optional<Text> why(List<Finding> findings, Verdict verdict) {
        var found = findings.stream().filter(finding -> finding.verdict() == verdict).map(Finding::says).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new Text(
                found.stream().map(Text::zh).collect(Collectors.joining("；")),
                found.stream().map(Text::en).collect(Collectors.joining("; "))));
    }
}
