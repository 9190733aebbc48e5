package org.youju.ledger;

import org.youju.kernel.Text;
import org.youju.pack.Term;

/// What lengths of terms are called.
public final class TermWords {
    private TermWords() {}

    public static Text unit(Term.Unit unit) {
        return switch (unit) {
            case DAYS -> new Text("日", "days");
            case WORKING_DAYS -> new Text("个工作日", "working days");
            case MONTHS -> new Text("个月", "months");
        };
    }

    public static Text length(Term.Length length) {
        return new Text("%d %s", "%d %s").with(length.amount(), unit(length.unit()));
    }
}
