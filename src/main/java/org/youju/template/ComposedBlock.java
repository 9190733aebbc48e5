package org.youju.template;

import java.util.List;
import java.util.stream.Stream;
import org.youju.document.Block;
import org.youju.figure.Figure;

/// What a block of a template becomes for a place and a period.
///
/// @param blocks none, one or more: a part that depends on something, or is repeated, becomes as many as it takes
/// @param slots of these blocks, in the order of their text
/// @param drawn figures that stand in charts, which have no text of their own
/// @param untrue words that are not true; the blocks hold true ones in their place
/// @param sentences of the paragraphs
/// @param digits typed by hand
public record ComposedBlock(
        TemplateBlock template,
        List<Block> blocks,
        List<Slot> slots,
        List<Figure> drawn,
        List<UntrueWording> untrue,
        List<Sentence> sentences,
        List<TypedDigits> digits) {
    public ComposedBlock {
        blocks = List.copyOf(blocks);
        slots = List.copyOf(slots);
        drawn = List.copyOf(drawn);
        untrue = List.copyOf(untrue);
        sentences = List.copyOf(sentences);
        digits = List.copyOf(digits);
    }

    /// All figures it stands on.
    public Stream<Figure> figures() {
        return Stream.concat(slots.stream().flatMap(slot -> slot.figures().stream()), drawn.stream());
    }

    /// The slots that have nothing to print.
    public Stream<Slot> gaps() {
        return slots.stream().filter(slot -> slot.gap().isPresent());
    }

    /// The same, its blocks counted behind others of a document.
    public ComposedBlock after(int before) {
        return new ComposedBlock(template, blocks, slots.stream().map(slot -> slot.after(before)).toList(), drawn,
                untrue, sentences.stream().map(sentence -> sentence.after(before)).toList(),
                digits.stream().map(typed -> typed.after(before)).toList());
    }
}
