package org.youju.report;

import java.util.HashSet;
import java.util.List;
import org.youju.document.Document;
import org.youju.kernel.Mistake;
import org.youju.template.ComposedBlock;
import org.youju.template.Slot;
import org.youju.template.UntrueWording;

/// What became of a template, a place and a year.
public sealed interface Composition {
    /// The template cannot be used; every mistake names its line.
    record Broken(List<Mistake> mistakes) implements Composition {
        public Broken {
            mistakes = List.copyOf(mistakes);
        }
    }

    /// Something it says is not true. The preview prints the true words instead, and is not to be handed out.
    ///
    /// @param blocks of the preview, whose blocks they make up but for the signature
    record Untrue(Document preview, List<ComposedBlock> blocks) implements Composition {
        public Untrue {
            blocks = List.copyOf(blocks);
        }

        public List<UntrueWording> wordings() {
            return blocks.stream().flatMap(block -> block.untrue().stream()).toList();
        }
    }

    /// A report in which every figure is true, or is marked as having no data.
    ///
    /// @param blocks of the document, whose blocks they make up but for the signature
    record Composed(Document document, List<ComposedBlock> blocks) implements Composition {
        public Composed {
            blocks = List.copyOf(blocks);
        }

        /// By which this very text is known.
        public String issue() {
            return document.identity().issue();
        }

        /// The figures of the text, in its order.
        public List<Slot> figures() {
            return Composition.figures(blocks);
        }

        /// The slots without data, each key once.
        public List<Slot> gaps() {
            var seen = new HashSet<String>();
            return blocks.stream().flatMap(ComposedBlock::gaps).filter(slot -> seen.add(slot.key())).toList();
        }
    }

    static List<Slot> figures(List<ComposedBlock> blocks) {
        return blocks.stream()
                .flatMap(block -> block.slots().stream())
                .filter(slot -> slot.kind() == Slot.Kind.FIGURE)
                .toList();
    }
}
