package org.youju.sample;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.youju.ledger.Draft;
import org.youju.ledger.DraftSource;
import org.youju.ledger.EntryId;

/// Stories on their way into a book, as an import sees them.
final class StorySource implements DraftSource {
    private final Iterator<Story> stories;
    private final Function<Story, Draft> drafts;
    private long row;

    StorySource(List<Story> stories, Function<Story, Draft> drafts) {
        this.stories = stories.iterator();
        this.drafts = drafts;
    }

    @Override
    public Optional<Incoming> next() {
        if (!stories.hasNext()) {
            return Optional.empty();
        }
        var story = stories.next();
        row++;
        return Optional.of(new Incoming(drafts.apply(story), row, story.at()));
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
                "sample: " + incoming.draft().fields() + " (expected: no two stories of the same thing, but row " + first + " is)");
    }
}
