package org.youju.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.youju.draft.Issues.Kept;
import org.youju.draft.Received.KnownBy;
import org.youju.manuscript.Manuscript;
import org.youju.manuscript.Manuscript.By;
import org.youju.manuscript.Manuscript.Witness;

/// Says which of the texts that went out came back: by its number, else by the marks around its figures, else by its words.
///
/// @param issue nothing where none is like it
record Recognition(Optional<String> issue, KnownBy knownBy) {
    /// Of all marks of an issue, how many must be there.
    private static final double MARKED = 0.5;
    /// Of all pairs of neighbouring characters, how many both must have.
    private static final double ALIKE = 0.5;

    /// @param issues of one draft, the last first; of equals the first is taken
    static Recognition of(Manuscript manuscript, List<Kept> issues) {
        var numbered = manuscript.issue().filter(number -> issues.stream().anyMatch(each -> each.issue().equals(number)));
        if (numbered.isPresent()) {
            return new Recognition(numbered, KnownBy.NUMBER);
        }
        var marks = manuscript.witnesses().stream()
                .filter(witness -> witness.by() == By.BOOKMARK)
                .map(Witness::name)
                .collect(Collectors.toSet());
        var marked = best(issues, MARKED, kept -> {
            var names = kept.text().passages().stream()
                    .flatMap(passage -> passage.slots().stream())
                    .map(slot -> slot.bookmark())
                    .toList();
            return names.isEmpty() ? 0 : (double) names.stream().filter(marks::contains).count() / names.size();
        });
        if (marked.isPresent()) {
            return new Recognition(marked, KnownBy.MARKS);
        }
        var pairs = pairs(manuscript.text());
        var alike = best(issues, ALIKE, kept -> likeness(pairs, pairs(kept.text().passages().stream()
                .map(passage -> passage.text())
                .collect(Collectors.joining("\n")))));
        return new Recognition(alike, alike.isPresent() ? KnownBy.LIKENESS : KnownBy.NOTHING);
    }

    private interface Measure {
        double of(Kept kept);
    }

    private static Optional<String> best(List<Kept> issues, double least, Measure measure) {
        var best = Optional.<String>empty();
        double most = 0;
        for (var kept : issues) {
            double reached = measure.of(kept);
            if (reached >= least && reached > most) {
                most = reached;
                best = Optional.of(kept.issue());
            }
        }
        return best;
    }

    private static Map<String, Integer> pairs(String text) {
        var bare = text.replaceAll("[\\s\\d]", "");
        var pairs = new HashMap<String, Integer>();
        for (int i = 0; i + 1 < bare.length(); i++) {
            pairs.merge(bare.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }

    /// Twice the pairs that both have, against all they have (Dice's coefficient).
    private static double likeness(Map<String, Integer> one, Map<String, Integer> other) {
        int all = sum(one) + sum(other);
        int same = one.entrySet().stream().mapToInt(each -> Math.min(each.getValue(), other.getOrDefault(each.getKey(), 0))).sum();
        return all == 0 ? 0 : 2.0 * same / all;
    }

    private static int sum(Map<String, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
