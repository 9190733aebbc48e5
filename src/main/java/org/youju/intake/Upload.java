package org.youju.intake;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.youju.kernel.Refused;

/// A table that somebody uploaded, while they decide what becomes of it.
///
/// @param login whose it is; nobody else ever sees it
record Upload(String id, String login, Instant at, Importer.Source source, AtomicReference<Stage> now) {
    sealed interface Stage {
        /// @param rows read so far
        record Checking(long rows) implements Stage {}

        record Checked(Glance glance, ImportReport report) implements Stage {}

        /// @param rows read so far, of `all`
        record Importing(long rows, long all) implements Stage {}

        record Imported(ImportReport report) implements Stage {}

        /// The table cannot be read, or may not be imported.
        record Turned(Refused refused) implements Stage {}

        /// Our mistake, to be shown as any other.
        record Broken(Throwable cause) implements Stage {}
    }

    Stage stage() {
        return now.get();
    }

    boolean isAtWork() {
        return switch (stage()) {
            case Stage.Checking _, Stage.Importing _ -> true;
            case Stage.Checked _, Stage.Imported _, Stage.Turned _, Stage.Broken _ -> false;
        };
    }
}
