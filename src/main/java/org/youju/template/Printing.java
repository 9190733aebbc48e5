package org.youju.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youju.document.Run;
import org.youju.document.Words;
import org.youju.figure.Figure;
import org.youju.kernel.Text;

/// One block's text as it is set, run by run, with what stands in it where.
final class Printing {
    private final int block;
    private final String file;
    private final List<Run> runs = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    /// The text so far, [Digits#COMPUTED] in place of what nobody typed.
    private final StringBuilder typed = new StringBuilder();
    private final StringBuilder text = new StringBuilder();

    Printing(int block, String file) {
        this.block = block;
        this.file = file;
    }

    /// Words that somebody typed.
    void typed(String words) {
        var shown = new Words(words).text();
        this.words.append(shown);
        text.append(shown);
        typed.append(shown);
    }

    /// Words that nobody typed, without a slot.
    void given(String words) {
        var shown = new Words(words).text();
        this.words.append(shown);
        text.append(shown);
        typed.repeat(Digits.COMPUTED, shown.length());
    }

    /// What a slot says of itself.
    record Mark(Slot.Kind kind, String key, Text title, List<Figure> figures, Optional<Text> gap, int line,
            String source) {}

    /// Words of a slot that is nothing but words.
    void words(String words, Mark mark) {
        int from = text.length();
        given(words);
        slots.add(slot(from, mark));
    }

    /// A run of its own.
    void run(Run run, Mark mark) {
        int from = text.length();
        run(run);
        slots.add(slot(from, mark));
    }

    /// A run of its own, that stands in no slot: the head of a table's column.
    void run(Run run) {
        flush();
        runs.add(run);
        text.append(run.text());
        typed.repeat(Digits.COMPUTED, run.text().length());
    }

    private Slot slot(int from, Mark mark) {
        return new Slot(block, from, text.length(), mark.kind(), mark.key(), mark.title(), text.substring(from),
                mark.figures(), mark.gap(), file + ":" + mark.line(), mark.source());
    }

    private void flush() {
        if (!words.isEmpty()) {
            runs.add(new Words(words.toString()));
            words.setLength(0);
        }
    }

    List<Run> runs() {
        flush();
        return runs;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.toString();
    }

    String typedText() {
        return typed.toString();
    }

    List<Slot> slots() {
        return slots;
    }
}
