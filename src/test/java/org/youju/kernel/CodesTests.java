package org.youju.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTests {
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y44", "91512081MA62K0260F", "91350100M000100Y4", "9135O100M000100Y43", "", "中"})
    void aCreditCodeWithAnotherCheckDigitSignOrLengthIsNone(String code) {
        assertThat(Codes.isCreditCode(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91512081MA62K0260E"})
    void publishedCreditCodesAreRight(String code) {
        assertThat(Codes.isCreditCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "11010519491231002", "1101O519491231002X", ""})
    void anIdentityNumberWithAnotherCheckCharacterSignOrLengthIsNone(String number) {
        assertThat(Codes.isIdentity(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "11010519491231002x"})
    void theIdentityNumberOfTheStandardIsRight(String number) {
        assertThat(Codes.isIdentity(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1381234123", "12812341234", "电话", "", "138123412345", "000"})
    void whatNobodyCanDialIsNoTelephoneNumber(String number) {
        assertThat(Codes.isPhone(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13812341234", "138 1234 1234", "+86 138-1234-1234", "0571-88001234", "(010)88001234",
        "88001234", "400-800-1234"})
    void mobileAndFixedNumbersAreTelephoneNumbers(String number) {
        assertThat(Codes.isPhone(number)).isTrue();
    }
}
