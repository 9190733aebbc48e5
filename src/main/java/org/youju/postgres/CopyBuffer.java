package org.youju.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.postgresql.PGConnection;

/// Rows on their way into a table by COPY, in its text format. Not for more than one thread.
public final class CopyBuffer {
    private byte[] bytes;
    private int length;
    private boolean rowStarted;
    private int rows;

    public CopyBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    public CopyBuffer text(String value) {
        separate();
        int count = value.length();
        room(count);
        for (int i = 0; i < count; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                rest(value, i);
                return this;
            }
            ascii((byte) c);
        }
        return this;
    }

    /// From the first character that is not ASCII on.
    private void rest(String value, int from) {
        var encoded = value.substring(from).getBytes(StandardCharsets.UTF_8);
        room(encoded.length);
        for (byte b : encoded) {
            ascii(b);
        }
    }

    public CopyBuffer number(long value) {
        separate();
        return raw(Long.toString(value));
    }

    public CopyBuffer decimal(BigDecimal value) {
        separate();
        return raw(value.toPlainString());
    }

    public CopyBuffer date(LocalDate value) {
        separate();
        return raw(value.equals(LocalDate.MIN) ? "-infinity" : value.toString());
    }

    public CopyBuffer bytes(byte[] value) {
        separate();
        raw("\\\\x");
        return raw(HexFormat.of().formatHex(value));
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

    private void ascii(byte b) {
        switch (b) {
            case '\\' -> escaped('\\');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            case '\t' -> escaped('t');
            default -> {
                room(1);
                bytes[length++] = b;
            }
        }
    }

    private void escaped(char c) {
        room(2);
        bytes[length++] = '\\';
        bytes[length++] = (byte) c;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
