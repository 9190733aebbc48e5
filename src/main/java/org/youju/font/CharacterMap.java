package org.youju.font;

import java.nio.ByteBuffer;

/// Which glyph of a face a code point has (OpenType, cmap; formats 4 and 12, one of which every Chinese face has).
final class CharacterMap {
    private static final int SEGMENTS = 4;
    private static final int GROUPS = 12;

    private final ByteBuffer table;
    private final int start;
    private final int format;

    CharacterMap(ByteBuffer table) {
        this.table = table;
        int best = -1;
        int bestFormat = 0;
        int count = table.getShort(2) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int platform = table.getShort(4 + 8 * i) & 0xFFFF;
            int encoding = table.getShort(6 + 8 * i) & 0xFFFF;
            int offset = table.getInt(8 + 8 * i);
            int read = table.getShort(offset) & 0xFFFF;
            boolean unicode = platform == 0 && encoding != 5 || platform == 3 && (encoding == 1 || encoding == 10);
            if (unicode && (read == SEGMENTS || read == GROUPS) && read > bestFormat) {
                best = offset;
                bestFormat = read;
            }
        }
        this.start = best;
        this.format = bestFormat;
    }

    /// 0 where there is none.
    int glyph(int codePoint) {
        return switch (format) {
            case GROUPS -> grouped(codePoint);
            case SEGMENTS -> codePoint > 0xFFFF ? 0 : segmented(codePoint);
            default -> 0;
        };
    }

    private int grouped(int codePoint) {
        int low = 0;
        int high = table.getInt(start + 12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = start + 16 + 12 * middle;
            if (codePoint < table.getInt(at)) {
                high = middle - 1;
            } else if (codePoint > table.getInt(at + 4)) {
                low = middle + 1;
            } else {
                return table.getInt(at + 8) + codePoint - table.getInt(at);
            }
        }
        return 0;
    }

    private int segmented(int codePoint) {
        int twice = table.getShort(start + 6) & 0xFFFF;
        int ends = start + 14;
        int starts = ends + twice + 2;
        int deltas = starts + twice;
        int ranges = deltas + twice;
        int low = 0;
        int high = twice / 2 - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (codePoint > (table.getShort(ends + 2 * middle) & 0xFFFF)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int from = table.getShort(starts + 2 * low) & 0xFFFF;
        if (codePoint < from || codePoint > (table.getShort(ends + 2 * low) & 0xFFFF)) {
            return 0;
        }
        int delta = table.getShort(deltas + 2 * low);
        int range = table.getShort(ranges + 2 * low) & 0xFFFF;
        if (range == 0) {
            return (codePoint + delta) & 0xFFFF;
        }
        int glyph = table.getShort(ranges + 2 * low + range + 2 * (codePoint - from)) & 0xFFFF;
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }
}
