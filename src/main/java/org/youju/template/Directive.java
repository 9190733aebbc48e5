package org.youju.template;

import java.util.Arrays;
import java.util.List;

/// What a line of `:::` says.
///
/// @param rest what stands behind its first word
record Directive(Kind kind, String word, String rest) {
    enum Kind {
        IF("if"),
        ELSE("else"),
        UNKNOWN("unknown"),
        EACH("each"),
        NONE("none"),
        TABLE("table"),
        CHART("chart"),
        END(""),
        /// none of these
        OTHER("?");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    static final List<String> WORDS = List.of("if", "else", "unknown", "each", "none", "table", "chart");

    static Directive of(String content) {
        var words = content.split("[\\s\\u3000]+", 2);
        var kind = Arrays.stream(Kind.values())
                .filter(each -> each.word.equals(words[0]))
                .findFirst()
                .orElse(Kind.OTHER);
        return new Directive(kind, words[0], words.length > 1 ? words[1].strip() : "");
    }

    /// How much deeper the text after it lies.
    int depth() {
        return switch (kind) {
            case IF, EACH, TABLE, CHART -> 1;
            case END -> -1;
            case ELSE, UNKNOWN, NONE, OTHER -> 0;
        };
    }
}
