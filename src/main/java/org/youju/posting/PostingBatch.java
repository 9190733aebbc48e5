package org.youju.posting;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.youju.postgres.CopyBuffer;

/// The postings of many new entries of one book, on their way in by COPY.
public final class PostingBatch {
    private final int book;
    private final PostingStore store;
    private final TallyStore tallies;
    private final Deltas deltas;

    PostingBatch(int book, PostingStore store, TallyStore tallies) {
        this.book = book;
        this.store = store;
        this.tallies = tallies;
        this.deltas = new Deltas(book);
    }

    /// Prepares the lines of one entry filed at that position. May run on another thread than [#copy].
    public void add(CopyBuffer buffer, long entry, List<Contribution> contributions) {
        int line = 0;
        for (var contribution : contributions) {
            store.line(buffer, book, entry, entry, line++, contribution);
            deltas.add(contribution);
        }
    }

    public void copy(Connection connection, CopyBuffer buffer) throws SQLException {
        buffer.copyInto(connection, PostingStore.COPY);
    }

    /// Writes the tallies, once all lines are in.
    public void write() {
        tallies.apply(deltas);
    }
}
