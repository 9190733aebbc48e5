package org.youju.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.Text;

/// One column of a register.
///
/// @param unit printed behind values, such as 万元; empty for none
/// @param scale how many decimals a DECIMAL may have; 0 for all other types
/// @param maxLength for TEXT, in characters; 0 for all other types
/// @param choices for CHOICE, in the order they are offered; empty for all other types
/// @param to for REFERENCE, the register it refers to; empty for all other types
/// @param fills for REFERENCE, own fields by the fields of the subject they are filled in from
/// @param format what a text should look like; a wrong one is warned of
public record Field(
        String id,
        Text title,
        FieldType type,
        boolean required,
        String unit,
        int scale,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        int maxLength,
        List<Choice> choices,
        Sensitivity sensitivity,
        Optional<Text> hint,
        String to,
        Map<String, String> fills,
        Optional<CodeFormat> format) {
    /// How many characters a text may have where the pack does not say.
    static final int DEFAULT_LENGTH = 500;

    public Field {
        choices = List.copyOf(choices);
        fills = Map.copyOf(fills);
    }

    public boolean isSensitive() {
        return sensitivity != Sensitivity.NONE;
    }

    public Optional<Choice> choice(String choiceId) {
        for (var choice : choices) {
            if (choice.id().equals(choiceId)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }
}
