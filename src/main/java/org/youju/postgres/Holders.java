package org.youju.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Who uses a cluster, told between processes by locks on two bytes of one file. The operating system drops them when
/// a process dies, however it dies.
///
/// The first byte is held by whoever starts or stops the server. The second is shared by all who use it; starting and
/// stopping being one at a time, nobody joins while the last one leaves.
final class Holders implements AutoCloseable {
    private final FileChannel channel;
    private Optional<FileLock> place = Optional.empty();

    private Holders(FileChannel channel) {
        this.channel = channel;
    }

    /// One per file and process: closing a second channel on the file would drop the locks of the first.
    static Holders of(Path file) throws IOException {
        return new Holders(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    FileLock turn() throws IOException {
        return channel.lock(0, 1, false);
    }

    void join() throws IOException {
        place = Optional.of(channel.lock(1, 1, true));
    }

    /// Whether nobody is left. Only in one's turn.
    boolean leave() throws IOException {
        if (place.isPresent()) {
            place.get().release();
            place = Optional.empty();
        }
        try (var alone = channel.tryLock(1, 1, false)) {
            return alone != null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
