package org.youju.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The records of a workbook before 2007 (BIFF8, [MS-XLS]): a number, a length, and so many bytes, which may go on in
/// records that say CONTINUE. No more than one record is kept, whatever the file claims.
final class BiffRecords implements AutoCloseable {
    static final int END = -1;
    private static final int CONTINUE = 0x3c;
    private static final int LONGEST = 8_224;
    private static final int WIDE = 1;
    private static final int READINGS = 4;
    private static final int RICH = 8;

    private final Upload upload;
    private final InputStream in;
    private final byte[] bytes = new byte[LONGEST];
    private int length;
    private int at;
    private int nextNumber;
    private int nextLength;

    BiffRecords(Upload upload, InputStream in) {
        this.upload = upload;
        this.in = new BufferedInputStream(in, 1 << 15);
        head();
    }

    /// Goes to the next record that is none of the one before.
    ///
    /// @return its number, or [#END]
    int next() {
        while (nextNumber == CONTINUE) {
            load();
        }
        int number = nextNumber;
        if (number != END) {
            load();
        }
        return number;
    }

    private void head() {
        int low = one();
        int high = one();
        nextLength = low < 0 || high < 0 ? 0 : one() | one() << 8;
        nextNumber = low < 0 || high < 0 ? END : low | high << 8;
        if (nextLength < 0 || nextLength > LONGEST) {
            throw upload.damaged();
        }
    }

    private void load() {
        try {
            length = in.readNBytes(bytes, 0, nextLength);
        } catch (IOException e) {
            throw upload.failed(e);
        }
        if (length < nextLength) {
            throw upload.damaged();
        }
        at = 0;
        head();
    }

    private int one() {
        try {
            return in.read();
        } catch (IOException e) {
            throw upload.failed(e);
        }
    }

    int left() {
        return length - at;
    }

    int unsignedByte() {
        if (at >= length) {
            continued();
        }
        return bytes[at++] & 0xff;
    }

    private void continued() {
        if (nextNumber != CONTINUE) {
            throw upload.damaged();
        }
        load();
        if (length == 0) {
            throw upload.damaged();
        }
    }

    int unsignedShort() {
        return unsignedByte() | unsignedByte() << 8;
    }

    int integer() {
        return unsignedShort() | unsignedShort() << 16;
    }

    double real() {
        return Double.longBitsToDouble(integer() & 0xffff_ffffL | (long) integer() << 32);
    }

    void skip(int count) {
        for (int rest = count; rest > 0;) {
            if (at >= length) {
                continued();
            }
            int some = Math.min(rest, left());
            at += some;
            rest -= some;
        }
    }

    /// A string whose length stands before it in two bytes.
    String text() {
        return text(unsignedShort());
    }

    /// A string whose length stands before it in one byte.
    String shortText() {
        return text(unsignedByte());
    }

    /// Where a string goes on in another record, that one says anew how wide its characters are.
    private String text(int characters) {
        int flags = unsignedByte();
        int runs = (flags & RICH) == 0 ? 0 : unsignedShort();
        int readings = (flags & READINGS) == 0 ? 0 : integer();
        if (readings < 0) {
            throw upload.damaged();
        }
        var text = new StringBuilder(Math.min(characters, LONGEST));
        boolean wide = (flags & WIDE) != 0;
        while (text.length() < characters) {
            if (at >= length) {
                continued();
                wide = (unsignedByte() & WIDE) != 0;
            }
            int some = Math.min(characters - text.length(), left() / (wide ? 2 : 1));
            if (some == 0) {
                throw upload.damaged();
            }
            int count = wide ? some * 2 : some;
            text.append(new String(bytes, at, count, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1));
            at += count;
        }
        skip(4 * runs);
        skip(readings);
        return text.toString();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw upload.failed(e);
        }
    }
}
