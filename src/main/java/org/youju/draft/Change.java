package org.youju.draft;

import java.util.Optional;

/// What somebody does to a block.
public sealed interface Change {
    String block();

    /// Writes it, and puts a new one after another.
    ///
    /// @param after after which a new block stands; absent: at the beginning. A block that is there stays where it is.
    /// @param base the version since which it read as the writer saw it; 0 for a new one
    record Write(String block, Optional<String> after, String source, int base) implements Change {}

    /// Puts it after another one, or at the beginning.
    record Move(String block, Optional<String> after) implements Change {}

    /// @param base the version since which it read as seen by whoever deletes it
    record Remove(String block, int base) implements Change {}
}
