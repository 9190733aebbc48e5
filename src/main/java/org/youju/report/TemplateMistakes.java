package org.youju.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /// From top to bottom.
    List<Mistake> all() {
        return found.stream().sorted(Comparator.comparingInt(Found::line)).map(Found::mistake).toList();
    }
}
