package org.youju.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;

/// Finds for the sentences of the issued text those of the returned one, wherever they went: first the ones that are
/// alike but for their numbers, then those that were joined or split, then the likest.
final class Pairing {
    private static final double ALIKE = 0.4;
    private static final double CLEARLY_ALIKE = 0.5;
    private static final double COPY = 0.75;
    private static final double MARGIN = 0.08;
    private static final double NEIGHBOUR = 0.05;
    private static final int LETTERS = 4;
    /// A mark says more than any number of neighbours.
    private static final int VOTE = 100;
    private static final int AROUND = 3;
    private static final int JOINED = 4;

    private final List<Stretch> issued;
    private final List<Stretch> returned;
    private final ToIntBiFunction<Stretch, Stretch> votes;
    private final int[] to;
    private final int[] from;
    private final List<Pair> pairs = new ArrayList<>();

    /// @param sure whether no other sentence could be meant
    /// @param copy whether the issued sentence has been found before
    record Pair(Stretch issued, Stretch returned, boolean sure, boolean copy) {}

    private record Candidate(int issued, int returned, double score) {}

    private Pairing(List<Stretch> issued, List<Stretch> returned, ToIntBiFunction<Stretch, Stretch> votes) {
        this.issued = issued;
        this.returned = returned;
        this.votes = votes;
        to = new int[issued.size()];
        from = new int[returned.size()];
        Arrays.fill(to, -1);
        Arrays.fill(from, -1);
    }

    /// @param votes how many marks of the one stand in the other; asked only where the words leave a choice
    static List<Pair> of(
            List<Stretch> issued, List<Stretch> returned, ToIntBiFunction<Stretch, Stretch> votes) {
        var pairing = new Pairing(issued, returned, votes);
        pairing.alikeButForNumbers();
        pairing.joined();
        pairing.likest();
        return pairing.pairs;
    }

    private void alikeButForNumbers() {
        var here = groups(issued);
        var there = groups(returned);
        here.forEach((masked, group) -> pair(group, there.getOrDefault(masked, List.of())));
    }

    private static Map<String, List<Integer>> groups(List<Stretch> stretches) {
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < stretches.size(); i++) {
            groups.computeIfAbsent(stretches.get(i).masked(), _ -> new ArrayList<>()).add(i);
        }
        return groups;
    }

    private void pair(List<Integer> group, List<Integer> others) {
        boolean only = group.size() == 1;
        var candidates = new ArrayList<Candidate>();
        for (int i : group) {
            for (int j : others) {
                int marks = only && others.size() == 1 ? 0 : votes.applyAsInt(issued.get(i), returned.get(j));
                candidates.add(new Candidate(i, j, around(i, j) + VOTE * marks));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        for (var one : candidates) {
            if (to[one.issued] < 0 && from[one.returned] < 0) {
                boolean enough = issued.get(one.issued).bare().length() >= LETTERS || one.score > 0;
                boolean sure = only
                        ? enough
                        : group.size() == others.size() && inOrder(group, others) || isBest(one, candidates);
                join(one.issued, one.returned, sure);
            }
        }
        for (var one : candidates) {
            if (from[one.returned] < 0) {
                from[one.returned] = one.issued;
                pairs.add(new Pair(issued.get(one.issued), returned.get(one.returned), only, true));
            }
        }
    }

    /// As many as there were, each among the neighbours it had or where nothing else could have come between.
    private boolean inOrder(List<Integer> group, List<Integer> others) {
        for (int k = 0; k < group.size(); k++) {
            int there = from[others.get(k)];
            int here = to[group.get(k)];
            if (there >= 0 && there != group.get(k) || here >= 0 && here != others.get(k)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBest(Candidate one, List<Candidate> candidates) {
        return one.score > 0 && candidates.stream()
                .filter(other -> other != one && (other.issued == one.issued || other.returned == one.returned))
                .allMatch(other -> other.score < one.score);
    }

    /// How many of the sentences before and after are alike too, without a gap.
    private int around(int here, int there) {
        int alike = 0;
        for (int step : new int[] {-1, 1}) {
            for (int i = here + step, j = there + step, n = 0; n < AROUND; i += step, j += step, n++) {
                if (i < 0 || j < 0 || i >= issued.size() || j >= returned.size()
                        || !issued.get(i).masked().equals(returned.get(j).masked())) {
                    break;
                }
                alike++;
            }
        }
        return alike;
    }

    private void join(int here, int there, boolean sure) {
        to[here] = there;
        from[there] = here;
        pairs.add(new Pair(issued.get(here), returned.get(there), sure, false));
    }

    /// Sentences that were made into one, or one that was made into several, with the same words.
    private void joined() {
        merge(issued, to, returned, from, true);
        merge(returned, from, issued, to, false);
    }

    private void merge(List<Stretch> parts, int[] partsTo, List<Stretch> wholes, int[] wholesTo, boolean forth) {
        var byWords = new HashMap<String, List<Integer>>();
        for (int i = 0; i < wholes.size(); i++) {
            if (wholesTo[i] < 0) {
                byWords.computeIfAbsent(wholes.get(i).bare(), _ -> new ArrayList<>()).add(i);
            }
        }
        for (int start = 0; start < parts.size() && !byWords.isEmpty(); start++) {
            var words = new StringBuilder();
            var tokens = new ArrayList<Token>();
            for (int end = start; end < parts.size() && end - start < JOINED && partsTo[end] < 0; end++) {
                words.append(parts.get(end).bare());
                tokens.addAll(parts.get(end).tokens());
                var found = byWords.getOrDefault(words.toString(), List.of());
                if (end > start - 1 && found.size() == 1 && words.length() >= 2 * LETTERS && wholesTo[found.getFirst()] < 0) {
                    int whole = found.getFirst();
                    Arrays.fill(partsTo, start, end + 1, whole);
                    wholesTo[whole] = start;
                    var all = new Stretch(tokens);
                    pairs.add(forth
                            ? new Pair(all, wholes.get(whole), true, false)
                            : new Pair(wholes.get(whole), all, true, false));
                    break;
                }
            }
        }
    }

    private void likest() {
        var candidates = new ArrayList<Candidate>();
        var rows = new HashMap<Integer, List<Candidate>>();
        var columns = new HashMap<Integer, List<Candidate>>();
        for (int j = 0; j < returned.size(); j++) {
            for (int i = 0; i < issued.size() && from[j] < 0; i++) {
                double alike = issued.get(i).likeness(returned.get(j));
                if (alike >= ALIKE - MARGIN) {
                    var one = new Candidate(i, j, alike);
                    rows.computeIfAbsent(j, _ -> new ArrayList<>()).add(one);
                    columns.computeIfAbsent(i, _ -> new ArrayList<>()).add(one);
                    if (to[i] < 0 && alike >= ALIKE) {
                        candidates.add(one);
                    }
                }
            }
        }
        var order = new HashMap<Candidate, Double>();
        candidates.forEach(one -> order.put(one, one.score + NEIGHBOUR * neighbours(one.issued, one.returned)
                + MARGIN * Math.min(2, votes.applyAsInt(issued.get(one.issued), returned.get(one.returned)))));
        candidates.sort(Comparator.<Candidate>comparingDouble(order::get).reversed());
        for (var one : candidates) {
            var row = rows.get(one.returned);
            if (to[one.issued] < 0 && from[one.returned] < 0 && !isCopy(one, row)) {
                boolean beside = neighbours(one.issued, one.returned) > 0;
                double rival = Math.max(rival(one, row), rival(one, columns.get(one.issued)));
                join(one.issued, one.returned, one.score >= CLEARLY_ALIKE
                        && (rival <= one.score - MARGIN || beside && rival < one.score));
            }
        }
        rows.forEach(this::copy);
    }

    /// Rather the copy of a sentence that has been found than one that has not.
    private boolean isCopy(Candidate one, List<Candidate> row) {
        return row.stream().anyMatch(other -> to[other.issued] >= 0 && other.issued != one.issued
                && other.score >= COPY && other.score > one.score + MARGIN);
    }

    private static double rival(Candidate one, List<Candidate> others) {
        return others.stream().filter(other -> other != one).mapToDouble(Candidate::score).max().orElse(0);
    }

    private void copy(int there, List<Candidate> row) {
        if (from[there] < 0) {
            row.stream()
                    .filter(one -> to[one.issued] >= 0 && one.score >= COPY)
                    .max(Comparator.comparingDouble(Candidate::score))
                    .ifPresent(one -> {
                        from[there] = one.issued;
                        pairs.add(new Pair(issued.get(one.issued), returned.get(there), false, true));
                    });
        }
    }

    private int neighbours(int here, int there) {
        int count = 0;
        count += here > 0 && there > 0 && to[here - 1] == there - 1 ? 1 : 0;
        count += here + 1 < issued.size() && there + 1 < returned.size() && to[here + 1] == there + 1 ? 1 : 0;
        return count;
    }
}
