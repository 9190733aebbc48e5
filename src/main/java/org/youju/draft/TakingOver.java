package org.youju.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.youju.comparison.Comparison;
import org.youju.comparison.FigureFinding;
import org.youju.comparison.ParagraphChange;
import org.youju.draft.Issues.Kept;
import org.youju.draft.Issues.Source;
import org.youju.manuscript.Manuscript;

/// Turns what was changed in a file that came back into changes of the draft. Figures stay slots unless somebody says of
/// one that its number is to be written as it came back.
final class TakingOver {
    private final Received received;
    private final Kept kept;
    private final Comparison comparison;
    private final ReturnedTexts texts;
    private final Map<String, Passage> now;
    private final List<String> order;
    private final Set<Integer> all;
    private final List<Row> rows;

    /// @param was how the draft read in the version that went out
    /// @param now how it reads now
    TakingOver(Received received, Kept kept, List<Passage> was, List<Passage> now) {
        this.received = received;
        this.kept = kept;
        this.comparison = Comparison.of(kept.text(), received.manuscript());
        this.texts = new ReturnedTexts(kept, received.manuscript(), comparison, byBlock(was));
        this.now = byBlock(now);
        this.order = now.stream().map(Passage::block).toList();
        this.all = IntStream.range(0, comparison.figures().size()).boxed().collect(Collectors.toSet());
        this.rows = read();
    }

    /// What can be done with a paragraph.
    enum State {
        OPEN,
        /// The draft reads like this already.
        TAKEN,
        /// Nothing but figures differ.
        FIGURES,
        /// It is no line of the draft: a title, a row of a table, a part that depends on something.
        FIXED
    }

    /// A paragraph that is not as it was.
    ///
    /// @param number among all of the comparison, from 0
    /// @param block of the draft; empty where it has none
    record Row(int number, ParagraphChange change, State state, String block) {}

    Comparison comparison() {
        return comparison;
    }

    private static Map<String, Passage> byBlock(List<Passage> passages) {
        return passages.stream().collect(Collectors.toMap(Passage::block, Function.identity()));
    }

    /// Those paragraphs that are not as they were, in the order of the returned text.
    List<Row> rows() {
        return rows;
    }

    private List<Row> read() {
        var read = new ArrayList<Row>();
        var anchor = Drafts.HEAD;
        for (int i = 0; i < comparison.paragraphs().size(); i++) {
            var change = comparison.paragraphs().get(i);
            var block = block(change);
            if (change.kind() != ParagraphChange.Kind.SAME || change.moved()) {
                read.add(new Row(i, change, state(change, anchor), now.containsKey(block) ? block : ""));
            }
            anchor = stands(change) || change.moved() && follows(block, anchor) ? block : anchor;
        }
        return List.copyOf(read);
    }

    /// In which paragraph a figure stands now, for whoever has to decide on it; nothing where there is nothing to decide.
    Optional<Row> row(FigureFinding finding) {
        return finding.verdict().keeps() ? Optional.empty() : finding.place().flatMap(place -> rows.stream()
                .filter(row -> row.change().paragraph().orElse(-1) == place.paragraph())
                .filter(row -> row.state() == State.OPEN || row.state() == State.FIGURES)
                .findFirst());
    }

    /// @param chosen numbers of paragraphs
    /// @param typed numbers of figures that are to be written as they came back; their paragraphs are taken with them
    List<Change> changes(Set<Integer> chosen, Set<Integer> typed) {
        var taken = new HashSet<>(chosen);
        typed.forEach(figure -> row(comparison.figures().get(figure)).ifPresent(row -> taken.add(row.number())));
        var byNumber = rows.stream().collect(Collectors.toMap(Row::number, Function.identity()));
        var changes = new ArrayList<Change>();
        var anchor = Drafts.HEAD;
        for (int i = 0; i < comparison.paragraphs().size(); i++) {
            var change = comparison.paragraphs().get(i);
            var block = block(change);
            boolean take = taken.contains(i) && byNumber.containsKey(i) && byNumber.get(i).state() != State.FIXED;
            if (take) {
                changes.addAll(changes(change, block, anchor, typed));
            }
            boolean there = stands(change) || take && change.kind() != ParagraphChange.Kind.DELETED;
            anchor = there ? block : anchor;
        }
        return changes;
    }

    private List<Change> changes(ParagraphChange change, String block, String anchor, Set<Integer> typed) {
        var moves = change.moved() ? List.<Change>of(new Change.Move(block, Optional.of(anchor))) : List.<Change>of();
        return switch (change.kind()) {
            case DELETED -> List.of(new Change.Remove(block, kept.version()));
            case INSERTED -> List.of(new Change.Write(block, Optional.of(anchor), texts.returned(change, typed), base(change)));
            case SAME -> moves;
            case CHANGED -> {
                var changes = new ArrayList<Change>();
                var source = texts.returned(change, typed);
                if (!source.equals(texts.issued(change))) {
                    changes.add(new Change.Write(block, Optional.empty(), source, base(change)));
                }
                changes.addAll(moves);
                yield changes;
            }
        };
    }

    /// What was taken over once may be taken over otherwise; of what others wrote since, only the version that went out
    /// is known to whoever edited the file.
    private int base(ParagraphChange change) {
        var passage = Optional.ofNullable(now.get(block(change)));
        return passage.filter(each -> isTaken(change, each)).map(Passage::version)
                .orElse(change.kind() == ParagraphChange.Kind.INSERTED ? 0 : kept.version());
    }

    private boolean isTaken(ParagraphChange change, Passage passage) {
        return passage.source().equals(texts.returned(change, Set.of())) || passage.source().equals(texts.returned(change, all));
    }

    private State state(ParagraphChange change, String anchor) {
        var block = block(change);
        var present = Optional.ofNullable(now.get(block));
        return switch (change.kind()) {
            case DELETED -> !source(change).line() ? State.FIXED : present.isEmpty() ? State.TAKEN : State.OPEN;
            case INSERTED -> {
                var kind = received.manuscript().paragraphs().get(change.paragraph().orElseThrow()).kind();
                boolean isText = kind == Manuscript.Kind.TEXT || kind == Manuscript.Kind.HEADING;
                yield !isText ? State.FIXED : present.isPresent() ? State.TAKEN : State.OPEN;
            }
            case SAME -> !source(change).line() ? State.FIXED : follows(block, anchor) ? State.TAKEN : State.OPEN;
            case CHANGED -> {
                if (!source(change).line()) {
                    yield State.FIXED;
                }
                boolean inPlace = !change.moved() || follows(block, anchor);
                var mine = texts.returned(change, Set.of());
                boolean figuresOnly = mine.equals(texts.issued(change));
                boolean taken = present.filter(passage -> isTaken(change, passage)).isPresent();
                yield !inPlace ? State.OPEN : taken && !figuresOnly ? State.TAKEN : figuresOnly ? State.FIGURES : State.OPEN;
            }
        };
    }

    private boolean follows(String block, String anchor) {
        return order.contains(block) && order.indexOf(block) == order.indexOf(anchor) + 1;
    }

    /// Whether it stands in the draft where it stands in the returned text.
    private boolean stands(ParagraphChange change) {
        return switch (change.kind()) {
            case DELETED -> false;
            case INSERTED -> now.containsKey(block(change));
            case SAME, CHANGED -> !change.moved();
        };
    }

    private Source source(ParagraphChange change) {
        return kept.sources().get(change.passage().orElseThrow());
    }

    /// Taken over twice, an inserted paragraph is the same block.
    private String block(ParagraphChange change) {
        return change.passage().isPresent()
                ? source(change).block()
                : "r%dp%d".formatted(received.id(), change.paragraph().orElseThrow());
    }
}
