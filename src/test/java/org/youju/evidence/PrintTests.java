package org.youju.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintTests {
    private static final List<BufferedImage> SCENES = IntStream.range(0, 40)
            .mapToObj(seed -> Photographs.scene(seed, 320, 240))
            .toList();

    @Test
    void noTwoOfFortyDifferentPicturesAreTakenForCopies() {
        var prints = SCENES.stream().map(PrintTests::print).toList();
        for (int i = 0; i < prints.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(prints.get(i).distance(prints.get(j))).as(i + " and " + j).isEmpty();
            }
        }
    }

    @Test
    void aPictureWithNothingToSeeHasNoPrint() {
        for (var colour : List.of(Color.WHITE, Color.BLACK, new Color(250, 252, 251))) {
            var sheet = new BufferedImage(100, 80, BufferedImage.TYPE_INT_RGB);
            var pen = sheet.createGraphics();
            pen.setColor(colour);
            pen.fillRect(0, 0, 100, 80);
            assertThat(Print.of(sheet)).as(colour.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {0.9f, 0.5f, 0.2f})
    void aPictureCompressedAgainIsKnown(float quality) throws IOException {
        for (var scene : SCENES) {
            var copy = ImageIO.read(new ByteArrayInputStream(Photographs.jpeg(scene, quality)));
            assertThat(print(scene).distance(print(copy))).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.6, 2})
    void aPictureMadeSmallerOrLargerIsKnown(double factor) {
        for (var scene : SCENES) {
            assertThat(print(scene).distance(print(Photographs.scaled(scene, factor)))).isPresent();
        }
    }

    /// What messengers do to a picture: smaller and compressed. And a little trimmed on top.
    @Test
    void aPictureTrimmedALittleIsKnownAlmostAlways() throws IOException {
        var missed = new ArrayList<Integer>();
        for (var scene : SCENES) {
            var trimmed = Photographs.scaled(Photographs.trimmed(scene, 0.015), 0.7);
            var copy = ImageIO.read(new ByteArrayInputStream(Photographs.jpeg(trimmed, 0.5f)));
            if (print(scene).distance(print(copy)).isEmpty()) {
                missed.add(SCENES.indexOf(scene));
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aPictureTheOtherWayRoundIsAnother() {
        for (var scene : SCENES.subList(0, 10)) {
            var mirrored = new CameraNotes(2, java.util.Optional.empty(), java.util.Optional.empty()).turned(scene);
            assertThat(print(scene).distance(print(mirrored))).isEmpty();
        }
    }

    /// What the printed pixels of a known picture give must stay: prints are kept in databases.
    @Test
    void aPrintStaysTheSameForEver() {
        var steps = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                int grey = (x * 3 + y * y / 16 + (x / 16 * 7 + y / 8 * 13) % 5 * 9) % 256;
                steps.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        assertThat(Map.of("waves", Long.toHexString(print(steps).waves()), "slopes", Long.toHexString(
                print(steps).slopes()))).isEqualTo(Map.of("waves", "8e912f469be40fd2", "slopes", "fdfffffdfce1873f"));
    }

    private static Print print(BufferedImage image) {
        return Print.of(image).orElseThrow();
    }
}
