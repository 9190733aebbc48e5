package org.youju.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.youju.pack.Field;

/// Keeps sensitive fields: encrypted at rest (AES-256-GCM) under a key of each entry's own, masked on screen.
///
/// All keys follow from one of 32 bytes: one wraps the keys of entries, one makes digests of contents, one those of
/// whole values for searching, and one reads what was kept before entries had keys.
public final class Secrets {
    /// Kept under the one key for all, before entries had their own.
    private static final String OLD = "enc1:";
    private static final String PREFIX = "enc2:";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;

    private final SecretKeySpec fieldKey;
    private final SecretKeySpec wrappingKey;
    private final ThreadLocal<Mac> content;
    private final ThreadLocal<Mac> search;
    private final SecureRandom random = new SecureRandom();

    /// @param key 32 bytes, kept outside the database; without it sensitive fields cannot be read again
    public Secrets(byte[] key) {
        if (key.length != KEY) {
            throw new IllegalArgumentException("key: " + key.length + " bytes (expected: 32)");
        }
        fieldKey = new SecretKeySpec(derive(key, "fields"), "AES");
        wrappingKey = new SecretKeySpec(derive(key, "entry keys"), "AES");
        content = macs(derive(key, "content"));
        search = macs(derive(key, "search"));
    }

    private static byte[] derive(byte[] key, String purpose) {
        return mac(new SecretKeySpec(key, "HmacSHA256")).doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    }

    private static ThreadLocal<Mac> macs(byte[] key) {
        var spec = new SecretKeySpec(key, "HmacSHA256");
        return ThreadLocal.withInitial(() -> mac(spec));
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A key for one entry.
    public EntryKey newKey() {
        var key = new byte[KEY];
        random.nextBytes(key);
        return EntryKey.of(encrypted(key, wrappingKey));
    }

    public Sealed sealed(String plain, EntryKey key) {
        return new Sealed(PREFIX + Base64.getEncoder().encodeToString(
                encrypted(plain.getBytes(StandardCharsets.UTF_8), unwrapped(key))), key);
    }

    /// Empty once it has been erased.
    public Optional<String> opened(Sealed sealed) {
        if (sealed.isMarkedErased()) {
            return Optional.empty();
        }
        var text = sealed.text();
        if (text.startsWith(OLD)) {
            return Optional.of(words(decrypted(bytes(text.substring(OLD.length())), fieldKey)));
        }
        if (!text.startsWith(PREFIX)) {
            throw new IllegalStateException("sensitive field: not encrypted (expected: " + PREFIX + "…)");
        }
        return sealed.key().isThere()
                ? Optional.of(words(decrypted(bytes(text.substring(PREFIX.length())), unwrapped(sealed.key()))))
                : Optional.empty();
    }

    private SecretKeySpec unwrapped(EntryKey key) {
        return new SecretKeySpec(decrypted(key.wrapped(), wrappingKey), "AES");
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw doesNotFit(e);
        }
    }

    private static String words(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private byte[] encrypted(byte[] plain, SecretKeySpec key) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decrypted(byte[] kept, SecretKeySpec key) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, kept, 0, NONCE));
            return cipher.doFinal(kept, NONCE, kept.length - NONCE);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw doesNotFit(e);
        }
    }

    private static IllegalStateException doesNotFit(Exception e) {
        return new IllegalStateException(
                "sensitive field: its key does not fit (expected: the key it was kept with)", e);
    }

    /// A keyed digest of a whole value, by which it can be found again in its field, and in no other.
    public byte[] token(String register, String field, String plain) {
        return Arrays.copyOf(search.get().doFinal(
                (register + "|" + field + "|" + searched(plain)).getBytes(StandardCharsets.UTF_8)), 16);
    }

    /// As people type it: full-width digits, a small x, blanks and hyphens make no difference.
    private static String searched(String plain) {
        return Normalizer.normalize(plain, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\-·]", "")
                .toUpperCase(Locale.ROOT);
    }

    /// A keyed digest of sixteen bytes: equal texts give equal digests, and nobody without the key can try texts out.
    public byte[] digest(String text) {
        return Arrays.copyOf(content.get().doFinal(text.getBytes(StandardCharsets.UTF_8)), 16);
    }

    /// What of a sensitive value may be seen by everybody who may see the entry (GB/T 35273 practice).
    public static String masked(Field field, String plain) {
        int length = plain.codePointCount(0, plain.length());
        return switch (field.sensitivity()) {
            case NONE -> plain;
            case IDENTITY -> length > 10 ? masked(plain, 6, 4) : masked(plain, 1, 0);
            case PHONE -> length > 7 ? masked(plain, 3, 4) : masked(plain, 0, 2);
            case NAME -> masked(plain, 1, 0);
            case ACCOUNT -> masked(plain, 0, 4);
            case PRIVATE -> "***";
        };
    }

    private static String masked(String plain, int first, int last) {
        var points = plain.codePoints().toArray();
        if (points.length <= first + last) {
            return "*".repeat(Math.max(points.length, 1));
        }
        Arrays.fill(points, first, points.length - last, '*');
        return new String(points, 0, points.length);
    }
}
