package org.youju.report;

import java.util.HashSet;
import java.util.List;
import org.youju.document.Document;
import org.youju.kernel.Mistake;

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
    /// @param figures of the preview, in the order of its [Document#figures]
    record Untrue(Document preview, List<UsedFigure> figures, List<UntrueWording> wordings) implements Composition {
        public Untrue {
            figures = List.copyOf(figures);
            wordings = List.copyOf(wordings);
        }
    }

    /// A report in which every figure is true, or is marked as having no data.
    ///
    /// @param figures in the order of its [Document#figures]
    record Composed(Document document, List<UsedFigure> figures) implements Composition {
        public Composed {
            figures = List.copyOf(figures);
        }

        /// By which this very text is known.
        public String issue() {
            return document.identity().issue();
        }

        /// The figures without data, each once.
        public List<UsedFigure> gaps() {
            var seen = new HashSet<String>();
            return figures.stream()
                    .filter(used -> used.gap().isPresent() && seen.add(used.figure().indicator().id()))
                    .toList();
        }
    }
}
