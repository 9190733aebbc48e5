package org.youju.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.youju.draft.Stretch.Kind;

/// What differs between two texts, word by word: the shortest way from one to the other (Myers, An O(ND) Difference
/// Algorithm, 1986), whole where the texts have next to nothing in common.
final class Difference {
    /// More edits than these, and one text replaces the other: nobody could follow them, and memory grows with the square.
    private static final int MOST = 1_000;
    /// A shorter stretch in common between two changes is noise to a reader.
    private static final int SHORTEST = 2;

    private final List<String> before;
    private final List<String> after;

    private Difference(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /// In reading order; put together, the same and deleted ones are the one text, the same and inserted ones the other.
    static List<Stretch> between(String before, String after) {
        var left = Tokens.of(before);
        var right = Tokens.of(after);
        var matches = matches(left, right);
        var pieces = new Pieces();
        int at = 0;
        for (int i = 0; i < left.size(); i++) {
            if (matches[i] < 0) {
                pieces.add(Kind.DELETED, left.get(i));
                continue;
            }
            while (at < matches[i]) {
                pieces.add(Kind.INSERTED, right.get(at++));
            }
            pieces.add(Kind.SAME, left.get(i));
            at++;
        }
        while (at < right.size()) {
            pieces.add(Kind.INSERTED, right.get(at++));
        }
        return pieces.stretches();
    }

    /// For each token of the first, its fellow in the second; -1 where it has none.
    static int[] matches(List<String> before, List<String> after) {
        var matches = new int[before.size()];
        Arrays.fill(matches, -1);
        int start = 0;
        while (start < before.size() && start < after.size() && before.get(start).equals(after.get(start))) {
            matches[start] = start;
            start++;
        }
        int left = before.size();
        int right = after.size();
        while (left > start && right > start && before.get(left - 1).equals(after.get(right - 1))) {
            matches[--left] = --right;
        }
        new Difference(before.subList(start, left), after.subList(start, right)).match(matches, start);
        return matches;
    }

    private void match(int[] matches, int offset) {
        int n = before.size();
        int m = after.size();
        var trail = new ArrayList<int[]>();
        int edits = walk(n, m, trail);
        int x = n;
        int y = m;
        for (int d = edits; d > 0; d--) {
            var reached = trail.get(d - 1);
            int k = x - y;
            boolean down = k == -d || k != d && at(reached, k - 1, d - 1) < at(reached, k + 1, d - 1);
            int from = down ? k + 1 : k - 1;
            int startX = at(reached, from, d - 1);
            int startY = startX - from;
            int turnX = down ? startX : startX + 1;
            while (x > turnX) {
                x--;
                y--;
                matches[offset + x] = offset + y;
            }
            x = startX;
            y = startY;
        }
        while (edits >= 0 && x > 0 && y > 0) {
            x--;
            y--;
            matches[offset + x] = offset + y;
        }
    }

    /// How many edits lead from one to the other, -1 where too many; `trail` takes how far each diagonal was reached.
    private int walk(int n, int m, List<int[]> trail) {
        var reached = new int[] {0};
        for (int d = 0; d <= Math.min(n + m, MOST); d++) {
            var next = new int[2 * d + 1];
            for (int k = -d; k <= d; k += 2) {
                int x = d == 0 ? 0
                        : k == -d || k != d && at(reached, k - 1, d - 1) < at(reached, k + 1, d - 1)
                                ? at(reached, k + 1, d - 1)
                                : at(reached, k - 1, d - 1) + 1;
                while (x < n && x - k < m && x - k >= 0 && before.get(x).equals(after.get(x - k))) {
                    x++;
                }
                next[k + d] = x;
                if (x >= n && x - k >= m) {
                    trail.add(next);
                    return d;
                }
            }
            trail.add(next);
            reached = next;
        }
        return -1;
    }

    private static int at(int[] reached, int diagonal, int d) {
        int index = diagonal + d;
        return index < 0 || index >= reached.length ? -1 : reached[index];
    }

    /// Joins neighbours of a kind, and changes that only noise lies between; what was deleted stands before what took its
    /// place.
    private static final class Pieces {
        private final List<Stretch> stretches = new ArrayList<>();
        private final StringBuilder same = new StringBuilder();
        private final StringBuilder deleted = new StringBuilder();
        private final StringBuilder inserted = new StringBuilder();

        void add(Kind kind, String text) {
            switch (kind) {
                case SAME -> same.append(text);
                case DELETED -> {
                    flushSame();
                    deleted.append(text);
                }
                case INSERTED -> {
                    flushSame();
                    inserted.append(text);
                }
            }
        }

        private void flushSame() {
            if (same.isEmpty()) {
                return;
            }
            boolean changed = !deleted.isEmpty() || !inserted.isEmpty();
            if (changed && same.length() < SHORTEST) {
                deleted.append(same);
                inserted.append(same);
            } else {
                flushChange();
                stretches.add(new Stretch(Kind.SAME, same.toString()));
            }
            same.setLength(0);
        }

        private void flushChange() {
            if (!deleted.isEmpty()) {
                stretches.add(new Stretch(Kind.DELETED, deleted.toString()));
                deleted.setLength(0);
            }
            if (!inserted.isEmpty()) {
                stretches.add(new Stretch(Kind.INSERTED, inserted.toString()));
                inserted.setLength(0);
            }
        }

        List<Stretch> stretches() {
            flushChange();
            if (!same.isEmpty()) {
                stretches.add(new Stretch(Kind.SAME, same.toString()));
            }
            return stretches;
        }
    }
}
