package org.youju.secret;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.youju.kernel.Text;
import org.youju.pack.Field;
import org.youju.pack.Register;

/// Fields as an entry keeps them: sensitive ones sealed.
public final class Kept {
    /// What a sensitive field reads once it was erased.
    public static final Text ERASED = new Text("已清除", "erased");

    private Kept() {}

    /// Whether these fields need a key of their entry's own.
    public static boolean needKey(Register register, Map<String, Object> fields) {
        for (var field : register.fields()) {
            if (field.isSensitive() && fields.containsKey(field.id())) {
                return true;
            }
        }
        return false;
    }

    public static Map<String, Object> of(Register register, Map<String, Object> fields, EntryKey key, Secrets secrets) {
        if (!key.isThere()) {
            return fields;
        }
        var kept = new LinkedHashMap<>(fields);
        for (var field : register.fields()) {
            if (field.isSensitive() && kept.get(field.id()) instanceof String plain) {
                kept.put(field.id(), secrets.sealed(plain, key));
            }
        }
        return kept;
    }

    /// Those erased read as a word that says so: they are there, but nobody can read them.
    public static Map<String, Object> readable(Register register, Map<String, Object> fields, Secrets secrets) {
        var readable = new LinkedHashMap<>(fields);
        for (var field : register.fields()) {
            if (field.isSensitive() && readable.get(field.id()) instanceof Sealed kept) {
                readable.put(field.id(), secrets.opened(kept).orElse(ERASED.zh()));
            }
        }
        return readable;
    }

    /// Which fields come in with a value that is not the one recorded; an empty one contradicts nothing. A sensitive one
    /// is the same, too, as it reads masked, for so exports have it; and of what was erased nobody can say that it read
    /// otherwise.
    public static List<String> differing(Register register, Map<String, Object> kept, Map<String, Object> incoming,
            Predicate<String> speaksOf, Secrets secrets) {
        return register.fields().stream()
                .filter(field -> incoming.containsKey(field.id()) && speaksOf.test(field.id()))
                .filter(field -> !reads(field, kept.get(field.id()), incoming.get(field.id()), secrets))
                .map(Field::id)
                .toList();
    }

    private static boolean reads(Field field, @Nullable Object kept, @Nullable Object incoming, Secrets secrets) {
        if (!(kept instanceof Sealed sealed)) {
            return same(kept, incoming);
        }
        return secrets.opened(sealed)
                .map(plain -> plain.equals(incoming) || Secrets.masked(field, plain).equals(incoming))
                .orElse(true);
    }

    /// The digests by which its sensitive fields are found, by field; what is private is never searched for.
    public static Map<String, byte[]> tokens(Register register, Map<String, Object> fields, Secrets secrets) {
        var tokens = new LinkedHashMap<String, byte[]>();
        for (var field : register.fields()) {
            var plain = switch (fields.get(field.id())) {
                case String text -> Optional.of(text);
                case Sealed sealed -> secrets.opened(sealed);
                case null, default -> Optional.<String>empty();
            };
            if (isSearched(field) && plain.isPresent()) {
                tokens.put(field.id(), secrets.token(register.id(), field.id(), plain.get()));
            }
        }
        return tokens;
    }

    public static boolean isSearched(Field field) {
        return switch (field.sensitivity()) {
            case IDENTITY, PHONE, NAME, ACCOUNT -> true;
            case NONE, PRIVATE -> false;
        };
    }

    /// 12.5 and 12.50 are the same amount.
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return Objects.equals(one, other);
    }

    public static boolean same(Map<String, Object> one, Map<String, Object> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream().allMatch(field -> same(field.getValue(), other.get(field.getKey())));
    }
}
