package org.youju.report;

import java.util.Optional;
import org.youju.figure.Figure;
import org.youju.figure.Reading;
import org.youju.kernel.Text;

/// A figure as it stands in a report.
///
/// @param text as printed
/// @param where file and line of the template
/// @param slot as it stands there
public record UsedFigure(Figure figure, String text, String where, String slot) {
    /// Why there is nothing to print; empty where there is.
    public Optional<Text> gap() {
        return switch (figure.reading()) {
            case Reading.Known _ -> Optional.empty();
            case Reading.NoData(var why) -> Optional.of(why);
        };
    }
}
