package org.youju.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.youju.kernel.Text;

/// One column of a register.
///
/// @param unit printed behind values, such as 万元; empty for none
/// @param scale how many decimals a DECIMAL may have; 0 for all other types
/// @param maxLength for TEXT, in characters; 0 for all other types
/// @param choices for CHOICE, in the order they are offered; empty for all other types
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
        Optional<Text> hint) {
    /// How many characters a text may have where the pack does not say.
    static final int DEFAULT_LENGTH = 500;

    public Field {
        choices = List.copyOf(choices);
    }

    public boolean isSensitive() {
        return sensitivity != Sensitivity.NONE;
    }

    public Optional<Choice> choice(String choiceId) {
        return choices.stream().filter(choice -> choice.id().equals(choiceId)).findFirst();
    }
}
