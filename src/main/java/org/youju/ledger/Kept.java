package org.youju.ledger;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.youju.pack.Field;
import org.youju.pack.Register;

/// Fields as an entry keeps them: sensitive ones encrypted.
final class Kept {
    private Kept() {}

    static Map<String, Object> of(Register register, Map<String, Object> fields, Secrets secrets) {
        if (register.fields().stream().noneMatch(Field::isSensitive)) {
            return fields;
        }
        var kept = new LinkedHashMap<>(fields);
        for (var field : register.fields()) {
            if (field.isSensitive() && kept.get(field.id()) instanceof String plain) {
                kept.put(field.id(), secrets.encrypted(plain));
            }
        }
        return kept;
    }

    static Map<String, Object> readable(Register register, Map<String, Object> fields, Secrets secrets) {
        var readable = new LinkedHashMap<>(fields);
        for (var field : register.fields()) {
            if (field.isSensitive() && readable.get(field.id()) instanceof String kept) {
                readable.put(field.id(), secrets.decrypted(kept));
            }
        }
        return readable;
    }

    /// 12.5 and 12.50 are the same amount.
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return Objects.equals(one, other);
    }

    static boolean same(Map<String, Object> one, Map<String, Object> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream().allMatch(field -> same(field.getValue(), other.get(field.getKey())));
    }
}
