package org.youju.signing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.youju.account.Officer;
import org.youju.entry.EntryId;
import org.youju.entry.Fact;
import org.youju.entry.Recorded;
import org.youju.figure.Figure;
import org.youju.figure.Figures;
import org.youju.figure.Question;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.ledger.Entries;
import org.youju.pack.Formula;
import org.youju.pack.Pack;

/// Compares the entries a frozen figure counts with those it would count today.
@Component
class Comparison {
    private static final Text ADDED = new Text("新登记", "filed since");
    private static final Text CORRECTED = new Text("更正", "corrected");
    private static final Text WITHDRAWN = new Text("撤回", "withdrawn");
    private static final Text MOVED = new Text("办理状态改变", "taken to another state");
    private static final Text LATE = new Text("到期后计入或不再计入", "counts, or no longer does, from a day that has come");

    private final Figures figures;
    private final Freezing freezing;
    private final Entries entries;
    private final Pack pack;

    Comparison(Figures figures, Freezing freezing, Entries entries, Pack pack) {
        this.figures = figures;
        this.freezing = freezing;
        this.entries = entries;
        this.pack = pack;
    }

    /// What a frozen figure counts by the books as they stood when it was frozen.
    List<Counted> then(FrozenFigure figure, Submission submission, Officer officer) {
        var counted = new ArrayList<Counted>();
        asked(figure, submission).forEach(question ->
                counted.addAll(freezing.counted(figure.indicator(), question, isDistinct(figure), officer)));
        return Counted.sorted(counted);
    }

    /// One question for each book: a position is a position of one book.
    private static List<Question> asked(FrozenFigure figure, Submission submission) {
        var place = figure.place();
        var own = submission.positions().get(place.township());
        if (own != null) {
            return List.of(new Question(place, figure.period(), figure.asOf(), OptionalLong.of(own)));
        }
        return new TreeMap<>(submission.positions()).entrySet().stream()
                .map(book -> new Question(book.getKey(), figure.period(), figure.asOf(), OptionalLong.of(book.getValue())))
                .toList();
    }

    /// @param now the same figure as of today
    List<Counted> now(Figure now, Officer officer) {
        return freezing.counted(now.indicator().id(), now.question(), now.indicator().formula() instanceof Formula.Distinct,
                officer);
    }

    private boolean isDistinct(FrozenFigure figure) {
        return pack.indicator(figure.indicator(), figure.period().to())
                .filter(indicator -> indicator.formula() instanceof Formula.Distinct)
                .isPresent();
    }

    /// What happened to the entries in which the two differ; nothing where their digests are the same.
    List<Cause> causes(FrozenFigure figure, Figure now, Submission submission, Officer officer) {
        var today = now(now, officer);
        if (Counted.digest(today).equals(figure.digest())) {
            return List.of();
        }
        var before = byEntry(then(figure, submission, officer));
        var after = byEntry(today);
        var causes = new ArrayList<Cause>();
        before.forEach((entry, was) -> {
            var is = Optional.ofNullable(after.get(entry));
            if (is.filter(was::equals).isEmpty()) {
                causes.add(cause(entry, Optional.of(was), is, submission.positions(), officer));
            }
        });
        after.forEach((entry, is) -> {
            if (!before.containsKey(entry)) {
                causes.add(cause(entry, Optional.empty(), Optional.of(is), submission.positions(), officer));
            }
        });
        return causes;
    }

    private static Map<EntryId, Counted> byEntry(List<Counted> counted) {
        var byEntry = new LinkedHashMap<EntryId, Counted>();
        counted.forEach(one -> byEntry.put(one.entry(), one));
        return byEntry;
    }

    private Cause cause(
            EntryId entry, Optional<Counted> was, Optional<Counted> now, Map<PlaceCode, Long> positions, Officer officer) {
        long position = Optional.ofNullable(positions.get(entry.book())).orElse(0L);
        var since = entries.history(entry, officer).stream().filter(fact -> fact.position() > position).toList();
        var decisive = decisive(since);
        var kind = decisive.map(fact -> kind(fact.fact())).orElse(Cause.Kind.LATE);
        return new Cause(kind, words(kind), entry.toString(), was.map(Comparison::amount).orElse(""),
                now.map(Comparison::amount).orElse(""), decisive.map(Recorded::position).orElse(0L),
                decisive.map(Recorded::officer).orElse(""), decisive.map(Recorded::at));
    }

    /// A correction or withdrawal of an entry since then.
    Optional<Cause> changed(EntryId entry, Map<PlaceCode, Long> positions, Officer officer) {
        var cause = cause(entry, Optional.empty(), Optional.empty(), positions, officer);
        return Optional.of(cause).filter(it ->
                it.kind() == Cause.Kind.CORRECTED || it.kind() == Cause.Kind.WITHDRAWN);
    }

    /// Filing outweighs what came after it, and so does a withdrawal what came before; otherwise the last that changes
    /// how an entry counts.
    private static Optional<Recorded> decisive(List<Recorded> since) {
        var telling = since.stream().filter(fact -> switch (fact.fact()) {
            case Fact.Filed _, Fact.Moved _, Fact.Corrected _, Fact.Withdrawn _, Fact.Paused _, Fact.Resumed _,
                    Fact.Extended _, Fact.Restarted _, Fact.Reckoned _ -> true;
            case Fact.Noted _, Fact.CorrectionAsked _, Fact.WithdrawalAsked _, Fact.CorrectionRefused _,
                    Fact.Assigned _, Fact.Erased _ -> false;
        }).toList();
        return telling.stream().filter(fact -> fact.fact() instanceof Fact.Filed).findFirst()
                .or(() -> telling.isEmpty() ? Optional.empty() : Optional.of(telling.getLast()));
    }

    private static Cause.Kind kind(Fact fact) {
        return switch (fact) {
            case Fact.Filed _ -> Cause.Kind.ADDED;
            case Fact.Corrected _ -> Cause.Kind.CORRECTED;
            case Fact.Withdrawn _ -> Cause.Kind.WITHDRAWN;
            case Fact.Moved _, Fact.Paused _, Fact.Resumed _, Fact.Extended _, Fact.Restarted _, Fact.Reckoned _,
                    Fact.Noted _, Fact.CorrectionAsked _, Fact.WithdrawalAsked _, Fact.CorrectionRefused _,
                    Fact.Assigned _, Fact.Erased _ -> Cause.Kind.MOVED;
        };
    }

    private static Text words(Cause.Kind kind) {
        return switch (kind) {
            case ADDED -> ADDED;
            case CORRECTED -> CORRECTED;
            case WITHDRAWN -> WITHDRAWN;
            case MOVED -> MOVED;
            case LATE, REDEFINED, TARGET, CLAIM -> LATE;
        };
    }

    private static String amount(Counted counted) {
        return counted.amount().toPlainString();
    }
}
