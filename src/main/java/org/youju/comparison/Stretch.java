package org.youju.comparison;

import java.util.Arrays;
import java.util.List;

/// Some tokens in a row, as far as they are looked for in the other text: a sentence, several, or a part of one. Its
/// numbers do not count towards its likeness.
final class Stretch {
    private final List<Token> tokens;
    private final String masked;
    private final String bare;
    private final long[] pairs;

    Stretch(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
        var whole = new StringBuilder();
        var words = new StringBuilder();
        for (var token : this.tokens) {
            var one = token.masked();
            whole.append(one);
            if (!token.isMark()) {
                words.append(one);
            }
        }
        masked = whole.toString();
        bare = words.toString();
        pairs = new long[bare.length() + 1];
        char before = 0;
        for (int i = 0; i <= bare.length(); i++) {
            char c = i == bare.length() ? 0 : bare.charAt(i);
            pairs[i] = (long) before << 16 | c;
            before = c;
        }
        Arrays.sort(pairs);
    }

    List<Token> tokens() {
        return tokens;
    }

    String masked() {
        return masked;
    }

    /// The same without punctuation.
    String bare() {
        return bare;
    }

    boolean says(Stretch other) {
        if (tokens.size() != other.tokens.size()) {
            return false;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).says(other.tokens.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// How alike two stretches are, from 0 to 1: twice the pairs of neighbouring characters that both have, against
    /// all they have (Dice's coefficient).
    double likeness(Stretch other) {
        int shorter = Math.min(pairs.length, other.pairs.length);
        int all = pairs.length + other.pairs.length;
        if (shorter * 5 < all - shorter) {
            return 0;
        }
        int same = 0;
        for (int i = 0, j = 0; i < pairs.length && j < other.pairs.length;) {
            if (pairs[i] == other.pairs[j]) {
                same++;
                i++;
                j++;
            } else if (pairs[i] < other.pairs[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2.0 * same / all;
    }
}
