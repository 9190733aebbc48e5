package org.youju.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.youju.entry.EntryId;

/// So many drafts, and what was said of them.
final class Drafts implements DraftSource {
    private final int count;
    private final boolean breaks;
    private final IntFunction<Draft> draft;
    private int next;
    final List<String> said = new ArrayList<>();

    /// @param breaks fails where it should say that there are no more
    Drafts(int count, boolean breaks, IntFunction<Draft> draft) {
        this.count = count;
        this.breaks = breaks;
        this.draft = draft;
    }

    static Drafts of(List<Draft> drafts) {
        return new Drafts(drafts.size(), false, drafts::get);
    }

    @Override
    public Optional<Incoming> next() {
        if (next < count) {
            next++;
            return Optional.of(new Incoming(draft.apply(next - 1), next, Township.NOON));
        }
        if (breaks) {
            throw new Broken();
        }
        return Optional.empty();
    }

    @Override
    public void alreadyRecorded(Incoming incoming, EntryId entry) {
        said.add(incoming.row() + " recorded as " + entry.number());
    }

    @Override
    public void clashes(Incoming incoming, EntryId entry) {
        said.add(incoming.row() + " clashes with entry " + entry.number());
    }

    @Override
    public void repeats(Incoming incoming, long row) {
        said.add(incoming.row() + " repeats row " + row);
    }
}
