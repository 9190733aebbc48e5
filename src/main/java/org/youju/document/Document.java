package org.youju.document;

import java.util.List;
import java.util.stream.Stream;

/// A report to be printed.
///
/// @param title one line of the title each; where it breaks is a matter of sense (回行词意完整), so the author says
/// @param subtitle the lines under it: post, name, date; may be none
public record Document(Identity identity, List<Words> title, List<Words> subtitle, List<Block> blocks) {
    public Document {
        if (title.isEmpty()) {
            throw new IllegalArgumentException("title: no lines (expected: at least one)");
        }
        if (blocks.stream().filter(Signature.class::isInstance).count() > 1) {
            throw new IllegalArgumentException("signatures: more than one (expected: at most one)");
        }
        title = List.copyOf(title);
        subtitle = List.copyOf(subtitle);
        blocks = List.copyOf(blocks);
    }

    /// Its figures in reading order; one key may come more than once.
    public Stream<Figure> figures() {
        return keyed().filter(Figure.class::isInstance).map(Figure.class::cast);
    }

    /// All of it that leads back to a source, in reading order; one key may come more than once.
    public Stream<Keyed> keyed() {
        return blocks.stream().flatMap(Block::runs).filter(Keyed.class::isInstance).map(Keyed.class::cast);
    }

    /// The same with the names of the bookmarks in a Word file.
    public List<Mark> marks() {
        return Marks.of(this);
    }
}
