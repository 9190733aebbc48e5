package org.youju.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTests {
    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "a\ud83d", "\ud83d\ud83d\ude00", "\ud83d\ude00\ude00", "\ude00\ud83d"})
    void halfACharacterIsRefused(String text) {
        assertThatThrownBy(() -> CanonicalJson.write(Map.of("a", text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected: whole characters");
        assertThatThrownBy(() -> CanonicalJson.write(Map.of(text, 1L))).hasMessageContaining("whole characters");
    }

    @ParameterizedTest
    @ValueSource(longs = {9_007_199_254_740_992L, -9_007_199_254_740_992L, Long.MAX_VALUE, Long.MIN_VALUE})
    void anIntegerThatADoubleCannotHoldIsRefused(long number) {
        assertThatThrownBy(() -> CanonicalJson.write(Map.of("a", number))).hasMessageContaining("2^53 - 1");
    }

    @Test
    void whatNoFieldHoldsIsRefused() {
        assertThatThrownBy(() -> CanonicalJson.write(Map.of("a", 1.5))).hasMessageContaining("Double");
    }

    static List<Arguments> everythingHasOneForm() {
        return List.of(
                Arguments.of("", "\"\""),
                Arguments.of("\u20ac$\u000f\nA'B\"\\\\\"/", "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\""), // RFC 8785, 3.2.2
                Arguments.of("\b\t\n\f\r", "\"\\b\\t\\n\\f\\r\""),
                Arguments.of("\u0000\u001f\u007f\u0080\u2028", "\"\\u0000\\u001f\u007f\u0080\u2028\""),
                Arguments.of("</script>", "\"</script>\""),
                Arguments.of("青河镇𠮷😀", "\"青河镇𠮷😀\""),
                Arguments.of(0L, "0"),
                Arguments.of(-9_007_199_254_740_991L, "-9007199254740991"),
                Arguments.of(2025, "2025"),
                Arguments.of(true, "true"),
                Arguments.of(new BigDecimal("12.50"), "\"12.50\""),
                Arguments.of(new BigDecimal("1E+3"), "\"1000\""),
                Arguments.of(new BigDecimal("0.00000001"), "\"0.00000001\""),
                Arguments.of(LocalDate.of(2025, 3, 1), "\"2025-03-01\""),
                Arguments.of(LocalDateTime.of(2025, 3, 1, 0, 0), "\"2025-03-01T00:00:00\""),
                Arguments.of(List.of("a", 1L), "[\"a\",1]"),
                Arguments.of(new Change.Cleared(), "null"),
                Arguments.of(new Change.To("x"), "\"x\""));
    }

    @ParameterizedTest
    @MethodSource
    void everythingHasOneForm(Object value, String expected) {
        assertThat(CanonicalJson.write(Map.of("a", value))).isEqualTo("{\"a\":" + expected + "}");
    }

    /// The keys of RFC 8785, 3.2.3: in the order of their UTF-16 units, not of their characters.
    @Test
    void keysStandInTheOrderOfTheirUnits() {
        var keys = List.of("\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33");
        var object = new LinkedHashMap<String, Object>();
        for (int i : new int[] {4, 0, 6, 1, 5, 2, 3}) {
            object.put(keys.get(i), (long) i);
        }
        assertThat(CanonicalJson.write(object)).isEqualTo(
                "{\"\\r\":0,\"1\":1,\"\u0080\":2,\"ö\":3,\"€\":4,\"😀\":5,\"\ufb33\":6}");
    }

    @Test
    void everyCharacterReadsBackAsItself() {
        var text = new StringBuilder();
        IntStream.rangeClosed(0, 0x10ffff).filter(c -> c < 0xd800 || c > 0xdfff).forEach(text::appendCodePoint);

        var json = CanonicalJson.write(Map.of("a", text.toString()));

        assertThat(new JsonMapper().readTree(json).get("a").stringValue().contentEquals(text)).isTrue();
    }
}
