package org.youju.signing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.youju.entry.EntryId;
import org.youju.figure.Trace;

/// One entry that a figure counts, and what it adds.
///
/// @param subject whom it reached, where subjects are counted; empty otherwise
record Counted(EntryId entry, BigDecimal amount, String subject) {
    private static final Comparator<Counted> ORDER = Comparator
            .comparing((Counted one) -> one.entry().book().value())
            .thenComparingLong(one -> one.entry().number());

    Counted {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    static Counted of(Trace line, boolean distinct) {
        return new Counted(line.entry(), line.amount(), distinct ? line.subject() : "");
    }

    /// In the order in which their digest is made.
    static List<Counted> sorted(List<Counted> counted) {
        return counted.stream().sorted(ORDER).toList();
    }

    /// Of the lines `ENTRY AMOUNT`, with the subject behind them where subjects are counted.
    static String digest(List<Counted> sorted) {
        var lines = new StringBuilder();
        for (var one : sorted) {
            lines.append(one.entry()).append(' ').append(one.amount().toPlainString());
            if (!one.subject().isEmpty()) {
                lines.append(' ').append(one.subject());
            }
            lines.append('\n');
        }
        return Digest.of(lines.toString());
    }
}
