package org.youju.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/// One part of a workbook as it unpacks, counted, and checked against its checksum when its end is reached.
///
/// An XML parser keeps a whole tag in memory, and a tag holds no `<`: the distance from one `<` to the next bounds
/// what the parser can be made to keep.
final class UnpackedPart extends InputStream {
    /// Ratios of short parts say nothing.
    private static final long RATIO_COUNTS_FROM = 16L << 20;
    private static final int LONGEST_RUN = 1 << 20;

    private final Upload upload;
    private final Archive archive;
    private final ZipEntry entry;
    private final InputStream in;
    private final CRC32 checksum = new CRC32();
    private long unpacked;
    private int run;

    UnpackedPart(Upload upload, Archive archive, ZipEntry entry, InputStream in) {
        this.upload = upload;
        this.archive = archive;
        this.entry = entry;
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read == -1) {
            if (checksum.getValue() != entry.getCrc()) {
                throw upload.damaged();
            }
            return -1;
        }
        checksum.update(bytes, offset, read);
        count(read);
        followRuns(bytes, offset, read);
        return read;
    }

    private void count(int read) {
        unpacked += read;
        archive.unpacked(read);
        if (unpacked > RATIO_COUNTS_FROM && unpacked / upload.limits()
                .ratio() > Math.max(1, entry.getCompressedSize())) {
            throw upload.refused(SheetProblem.UNPACKS_TOO_LARGE);
        }
    }

    private void followRuns(byte[] bytes, int offset, int read) {
        for (int i = offset; i < offset + read; i++) {
            if (bytes[i] == '<') {
                run = 0;
            } else if (++run > LONGEST_RUN) {
                throw upload.damaged();
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
