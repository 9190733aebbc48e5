package org.youju.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// The container of Office files before 2007 ([MS-CFB]): a small file system of sectors in one file.
///
/// Only the names and the one stream that is asked for are read. A chain of sectors that turns back on itself, or leads
/// out of the file, is damage: no chain is longer than the file has sectors.
final class CompoundFile implements AutoCloseable {
    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final int IN_HEADER = 109;
    private static final int FREE_FROM = -6;
    private static final int STREAM = 2;
    private static final int ROOT = 5;

    private final Upload upload;
    private final FileChannel channel;
    private final int sectorSize;
    private final int sectors;
    private final int[] table;
    private final int[] smallTable;
    private final int[] smallSectors;
    private final int smallBelow;
    private final Map<String, Stream> streams = new LinkedHashMap<>();

    private record Stream(int start, long size) {}

    private CompoundFile(Upload upload, FileChannel channel) throws IOException {
        this.upload = upload;
        this.channel = channel;
        var header = read(0, HEADER);
        int shift = header.getShort(30);
        if (shift != 9 && shift != 12) {
            throw upload.damaged();
        }
        sectorSize = 1 << shift;
        sectors = (int) (channel.size() / sectorSize);
        smallBelow = header.getInt(56);
        table = table(header);
        var directory = read(chain(header.getInt(48)));
        smallTable = integers(read(chain(header.getInt(60))));
        smallSectors = chain(directory.remaining() >= ENTRY ? directory.getInt(116) : FREE_FROM);
        list(directory);
    }

    static CompoundFile open(Upload upload) {
        try {
            var channel = FileChannel.open(upload.file());
            try {
                return new CompoundFile(upload, channel);
            } catch (IndexOutOfBoundsException e) {
                channel.close();
                throw upload.damaged();
            } catch (RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw upload.failed(e);
        }
    }

    /// Where the table of sectors itself stands: the first parts in the header, the rest in a chain of its own.
    private int[] table(ByteBuffer header) throws IOException {
        var parts = IntStream.builder();
        for (int i = 0; i < IN_HEADER; i++) {
            addPart(parts, header.getInt(76 + 4 * i));
        }
        int next = header.getInt(68);
        for (int count = 0; next >= 0; count++) {
            if (count > sectors) {
                throw upload.damaged();
            }
            var more = sector(next);
            for (int i = 0; i < sectorSize / 4 - 1; i++) {
                addPart(parts, more.getInt(4 * i));
            }
            next = more.getInt(sectorSize - 4);
        }
        var all = parts.build().toArray();
        if (all.length > sectors) {
            throw upload.damaged();
        }
        return integers(read(all));
    }

    private static void addPart(IntStream.Builder parts, int sector) {
        if (sector >= 0) {
            parts.add(sector);
        }
    }

    private int[] chain(int start) {
        var chain = chain(start, table);
        if (chain.length > sectors) {
            throw upload.damaged();
        }
        return chain;
    }

    private int[] chain(int start, int[] links) {
        var chain = new int[16];
        int length = 0;
        for (int at = start; at >= 0; at = links[at]) {
            if (at >= links.length || length > links.length) {
                throw upload.damaged();
            }
            if (length == chain.length) {
                chain = Arrays.copyOf(chain, length * 2);
            }
            chain[length++] = at;
        }
        return Arrays.copyOf(chain, length);
    }

    /// The streams that lie in the root itself: a workbook within a letter makes no workbook of the letter.
    private void list(ByteBuffer directory) {
        int count = directory.remaining() / ENTRY;
        if (count == 0 || directory.get(66) != ROOT) {
            throw upload.damaged();
        }
        var seen = new BitSet(count);
        var waiting = new java.util.ArrayDeque<Integer>();
        waiting.push(directory.getInt(76));
        while (!waiting.isEmpty()) {
            int entry = waiting.pop();
            if (entry < 0 || entry >= count || seen.get(entry)) {
                continue;
            }
            seen.set(entry);
            int at = entry * ENTRY;
            waiting.push(directory.getInt(at + 68));
            waiting.push(directory.getInt(at + 72));
            if (directory.get(at + 66) == STREAM) {
                streams.put(name(directory, at), new Stream(directory.getInt(at + 116),
                        directory.getInt(at + 120) & 0xffff_ffffL));
            }
        }
    }

    private static String name(ByteBuffer directory, int at) {
        int length = Math.clamp(directory.getShort(at + 64) - 2, 0, 62);
        var bytes = new byte[length];
        directory.get(at, bytes);
        return new String(bytes, StandardCharsets.UTF_16LE);
    }

    boolean has(String name) {
        return streams.containsKey(name);
    }

    /// A stream of the root, which must exist, from a position on.
    InputStream stream(String name, long from) {
        var stream = streams.get(name);
        if (stream == null || from > stream.size) {
            throw upload.damaged();
        }
        return new Sectors(stream, from);
    }

    private ByteBuffer sector(int number) throws IOException {
        return read((number + 1L) * sectorSize, sectorSize);
    }

    private ByteBuffer read(int[] chain) throws IOException {
        var all = ByteBuffer.allocate(Math.multiplyExact(chain.length, sectorSize)).order(ByteOrder.LITTLE_ENDIAN);
        for (int sector : chain) {
            all.put(sector(sector));
        }
        return all.flip();
    }

    /// The last sector of a file may be cut short; what is missing reads as zeros, and no more than that.
    private ByteBuffer read(long position, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = channel.read(buffer, position + buffer.position());
        }
        if (buffer.position() == 0) {
            throw upload.damaged();
        }
        return buffer.clear();
    }

    private static int[] integers(ByteBuffer bytes) {
        var integers = new int[bytes.remaining() / 4];
        bytes.asIntBuffer().get(integers);
        return integers;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A stream, sector by sector; a small one lies in the small sectors of another.
    private final class Sectors extends InputStream {
        private final boolean small;
        private final int[] chain;
        private final int size;
        private final long end;
        private long position;
        private int held = -1;
        private byte[] sector = {};

        Sectors(Stream stream, long from) {
            small = stream.size < smallBelow;
            size = small ? 64 : sectorSize;
            chain = small ? chain(stream.start, smallTable) : chain(stream.start);
            end = Math.min(stream.size, (long) chain.length * size);
            position = from;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (position >= end) {
                return -1;
            }
            int index = (int) (position / size);
            if (index != held) {
                sector = held(chain[index]);
                held = index;
            }
            int within = (int) (position % size);
            int count = (int) Math.min(Math.min(length, size - within), end - position);
            System.arraycopy(sector, within, bytes, offset, count);
            position += count;
            return count;
        }

        private byte[] held(int number) throws IOException {
            if (!small) {
                return CompoundFile.this.sector(number).array();
            }
            long at = number * 64L;
            int host = (int) (at / sectorSize);
            if (host >= smallSectors.length) {
                throw upload.damaged();
            }
            int within = (int) (at % sectorSize);
            return Arrays.copyOfRange(CompoundFile.this.sector(smallSectors[host]).array(), within, within + 64);
        }
    }
}
