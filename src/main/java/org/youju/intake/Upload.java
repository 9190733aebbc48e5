package org.youju.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.youju.kernel.Refused;

/// A table that somebody uploaded, while they decide what becomes of it.
///
/// @param login whose it is; nobody else ever sees it
record Upload(String id, String login, Instant at, Importer.Source source, AtomicReference<Stage> now) {
    sealed interface Stage {
        /// @param rows read so far
        record Checking(long rows) implements Stage {}

        /// Somebody must say how it is to be read.
        record Asking(Layouts.Proposal proposal) implements Stage {}

        record Checked(Layouts.Proposal proposal, Glance glance, ImportReport report) implements Stage {}

        /// @param rows read so far, of `all`
        record Importing(long rows, long all) implements Stage {}

        /// @param outcomes what became of the corrections that were asked for
        record Imported(ImportReport report, List<Conflict.Outcome> outcomes) implements Stage {}

        /// The table cannot be read, or may not be imported.
        record Turned(Refused refused) implements Stage {}

        /// Our mistake, to be shown as any other.
        record Broken(Throwable cause) implements Stage {}
    }

    /// How it is to be read, while that is still open.
    Optional<Layouts.Proposal> proposal() {
        return switch (stage()) {
            case Stage.Asking(var proposal) -> Optional.of(proposal);
            case Stage.Checked(var proposal, _, _) -> Optional.of(proposal);
            case Stage.Checking _, Stage.Importing _, Stage.Imported _, Stage.Turned _, Stage.Broken _ ->
                Optional.empty();
        };
    }

    Stage stage() {
        return now.get();
    }

    boolean isAtWork() {
        return switch (stage()) {
            case Stage.Checking _, Stage.Importing _ -> true;
            case Stage.Asking _, Stage.Checked _, Stage.Imported _, Stage.Turned _, Stage.Broken _ -> false;
        };
    }
}
