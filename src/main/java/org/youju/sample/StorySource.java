package org.youju.sample;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.youju.entry.EntryId;
import org.youju.ledger.DraftSource;

/// Stories on their way into a book, as an import sees them.
final class StorySource implements DraftSource {
    private final Iterator<Incoming> filings;

    StorySource(List<Incoming> filings) {
        this.filings = filings.iterator();
    }

    @Override
    public Optional<Incoming> next() {
        return filings.hasNext() ? Optional.of(filings.next()) : Optional.empty();
    }

    @Override
    public void alreadyRecorded(Incoming incoming, EntryId entry) {
        // A second run: there is nothing to add.
    }

    /// Somebody has corrected the sample's entry since; theirs stays.
    @Override
    public void clashes(Incoming incoming, EntryId entry) {
        // Left as it is.
    }

    @Override
    public void repeats(Incoming incoming, long first) {
        throw new IllegalStateException(
                "sample: " + incoming.draft().fields() + " (expected: no two stories of the same thing, but row "
                + first + " is)");
    }
}
