package org.youju.template;

import java.util.List;
import org.youju.figure.Judgement;
import org.youju.kernel.Text;

/// A slot whose words are not true of its figures.
///
/// @param where file and line of the template
/// @param slot as it stands there
/// @param said what it would print
/// @param why with the values
/// @param instead what to write
/// @param holding what that prints, which is true
/// @param findings what each condition of a claim came to; none for other slots
public record UntrueWording(
        String where, String slot, String said, Text why, String instead, String holding,
        List<Judgement.Finding> findings) {
    public UntrueWording {
        findings = List.copyOf(findings);
    }

    public boolean isOf(Slot printed) {
        return where.equals(printed.where()) && slot.equals(printed.source());
    }

    /// All of it in a sentence.
    public Text text() {
        return new Text(
                        "%s：%s 会写成“%s”，但%s。改为 %s，即“%s”。",
                        "%s: %s would read \"%s\", but %s. Write %s, which reads \"%s\".")
                .with(where, slot, said, why, instead, holding);
    }
}
