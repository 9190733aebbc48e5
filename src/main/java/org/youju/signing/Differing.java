package org.youju.signing;

import java.util.List;
import org.youju.kernel.Text;

/// Something of a signed report that would read differently today.
///
/// @param figure by number; 0 for a claim or a record
/// @param was as signed, with its unit
/// @param now as of today; empty where there is no data
/// @param causes the first of them
/// @param all how many there are
public record Differing(int figure, Text title, String was, String now, List<Cause> causes, int all) {
    /// So many are named; the rest are counted.
    static final int NAMED = 50;

    public Differing {
        causes = List.copyOf(causes);
    }
}
