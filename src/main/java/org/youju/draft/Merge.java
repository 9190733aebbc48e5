package org.youju.draft;

import java.util.List;
import java.util.Optional;

/// Puts the changes of two writers into one text, where they lie apart (three-way merge).
final class Merge {
    private final List<String> base;
    private final List<String> mine;
    private final List<String> theirs;
    private final int[] toMine;
    private final int[] toTheirs;

    private Merge(String base, String mine, String theirs) {
        this.base = Tokens.of(base);
        this.mine = Tokens.of(mine);
        this.theirs = Tokens.of(theirs);
        this.toMine = Difference.matches(this.base, this.mine);
        this.toTheirs = Difference.matches(this.base, this.theirs);
    }

    /// Nothing where both changed the same words, or words side by side.
    static Optional<String> of(String base, String mine, String theirs) {
        return new Merge(base, mine, theirs).text();
    }

    private Optional<String> text() {
        var text = new StringBuilder();
        int b = 0;
        int m = 0;
        int t = 0;
        while (true) {
            int stable = b;
            while (stable < base.size() && (toMine[stable] < 0 || toTheirs[stable] < 0)) {
                stable++;
            }
            int mineEnd = stable < base.size() ? toMine[stable] : mine.size();
            int theirsEnd = stable < base.size() ? toTheirs[stable] : theirs.size();
            var was = String.join("", base.subList(b, stable));
            var byMe = String.join("", mine.subList(m, mineEnd));
            var byThem = String.join("", theirs.subList(t, theirsEnd));
            if (byMe.equals(was) || byMe.equals(byThem)) {
                text.append(byThem);
            } else if (byThem.equals(was)) {
                text.append(byMe);
            } else {
                return Optional.empty();
            }
            if (stable == base.size()) {
                return Optional.of(text.toString());
            }
            text.append(base.get(stable));
            b = stable + 1;
            m = mineEnd + 1;
            t = theirsEnd + 1;
        }
    }
}
