package org.youju.draft;

import java.util.List;
import java.util.regex.Pattern;

/// Writes a line as it is edited in the language of templates, so that it reads back as it was meant: what CommonMark
/// would take for its own is written with a backslash.
final class SourceText {
    /// `#` is the title's, so a heading of the first level has two.
    private static final int DEEPEST = 4;
    private static final Pattern SLOT = Pattern.compile("\\{\\{[^{}\\n]*}}");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>&]");
    private static final Pattern AT_START = Pattern.compile("^(?:[#+\\-=~:]|[0-9]{1,9}(?=[.)]))");
    private static final Pattern BREAK = Pattern.compile("\\s*[\\r\\n\\u2028\\u2029]+\\s*");

    private SourceText() {}

    /// @param level 1 to 4 for a heading, 0 for a paragraph
    static String of(int level, List<Piece> pieces) {
        var text = new StringBuilder();
        for (var piece : pieces) {
            switch (piece) {
                case Piece.Words(var words) -> words(text, BREAK.matcher(words).replaceAll(""));
                case Piece.Slot(var source) -> text.append(SLOT.matcher(source).matches() ? source : escaped(source));
            }
        }
        var line = text.toString().strip();
        if (line.isEmpty()) {
            return "";
        }
        return level > 0 ? "#".repeat(Math.min(level, DEEPEST) + 1) + " " + line : startEscaped(line);
    }

    /// Slots that somebody typed out stay slots.
    private static void words(StringBuilder text, String words) {
        int from = 0;
        var slots = SLOT.matcher(words);
        while (slots.find()) {
            text.append(escaped(words.substring(from, slots.start()))).append(slots.group());
            from = slots.end();
        }
        text.append(escaped(words.substring(from)));
    }

    private static String escaped(String words) {
        return SPECIAL.matcher(words).replaceAll("\\\\$0");
    }

    private static String startEscaped(String line) {
        var start = AT_START.matcher(line);
        if (!start.find()) {
            return line;
        }
        return Character.isDigit(line.charAt(0))
                ? line.substring(0, start.end()) + "\\" + line.substring(start.end())
                : "\\" + line;
    }

    /// Of a heading, 1 to 4; 0 for anything else.
    static int level(String source) {
        int marks = 0;
        while (marks < source.length() && source.charAt(marks) == '#') {
            marks++;
        }
        return marks >= 2 && marks <= DEEPEST + 1 && marks < source.length() && source.charAt(marks) == ' ' ? marks - 1 : 0;
    }

    /// Whether it is a line that can be edited in place, and not a part that depends on something or is repeated.
    static boolean isLine(String source) {
        return !source.startsWith(":::");
    }
}
