package org.youju.signing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.youju.entry.CanonicalJson;

/// The figures of a submission, and what is printed of them.
public record Frozen(List<FrozenFigure> figures, List<Printed> printed) {
    public Frozen {
        figures = List.copyOf(figures);
        printed = List.copyOf(printed);
    }

    String digest() {
        return Digest.of(CanonicalJson.write(Map.of(
                "figures", figures.stream().map(FrozenFigure::json).toList(),
                "printed", printed.stream().map(Printed::json).toList())));
    }

    FrozenFigure figure(int number) {
        return figures.stream().filter(one -> one.number() == number).findFirst()
                .orElseThrow(() -> SigningProblem.FIGURE_UNKNOWN.refused(number));
    }

    /// The indicators of all of them, parts included.
    List<String> indicators() {
        return figures.stream().map(FrozenFigure::indicator).distinct().toList();
    }

    Map<Integer, FrozenFigure> byNumber() {
        return figures.stream().collect(Collectors.toMap(FrozenFigure::number, figure -> figure));
    }
}
