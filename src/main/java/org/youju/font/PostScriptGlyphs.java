package org.youju.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFParser;

/// Outlines of a face with PostScript curves (OpenType, CFF), read by FontBox. PDFBox cannot embed such faces.
final class PostScriptGlyphs {
    private final CFFFont font;
    private final double scale;

    PostScriptGlyphs(FontFile file, double scale) {
        var table = file.table("CFF ");
        var bytes = new byte[table.limit()];
        table.get(0, bytes);
        try {
            this.font = new CFFParser().parse(bytes, () -> bytes).getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.scale = scale;
    }

    List<Outline.Contour> contours(int glyph) {
        try {
            int number = font instanceof CFFCIDFont ? font.getCharset().getCIDForGID(glyph) : glyph;
            return Quadratics.of(font.getType2CharString(number).getPath(), scale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
