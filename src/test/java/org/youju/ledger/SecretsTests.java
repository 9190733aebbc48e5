package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.kernel.Text;
import org.youju.pack.Field;
import org.youju.pack.FieldType;
import org.youju.pack.Sensitivity;

class SecretsTests {
    private final Secrets secrets = secrets(1);

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33})
    void aKeyOfAnotherLengthIsRefused(int length) {
        assertThatThrownBy(() -> new Secrets(new byte[length])).hasMessage("key: " + length + " bytes (expected: 32)");
    }

    @Test
    void anotherKeyDoesNotReadIt() {
        var kept = secrets.encrypted("张三");
        assertThatThrownBy(() -> secrets(2).decrypted(kept))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("its key does not fit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"enc1:", "enc1:AAAA", "enc1:!!", "enc1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatHasBeenTamperedWithIsRefused(String kept) {
        assertThatThrownBy(() -> secrets.decrypted(kept)).hasMessageContaining("its key does not fit");
    }

    @Test
    void plainTextIsNotTakenForASecret() {
        assertThatThrownBy(() -> secrets.decrypted("张三")).hasMessageContaining("not encrypted")
                .hasMessageNotContaining("张三");
    }

    @Test
    void theSameWordsAreNeverKeptTheSameWay() {
        assertThat(secrets.encrypted("张三")).isNotEqualTo(secrets.encrypted("张三")).doesNotContain("张三");
        assertThat(secrets.decrypted(secrets.encrypted("张三"))).isEqualTo("张三");
        assertThat(secrets.decrypted(secrets.encrypted("enc1:x"))).isEqualTo("enc1:x");
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
        var key = new byte[32];
        Arrays.fill(key, (byte) first);
        return new Secrets(key);
    }
}
