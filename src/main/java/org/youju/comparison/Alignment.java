package org.youju.comparison;

import java.util.Arrays;
import java.util.List;

/// Sets the tokens of two stretches side by side, so that as little as possible is left over. A number stands beside a
/// number whatever the two say, for that is what is to be found out.
final class Alignment {
    private static final int LOST = 10;
    private static final int MARK_LOST = 4;
    private static final int OTHER_NUMBER = 4;
    private static final int OTHER_SPELLING = 1;
    private static final int NEVER = 1 << 20;
    /// Beyond this only what both begin and end with is set side by side. Two sentences of 1,400 characters are below.
    private static final long LARGEST = 2_000_000;

    private Alignment() {}

    /// For each of the first tokens the number of the other one beside it; -1 for none.
    static int[] of(List<Token> first, List<Token> other) {
        int n = first.size();
        int m = other.size();
        var beside = new int[n];
        Arrays.fill(beside, -1);
        int start = 0;
        while (start < n && start < m && first.get(start).says(other.get(start))) {
            beside[start] = start;
            start++;
        }
        int end = 0;
        while (end < n - start && end < m - start && first.get(n - 1 - end).says(other.get(m - 1 - end))) {
            beside[n - 1 - end] = m - 1 - end;
            end++;
        }
        int rows = n - start - end;
        int columns = m - start - end;
        if (rows > 0 && columns > 0 && (long) rows * columns <= LARGEST) {
            fill(first.subList(start, n - end), other.subList(start, m - end), start, beside);
        }
        return beside;
    }

    private static void fill(List<Token> first, List<Token> other, int offset, int[] beside) {
        int n = first.size();
        int m = other.size();
        var cost = new int[n + 1][m + 1];
        for (int i = 1; i <= n; i++) {
            cost[i][0] = cost[i - 1][0] + lost(first.get(i - 1));
        }
        for (int j = 1; j <= m; j++) {
            cost[0][j] = cost[0][j - 1] + lost(other.get(j - 1));
        }
        for (int i = 1; i <= n; i++) {
            var one = first.get(i - 1);
            int gone = lost(one);
            for (int j = 1; j <= m; j++) {
                int together = cost[i - 1][j - 1] + apart(one, other.get(j - 1));
                int less = Math.min(cost[i - 1][j] + gone, cost[i][j - 1] + lost(other.get(j - 1)));
                cost[i][j] = Math.min(together, less);
            }
        }
        for (int i = n, j = m; i > 0 && j > 0;) {
            // Of equals the one further left, for a number belongs to the words before it.
            if (cost[i][j] == cost[i][j - 1] + lost(other.get(j - 1))) {
                j--;
            } else if (cost[i][j] == cost[i - 1][j - 1] + apart(first.get(i - 1), other.get(j - 1))) {
                beside[offset + i - 1] = offset + j - 1;
                i--;
                j--;
            } else {
                i--;
            }
        }
    }

    private static int lost(Token token) {
        return token.isMark() ? MARK_LOST : LOST;
    }

    private static int apart(Token one, Token other) {
        if (one.says(other)) {
            return 0;
        }
        if (!one.figure() || !other.figure()) {
            return NEVER;
        }
        return one.number() != null && other.number() != null && one.number().sameValue(other.number())
                ? OTHER_SPELLING
                : OTHER_NUMBER;
    }
}
