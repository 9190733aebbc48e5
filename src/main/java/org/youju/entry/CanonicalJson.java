package org.youju.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.youju.secret.Sealed;

/// Writes JSON of which there is only one form (RFC 8785): keys in order, no blanks, decimals as strings so that no
/// reader can round them.
public final class CanonicalJson {
    static final long SAFE = (1L << 53) - 1;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    /// A part that has been written already.
    record Written(String json) {}

    private final StringBuilder out = new StringBuilder(256);

    public static String write(Map<String, ?> object) {
        var json = new CanonicalJson();
        json.object(object);
        return json.out.toString();
    }

    private void object(Map<?, ?> object) {
        out.append('{');
        boolean first = true;
        var keys = object.keySet().toArray(String[]::new);
        Arrays.sort(keys);
        for (var key : keys) {
            if (!first) {
                out.append(',');
            }
            first = false;
            string(key);
            out.append(':');
            value(object.get(key));
        }
        out.append('}');
    }

    private void array(List<?> array) {
        out.append('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            value(array.get(i));
        }
        out.append(']');
    }

    private void value(Object value) {
        switch (value) {
            case String text -> string(text);
            case Boolean flag -> out.append(flag.booleanValue());
            case Long number -> integer(number);
            case Integer number -> out.append(number.intValue());
            case BigDecimal decimal -> string(decimal.toPlainString());
            case LocalDate date -> string(date.toString());
            case LocalDateTime time -> string(time.format(SECONDS));
            case Map<?, ?> object -> object(object);
            case List<?> array -> array(array);
            case Written(var json) -> out.append(json);
            case Sealed(var sealed, _) -> string(sealed);
            case Change.To(var to) -> value(to);
            case Change.Cleared() -> out.append("null");
            default -> throw new IllegalArgumentException("value: " + value.getClass() + " (expected: a field's type)");
        }
    }

    private void integer(long number) {
        if (number > SAFE || number < -SAFE) {
            throw new IllegalArgumentException("integer: " + number + " (expected: at most 2^53 - 1)");
        }
        out.append(number);
    }

    private void string(String text) {
        if (isPlain(text)) {
            out.append('"').append(text).append('"');
            return;
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> character(text, i, c);
            }
        }
        out.append('"');
    }

    /// Nothing that is escaped, and no surrogates: almost every text.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private void character(String text, int i, char c) {
        if (c < 0x20) {
            out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
            return;
        }
        boolean alone = Character.isHighSurrogate(c)
                ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
        if (alone) {
            throw new IllegalArgumentException("text: half a character at " + i + " (expected: whole characters)");
        }
        out.append(c);
    }
}
