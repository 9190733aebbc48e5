package org.youju.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.youju.pack.Field;

/// Keeps sensitive fields: encrypted at rest (AES-256-GCM), masked on screen.
public final class Secrets {
    private static final String PREFIX = "enc1:";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec cipherKey;
    private final ThreadLocal<Mac> mac;
    private final SecureRandom random = new SecureRandom();

    /// @param key 32 bytes, kept outside the database; without it sensitive fields cannot be read again
    public Secrets(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("key: " + key.length + " bytes (expected: 32)");
        }
        cipherKey = new SecretKeySpec(derive(key, "fields"), "AES");
        var macKey = new SecretKeySpec(derive(key, "content"), "HmacSHA256");
        mac = ThreadLocal.withInitial(() -> mac(macKey));
    }

    private static byte[] derive(byte[] key, String purpose) {
        return mac(new SecretKeySpec(key, "HmacSHA256")).doFinal(purpose.getBytes(StandardCharsets.UTF_8));
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

    String encrypted(String plain) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            return PREFIX + Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String decrypted(String kept) {
        if (!kept.startsWith(PREFIX)) {
            throw new IllegalStateException("sensitive field: not encrypted (expected: " + PREFIX + "…)");
        }
        try {
            var bytes = Base64.getDecoder().decode(kept.substring(PREFIX.length()));
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, cipherKey, new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE));
            return new String(cipher.doFinal(bytes, NONCE, bytes.length - NONCE), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "sensitive field: its key does not fit (expected: the key it was kept with)", e);
        }
    }

    /// A keyed digest of sixteen bytes: equal texts give equal digests, and nobody without the key can try texts out.
    byte[] digest(String text) {
        return Arrays.copyOf(mac.get().doFinal(text.getBytes(StandardCharsets.UTF_8)), 16);
    }

    /// What of a sensitive value may be seen by everybody who may see the entry (GB/T 35273 practice).
    static String masked(Field field, String plain) {
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
