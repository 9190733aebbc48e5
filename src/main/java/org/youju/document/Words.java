package org.youju.document;

/// Words of one line, as they are printed.
///
/// Characters that no page can show are taken out on the way in, so that Word, PDF and the screen print the same
/// text and the hash of one is the hash of all: what XML cannot hold, halves of surrogate pairs, and the controls that
/// turn the direction of writing, by which 12 could be made to look like 21. They are not refused: they come
/// along unseen when text is pasted, and nobody could find them to take them out. Line breaks and tabs become a space.
public record Words(String text) implements Run {
    public Words {
        text = shown(text);
    }

    static String shown(String text) {
        if (text.codePoints().allMatch(Words::isShown)) {
            return text;
        }
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isShown(c)) {
                shown.appendCodePoint(c);
            } else if (c == '\n' || c == '\t' || c == 0x0B || c == 0x2028 || c == 0x2029) {
                shown.append(' ');
            }
        });
        return shown.toString();
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> !isTurning(c) && c != 0xFEFF && (c & 0xFFFE) != 0xFFFE;
        };
    }

    private static boolean isTurning(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
