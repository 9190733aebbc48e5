package org.youju.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A workbook's table of strings, read as far as it is asked for.
final class SharedStrings implements AutoCloseable {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    /// What an entry costs beside its characters, in characters.
    private static final int WEIGHT = 20;

    private final Upload upload;
    private final XmlPart part;
    private final List<Optional<String>> strings = new ArrayList<>();
    private long weight;

    SharedStrings(Upload upload, XmlPart part) {
        this.upload = upload;
        this.part = part;
    }

    /// @return empty where the string is longer than a cell may be
    Optional<String> get(int index) {
        while (index >= strings.size()) {
            strings.add(following());
        }
        return strings.get(index);
    }

    private Optional<String> following() {
        while (!part.starts(part.nextWithin(), "si")) {}
        var text = rich(part, "si", upload.limits().cellLength());
        weight += WEIGHT + text.map(String::length).orElse(0);
        if (weight > upload.limits().sharedText()) {
            throw upload.refused(SheetProblem.UNPACKS_TOO_LARGE);
        }
        return text;
    }

    /// The plain text of runs of formatted text, without the readings (phonetics) of East Asian words.
    static Optional<String> rich(XmlPart part, String element, int limit) {
        var text = new StringBuilder();
        boolean tooLong = false;
        for (int event = part.nextWithin(); !part.ends(event, element); event = part.nextWithin()) {
            if (part.starts(event, "rPh")) {
                part.skip();
            } else if (part.starts(event, "t")) {
                var run = part.text(limit);
                tooLong = tooLong || run.isEmpty() || text.length() + run.get().length() > limit;
                if (!tooLong) {
                    text.append(run.get());
                }
            }
        }
        return tooLong ? Optional.empty() : Optional.of(unescaped(text.toString()));
    }

    /// Workbooks write characters that XML cannot hold as `_x000D_`.
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                : text;
    }

    void drain() {
        part.drain();
    }

    @Override
    public void close() {
        part.close();
    }
}
