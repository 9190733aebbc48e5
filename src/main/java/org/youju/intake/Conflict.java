package org.youju.intake;

import java.util.List;
import java.util.Map;
import org.youju.entry.EntryId;
import org.youju.kernel.Text;

/// A row that says of an entry, known by its key, something else than is recorded.
///
/// @param name what the entry is called by
/// @param seen the position at which the entry was compared
/// @param file the values of the table that are not those recorded, by field id
public record Conflict(
        int row, EntryId entry, Text name, long seen, List<Difference> differences, Map<String, Object> file) {
    /// @param recorded in words; empty where nothing is
    /// @param secret whether neither side is shown in full
    public record Difference(Text field, Text recorded, Text inFile, boolean secret) {}

    /// What was made of one, once somebody asked for the entry to be corrected.
    ///
    /// @param asked whether somebody else must agree first, since the entry counts already
    /// @param refused why nothing was done; empty where something was
    public record Outcome(Conflict conflict, boolean asked, List<Text> refused) {}
}
