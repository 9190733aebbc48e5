package org.youju.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes texts apart.
final class Tokens {
    private static final String ENDS = "。！？；!?;";
    private static final String CLOSING = "”’」』）)》";

    private Tokens() {}

    /// The tokens of a paragraph; spaces are none.
    ///
    /// @param literals words that stand for figures without being numbers
    static List<Token> of(int paragraph, String text, Set<String> literals) {
        var tokens = new ArrayList<Token>(text.length());
        for (int at = 0; at < text.length();) {
            int from = at;
            char c = text.charAt(at);
            if (c == ' ' || c == '\u3000' || c == '\n') {
                at++;
                continue;
            }
            var literal = literal(text, at, literals);
            if (!literal.isEmpty()) {
                at += literal.length();
                tokens.add(new Token(paragraph, from, at, literal, null, true));
                continue;
            }
            var number = Numerals.at(text, at);
            if (number.isPresent()) {
                at = number.get().to();
                tokens.add(new Token(paragraph, from, at, text.substring(from, at), number.get(), true));
                continue;
            }
            at += Character.charCount(text.codePointAt(at));
            while (isLatin(c) && at < text.length() && isLatin(text.charAt(at))) {
                at++;
            }
            tokens.add(new Token(paragraph, from, at, text.substring(from, at), null, false));
        }
        return tokens;
    }

    private static String literal(String text, int at, Set<String> literals) {
        for (var literal : literals) {
            if (text.startsWith(literal, at)) {
                return literal;
            }
        }
        return "";
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    /// The sentences of a paragraph; a row of a table is one.
    static List<List<Token>> sentences(String text, List<Token> tokens) {
        var sentences = new ArrayList<List<Token>>();
        boolean row = text.indexOf('\t') >= 0;
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i + 1 == tokens.size();
            boolean ends = !row && (ENDS.contains(tokens.get(i).text())
                    || CLOSING.contains(tokens.get(i).text()) && i > start && ENDS.contains(tokens.get(i - 1).text()));
            boolean closes = !last && CLOSING.contains(tokens.get(i + 1).text());
            boolean breaks = !last && text.substring(tokens.get(i).to(), tokens.get(i + 1).from()).indexOf('\n') >= 0;
            if (last || breaks || ends && !closes) {
                sentences.add(tokens.subList(start, i + 1));
                start = i + 1;
            }
        }
        return sentences;
    }

    /// Parts of a sentence between commas.
    static List<List<Token>> clauses(List<Token> tokens) {
        var clauses = new ArrayList<List<Token>>();
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i + 1 == tokens.size() || "，；。：！？,;:!?\t".contains(tokens.get(i).text())) {
                clauses.add(tokens.subList(start, i + 1));
                start = i + 1;
            }
        }
        return clauses;
    }
}
