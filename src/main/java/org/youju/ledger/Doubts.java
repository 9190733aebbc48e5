package org.youju.ledger;

import java.util.List;
import org.youju.kernel.Mistake;
import org.youju.web.Form;

/// What looks wrong about an entry and may be right: whoever files it says so, and it is filed.
///
/// @param warnings beside their fields
/// @param lookalikes entries that may be the same thing
public record Doubts(List<Mistake> warnings, List<Lookalike> lookalikes) {
    public static final Doubts NONE = new Doubts(List.of(), List.of());

    /// @param name what it is called, with its day
    public record Lookalike(String path, String name) {}

    /// Whether there is nothing to doubt, or somebody has seen just these doubts and is sure.
    public boolean areSettled(Form form) {
        return isEmpty() || form.value("sure").equals(mark());
    }

    public boolean isEmpty() {
        return warnings.isEmpty() && lookalikes.isEmpty();
    }

    /// Changes with the doubts: being sure of some is not being sure of others.
    public String mark() {
        return Integer.toHexString(toString().hashCode());
    }

    public List<Mistake> beside(String field) {
        return warnings.stream().filter(warning -> warning.where().equals(field)).toList();
    }
}
