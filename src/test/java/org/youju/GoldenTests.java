package org.youju;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

class GoldenTests {
    @Test
    @DisabledIfSystemProperty(named = "youju.accept", matches = "true")
    void aMissingFileFails() {
        assertThatThrownBy(() -> Golden.check("no/such.txt", "text"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no golden file")
                .hasMessageContaining("youju.accept");
    }

    @Test
    void theDifferenceShowsOldAndNewWithTheirSurroundings() {
        assertThat(Golden.difference("a\nb\nc\nd\ne", "a\nb\nX\nY\nd\ne"))
                .isEqualTo("\nfrom line 3:\n  a\n  b\n- c\n+ X\n+ Y\n  d\n  e\n");
    }

    @Test
    void aLineAddedAtTheEndIsShown() {
        assertThat(Golden.difference("a\n", "a\nb\n")).contains("+ b").doesNotContain("- ");
    }
}
