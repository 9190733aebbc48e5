package org.youju.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;

/// Cuts fonts to the characters of one document.
///
/// Whole Chinese fonts weigh 5 to 25 MB each, many of them hold PostScript curves, which PDFBox cannot embed, and none
/// that is free has both the face an office wants and every character that occurs in names. So each character is taken
/// from the first face of its [Role] that has it, curves are made quadratic, and what results is one TrueType font a
/// role, of some hundred characters. One instance serves all threads; it looks the machine's fonts over when it is
/// first asked, and again only when the program is started again.
public final class FontCutter {
    private static final int CHINESE = '中';
    private static final int WIDE_SPACE = 0x3000;

    private final Path own;
    private final SingletonSupplier<Shelf> shelf;

    /// @param own the office's own folder of fonts, which goes before the machine's; it may not be there
    public FontCutter(Path own) {
        this(own, FontFolders.ofThisMachine());
    }

    /// With the fonts of one folder and none of the machine's.
    public static FontCutter of(Path folder) {
        return new FontCutter(folder, List.of());
    }

    private FontCutter(Path own, List<Path> machine) {
        this.own = own;
        this.shelf = SingletonSupplier.of(() -> new Shelf(List.of(own), machine));
    }

    /// Whether this machine can print Chinese at all.
    public boolean hasChinese() {
        return shelf.obtain().outline(Role.BODY, CHINESE).isPresent();
    }

    /// What a document prints in one face.
    ///
    /// @param spacing what to add to the room of each character, in thousandths of its size: so tight that as many
    ///     stand in a line as a standard asks
    public record Use(Set<Integer> codePoints, int spacing) {
        public Use {
            codePoints = Set.copyOf(codePoints);
        }
    }

    /// One font for each role that is used.
    ///
    /// @return TrueType files
    public Map<Role, byte[]> cut(Map<Role, Use> used) {
        needChinese();
        var missing = new TreeSet<Integer>();
        var fonts = new EnumMap<Role, byte[]>(Role.class);
        used.forEach((role, use) -> {
            var characters = new TreeMap<Integer, Outline>();
            characters.put((int) ' ', outline(role, ' ', missing).spaced(use.spacing()));
            use.codePoints().forEach(c -> characters.put(c, outline(role, c, missing).spaced(use.spacing())));
            fonts.put(role, TrueTypeFile.of(role, characters));
        });
        refuse(missing);
        return fonts;
    }

    /// Text as a shape: its line begins at 0, 0, is `size` high, and y grows downwards.
    public Path2D shape(Role role, String text, double size) {
        needChinese();
        var missing = new TreeSet<Integer>();
        var shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double at = 0;
        for (int c : text.codePoints().toArray()) {
            var outline = outline(role, c, missing);
            var drawn = new Path2D.Double();
            outline.contours().forEach(contour -> contour.addTo(drawn));
            double scale = size / Outline.EM;
            shape.append(new AffineTransform(scale, 0, 0, -scale, at, 0).createTransformedShape(drawn), false);
            at += outline.advance() * scale;
        }
        refuse(missing);
        return shape;
    }

    /// How much room text takes in a line.
    public double width(Role role, String text, double size) {
        var missing = new TreeSet<Integer>();
        return text.codePoints().mapToDouble(c -> outline(role, c, missing).advance() * size / Outline.EM).sum();
    }

    private Outline outline(Role role, int codePoint, Collection<Integer> missing) {
        if (isUnseen(codePoint)) {
            return Outline.empty(0);
        }
        var found = shelf.obtain().outline(role, codePoint);
        if (Character.isSpaceChar(codePoint)) {
            return Outline.empty(found.map(Outline::advance)
                    .orElse(codePoint == WIDE_SPACE ? Outline.EM : Outline.EM / 2));
        }
        return found.orElseGet(() -> {
            missing.add(codePoint);
            return Outline.empty(Outline.EM);
        });
    }

    /// Joiners, soft hyphens and what chooses among variants: no reader is to see them, and no face need have them.
    private static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT || c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }

    private void needChinese() {
        if (!hasChinese()) {
            throw FontProblem.NO_CHINESE_FONT.refused(own);
        }
    }

    private void refuse(Collection<Integer> missing) {
        if (!missing.isEmpty()) {
            var named = missing.stream()
                    .map(c -> "%s (U+%04X)".formatted(Character.toString(c), c))
                    .collect(Collectors.joining("、"));
            throw FontProblem.NO_FONT_HAS.refused(named, own);
        }
    }
}
