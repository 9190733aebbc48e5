package org.youju.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.postgresql.PGConnection;

/// Rows on their way into a table by COPY, in its text format. Not for more than one thread.
public final class CopyBuffer {
    /// What stands behind the backslash, for bytes that need one.
    private static final byte[] ESCAPES = new byte['\\' + 1];

    static {
        ESCAPES['\\'] = '\\';
        ESCAPES['\n'] = 'n';
        ESCAPES['\r'] = 'r';
        ESCAPES['\t'] = 't';
    }

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int[] POWERS =
            {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000};

    private byte[] bytes;
    private int length;
    private boolean rowStarted;
    private int rows;

    public CopyBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    public CopyBuffer text(String value) {
        separate();
        var encoded = value.getBytes(StandardCharsets.UTF_8);
        room(2 * encoded.length);
        int at = length;
        for (byte b : encoded) {
            byte escape = b < ESCAPES.length && b >= 0 ? ESCAPES[b] : 0;
            if (escape != 0) {
                bytes[at++] = '\\';
                b = escape;
            }
            bytes[at++] = b;
        }
        length = at;
        return this;
    }

    public CopyBuffer number(long value) {
        separate();
        if (value < 0 || value >= 1_000_000_000) {
            return raw(Long.toString(value));
        }
        return digits((int) value, 1);
    }

    public CopyBuffer decimal(BigDecimal value) {
        separate();
        return raw(value.toPlainString());
    }

    public CopyBuffer date(LocalDate value) {
        separate();
        int year = value.getYear();
        if (year < 1 || year > 9999) {
            var endless = value.equals(LocalDate.MAX) ? "infinity" : value.toString();
            return raw(value.equals(LocalDate.MIN) ? "-infinity" : endless);
        }
        return digits(year, 4).raw("-").digits(value.getMonthValue(), 2).raw("-").digits(value.getDayOfMonth(), 2);
    }

    /// A number that is not negative, with zeros in front where it has fewer digits.
    private CopyBuffer digits(int value, int least) {
        int count = least;
        while (value >= POWERS[count]) {
            count++;
        }
        room(count);
        length += count;
        int rest = value;
        for (int i = 1; i <= count; i++) {
            bytes[length - i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return this;
    }

    public CopyBuffer bytes(byte[] value) {
        separate();
        raw("\\\\x");
        room(2 * value.length);
        for (byte b : value) {
            bytes[length++] = HEX[b >> 4 & 15];
            bytes[length++] = HEX[b & 15];
        }
        return this;
    }

    public void endRow() {
        room(1);
        bytes[length++] = '\n';
        rowStarted = false;
        rows++;
    }

    public int rows() {
        return rows;
    }

    /// Sends what is in it and empties it.
    public void copyInto(Connection connection, String tableAndColumns) throws SQLException {
        if (rows == 0) {
            return;
        }
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn("copy " + tableAndColumns + " from stdin", new ByteArrayInputStream(bytes, 0, length), 1 << 16);
        } catch (IOException e) {
            throw new SQLException("COPY into " + tableAndColumns, e);
        }
        length = 0;
        rows = 0;
    }

    private void separate() {
        if (rowStarted) {
            room(1);
            bytes[length++] = '\t';
        }
        rowStarted = true;
    }

    private CopyBuffer raw(String ascii) {
        int count = ascii.length();
        room(count);
        for (int i = 0; i < count; i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
