package org.youju.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.postgresql.PGConnection;

/// Rows on their way into a table by COPY, in its binary format: PostgreSQL need not read numbers and days from words.
/// A value must be of exactly its column's type, or PostgreSQL refuses the row. Not for more than one thread.
public final class CopyBuffer {
    /// The signature, and two numbers without a meaning yet.
    private static final byte[] HEAD = "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    /// PostgreSQL counts from the year 2000.
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    /// A digit of a numeric stands for four of ours.
    private static final int DIGITS = 4;
    private static final int NEGATIVE = 0x4000;
    private static final byte JSONB_VERSION = 1;

    private byte[] bytes;
    private int length = HEAD.length;
    private int rowStart = HEAD.length;
    private int fields;
    private int rows;

    public CopyBuffer(int capacity) {
        bytes = Arrays.copyOf(HEAD, Math.max(capacity, 2 * HEAD.length));
    }

    public CopyBuffer smallint(int value) {
        field(2);
        SHORT.set(bytes, length, (short) value);
        length += 2;
        return this;
    }

    public CopyBuffer integer(int value) {
        field(4);
        INT.set(bytes, length, value);
        length += 4;
        return this;
    }

    public CopyBuffer bigint(long value) {
        field(8);
        LONG.set(bytes, length, value);
        length += 8;
        return this;
    }

    public CopyBuffer bool(boolean value) {
        field(1);
        bytes[length++] = (byte) (value ? 1 : 0);
        return this;
    }

    public CopyBuffer text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public CopyBuffer json(String value) {
        return text(value);
    }

    public CopyBuffer jsonb(String value) {
        var encoded = value.getBytes(StandardCharsets.UTF_8);
        field(1 + encoded.length);
        bytes[length++] = JSONB_VERSION;
        return raw(encoded);
    }

    public CopyBuffer bytes(byte[] value) {
        field(value.length);
        return raw(value);
    }

    public CopyBuffer date(LocalDate value) {
        if (value.equals(LocalDate.MIN)) {
            return integer(Integer.MIN_VALUE);
        }
        return integer(value.equals(LocalDate.MAX)
                ? Integer.MAX_VALUE
                : Math.toIntExact(value.toEpochDay() - EPOCH_DAY));
    }

    public CopyBuffer instant(Instant value) {
        return bigint(ChronoUnit.MICROS.between(EPOCH, value));
    }

    public CopyBuffer decimal(BigDecimal value) {
        var plain = value.scale() < 0 ? value.setScale(0) : value;
        int scale = plain.scale();
        var digits = plain.unscaledValue().abs() + "0".repeat(Math.floorMod(-scale, DIGITS));
        digits = "0".repeat(Math.floorMod(-digits.length(), DIGITS)) + digits;
        int count = digits.length() / DIGITS;
        int weight = count - Math.ceilDiv(scale, DIGITS) - 1;
        if (value.signum() == 0) {
            count = 0;
            weight = 0;
        }
        field(8 + 2 * count);
        half(count).half(weight).half(value.signum() < 0 ? NEGATIVE : 0).half(scale);
        for (int i = 0; i < count; i++) {
            half(Integer.parseInt(digits, DIGITS * i, DIGITS * (i + 1), 10));
        }
        return this;
    }

    public void endRow() {
        SHORT.set(bytes, rowStart, (short) fields);
        fields = 0;
        rowStart = length;
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
            room(2);
            half(-1);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn("copy " + tableAndColumns + " from stdin (format binary)",
                    new ByteArrayInputStream(bytes, 0, length), 1 << 16);
        } catch (IOException e) {
            throw new SQLException("COPY into " + tableAndColumns, e);
        }
        length = HEAD.length;
        rowStart = length;
        rows = 0;
    }

    /// Begins a field of so many bytes, and the row before its first one.
    private void field(int size) {
        room(6 + size);
        if (fields++ == 0) {
            length += 2;
        }
        INT.set(bytes, length, size);
        length += 4;
    }

    private CopyBuffer half(int value) {
        SHORT.set(bytes, length, (short) value);
        length += 2;
        return this;
    }

    private CopyBuffer raw(byte[] value) {
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
