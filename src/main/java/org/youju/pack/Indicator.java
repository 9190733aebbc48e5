package org.youju.pack;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.youju.kernel.Text;

/// A figure's definition, as it applies within its validity.
///
/// @param number its number among the figures of the annual report, where it has one
/// @param decimals how many decimals are printed; the value itself stays exact
/// @param counts what is counted, in plain words
/// @param per what it is divided by, in plain words, for rates
public record Indicator(
        String id,
        OptionalInt number,
        String area,
        Text title,
        String unit,
        int decimals,
        Better better,
        Text basis,
        Text office,
        Text counts,
        Optional<Text> per,
        Validity validity,
        Formula formula,
        List<Case> cases) {
    public Indicator {
        cases = List.copyOf(cases);
    }

    /// Which way is better, for targets and claims.
    public enum Better {
        MORE,
        LESS,
        NEITHER
    }
}
