package org.youju.ledger;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youju.entry.CanonicalJson;
import org.youju.secret.Secrets;

/// What makes two entries the same thing, so that the same file read twice adds nothing: a keyed digest over the
/// register, the place and the register's key fields, or all fields where it names none.
record ContentKey(long high, long low) {
    /// @param occurrence 1 for the first of several things with the same content, which a register without key allows
    static ContentKey of(Draft draft, int occurrence, Secrets secrets) {
        var register = draft.register();
        var fields = register.key().isEmpty() ? draft.fields() : only(register.key(), draft.fields());
        var content = CanonicalJson.write(Map.of(
                "register", register.id(), "place", draft.place().value(), "fields", plain(fields), "n", occurrence));
        return of(secrets.digest(content));
    }

    private static Map<String, Object> only(List<String> key, Map<String, Object> fields) {
        var only = LinkedHashMap.<String, Object>newLinkedHashMap(key.size());
        for (var field : key) {
            var value = fields.get(field);
            if (value != null) {
                only.put(field, value);
            }
        }
        return only;
    }

    /// 12.50 and 12.5 are the same amount.
    private static Map<String, Object> plain(Map<String, Object> fields) {
        if (!hasDecimals(fields)) {
            return fields;
        }
        var plain = new LinkedHashMap<String, Object>(fields);
        plain.replaceAll((_, value) -> value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value);
        return plain;
    }

    private static boolean hasDecimals(Map<String, Object> fields) {
        for (var value : fields.values()) {
            if (value instanceof BigDecimal) {
                return true;
            }
        }
        return false;
    }

    static ContentKey of(byte[] bytes) {
        var numbers = ByteBuffer.wrap(bytes);
        return new ContentKey(numbers.getLong(), numbers.getLong());
    }

    byte[] bytes() {
        return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    }

    String hex() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
