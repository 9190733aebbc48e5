package org.youju.draft;

import java.time.Instant;
import java.util.Optional;
import org.youju.manuscript.Manuscript;

/// An edited file that came back to a draft.
///
/// @param name by which whoever sent it in knows the file
/// @param issue the text it is compared with, by number; absent until somebody says which
/// @param settled whether nothing more is to be done with it
public record Received(
        long id, long draft, String name, Manuscript manuscript, Optional<String> issue, KnownBy knownBy, String officer,
        Instant at, boolean settled) {
    /// By what it was recognised.
    public enum KnownBy {
        /// the number the file says it went out under
        NUMBER,
        /// the names of its bookmarks
        MARKS,
        /// its words
        LIKENESS,
        /// somebody said so
        PERSON,
        NOTHING
    }
}
