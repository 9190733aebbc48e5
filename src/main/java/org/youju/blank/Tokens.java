package org.youju.blank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cuts text into what is compared: pairs of neighbouring letters, and the words that the pack says mean the same.
final class Tokens {
    private final Map<String, String> alike = new HashMap<>();
    private int longest;

    /// @param groups words that mean the same, group by group
    Tokens(List<List<String>> groups) {
        for (var group : groups) {
            for (var word : group) {
                alike.merge(word, "=" + group.getFirst(), (one, other) -> one);
                longest = Math.max(longest, word.length());
            }
        }
    }

    List<String> of(String text) {
        var tokens = new ArrayList<String>();
        for (int i = 0; i < text.length(); i++) {
            if (i + 1 < text.length() && isLetter(text.charAt(i)) && isLetter(text.charAt(i + 1))) {
                tokens.add(text.substring(i, i + 2));
            }
            for (int length = 2; length <= longest && i + length <= text.length(); length++) {
                var same = alike.get(text.substring(i, i + length));
                if (same != null) {
                    tokens.add(same);
                }
            }
        }
        return tokens;
    }

    private static boolean isLetter(char letter) {
        return Character.isLetterOrDigit(letter);
    }
}
