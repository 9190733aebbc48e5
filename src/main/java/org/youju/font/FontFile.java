package org.youju.font;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// One face of a font file as OpenType lays it out: tables by name, and what the face is called.
///
/// The file is mapped, not read: of 20 MB a document needs some kilobytes.
final class FontFile {
    private static final int COLLECTION = 0x74746366;
    private static final int TRUE_TYPE = 0x00010000;
    private static final int APPLE = 0x74727565;
    private static final int CFF = 0x4F54544F;
    private static final int MOST_FACES = 64;
    private static final int FAMILY = 1;
    private static final int SUBFAMILY = 2;
    private static final int FULL = 4;
    private static final int POSTSCRIPT = 6;
    private static final Set<String> PLAIN = Set.of("regular", "normal", "r", "常规", "book", "roman");

    private final Path path;
    private final Map<String, ByteBuffer> tables;
    private final Set<String> names;

    private FontFile(Path path, Map<String, ByteBuffer> tables, Set<String> names) {
        this.path = path;
        this.tables = tables;
        this.names = names;
    }

    /// The faces of a file; none where it is not a font that can be used: damaged, or of variable weight, which would
    /// come out at its thinnest.
    static List<FontFile> read(Path path) {
        try (var channel = FileChannel.open(path)) {
            var whole = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            var faces = new ArrayList<FontFile>();
            for (int start : starts(whole)) {
                var tables = tables(whole, start);
                boolean drawn = tables.containsKey("glyf") || tables.containsKey("CFF ");
                boolean complete = tables.keySet().containsAll(Set.of("cmap", "head", "hhea", "hmtx", "maxp", "name"));
                if (drawn && complete && !tables.containsKey("fvar")) {
                    faces.add(new FontFile(path, tables, names(tables.get("name"))));
                }
            }
            return faces;
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
    }

    Path path() {
        return path;
    }

    /// Whether it answers to a name that was [#folded].
    boolean isCalled(String name) {
        return names.contains(name);
    }

    ByteBuffer table(String name) {
        var table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException(path + ": no table " + name + " (expected: one)");
        }
        return table;
    }

    boolean has(String table) {
        return tables.containsKey(table);
    }

    /// Names are compared without regard to case, spaces, hyphens and underscores.
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    private static List<Integer> starts(ByteBuffer whole) {
        int kind = whole.getInt(0);
        if (kind == TRUE_TYPE || kind == APPLE || kind == CFF) {
            return List.of(0);
        }
        if (kind != COLLECTION) {
            return List.of();
        }
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < Math.min(whole.getInt(8), MOST_FACES); i++) {
            starts.add(whole.getInt(12 + 4 * i));
        }
        return starts;
    }

    private static Map<String, ByteBuffer> tables(ByteBuffer whole, int start) {
        var tables = new HashMap<String, ByteBuffer>();
        int count = whole.getShort(start + 4) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int at = start + 12 + 16 * i;
            var name = new byte[4];
            whole.get(at, name);
            int offset = whole.getInt(at + 8);
            int length = whole.getInt(at + 12);
            if (offset >= 0 && length >= 0 && offset <= whole.limit() - length) {
                tables.put(new String(name, ISO_8859_1), whole.slice(offset, length));
            }
        }
        return tables;
    }

    /// Every full and PostScript name in every language; the family's only of its plain face, or of the only one.
    private static Set<String> names(ByteBuffer table) {
        var names = new LinkedHashSet<String>();
        var families = new LinkedHashSet<String>();
        boolean plain = false;
        int count = table.getShort(2) & 0xFFFF;
        int texts = table.getShort(4) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int at = 6 + 12 * i;
            int platform = table.getShort(at) & 0xFFFF;
            int kind = table.getShort(at + 6) & 0xFFFF;
            var bytes = new byte[table.getShort(at + 8) & 0xFFFF];
            table.get(texts + (table.getShort(at + 10) & 0xFFFF), bytes);
            var name = folded(new String(bytes, platform == 1 ? ISO_8859_1 : UTF_16BE));
            switch (kind) {
                case FAMILY -> families.add(name);
                case SUBFAMILY -> plain |= PLAIN.contains(name);
                case FULL, POSTSCRIPT -> names.add(name);
                default -> {}
            }
        }
        if (plain) {
            names.addAll(families);
        }
        return names;
    }
}
