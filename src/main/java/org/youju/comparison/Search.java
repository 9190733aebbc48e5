package org.youju.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntBiFunction;
import org.youju.comparison.Pairing.Pair;

/// Looks for the numbers of the issued text in the returned one, by the words around them.
final class Search {
    private static final int LEFT = 4;
    private static final int RIGHT = 3;
    private static final double ALIKE = 0.55;
    private static final double COPY = 0.8;
    private static final double MARGIN = 0.08;
    private static final int LETTERS = 4;

    private final Lines issued;
    private final Lines returned;
    private final Map<Token, List<Found>> found = new IdentityHashMap<>();
    /// For each number of the returned text the one of the issued text that it stands for.
    private final Map<Token, Token> origins = new IdentityHashMap<>();
    /// How many tokens of each returned paragraph are those of each issued passage.
    private final Map<Integer, Map<Integer, Integer>> shared = new HashMap<>();

    /// @param sure whether the words around it leave no doubt that it is this one
    /// @param copy whether its sentence has been found before
    record Found(Token token, boolean sure, boolean copy) {}

    private Search(Lines issued, Lines returned) {
        this.issued = issued;
        this.returned = returned;
    }

    static Search of(Lines issued, Lines returned, ToIntBiFunction<Stretch, Stretch> votes) {
        var search = new Search(issued, returned);
        for (var pair : Pairing.of(issued.sentences(), returned.sentences(), votes)) {
            search.align(pair);
        }
        search.clauses();
        search.copies();
        return search;
    }

    /// Where a number of the issued text stands; the first is no copy, unless all are.
    List<Found> found(Token token) {
        return found.getOrDefault(token, List.of());
    }

    Map<Token, Token> origins() {
        return origins;
    }

    Map<Integer, Map<Integer, Integer>> shared() {
        return shared;
    }

    private void align(Pair pair) {
        var first = pair.issued().tokens();
        var other = pair.returned().tokens();
        var beside = Alignment.of(first, other);
        for (int i = 0; i < beside.length; i++) {
            if (beside[i] >= 0) {
                var one = first.get(i);
                var there = other.get(beside[i]);
                if (!pair.copy()) {
                    shared.computeIfAbsent(there.paragraph(), _ -> new HashMap<>()).merge(one.paragraph(), 1, Integer::sum);
                }
                if (one.figure()) {
                    add(one, there, pair.sure() && isSupported(first, other, beside, i), pair.copy());
                }
            }
        }
    }

    private void add(Token one, Token there, boolean sure, boolean copy) {
        origins.putIfAbsent(there, one);
        var all = found.computeIfAbsent(one, _ -> new ArrayList<>());
        all.add(copy ? all.size() : 0, new Found(there, sure, copy));
    }

    /// Whether at least half of the nearest words before and after it are the same.
    private static boolean isSupported(List<Token> first, List<Token> other, int[] beside, int at) {
        int looked = 0;
        int same = 0;
        for (int step = -LEFT; step <= RIGHT; step++) {
            int i = at + step;
            if (step != 0 && i >= 0 && i < first.size() && !first.get(i).isMark()) {
                looked++;
                int there = beside[i];
                boolean near = there >= 0 && Math.abs(there - beside[at]) <= Math.abs(step) + 2;
                same += near && (first.get(i).says(other.get(there)) || first.get(i).figure()) ? 1 : 0;
            }
        }
        return same * 2 >= looked;
    }

    /// Numbers whose sentence was not found, or lost its clause: their clauses are looked for among those of the
    /// returned text that hold numbers not spoken for.
    private void clauses() {
        var lost = clauses(issued, token -> !found.containsKey(token));
        if (lost.isEmpty()) {
            return;
        }
        var words = new HashMap<String, Integer>();
        clauses(issued, _ -> true).forEach(clause -> words.merge(clause.bare(), 1, Integer::sum));
        var free = clauses(returned, token -> !origins.containsKey(token));
        pair(lost, free, words);
    }

    /// Clauses with numbers that are still not spoken for, and that say what one says whose figures were found: it
    /// stands there again, in a sentence of another make.
    private void copies() {
        var free = clauses(returned, token -> !origins.containsKey(token));
        var told = free.isEmpty() ? free : clauses(issued, found::containsKey);
        for (var one : free) {
            told.stream()
                    .filter(other -> one.likeness(other) >= COPY)
                    .max(Comparator.comparingDouble(one::likeness))
                    .ifPresent(other -> copy(other, one));
        }
    }

    /// The clauses of a text with a number of some sort.
    private static List<Stretch> clauses(Lines lines, Predicate<Token> wanted) {
        return lines.sentences().stream()
                .filter(sentence -> sentence.tokens().stream().anyMatch(token -> token.figure() && wanted.test(token)))
                .flatMap(sentence -> Tokens.clauses(sentence.tokens()).stream())
                .filter(clause -> clause.stream().anyMatch(token -> token.figure() && wanted.test(token)))
                .map(Stretch::new)
                .toList();
    }

    private void copy(Stretch clause, Stretch other) {
        var beside = Alignment.of(clause.tokens(), other.tokens());
        for (int i = 0; i < beside.length; i++) {
            var one = clause.tokens().get(i);
            if (one.figure() && beside[i] >= 0 && !origins.containsKey(other.tokens().get(beside[i]))) {
                add(one, other.tokens().get(beside[i]), false, true);
            }
        }
    }

    private record Candidate(int here, int there, double alike) {}

    private void pair(List<Stretch> lost, List<Stretch> free, Map<String, Integer> words) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < lost.size(); i++) {
            for (int j = 0; j < free.size(); j++) {
                double alike = lost.get(i).likeness(free.get(j));
                if (alike >= ALIKE) {
                    candidates.add(new Candidate(i, j, alike));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::alike).reversed());
        var here = new HashSet<Integer>();
        var there = new HashSet<Integer>();
        for (var one : candidates) {
            if (!here.contains(one.here) && !there.contains(one.there)) {
                var clause = lost.get(one.here);
                boolean only = words.getOrDefault(clause.bare(), 0) == 1 && clause.bare().length() > LETTERS
                        && clause.bare().equals(free.get(one.there).bare());
                boolean rivals = candidates.stream().anyMatch(other -> other != one && other.alike > one.alike - MARGIN
                        && (other.here == one.here || other.there == one.there));
                here.add(one.here);
                there.add(one.there);
                align(clause, free.get(one.there), only && !rivals);
            }
        }
    }

    private void align(Stretch clause, Stretch other, boolean sure) {
        var beside = Alignment.of(clause.tokens(), other.tokens());
        for (int i = 0; i < beside.length; i++) {
            var one = clause.tokens().get(i);
            if (one.figure() && beside[i] >= 0 && !found.containsKey(one)
                    && !origins.containsKey(other.tokens().get(beside[i]))) {
                add(one, other.tokens().get(beside[i]), sure, false);
            }
        }
    }

    /// A text taken apart.
    ///
    /// @param tokens of each paragraph
    record Lines(List<String> texts, List<List<Token>> tokens, List<Stretch> sentences) {
        static Lines of(List<String> texts, Set<String> literals) {
            var tokens = new ArrayList<List<Token>>();
            var sentences = new ArrayList<Stretch>();
            for (int i = 0; i < texts.size(); i++) {
                var all = Tokens.of(i, texts.get(i), literals);
                tokens.add(all);
                Tokens.sentences(texts.get(i), all).forEach(sentence -> sentences.add(new Stretch(sentence)));
            }
            return new Lines(texts, tokens, sentences);
        }
    }
}
