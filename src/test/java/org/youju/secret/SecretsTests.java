package org.youju.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.kernel.Text;
import org.youju.pack.Field;
import org.youju.pack.FieldType;
import org.youju.pack.Sensitivity;

public class SecretsTests {
    private final Secrets secrets = secrets(1);

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33})
    void aKeyOfAnotherLengthIsRefused(int length) {
        assertThatThrownBy(() -> new Secrets(new byte[length])).hasMessage("key: " + length + " bytes (expected: 32)");
    }

    @Test
    void anotherKeyDoesNotReadIt() {
        var kept = secrets.sealed("张三", secrets.newKey());
        assertThatThrownBy(() -> secrets(2).opened(kept))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("its key does not fit");
        var another = new Sealed(kept.text(), secrets.newKey());
        assertThatThrownBy(() -> secrets.opened(another)).hasMessageContaining("its key does not fit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatHasBeenTamperedWithIsRefused(String kept) {
        for (var prefix : List.of("enc1:", "enc2:")) {
            assertThatThrownBy(() -> secrets.opened(new Sealed(prefix + kept, secrets.newKey())))
                    .hasMessageContaining("its key does not fit");
        }
    }

    @Test
    void plainTextIsNotTakenForASecret() {
        assertThatThrownBy(() -> secrets.opened(new Sealed("张三", secrets.newKey())))
                .hasMessageContaining("not encrypted")
                .hasMessageNotContaining("张三");
    }

    @Test
    void theSameWordsAreNeverKeptTheSameWay() {
        var key = secrets.newKey();
        assertThat(secrets.sealed("张三", key)).isNotEqualTo(secrets.sealed("张三", key));
        assertThat(secrets.sealed("张三", key).text()).startsWith("enc2:").doesNotContain("张三");
        assertThat(secrets.opened(secrets.sealed("张三", key))).contains("张三");
        assertThat(secrets.opened(secrets.sealed("enc1:x", key))).contains("enc1:x");
        assertThat(secrets.newKey().wrapped()).isNotEqualTo(secrets.newKey().wrapped()).hasSize(60);
    }

    @Test
    void withoutItsKeyNothingIsReadAndNothingBreaks() {
        var kept = secrets.sealed("张三", secrets.newKey());
        assertThat(secrets.opened(new Sealed(kept.text(), EntryKey.NONE))).isEmpty();
        assertThat(secrets.opened(Sealed.ERASED)).isEmpty();
    }

    /// Written by the release before entries had keys, with this key.
    @Test
    void whatWasKeptUnderTheOneKeyForAllIsStillRead() {
        assertThat(secrets.opened(new Sealed(old("李四", key(1)), EntryKey.NONE))).contains("李四");
    }

    /// As the release before kept a value: under a key derived for all fields.
    public static String old(String plain, byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var fields = new SecretKeySpec(mac.doFinal("fields".getBytes(StandardCharsets.UTF_8)), "AES");
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var nonce = "twelve bytes".getBytes(StandardCharsets.UTF_8);
            cipher.init(Cipher.ENCRYPT_MODE, fields, new GCMParameterSpec(128, nonce));
            var kept = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            return "enc1:" + Base64.getEncoder().encodeToString(
                    ByteBuffer.allocate(12 + kept.length).put(nonce).put(kept).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aValueIsFoundAsPeopleTypeItAndInItsOwnFieldAlone() {
        var token = secrets.token("household", "identity", "12011919900101123X");
        assertThat(token).hasSize(16)
                .isEqualTo(secrets.token("household", "identity", "１２０１１９ 19900101-123x"))
                .isNotEqualTo(secrets.token("household", "identity", "120119199001011230"))
                .isNotEqualTo(secrets.token("household", "phone", "12011919900101123X"))
                .isNotEqualTo(secrets.token("visit", "identity", "12011919900101123X"))
                .isNotEqualTo(secrets(2).token("household", "identity", "12011919900101123X"));
    }

    @Test
    void aDigestTellsEqualTextsOnlyToWhoeverHasTheKey() {
        assertThat(secrets.digest("a")).hasSize(16).isEqualTo(secrets(1).digest("a"))
                .isNotEqualTo(secrets.digest("b")).isNotEqualTo(secrets(2).digest("a"));
    }

    @ParameterizedTest
    @CsvSource({
        "IDENTITY, 120119199001011234, 120119********1234",
        "IDENTITY, 12011919900101123X, 120119********123X",
        "IDENTITY, 1234567890, 1*********",
        "PHONE, 13812341234, 138****1234",
        "PHONE, 8621234, *****34",
        "NAME, 张三丰, 张**",
        "NAME, 𠮷田, 𠮷*",
        "NAME, 张, *",
        "ACCOUNT, 6222021234567890, ************7890",
        "ACCOUNT, 7890, ****",
        "PRIVATE, 高血压, ***",
        "NONE, 青河镇, 青河镇"})
    void aMaskShowsNoMoreThanItMay(Sensitivity sensitivity, String plain, String masked) {
        var field = new Field(
                "f", Text.same("f"), FieldType.TEXT, false, "", 0, Optional.empty(), Optional.empty(), 100,
                List.of(), sensitivity, Optional.empty(), "", Map.of(), Optional.empty());
        assertThat(Secrets.masked(field, plain)).isEqualTo(masked);
    }

    private static Secrets secrets(int first) {
        return new Secrets(key(first));
    }

    private static byte[] key(int first) {
        var key = new byte[32];
        Arrays.fill(key, (byte) first);
        return key;
    }
}
