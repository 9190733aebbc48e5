package org.youju.document;

import java.util.List;
import java.util.stream.Stream;

/// A paragraph of body text.
public record Paragraph(List<Run> words) implements Block {
    public Paragraph {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("paragraph: nothing (expected: at least one run)");
        }
        words = List.copyOf(words);
    }

    public static Paragraph of(Run... words) {
        return new Paragraph(List.of(words));
    }

    @Override
    public Stream<Run> runs() {
        return words.stream();
    }
}
