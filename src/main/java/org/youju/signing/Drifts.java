package org.youju.signing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.draft.Drafts;
import org.youju.entry.EntryId;
import org.youju.figure.Figure;
import org.youju.figure.Figures;
import org.youju.figure.Judgement.Verdict;
import org.youju.figure.Question;
import org.youju.figure.Targets;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.ledger.Entries;
import org.youju.pack.Formula;
import org.youju.pack.Pack;
import org.youju.report.Reports;

/// Computes signed reports anew, and says what would read differently and why. No report is ever changed by it.
@Component
public class Drifts {
    private static final Text REDEFINED = new Text("口径已改变", "defined otherwise than then");
    private static final Text GONE = new Text("已没有这一口径", "no longer defined");
    private static final Text FAILS = new Text("按今天的数据不再成立", "no longer holds by the figures of today");

    private final Drafts drafts;
    private final Figures figures;
    private final Entries entries;
    private final Targets targets;
    private final Pack pack;
    private final Comparison comparison;
    private final SigningStore store;
    private final FrozenStore frozenStore;
    private final DriftStore driftStore;

    Drifts(
            Drafts drafts, Figures figures, Entries entries, Targets targets, Pack pack, Comparison comparison,
            SigningStore store, FrozenStore frozenStore, DriftStore driftStore) {
        this.drafts = drafts;
        this.figures = figures;
        this.entries = entries;
        this.targets = targets;
        this.pack = pack;
        this.comparison = comparison;
        this.store = store;
        this.frozenStore = frozenStore;
        this.driftStore = driftStore;
    }

    /// What was found last; nothing where it was never looked for.
    @Transactional(readOnly = true)
    public Optional<Drift> last(long draft) {
        return driftStore.last(draft);
    }

    /// The reports an officer may decide about whose drift nobody has taken note of yet.
    @Transactional(readOnly = true)
    public List<Long> fresh(Officer officer) {
        return driftStore.fresh().stream()
                .filter(draft -> store.edition(draft).flatMap(it -> store.submission(it.submission()))
                        .filter(it -> officer.may(Action.DECIDE, Reports.REGISTER, it.place())
                                || officer.may(Action.COMPOSE_REPORT, Reports.REGISTER, it.place()))
                        .isPresent())
                .toList();
    }

    /// Editions that nothing supersedes, of all places.
    @Transactional(readOnly = true)
    public List<Edition> standing() {
        return store.editions().stream().filter(edition -> !edition.isSuperseded()).toList();
    }

    /// The same of a place and year.
    @Transactional(readOnly = true)
    public List<Edition> standing(PlaceCode place, int year) {
        return standing().stream()
                .filter(edition -> store.submission(edition.submission())
                        .filter(it -> it.place().equals(place) && it.period().to().getYear() == year).isPresent())
                .toList();
    }

    /// Looks, and keeps what was found where it is something else than the last time.
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Drift look(long draft, Officer officer, Instant at) {
        drafts.draft(draft, officer);
        var edition = store.edition(draft).orElseThrow(SigningProblem.NOT_SIGNED::refused);
        var submission = store.submission(edition.submission()).orElseThrow();
        var found = new Drift(draft, at, differing(submission, LocalDate.ofInstant(at, Signings.CHINA), officer));
        var last = driftStore.last(draft);
        if (last.filter(it -> it.differing().equals(found.differing())).isPresent()) {
            return last.get();
        }
        if (last.isPresent() || !found.isNone()) {
            driftStore.insert(found);
        }
        return found;
    }

    /// The same for one that was handed in and is not signed yet.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Differing> since(Submission submission, LocalDate day, Officer officer) {
        return differing(submission, day, officer);
    }

    private List<Differing> differing(Submission submission, LocalDate day, Officer officer) {
        return new Look(submission, frozenStore.read(submission.id()), day, officer).differing();
    }

    private final class Look {
        private final Submission submission;
        private final Frozen frozen;
        private final LocalDate day;
        private final Officer officer;
        /// Nothing has been written down and no day has passed: only definitions and targets can differ.
        private final boolean isStill;

        Look(Submission submission, Frozen frozen, LocalDate day, Officer officer) {
            this.submission = submission;
            this.frozen = frozen;
            this.day = day;
            this.officer = officer;
            this.isStill = day.equals(submission.asOf()) && submission.positions().entrySet().stream()
                    .allMatch(book -> entries.position(book.getKey()) == book.getValue());
        }

        List<Differing> differing() {
            var differing = new ArrayList<Differing>();
            var seen = new LinkedHashSet<Integer>();
            for (var printed : frozen.printed()) {
                switch (printed.kind()) {
                    case FIGURE, DRAWN -> printed.figures().stream().filter(seen::add)
                            .forEach(number -> figure(frozen.figure(number)).ifPresent(differing::add));
                    case CLAIM -> claim(printed).ifPresent(differing::add);
                    case RECORD -> record(printed).ifPresent(differing::add);
                }
            }
            return differing;
        }

        private Optional<Differing> figure(FrozenFigure figure) {
            var defined = pack.indicator(figure.indicator(), figure.period().to());
            if (defined.isEmpty()) {
                return Optional.of(differing(figure, "", List.of(Cause.of(Cause.Kind.REDEFINED, GONE))));
            }
            var now = figures.figure(figure.indicator(), figure.question(day), officer);
            boolean same = now.exact().isPresent() == figure.value().isPresent()
                    && now.exact().flatMap(is -> figure.value().filter(was -> was.compareTo(is) == 0)).isPresent()
                            == now.exact().isPresent();
            if (same) {
                return Optional.empty();
            }
            var causes = new LinkedHashSet<Cause>();
            causes(figure, now, causes);
            return Optional.of(differing(figure, now.printed().map(BigDecimal::toPlainString).map(it -> it + figure.unit())
                    .orElse(""), List.copyOf(causes)));
        }

        private Differing differing(FrozenFigure figure, String now, List<Cause> causes) {
            var was = figure.printed().isEmpty() ? "" : figure.printed() + figure.unit();
            return new Differing(figure.number(), figure.title(), was, now,
                    causes.stream().limit(Differing.NAMED).toList(), causes.size());
        }

        private void causes(FrozenFigure figure, Figure now, Set<Cause> causes) {
            var digest = Definitions.digest(pack, now.indicator(), now.question().period().to());
            if (!digest.equals(figure.definition())) {
                causes.add(Cause.of(Cause.Kind.REDEFINED, new Text("%s：%s", "%s: %s").with(figure.title(), REDEFINED)));
            }
            if (figure.isCounted() && !isStill) {
                causes.addAll(comparison.causes(figure, now, submission, officer));
            }
            target(figure, now).ifPresent(causes::add);
            for (int i = 0; i < Math.min(figure.parts().size(), now.parts().size()); i++) {
                causes(frozen.figure(figure.parts().get(i)), now.parts().get(i), causes);
            }
        }

        private Optional<Cause> target(FrozenFigure figure, Figure now) {
            var of = switch (now.indicator().formula()) {
                case Formula.Excess(var id) -> Optional.of(id);
                case Formula.Attainment(var id) -> Optional.of(id);
                case Formula.Total _, Formula.Count _, Formula.Distinct _, Formula.Balance _, Formula.Latest _,
                        Formula.Ratio _, Formula.Growth _, Formula.Difference _, Formula.Addition _ ->
                    Optional.<String>empty();
            };
            return of.filter(_ -> !now.denominator().equals(figure.denominator()))
                    .flatMap(id -> targets.of(id, figure.place(), figure.period().to().getYear()))
                    .filter(target -> figure.denominator().filter(was -> was.compareTo(target.value()) == 0).isEmpty())
                    .map(target -> new Cause(Cause.Kind.TARGET, new Text("目标调整", "the target was changed"), "",
                            figure.denominator().map(FrozenFigure::plain).orElse(""), FrozenFigure.plain(target.value()), 0,
                            target.officer(), Optional.of(target.at())));
        }

        private Optional<Differing> claim(Printed printed) {
            var id = printed.key().substring(printed.key().indexOf(':') + 1);
            var question = new Question(submission.place(), submission.period(), day,
                    OptionalLong.empty());
            if (pack.claim(id, submission.period().to()).isEmpty()) {
                return Optional.of(said(printed, Cause.of(Cause.Kind.REDEFINED, GONE)));
            }
            return figures.claim(id, question, officer).verdict() == Verdict.HOLDS
                    ? Optional.empty()
                    : Optional.of(said(printed, Cause.of(Cause.Kind.CLAIM, FAILS)));
        }

        /// Words of an entry to which something has happened since.
        private Optional<Differing> record(Printed printed) {
            var key = printed.key().split(":");
            var parts = key.length > 1 ? key[1].split("/") : new String[0];
            if (parts.length != 2 || isStill) {
                return Optional.empty();
            }
            var entry = new EntryId(new PlaceCode(parts[0]), Long.parseLong(parts[1]));
            return comparison.changed(entry, submission.positions(), officer).map(cause -> said(printed, cause));
        }

        private Differing said(Printed printed, Cause cause) {
            return new Differing(0, printed.title(), printed.text(), "", List.of(cause), 1);
        }
    }
}
