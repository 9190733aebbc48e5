package org.youju.ledger;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// What makes two entries the same thing, so that the same file read twice adds nothing: a keyed digest over the
/// register, the place and the register's key fields, or all fields where it names none.
record ContentKey(long high, long low) {
    /// @param occurrence 1 for the first of several things with the same content, which a register without key allows
    static ContentKey of(Draft draft, int occurrence, Secrets secrets) {
        var register = draft.register();
        var fields = draft.fields();
        if (!register.key().isEmpty()) {
            fields = new LinkedHashMap<>(fields);
            fields.keySet().retainAll(register.key());
        }
        var content = CanonicalJson.write(Map.of(
                "register", register.id(), "place", draft.place().value(), "fields", plain(fields), "n", occurrence));
        return of(secrets.digest(content));
    }

    /// 12.50 and 12.5 are the same amount.
    private static Map<String, Object> plain(Map<String, Object> fields) {
        var plain = new LinkedHashMap<String, Object>(fields);
        plain.replaceAll((_, value) -> value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value);
        return plain;
    }

    static ContentKey of(byte[] bytes) {
        return new ContentKey(number(bytes, 0), number(bytes, 8));
    }

    private static long number(byte[] bytes, int from) {
        long number = 0;
        for (int i = from; i < from + 8; i++) {
            number = number << 8 | bytes[i] & 0xff;
        }
        return number;
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex());
    }

    String hex() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
