package org.youju.manuscript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.manuscript.Manuscript.By;
import org.youju.manuscript.Manuscript.Format;
import org.youju.manuscript.Manuscript.Kind;
import org.youju.manuscript.Manuscript.Paragraph;
import org.youju.manuscript.Manuscript.Witness;

/// A text while it is read: paragraphs that are still open, rows made of them, boxes within them, and the names that
/// are open around words. Whatever a file holds, it stays within [#LONGEST].
final class Gathered {
    /// Ten long reports.
    static final int LONGEST = 300_000;
    private static final int PARAGRAPHS = 100_000;
    private static final int NAMES = 20_000;

    private final Incoming file;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final List<Open> open = new ArrayList<>();
    private int characters;
    private int paragraphs;
    private int names;

    Gathered(Incoming file) {
        this.file = file;
        frames.push(new Frame(List.of()));
    }

    /// A name around words, not ended yet. It begins with the first paragraph that is open.
    final class Open {
        private final List<Named> named;
        private @Nullable Building start;
        private int from;
        private boolean spread;

        private Open(List<Named> named) {
            this.named = named;
        }
    }

    record Named(By by, String name) {}

    private record Span(Named named, int from, int to, boolean whole) {}

    private static final class Building {
        private Kind kind;
        private int level;
        private final StringBuilder text = new StringBuilder();
        private final List<Span> spans = new ArrayList<>();
        private final List<Building> after = new ArrayList<>();

        Building(Kind kind, int level) {
            this.kind = kind;
            this.level = level;
        }

        void add(Building part) {
            part.spans.forEach(span -> spans.add(
                    new Span(span.named, span.from + text.length(), span.to + text.length(), span.whole)));
            text.append(part.text.toString().replace('\t', ' ').replace('\n', ' '));
            after.addAll(part.after);
        }
    }

    /// Where paragraphs go: the text itself, a box, or the cells of a row.
    private static final class Frame {
        private final List<List<Building>> cells = new ArrayList<>();
        private List<Building> out;
        private @Nullable Building open;

        Frame(List<Building> none) {
            out = new ArrayList<>(none);
            cells.add(out);
        }
    }

    /// A whole paragraph at once.
    void paragraph(Kind kind, int level, String text) {
        begin(kind, level);
        text(text);
        end();
    }

    void begin(Kind kind, int level) {
        end();
        if (++paragraphs > PARAGRAPHS) {
            throw tooLong();
        }
        var building = new Building(kind, level);
        top().open = building;
        top().out.add(building);
        for (var one : open) {
            if (one.start == null) {
                one.start = building;
            } else {
                one.spread = true;
            }
        }
    }

    /// Says of the open paragraph what its style makes it; a note stays a note.
    void is(DocxStyles.Style style) {
        var building = top().open;
        if (building != null && building.kind == Kind.TEXT) {
            building.kind = style.kind();
            building.level = style.level();
        }
    }

    void end() {
        top().open = null;
    }

    /// Adds words, without what no page shows: control characters, and signs that turn the direction of writing.
    void text(String words) {
        var paragraph = top().open;
        if (paragraph == null) {
            if (words.isBlank()) {
                return;
            }
            begin(Kind.TEXT, 0);
            text(words);
            return;
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\t' || c == '\u00a0' || c == '\u2007' || c == '\u202f') {
                paragraph.text.append(' ');
            } else if (c == '\n' || isShown(words, i)) {
                paragraph.text.append(c);
            }
        }
        characters += words.length();
        if (characters > LONGEST) {
            throw tooLong();
        }
    }

    private static boolean isShown(String words, int at) {
        char c = words.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < words.length() && Character.isLowSurrogate(words.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(words.charAt(at - 1));
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> (c & 0xfffe) != 0xfffe;
        };
    }

    void row() {
        end();
        push();
        top().cells.clear();
    }

    void cell() {
        end();
        var frame = top();
        frame.out = new ArrayList<>();
        frame.cells.add(frame.out);
    }

    /// Ends the row. A row of one cell only frames what is in it, as letterheads do.
    void endRow(boolean dropped) {
        end();
        var cells = frames.pop().cells;
        if (dropped) {
            return;
        }
        if (cells.size() == 1) {
            top().out.addAll(cells.getFirst());
            return;
        }
        var row = new Building(Kind.ROW, 0);
        for (int i = 0; i < cells.size(); i++) {
            row.text.append(i == 0 ? "" : "\t");
            for (int j = 0; j < cells.get(i).size(); j++) {
                row.text.append(j == 0 ? "" : " ");
                row.add(cells.get(i).get(j));
            }
        }
        top().out.add(row);
    }

    void box() {
        push();
    }

    /// Ends the box; what stood in it follows the paragraph it is tied to.
    void endBox() {
        end();
        var content = frames.pop().out;
        var around = top().open;
        (around == null ? top().out : around.after).addAll(content);
    }

    private void push() {
        frames.push(new Frame(List.of()));
    }

    private Frame top() {
        return frames.element();
    }

    Open open(List<Named> named) {
        names += named.size();
        if (names > NAMES) {
            throw file.damaged();
        }
        var one = new Open(List.copyOf(named));
        one.start = top().open;
        one.from = one.start == null ? 0 : one.start.text.length();
        open.add(one);
        return one;
    }

    void close(Open one) {
        open.remove(one);
        var start = one.start;
        if (start != null) {
            int to = start.text.length();
            one.named.forEach(named -> start.spans.add(new Span(named, one.from, to, !one.spread)));
        }
    }

    Manuscript manuscript(Format format, Optional<String> issue) {
        end();
        List.copyOf(open).forEach(this::close);
        var lines = new ArrayList<Paragraph>();
        var witnesses = new ArrayList<Witness>();
        finish(top().out, lines, witnesses);
        if (lines.isEmpty()) {
            throw file.refused(ManuscriptProblem.NO_CONTENT);
        }
        return new Manuscript(format, issue.filter(one -> !one.isBlank()).map(String::strip), lines, witnesses);
    }

    private static void finish(List<Building> built, List<Paragraph> lines, List<Witness> witnesses) {
        for (var one : built) {
            if (!one.text.toString().isBlank()) {
                one.spans.stream()
                        .map(span -> new Witness(
                                span.named.by, span.named.name, lines.size(), span.from, span.to, span.whole))
                        .sorted(java.util.Comparator.comparingInt(Witness::from))
                        .forEach(witnesses::add);
                lines.add(new Paragraph(one.kind, one.level, one.text.toString()));
            }
            finish(one.after, lines, witnesses);
        }
    }

    private RuntimeException tooLong() {
        return file.refused(ManuscriptProblem.TOO_LONG, LONGEST);
    }
}
