package org.youju.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.GeneralPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youju.kernel.Refused;

class FontCutterTests {
    private static final String TEXT = "中共青禾镇“三农”——抓项目……堃喆㎡1,234.5%";
    private static final FontCutter MACHINE = new FontCutter(Path.of("target/no-fonts"));

    @Test
    void aMachineWithoutChineseFontsIsToldWhatToInstall(@TempDir Path empty) {
        var cutter = FontCutter.of(empty);
        assertThat(cutter.hasChinese()).isFalse();
        assertThatThrownBy(() -> cutter.cut(Map.of(Role.BODY, use("中"))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(FontProblem.NO_CHINESE_FONT);
                    assertThat(refused.text().en()).contains("apt-get install fonts-noto-cjk", empty.toString());
                });
    }

    @Test
    void aCharacterThatNoFaceHasIsNamedAndNotDrawnAsABox() {
        assertThatThrownBy(() -> MACHINE.cut(Map.of(Role.KAI, use("甲\uDBFF\uDFFD"))))
                .hasMessageContaining("U+10FFFD");
        assertThatThrownBy(() -> MACHINE.shape(Role.KAI, "\uDBFF\uDFFD", 12)).hasMessageContaining("U+10FFFD");
    }

    @Test
    void everyRoleHasAFontOfItsOwnWithAllCharacters() throws Exception {
        var used = new EnumMap<Role, FontCutter.Use>(Role.class);
        for (var role : Role.values()) {
            used.put(role, use(TEXT));
        }
        var fonts = MACHINE.cut(used);
        assertThat(fonts).hasSize(Role.values().length);
        for (var bytes : fonts.values()) {
            var font = parsed(bytes);
            var glyphs = TEXT.codePoints().distinct().map(c -> glyph(font, c)).boxed().collect(Collectors.toSet());
            assertThat(glyphs).as("one glyph a character").hasSize((int) TEXT.codePoints().distinct().count())
                    .doesNotContain(0);
            assertThat(font.getUnitsPerEm()).isEqualTo(1000);
            assertThat(font.getNumberOfGlyphs()).isEqualTo(glyphs.size() + 2);
            assertThat(bytes.length).isLessThan(60_000);
        }
    }

    @Test
    void aFaceThatLacksACharacterLendsItFromTheNext(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("body.ttf"), MACHINE.cut(Map.of(Role.BODY, use("中甲乙"))).get(Role.BODY));
        var alone = FontCutter.of(folder);
        assertThatThrownBy(() -> alone.cut(Map.of(Role.BODY, use("中堃")))).hasMessageContaining("堃 (U+5803)");

        // With the machine's fonts behind it.
        var font = parsed(new FontCutter(folder).cut(Map.of(Role.BODY, use("中堃喆㎡"))).get(Role.BODY));
        assertThat(glyph(font, '堃')).isPositive();
        assertThat(glyph(font, '㎡')).isPositive();
    }

    @Test
    void whatIsCutCanBeCutAgainWithoutLoss(@TempDir Path folder) {
        var first = MACHINE.cut(Map.of(Role.BODY, use(TEXT))).get(Role.BODY);
        write(folder.resolve("body.ttf"), first);
        assertThat(Arrays.equals(FontCutter.of(folder).cut(Map.of(Role.BODY, use(TEXT))).get(Role.BODY), first))
                .isTrue();
    }

    @Test
    void theSameCharactersAreTheSameBytes() {
        var again = new FontCutter(Path.of("target/no-fonts"));
        assertThat(Arrays.equals(
                MACHINE.cut(Map.of(Role.HEI, use(TEXT))).get(Role.HEI),
                again.cut(Map.of(Role.HEI, use(TEXT))).get(Role.HEI))).isTrue();
    }

    @Test
    void unseenCharactersTakeNoRoomAndSpacesKeepTheirs() throws Exception {
        var font = parsed(MACHINE.cut(Map.of(Role.BODY, use("中 \u200D\uFE0F\u00AD\u3000\u00A0"))).get(Role.BODY));
        assertThat(advance(font, 0x200D)).isZero();
        assertThat(advance(font, 0xFE0F)).isZero();
        assertThat(advance(font, 0x00AD)).isZero();
        assertThat(advance(font, 0x3000)).isEqualTo(1000);
        assertThat(advance(font, ' ')).isBetween(200, 600);
        assertThat(advance(font, 0x00A0)).isBetween(200, 600);
    }

    @Test
    void spacingIsAddedToEveryCharacter() throws Exception {
        var plain = parsed(MACHINE.cut(Map.of(Role.BODY, use("中"))).get(Role.BODY));
        var tight = parsed(MACHINE.cut(Map.of(Role.BODY, new FontCutter.Use(Set.of((int) '中'), -16))).get(Role.BODY));
        assertThat(advance(tight, '中')).isEqualTo(advance(plain, '中') - 16);
    }

    @Test
    void cubicCurvesBecomeQuadraticOnesThatLieOnThem() {
        var circle = new GeneralPath();
        double k = 0.5523 * 400;
        circle.moveTo(900, 500);
        circle.curveTo(900, 500 + k, 500 + k, 900, 500, 900);
        circle.curveTo(500 - k, 900, 100, 500 + k, 100, 500);
        circle.curveTo(100, 500 - k, 500 - k, 100, 500, 100);
        circle.curveTo(500 + k, 100, 900, 500 - k, 900, 500);
        circle.closePath();
        var contours = Quadratics.of(circle, 1);
        assertThat(contours).hasSize(1);
        var drawn = new java.awt.geom.Path2D.Double();
        contours.getFirst().addTo(drawn);
        var flat = drawn.getPathIterator(null, 0.1);
        var at = new double[6];
        int points = 0;
        for (; !flat.isDone(); flat.next()) {
            if (flat.currentSegment(at) != java.awt.geom.PathIterator.SEG_CLOSE) {
                assertThat(Math.hypot(at[0] - 500, at[1] - 500)).isBetween(398.5, 401.5);
                points++;
            }
        }
        assertThat(points).isGreaterThan(16);
    }

    @Test
    void aDamagedFontIsPassedOver(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("body.ttf"), "not a font at all");
        Files.write(folder.resolve("kai.otf"), new byte[0]);
        var cut = MACHINE.cut(Map.of(Role.BODY, use("中"))).get(Role.BODY);
        Files.write(folder.resolve("hei.ttf"), Arrays.copyOf(cut, cut.length / 2));
        assertThat(FontCutter.of(folder).hasChinese()).isFalse();
    }

    private static FontCutter.Use use(String text) {
        return new FontCutter.Use(text.codePoints().boxed().collect(Collectors.toSet()), 0);
    }

    private static TrueTypeFont parsed(byte[] font) throws IOException {
        try (var in = new ByteArrayInputStream(font)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }

    private static int glyph(TrueTypeFont font, int codePoint) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(codePoint);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int advance(TrueTypeFont font, int codePoint) throws IOException {
        return font.getAdvanceWidth(glyph(font, codePoint));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
