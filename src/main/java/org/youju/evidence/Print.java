package org.youju.evidence;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;

/// What a picture looks like, in 64 bits (pHash), so that a copy that was made smaller, compressed again or trimmed a
/// little is known again; and in 64 others (dHash), which must agree, so that pictures merely alike are not taken for
/// copies.
///
/// @param waves for each of the 64 longest waves across the picture, whether it is stronger than most
/// @param slopes for each of 8 × 8 fields, whether the one to its right is brighter
public record Print(long waves, long slopes) {
    /// How many of the 64 bits copies may differ in. Of two pictures that have nothing to do with each other, about 32
    /// differ.
    static final int NEAR_WAVES = 10;
    static final int NEAR_SLOPES = 14;

    private static final int SIDE = 32;
    private static final int WAVES = 8;
    /// A white sheet, a night without a lamp: grey values (0 to 255) that hardly differ.
    private static final double FLAT = 4;
    private static final double[][] COSINES = cosines();

    static Optional<Print> of(BufferedImage picture) {
        var grey = grey(picture, SIDE, SIDE);
        return deviation(grey) < FLAT
                ? Optional.empty()
                : Optional.of(new Print(waves(grey), slopes(grey(picture, 9, 8))));
    }

    /// In how many of the first 64 bits they differ; empty unless they may be of the same picture.
    public Optional<Integer> distance(Print other) {
        int distance = Long.bitCount(waves ^ other.waves);
        return distance <= NEAR_WAVES && Long.bitCount(slopes ^ other.slopes) <= NEAR_SLOPES
                ? Optional.of(distance)
                : Optional.empty();
    }

    /// The discrete cosine transform of the picture, as far as its longest waves.
    private static long waves(double[][] grey) {
        var strengths = new double[WAVES * WAVES];
        for (int v = 0; v < WAVES; v++) {
            for (int u = 0; u < WAVES; u++) {
                double sum = 0;
                for (int y = 0; y < SIDE; y++) {
                    for (int x = 0; x < SIDE; x++) {
                        sum += grey[y][x] * COSINES[u][x] * COSINES[v][y];
                    }
                }
                strengths[v * WAVES + u] = sum;
            }
        }
        // The first says only how bright the whole is.
        var sorted = Arrays.copyOfRange(strengths, 1, strengths.length);
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        long bits = 0;
        for (double strength : strengths) {
            bits = bits << 1 | (strength > median ? 1 : 0);
        }
        return bits;
    }

    private static long slopes(double[][] grey) {
        long bits = 0;
        for (var row : grey) {
            for (int x = 0; x + 1 < row.length; x++) {
                bits = bits << 1 | (row[x] < row[x + 1] ? 1 : 0);
            }
        }
        return bits;
    }

    /// The mean brightness of each field.
    private static double[][] grey(BufferedImage picture, int columns, int rows) {
        var grey = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int left = column * picture.getWidth() / columns;
                int top = row * picture.getHeight() / rows;
                int right = Math.max(left + 1, (column + 1) * picture.getWidth() / columns);
                int bottom = Math.max(top + 1, (row + 1) * picture.getHeight() / rows);
                double sum = 0;
                for (int y = top; y < bottom; y++) {
                    for (int x = left; x < right; x++) {
                        int colour = picture.getRGB(x, y);
                        sum += 0.299 * (colour >> 16 & 255) + 0.587 * (colour >> 8 & 255) + 0.114 * (colour & 255);
                    }
                }
                grey[row][column] = sum / ((right - left) * (bottom - top));
            }
        }
        return grey;
    }

    private static double deviation(double[][] grey) {
        var all = Arrays.stream(grey).flatMapToDouble(Arrays::stream).toArray();
        double mean = Arrays.stream(all).average().orElseThrow();
        return Math.sqrt(Arrays.stream(all).map(one -> (one - mean) * (one - mean)).average().orElseThrow());
    }

    private static double[][] cosines() {
        var cosines = new double[WAVES][SIDE];
        for (int wave = 0; wave < WAVES; wave++) {
            for (int x = 0; x < SIDE; x++) {
                cosines[wave][x] = Math.cos((2 * x + 1) * wave * Math.PI / (2 * SIDE));
            }
        }
        return cosines;
    }
}
