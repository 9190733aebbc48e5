package org.youju.font;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/// Writes a TrueType font of a handful of characters. Each has a glyph of its own even where two look alike, so that
/// the text of a document can be read back from its glyphs; the same characters are always the same bytes.
final class TrueTypeFile {
    /// Of all lines alike, whatever the face: 0.88 above and 0.12 below the line is where a Chinese character stands.
    private static final int ASCENT = 880;
    private static final int DESCENT = -120;
    private static final int STANDARD_NAMES = 258;
    private static final int MAGIC = 0x5F0F3CF5;
    private static final int CHECKSUM = 0xB1B0AFBA;

    private final SortedMap<Integer, Outline> characters;
    private final String name;
    private int left;
    private int low;
    private int right;
    private int high;
    private int mostPoints;
    private int mostContours;
    private int widest;

    private TrueTypeFile(Role role, SortedMap<Integer, Outline> characters) {
        this.characters = characters;
        this.name = prefix(characters) + "+Youju-" + role;
    }

    static byte[] of(Role role, SortedMap<Integer, Outline> characters) {
        try {
            return new TrueTypeFile(role, characters).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Six capital letters and a plus say in a PDF that a font is a part of one (ISO 32000-1, 9.6.4).
    private static String prefix(SortedMap<Integer, Outline> characters) {
        var digest = new CRC32();
        characters.keySet().forEach(c -> digest.update(ByteBuffer.allocate(4).putInt(c).flip()));
        var letters = new StringBuilder();
        for (long rest = digest.getValue(); letters.length() < 6; rest /= 26) {
            letters.append((char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    private byte[] write() throws IOException {
        var glyphs = new ByteArrayOutputStream();
        var places = new ByteArrayOutputStream();
        var advances = new ByteArrayOutputStream();
        var all = new DataOutputStream(places);
        var widths = new DataOutputStream(advances);
        // Glyph 0 stands for what is missing; nothing ever is.
        all.writeInt(0);
        widths.writeInt(Outline.EM << 16);
        widest = Outline.EM;
        for (var outline : characters.values()) {
            all.writeInt(glyphs.size());
            int bearing = glyph(outline, glyphs);
            widths.writeShort(outline.advance());
            widths.writeShort(bearing);
            widest = Math.max(widest, outline.advance());
        }
        all.writeInt(glyphs.size());

        var tables = new TreeMap<String, byte[]>(Map.of(
                "glyf", glyphs.size() == 0 ? new byte[4] : glyphs.toByteArray(),
                "loca", places.toByteArray(),
                "hmtx", advances.toByteArray(),
                "cmap", characterMap(),
                "name", names(),
                "post", postScript()));
        tables.put("OS/2", system());
        tables.put("hhea", horizontal());
        tables.put("maxp", most());
        tables.put("head", head());
        return file(tables);
    }

    /// @return the left side bearing
    private int glyph(Outline outline, ByteArrayOutputStream to) throws IOException {
        if (outline.contours().isEmpty()) {
            return 0;
        }
        int minX = Integer.MAX_VALUE;
        int minY = Integer.MAX_VALUE;
        int maxX = Integer.MIN_VALUE;
        int maxY = Integer.MIN_VALUE;
        int points = 0;
        for (var contour : outline.contours()) {
            points += contour.points();
            for (int i = 0; i < contour.points(); i++) {
                minX = Math.min(minX, contour.x()[i]);
                maxX = Math.max(maxX, contour.x()[i]);
                minY = Math.min(minY, contour.y()[i]);
                maxY = Math.max(maxY, contour.y()[i]);
            }
        }
        left = Math.min(left, minX);
        low = Math.min(low, minY);
        right = Math.max(right, maxX);
        high = Math.max(high, maxY);
        mostPoints = Math.max(mostPoints, points);
        mostContours = Math.max(mostContours, outline.contours().size());

        var out = new DataOutputStream(to);
        out.writeShort(outline.contours().size());
        shorts(out, minX, minY, maxX, maxY);
        int end = -1;
        for (var contour : outline.contours()) {
            end += contour.points();
            out.writeShort(end);
        }
        out.writeShort(0);
        for (var contour : outline.contours()) {
            for (boolean on : contour.on()) {
                out.writeByte(on ? 1 : 0);
            }
        }
        differences(out, outline.contours(), true);
        differences(out, outline.contours(), false);
        while (to.size() % 4 != 0) {
            out.writeByte(0);
        }
        return minX;
    }

    private static void differences(DataOutputStream out, List<Outline.Contour> contours, boolean x)
            throws IOException {
        int at = 0;
        for (var contour : contours) {
            for (int value : x ? contour.x() : contour.y()) {
                out.writeShort(value - at);
                at = value;
            }
        }
    }

    /// Format 12 alone: Unicode from end to end.
    private byte[] characterMap() throws IOException {
        var to = new ByteArrayOutputStream();
        var out = new DataOutputStream(to);
        shorts(out, 0, 1, 3, 10);
        out.writeInt(12);
        shorts(out, 12, 0);
        out.writeInt(16 + 12 * characters.size());
        out.writeInt(0);
        out.writeInt(characters.size());
        int glyph = 1;
        for (int character : characters.keySet()) {
            out.writeInt(character);
            out.writeInt(character);
            out.writeInt(glyph++);
        }
        return to.toByteArray();
    }

    private byte[] names() throws IOException {
        var kinds = List.of(1, 2, 4, 6);
        var to = new ByteArrayOutputStream();
        var out = new DataOutputStream(to);
        var texts = new ByteArrayOutputStream();
        shorts(out, 0, kinds.size(), 6 + 12 * kinds.size());
        for (int kind : kinds) {
            var text = (kind == 2 ? "Regular" : name).getBytes(UTF_16BE);
            shorts(out, 3, 1, 0x409, kind, text.length, texts.size());
            texts.write(text);
        }
        out.write(texts.toByteArray());
        return to.toByteArray();
    }

    /// Format 2, with names: converters refuse fonts that name no glyphs.
    private byte[] postScript() throws IOException {
        var to = new ByteArrayOutputStream();
        var out = new DataOutputStream(to);
        out.writeInt(0x00020000);
        out.writeInt(0);
        shorts(out, -100, 50);
        out.write(new byte[20]);
        shorts(out, characters.size() + 1, 0);
        for (int i = 0; i < characters.size(); i++) {
            out.writeShort(STANDARD_NAMES + i);
        }
        for (int character : characters.keySet()) {
            var glyph = "u%04X".formatted(character);
            out.writeByte(glyph.length());
            out.writeBytes(glyph);
        }
        return to.toByteArray();
    }

    private byte[] horizontal() throws IOException {
        var to = new ByteArrayOutputStream();
        var out = new DataOutputStream(to);
        shorts(out, 1, 0, ASCENT, DESCENT, 0, widest, 0, 0, right, 1, 0, 0, 0, 0, 0, 0, 0, characters.size() + 1);
        return to.toByteArray();
    }

    private byte[] most() throws IOException {
        var to = new ByteArrayOutputStream();
        var out = new DataOutputStream(to);
        out.writeInt(0x00010000);
        shorts(out, characters.size() + 1, mostPoints, mostContours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0);
        return to.toByteArray();
    }

    private byte[] head() throws IOException {
        var to = new ByteArrayOutputStream();
        var out = new DataOutputStream(to);
        out.writeInt(0x00010000);
        out.writeInt(0x00010000);
        out.writeInt(0);
        out.writeInt(MAGIC);
        shorts(out, 3, Outline.EM);
        out.writeLong(0);
        out.writeLong(0);
        shorts(out, left, low, right, high, 0, 8, 2, 1, 0);
        return to.toByteArray();
    }

    /// OS/2, version 4; embedding is not restricted.
    private byte[] system() throws IOException {
        var to = new ByteArrayOutputStream();
        var out = new DataOutputStream(to);
        shorts(out, 4, Outline.EM, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0);
        out.write(new byte[10]);
        out.write(new byte[16]);
        out.writeBytes("YOUJ");
        shorts(out, 0x40, Math.min(0xFFFF, characters.firstKey()), Math.min(0xFFFF, characters.lastKey()));
        shorts(out, ASCENT, DESCENT, 0, ASCENT, -DESCENT);
        out.writeLong(0);
        shorts(out, 500, 700, 0, 32, 1);
        return to.toByteArray();
    }

    private static byte[] file(SortedMap<String, byte[]> tables) {
        int size = 12 + 16 * tables.size() + tables.values().stream().mapToInt(table -> padded(table.length)).sum();
        var file = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(tables.size());
        file.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (16 * power))
                .putShort((short) Integer.numberOfTrailingZeros(power))
                .putShort((short) (16 * (tables.size() - power)));
        int at = 12 + 16 * tables.size();
        int head = 0;
        for (var table : tables.entrySet()) {
            var bytes = table.getValue();
            file.put(at, bytes);
            for (int i = 0; i < 4; i++) {
                file.put((byte) table.getKey().charAt(i));
            }
            file.putInt(sum(file, at, padded(bytes.length))).putInt(at).putInt(bytes.length);
            if (table.getKey().equals("head")) {
                head = at;
            }
            at += padded(bytes.length);
        }
        file.putInt(head + 8, CHECKSUM - sum(file, 0, size));
        return file.array();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    private static int sum(ByteBuffer file, int from, int length) {
        int sum = 0;
        for (int at = from; at < from + length; at += 4) {
            sum += file.getInt(at);
        }
        return sum;
    }

    private static void shorts(DataOutputStream out, int... values) throws IOException {
        for (int value : values) {
            out.writeShort(value);
        }
    }
}
