package org.youju.blank;

import java.util.ArrayList;
import java.util.List;

/// What stands around a blank, the nearer the weightier.
///
/// @param left from the last comma or the last figure up to the blank
/// @param right what is counted, after the unit
/// @param parts all of it with weights
record Context(String left, String right, List<Part> parts) {
    /// @param weight from 0 to 1
    record Part(String text, double weight) {}

    private static final String HARD = "，。；：！？,;:!?";
    private static final String SENTENCE = "。！？!?";
    private static final double BEFORE = 0.5;
    private static final double AFTER = 0.3;
    private static final double FADING = 0.7;

    /// @param blanks all blanks of its paragraph that are figures, in order
    /// @param heading the headings above its paragraph
    static Context of(String text, List<Blank> blanks, int index, String heading) {
        var blank = blanks.get(index);
        int from = index > 0 ? end(blanks.get(index - 1)) : 0;
        int start = Math.max(from, lastOf(text, blank.start(), HARD));
        int until = index + 1 < blanks.size() ? blanks.get(index + 1).start() : text.length();
        int end = Math.min(until, nextOf(text, end(blank), HARD + "、"));

        var parts = new ArrayList<Part>();
        var left = text.substring(Math.min(start, blank.start()), blank.start());
        var right = text.substring(end(blank), Math.max(end, end(blank)));
        parts.add(new Part(left + "|" + right, 0));
        parts.add(new Part(left, 1));
        boolean bare = letters(left) < 2;
        parts.add(new Part(right, bare || letters(left) < 4 ? 1 : 0.7));

        int sentence = lastOf(text, blank.start(), SENTENCE);
        double weight = bare ? 0.8 : BEFORE;
        int at = start;
        while (at > sentence) {
            int previous = lastOf(text, at - 1, HARD);
            parts.add(new Part(text.substring(previous, at), weight));
            weight *= FADING;
            at = previous;
        }
        int sentenceEnd = nextOf(text, end, SENTENCE);
        weight = letters(right) == 0 && bare ? 0.5 : AFTER;
        at = end;
        while (at < sentenceEnd) {
            int next = Math.min(sentenceEnd, nextOf(text, at + 1, HARD));
            parts.add(new Part(text.substring(at, next), weight));
            weight *= FADING;
            at = next;
        }
        int paragraphHead = Math.min(sentence, nextOf(text, 0, SENTENCE));
        parts.add(new Part(text.substring(0, paragraphHead), 0.25));
        if (sentence > 0) {
            parts.add(new Part(text.substring(lastOf(text, sentence - 1, SENTENCE), sentence), 0.15));
        }
        parts.add(new Part(heading, 0.2));
        return new Context(left, right, parts);
    }

    static int end(Blank blank) {
        return blank.meaning() instanceof Blank.Number number ? number.unitEnd() : blank.end();
    }

    private static int lastOf(String text, int before, String stops) {
        int at = Math.max(before, 0);
        while (at > 0 && stops.indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    private static int nextOf(String text, int from, String stops) {
        int at = Math.min(from, text.length());
        while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    static long letters(String text) {
        return text.chars().filter(Character::isIdeographic).count();
    }
}
