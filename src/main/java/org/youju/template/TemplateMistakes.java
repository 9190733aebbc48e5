package org.youju.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.youju.kernel.Mistake;
import org.youju.kernel.Text;

/// What is wrong with a template, by line.
final class TemplateMistakes {
    private record Found(int line, Mistake mistake) {}

    private final String file;
    private final List<Found> found = new ArrayList<>();

    TemplateMistakes(String file) {
        this.file = file;
    }

    void add(int line, String value, String zh, String en) {
        add(line, value, new Text(zh, en));
    }

    void add(int line, String value, Text expected) {
        found.add(new Found(line, new Mistake(file + ":" + line, value, expected)));
    }

    boolean none() {
        return found.isEmpty();
    }

    int count() {
        return found.size();
    }

    /// Takes back what only follows from another mistake.
    ///
    /// @param from how many had been found before
    void forget(int from, Predicate<Text> expected) {
        found.subList(from, found.size()).removeIf(one -> expected.test(one.mistake().expected()));
    }

    /// From top to bottom.
    List<Mistake> all() {
        return found.stream().sorted(Comparator.comparingInt(Found::line)).map(Found::mistake).toList();
    }
}
