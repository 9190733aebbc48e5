package org.youju.report;

import org.youju.kernel.Text;

/// A slot whose words are not true of its figure.
///
/// @param where file and line of the template
/// @param slot as it stands there
/// @param said what it would print
/// @param why with the value
/// @param instead the slot to write
/// @param holding what that prints, which is true
public record UntrueWording(String where, String slot, String said, Text why, String instead, String holding) {
    boolean isOf(UsedFigure used) {
        return where.equals(used.where()) && slot.equals(used.slot());
    }

    /// All of it in a sentence.
    public Text text() {
        return new Text(
                        "%s：%s 会写成“%s”，但%s。改为 %s，即“%s”。",
                        "%s: %s would read \"%s\", but %s. Write %s, which reads \"%s\".")
                .with(where, slot, said, why, instead, holding);
    }
}
