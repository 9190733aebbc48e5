package org.youju.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/// The text of a CSV file in the encoding it proves to be in, and the delimiter it uses.
///
/// The whole file is decoded once before a row is read: an encoding can only be known from all the bytes, and a
/// refusal halfway would come after rows had been handed out.
///
/// @param mark bytes of the byte order mark, which are no text
/// @param announced whether the first line only names the delimiter (`sep=;`), as Excel has it; Excel hides that line
record CsvText(Charset charset, int mark, char delimiter, boolean announced) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String DELIMITERS = ",;\t";
    private static final int LOOKED_AT = 1 << 16;

    static CsvText of(Upload upload) {
        try {
            byte[] start = start(upload);
            int mark = mark(start);
            for (var charset : candidates(start, mark)) {
                if (decodes(upload, charset, mark)) {
                    return delimited(upload, charset, mark);
                }
            }
            throw upload.refused(SheetProblem.UNKNOWN_ENCODING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BufferedReader open(Upload upload) throws IOException {
        var reader = reader(upload, charset, mark);
        if (announced) {
            reader.readLine();
        }
        return reader;
    }

    private static byte[] start(Upload upload) throws IOException {
        try (var in = Files.newInputStream(upload.file())) {
            return in.readNBytes(3);
        }
    }

    private static int mark(byte[] start) {
        if (start.length == 3 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf) {
            return 3;
        }
        boolean wide = start.length >= 2 && (start[0] == (byte) 0xff && start[1] == (byte) 0xfe
                || start[0] == (byte) 0xfe && start[1] == (byte) 0xff);
        return wide ? 2 : 0;
    }

    private static List<Charset> candidates(byte[] start, int mark) {
        return switch (mark) {
            case 3 -> List.of(StandardCharsets.UTF_8);
            case 2 -> List.of(start[0] == (byte) 0xff ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
            default -> List.of(StandardCharsets.UTF_8, GB18030);
        };
    }

    /// Control characters are refused only once the encoding is settled: in a wrong one they mean nothing.
    private static boolean decodes(Upload upload, Charset charset, int mark) throws IOException {
        long line = 1;
        long controlLine = 0;
        char control = 0;
        try (var reader = reader(upload, charset, mark)) {
            var chars = new char[LOOKED_AT];
            for (int read = reader.read(chars); read != -1; read = reader.read(chars)) {
                for (int i = 0; i < read; i++) {
                    char c = chars[i];
                    if (c == '\n') {
                        line++;
                    } else if (c < ' ' && c != '\r' && c != '\t' && controlLine == 0) {
                        controlLine = line;
                        control = c;
                    }
                }
            }
        } catch (CharacterCodingException e) {
            return false;
        }
        if (controlLine > 0) {
            throw upload.refused(SheetProblem.CONTROL_CHARACTER, controlLine, "U+%04X".formatted((int) control));
        }
        return true;
    }

    private static BufferedReader reader(Upload upload, Charset charset, int mark) throws IOException {
        var in = Files.newInputStream(upload.file());
        in.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(in, charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)), LOOKED_AT);
    }

    private static CsvText delimited(Upload upload, Charset charset, int mark) throws IOException {
        try (var reader = reader(upload, charset, mark)) {
            var chars = new char[LOOKED_AT];
            int read = Math.max(0, reader.read(chars));
            String start = new String(chars, 0, read);
            if (start.length() > 5 && start.startsWith("sep=") && start.substring(5).matches("(?s)\\R.*")) {
                return new CsvText(charset, mark, start.charAt(4), true);
            }
            return new CsvText(charset, mark, delimiter(start), false);
        }
    }

    /// The commonest candidate in the first row that has any: a title above the header has none, and below the header
    /// a text or a decimal comma could outvote it. Without any, the file has one column.
    private static char delimiter(String start) {
        var counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r') && any) {
                break;
            } else if (!quoted && DELIMITERS.indexOf(c) >= 0) {
                counts[DELIMITERS.indexOf(c)]++;
                any = true;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }
}
