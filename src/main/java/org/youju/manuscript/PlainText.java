package org.youju.manuscript;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import org.youju.manuscript.Manuscript.Format;
import org.youju.manuscript.Manuscript.Kind;

/// A text file, a line a paragraph, in the encoding it proves to be in. A line with tabs within is the row of a table:
/// that is how tables leave Word as text.
final class PlainText {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private PlainText() {}

    static Manuscript read(Incoming file) {
        var gathered = new Gathered(file);
        decoded(file).lines().forEach(line -> {
            if (line.strip().indexOf('\t') < 0) {
                gathered.paragraph(Kind.TEXT, 0, line);
                return;
            }
            gathered.row();
            for (var cell : line.split("\t", -1)) {
                gathered.cell();
                gathered.paragraph(Kind.TEXT, 0, cell);
            }
            gathered.endRow(false);
        });
        return gathered.manuscript(Format.TEXT, Optional.empty());
    }

    private static String decoded(Incoming file) {
        var bytes = file.bytes();
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        var text = switch (first) {
            case 0xfffe -> decoded(bytes, 2, UTF_16LE);
            case 0xfeff -> decoded(bytes, 2, UTF_16BE);
            default -> decoded(bytes, 0, UTF_8).or(() -> decoded(bytes, 0, GB18030));
        };
        // No text holds a zero, and a file of another kind soon does.
        return text.filter(one -> one.indexOf('\0') < 0)
                .orElseThrow(() -> file.refused(ManuscriptProblem.UNKNOWN_ENCODING));
    }

    private static Optional<String> decoded(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
