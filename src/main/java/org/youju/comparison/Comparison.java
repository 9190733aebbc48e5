package org.youju.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.youju.comparison.FigureFinding.Copy;
import org.youju.comparison.Issued.Slot;
import org.youju.comparison.Search.Found;
import org.youju.manuscript.Manuscript;

/// An issued text and what came back of it, side by side.
///
/// @param origin what the file says of where it comes from; only a hint which text to compare it with
/// @param figures all figures of the issued text, in its order
/// @param newNumbers numbers of the returned text that are none of its figures, in its order
/// @param paragraphs all paragraphs of the returned text in its order, with the lost ones where they stood
public record Comparison(
        Origin origin, List<FigureFinding> figures, List<NewNumber> newNumbers, List<ParagraphChange> paragraphs) {
    public Comparison {
        figures = List.copyOf(figures);
        newNumbers = List.copyOf(newNumbers);
        paragraphs = List.copyOf(paragraphs);
    }

    /// Whether the file says it was issued under the number of the text it is compared with.
    public enum Origin {
        SAME,
        OTHER,
        UNSAID
    }

    /// Compares. The same texts always give the same answer.
    public static Comparison of(Issued issued, Manuscript manuscript) {
        return new Comparing(issued, manuscript).compare();
    }

    /// The figures of one verdict.
    public List<FigureFinding> with(Verdict verdict) {
        return figures.stream().filter(figure -> figure.verdict() == verdict).toList();
    }

    /// Whether nothing was changed: neither a figure nor a word.
    public boolean isUnchanged() {
        return figures.stream().allMatch(figure -> figure.verdict() == Verdict.SAME && figure.copies().isEmpty())
                && newNumbers.isEmpty()
                && paragraphs.stream().allMatch(paragraph -> paragraph.kind() == ParagraphChange.Kind.SAME);
    }

    private static final class Comparing {
        private final Issued issued;
        private final Manuscript manuscript;
        private final Search.Lines here;
        private final Search.Lines there;
        private final Search search;
        private final Witnesses witnesses;
        private final Map<Token, Slot> spoken = new IdentityHashMap<>();
        private final List<Paragraphs.Filling> fillings = new ArrayList<>();
        private final List<Place> flagged = new ArrayList<>();

        Comparing(Issued issued, Manuscript manuscript) {
            this.issued = issued;
            this.manuscript = manuscript;
            var literals = literals(issued);
            here = Search.Lines.of(issued.passages().stream().map(Issued.Passage::text).toList(), literals);
            there = Search.Lines.of(manuscript.paragraphs().stream().map(Manuscript.Paragraph::text).toList(), literals);
            witnesses = new Witnesses(issued, manuscript);
            search = Search.of(here, there, (one, other) -> witnesses.votes(issued, one, other));
        }

        /// What is printed of figures without a number in it, the longest first: （数据待核）, 持平, names of projects.
        private static Set<String> literals(Issued issued) {
            var literals = new TreeSet<>(Comparator.comparingInt(String::length).reversed()
                    .thenComparing(Comparator.naturalOrder()));
            for (var passage : issued.passages()) {
                for (var slot : passage.slots()) {
                    var text = passage.text().substring(slot.from(), slot.to());
                    if (slot.words() || Tokens.of(0, text, Set.of()).stream().noneMatch(Token::figure)) {
                        literals.add(text);
                    }
                }
            }
            return literals;
        }

        Comparison compare() {
            var figures = new ArrayList<FigureFinding>();
            for (int passage = 0; passage < issued.passages().size(); passage++) {
                for (var slot : issued.passages().get(passage).slots()) {
                    figures.add(finding(passage, slot));
                }
            }
            var numbers = newNumbers();
            numbers.forEach(number -> flagged.add(number.place()));
            var paragraphs = new Paragraphs(here, there, search, fillings, flagged).changes();
            return new Comparison(origin(), figures, numbers, paragraphs);
        }

        private Origin origin() {
            return manuscript.issue().map(one -> one.equals(issued.issue()) ? Origin.SAME : Origin.OTHER)
                    .orElse(Origin.UNSAID);
        }

        private FigureFinding finding(int passage, Slot slot) {
            var text = here.texts().get(passage);
            var printed = text.substring(slot.from(), slot.to());
            var tokens = here.tokens().get(passage).stream()
                    .filter(token -> token.figure() && token.from() < slot.to() && token.to() > slot.from())
                    .toList();
            if (tokens.isEmpty()) {
                return lost(slot, passage, printed);
            }
            var token = tokens.getFirst();
            boolean tangled = token.from() < slot.from() || slot.words() && token.number() != null || spoken.containsKey(token);
            tokens.forEach(one -> spoken.put(one, slot));
            var found = search.found(token);
            if (found.isEmpty()) {
                return lost(slot, passage, printed);
            }
            var judge = new Judge(slot, text, token, tokens.size() > 1);
            var all = found.stream()
                    .map(one -> judge.judge(there.texts().get(one.token().paragraph()), one.token()))
                    .sorted(Comparator.comparing(one -> !one.verdict().keeps()))
                    .toList();
            var judged = all.getFirst();
            var copies = all.subList(1, all.size()).stream()
                    .map(one -> new Copy(one.place(), one.found(), one.verdict()))
                    .toList();
            var doubts = doubts(slot, found.getFirst(), tangled);
            if (copies.stream().anyMatch(copy -> copy.verdict().keeps() != judged.verdict().keeps())) {
                doubts.add(Doubt.COPY_DIFFERS);
            }
            boolean contradicted = doubts.contains(Doubt.TEXT_UNCLEAR)
                    && (doubts.contains(Doubt.MARK_ELSEWHERE) || doubts.contains(Doubt.MARK_OF_ANOTHER));
            var verdict = judged.verdict().keeps() && !doubts.isEmpty() || contradicted
                    ? Verdict.UNSURE
                    : judged.verdict();
            for (var one : all) {
                if (verdict.keeps() && one.verdict().keeps() && one.replaceable()) {
                    fillings.add(new Paragraphs.Filling(one.place(), slot, passage));
                } else {
                    flagged.add(one.place());
                }
            }
            return new FigureFinding(
                    slot, passage, printed, verdict, doubts, Optional.of(judged.place()), judged.found(), copies);
        }

        private Set<Doubt> doubts(Slot slot, Found found, boolean tangled) {
            var doubts = EnumSet.noneOf(Doubt.class);
            doubts.addAll(witnesses.against(slot, found.token()));
            boolean confirmed = doubts.isEmpty() && witnesses.confirm(slot, found.token());
            if (tangled || !found.sure() && !confirmed || found.copy()) {
                doubts.add(Doubt.TEXT_UNCLEAR);
            }
            return doubts;
        }

        /// Its words are gone. Where a mark of it is left around something, that is shown; it proves nothing.
        private FigureFinding lost(Slot slot, int passage, String printed) {
            var mark = witnesses.alone(slot);
            var place = mark.map(one -> new Place(one.paragraph(), one.from(), one.to()));
            var found = mark.map(one -> there.texts().get(one.paragraph()).substring(one.from(), one.to())).orElse("");
            return new FigureFinding(slot, passage, printed, mark.isPresent() ? Verdict.UNSURE : Verdict.GONE,
                    mark.isPresent() ? Set.of(Doubt.TEXT_UNCLEAR) : Set.of(), place, found, List.of());
        }

        private List<NewNumber> newNumbers() {
            var numbers = new ArrayList<NewNumber>();
            for (var tokens : there.tokens()) {
                for (var token : tokens) {
                    var origin = search.origins().get(token);
                    if (token.number() == null || origin != null && spoken.containsKey(origin)) {
                        continue;
                    }
                    if (origin == null ? isTold(token) : !isSame(origin, token)) {
                        numbers.add(new NewNumber(new Place(token.paragraph(), token.from(), token.to()), token.text(),
                                Optional.ofNullable(origin).map(Token::text)));
                    }
                }
            }
            return numbers;
        }

        private static boolean isSame(Token origin, Token token) {
            return origin.number() != null && token.number() != null && origin.number().sameValue(token.number());
        }

        /// A single Chinese numeral (一是, 三农) is a word more often than a number.
        private static boolean isTold(Token token) {
            return token.number() != null && (!token.number().chinese() || token.text().length() > 1);
        }
    }
}
