package org.youju.finding;

import java.util.List;
import java.util.Optional;
import org.youju.entry.EntryId;
import org.youju.kernel.Text;

/// Something that looks suspicious.
///
/// @param rule the id of the pack's rule, or of one that holds everywhere
/// @param mark the rule and what it found: the same for the same finding, also when more entries join it
/// @param says what was found, with its numbers
/// @param why what a reader should make of it
/// @param indicators the figures it is about, by id; none when it is about entries alone
/// @param entries the first of those behind it
/// @param count how many there are
/// @param answer what an officer last said about it
public record Finding(
        String rule, String mark, String area, Text title, Text says, Text why, List<String> indicators,
        List<EntryId> entries, long count, Optional<Answer> answer) {
    /// How many entries are named; the rest are counted.
    static final int NAMED = 20;

    public Finding {
        indicators = List.copyOf(indicators);
        entries = List.copyOf(entries);
    }

    Finding answered(Optional<Answer> by) {
        return new Finding(rule, mark, area, title, says, why, indicators, entries, count, by);
    }
}
