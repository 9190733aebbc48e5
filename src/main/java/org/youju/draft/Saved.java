package org.youju.draft;

import java.util.List;

/// What became of a save.
///
/// @param version the last version now, whether or not this save made it
/// @param written the blocks that were changed, with the version they are of
/// @param removed the blocks that are gone
public record Saved(int version, List<Passage> written, List<String> removed, List<Clash> clashes) {
    public Saved {
        written = List.copyOf(written);
        removed = List.copyOf(removed);
        clashes = List.copyOf(clashes);
    }
}
