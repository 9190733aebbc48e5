package org.youju.ledger;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.entry.EntryId;
import org.youju.evidence.Evidences;
import org.youju.evidence.Reuse;
import org.youju.kernel.PlaceCode;

/// Photographs and files that more than one entry of a township's book uses. Entries that were withdrawn do not count.
@Component
public class Reuses {
    /// @param entry the later one
    /// @param other the first that used it
    public record Pair(EntryId entry, EntryId other, Reuse reuse) {}

    private final LedgerStore store;
    private final Evidences evidences;

    Reuses(LedgerStore store, Evidences evidences) {
        this.store = store;
        this.evidences = evidences;
    }

    /// Those of a whole book, the latest entry first.
    @Transactional(readOnly = true)
    public List<Pair> of(PlaceCode township, long offset, int limit) {
        var book = store.book(township);
        return book.isEmpty()
                ? List.of()
                : evidences.reuses(book.getAsInt(), offset, limit).stream().map(one -> pair(township, one)).toList();
    }

    @Transactional(readOnly = true)
    public long count(PlaceCode township) {
        var book = store.book(township);
        return book.isEmpty() ? 0 : evidences.countReuses(book.getAsInt());
    }

    /// Those of one entry, whichever was first.
    public List<Pair> of(EntryId entry) {
        var book = store.book(entry.book());
        return book.isEmpty()
                ? List.of()
                : evidences.reuses(book.getAsInt(), entry.number()).stream()
                        .map(one -> pair(entry.book(), one))
                        .toList();
    }

    private static Pair pair(PlaceCode township, Reuse reuse) {
        return new Pair(new EntryId(township, reuse.entry()), new EntryId(township, reuse.other()), reuse);
    }
}
