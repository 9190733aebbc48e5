package org.youju.pack;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.youju.kernel.Mistake;
import org.youju.kernel.Text;

/// Every mistake found so far, each once.
final class Mistakes {
    private static final int LISTED = 16;

    private record Found(Line line, Mistake mistake) {}

    private final Set<Found> found = new LinkedHashSet<>();

    void add(Line line, String value, Text expected) {
        found.add(new Found(line, new Mistake(line.toString(), value, expected)));
    }

    void add(Line line, String value, String zh, String en) {
        add(line, value, new Text(zh, en));
    }

    void add(Scalar word, String zh, String en) {
        add(word.line(), word.value(), zh, en);
    }

    /// Reports a word that names nothing known. Words already reported are passed over.
    boolean knows(Scalar word, Collection<String> known) {
        if (word.isMissing() || known.contains(word.value())) {
            return !word.isMissing();
        }
        add(word.line(), word.value(), oneOf(word.value(), known));
        return false;
    }

    /// Reports words that stand more than once in a list.
    void unique(List<Scalar> words) {
        var seen = new LinkedHashSet<String>();
        for (var word : words) {
            if (!word.isMissing() && !seen.add(word.value())) {
                add(word, "每项只写一次", "each only once");
            }
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    /// By file and line, so that a file is mended from top to bottom.
    List<Mistake> all() {
        return found.stream()
                .sorted(Comparator.comparing((Found each) -> each.line().file())
                        .thenComparing(each -> each.line().number()))
                .map(Found::mistake)
                .toList();
    }

    static Text oneOf(String word, Collection<String> words) {
        var known = words.stream().filter(each -> !each.isEmpty()).distinct().toList();
        if (known.isEmpty()) {
            return new Text("没有可写的", "nothing: none is declared");
        }
        var listed = String.join(", ", known.stream().limit(LISTED).toList()) + (known.size() > LISTED ? ", …" : "");
        var near = nearest(word, known);
        return new Text(
                "以下之一：" + listed + near.map(it -> "；是不是“" + it + "”？").orElse(""),
                "one of " + listed + near.map(it -> "; did you mean \"" + it + "\"?").orElse(""));
    }

    /// The known word that is at most a third of its letters away; the earliest of several.
    private static Optional<String> nearest(String word, List<String> known) {
        return known.stream()
                .filter(each -> each.length() > 1 && distance(word, each) <= Math.max(1, each.length() / 3))
                .min(Comparator.comparingInt(each -> distance(word, each)));
    }

    /// Letters to insert, drop, replace or swap with their neighbour (optimal string alignment).
    private static int distance(String one, String other) {
        var cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                var same = one.charAt(i - 1) == other.charAt(j - 1);
                cost[i][j] = Math.min(
                        cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
