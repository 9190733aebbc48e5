package org.youju.draft;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Cuts a text into what a reader takes for one: a Chinese character, a word or number of other letters, a slot.
final class Tokens {
    private static final Pattern TOKEN =
            Pattern.compile("\\{\\{[^{}]*}}|[\\p{Alnum}_]+(?:[.,][0-9]+)*|\\s+|.", Pattern.DOTALL);

    private Tokens() {}

    /// Put together again, they are the text.
    static List<String> of(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
