package org.youju.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.youju.draft.DraftStore.Revision;

/// Decides what the changes of one save come to: revisions, or clashes with what others have written meanwhile.
final class Saving {
    static final int LONGEST = 10_000;
    static final int MOST = 2_000;

    private final DraftStore store;
    private final long draft;
    private final Map<String, Revision> now = new LinkedHashMap<>();
    private final int next;
    private final Map<String, Revision> made = new TreeMap<>();
    private final List<Clash> clashes = new ArrayList<>();

    /// @param now every block there ever was
    /// @param next the number of the version to be made
    Saving(DraftStore store, long draft, List<Revision> now, int next) {
        this.store = store;
        this.draft = draft;
        now.forEach(revision -> this.now.put(revision.block(), revision));
        this.next = next;
    }

    void apply(Change change) {
        switch (change) {
            case Change.Write write -> write(write);
            case Change.Move move -> move(move);
            case Change.Remove remove -> remove(remove);
        }
    }

    List<Revision> made() {
        return List.copyOf(made.values());
    }

    List<Clash> clashes() {
        return clashes;
    }

    private void write(Change.Write write) {
        if (write.source().length() > LONGEST) {
            throw DraftProblem.TOO_LONG.refused(LONGEST);
        }
        var known = Optional.ofNullable(now.get(write.block()));
        if (known.isEmpty()) {
            if (now.size() >= MOST) {
                throw DraftProblem.TOO_MANY.refused(MOST);
            }
            make(new Revision(write.block(), after(write.after()), Optional.of(write.source()), next));
            return;
        }
        var revision = known.get();
        // Said again, for the answer to the first time was lost on its way: it is as wished already.
        if (revision.source().filter(write.source()::equals).isPresent()) {
            return;
        }
        if (isSeen(revision, write.base())) {
            make(new Revision(write.block(), revision.sort(), Optional.of(write.source()), next));
        } else {
            clash(revision, write.base(), Optional.of(write.source()));
        }
    }

    private void remove(Change.Remove remove) {
        var revision = known(remove.block());
        if (revision.source().isEmpty() || remove.block().equals(Drafts.HEAD)) {
            return;
        }
        if (isSeen(revision, remove.base())) {
            make(new Revision(remove.block(), revision.sort(), Optional.empty(), next));
        } else {
            clash(revision, remove.base(), Optional.empty());
        }
    }

    /// Where a block stands and how it reads do not clash; of two who move it, the second says where it stands.
    private void move(Change.Move move) {
        var revision = known(move.block());
        boolean isFixed = move.block().equals(Drafts.HEAD) || move.after().filter(move.block()::equals).isPresent();
        if (revision.source().isPresent() && !isFixed) {
            make(new Revision(move.block(), after(move.after()), revision.source(), next));
        }
    }

    private Revision known(String block) {
        return Optional.ofNullable(now.get(block)).orElseThrow(() -> DraftProblem.BLOCK_UNKNOWN.refused(block));
    }

    /// A move alone leaves the words as they were seen.
    private boolean isSeen(Revision revision, int base) {
        return revision.version() <= base
                || base > 0 && revision.source().filter(source(revision.block(), base)::equals).isPresent();
    }

    private void clash(Revision revision, int base, Optional<String> mine) {
        var was = base > 0 ? source(revision.block(), base) : "";
        var by = store.version(draft, revision.version()).orElseThrow();
        var merged = mine.flatMap(own -> revision.source().flatMap(theirs -> Merge.of(was, own, theirs)));
        clashes.add(new Clash(revision.block(), was, revision.source(), mine, merged, by.officer(), by.at(),
                revision.version()));
    }

    /// What is to stand at the beginning stands behind the head.
    private Sort after(Optional<String> block) {
        var low = block.or(() -> Optional.of(Drafts.HEAD).filter(now::containsKey)).map(this::known).map(Revision::sort);
        var high = now.values().stream()
                .map(Revision::sort)
                .filter(sort -> low.isEmpty() || sort.compareTo(low.get()) > 0)
                .min(Sort::compareTo);
        return Sort.between(low, high);
    }

    private void make(Revision revision) {
        now.put(revision.block(), revision);
        made.put(revision.block(), revision);
    }

    private String source(String block, int version) {
        return store.revision(draft, block, version).flatMap(Revision::source).orElse("");
    }
}
