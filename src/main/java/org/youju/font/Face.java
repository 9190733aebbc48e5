package org.youju.font;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/// A face whose characters can be drawn. Outlines once read are kept, for every report uses the same some hundred; the
/// parsed file behind them may go when memory is short.
final class Face {
    private final FontFile file;
    private final CharacterMap characters;
    private final double scale;
    private final int advances;
    private final Map<Integer, Outline> outlines = new ConcurrentHashMap<>();
    private SoftReference<IntFunction<List<Outline.Contour>>> glyphs = new SoftReference<>(null);

    Face(FontFile file) {
        this.file = file;
        this.characters = new CharacterMap(file.table("cmap"));
        this.scale = (double) Outline.EM / (file.table("head").getShort(18) & 0xFFFF);
        this.advances = file.table("hhea").getShort(34) & 0xFFFF;
    }

    boolean has(int codePoint) {
        return characters.glyph(codePoint) != 0;
    }

    Optional<Outline> outline(int codePoint) {
        var known = outlines.get(codePoint);
        if (known != null) {
            return Optional.of(known);
        }
        int glyph = characters.glyph(codePoint);
        if (glyph == 0) {
            return Optional.empty();
        }
        var read = new Outline(advance(glyph), glyphs().apply(glyph));
        outlines.put(codePoint, read);
        return Optional.of(read);
    }

    private int advance(int glyph) {
        int at = 4 * Math.min(glyph, advances - 1);
        return (int) Math.round((file.table("hmtx").getShort(at) & 0xFFFF) * scale);
    }

    private synchronized IntFunction<List<Outline.Contour>> glyphs() {
        var read = glyphs.get();
        if (read == null) {
            read = file.has("glyf") ? new Glyphs(file, scale)::contours : new PostScriptGlyphs(file, scale)::contours;
            glyphs = new SoftReference<>(read);
        }
        return read;
    }
}
