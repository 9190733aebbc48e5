package org.youju.document;

import java.util.List;
import java.util.stream.Stream;

/// A heading of one of the four levels of GB/T 9704: 一、 （一） 1. （1）.
///
/// The number is part of the words: it is what people quote, and it must not change when somebody pastes the
/// heading elsewhere.
public record Heading(int level, List<Run> words) implements Block {
    public Heading {
        if (level < 1 || level > 4) {
            throw new IllegalArgumentException("heading level: " + level + " (expected: 1 to 4)");
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("heading: nothing (expected: at least one run)");
        }
        words = List.copyOf(words);
    }

    public static Heading of(int level, String text) {
        return new Heading(level, List.of(new Words(text)));
    }

    @Override
    public Stream<Run> runs() {
        return words.stream();
    }
}
