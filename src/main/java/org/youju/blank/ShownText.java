package org.youju.blank;

import java.util.ArrayList;
import java.util.List;

/// A paragraph as the page shows it: words, and marks that lead to their blanks.
public record ShownText(List<Piece> pieces) {
    public ShownText {
        pieces = List.copyOf(pieces);
    }

    /// @param number of the blank; 0 for words
    public record Piece(String text, int number, boolean settled, boolean figure) {}

    static ShownText of(String text, int paragraph, List<ShownBlank> blanks) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var shown : blanks) {
            var blank = shown.blank();
            if (blank.paragraph() == paragraph && blank.start() >= at) {
                pieces.add(new Piece(text.substring(at, blank.start()), 0, false, false));
                pieces.add(new Piece(blank.mark().isBlank() ? "＿" : blank.mark(), shown.number(), shown.isSettled(),
                        blank.isNumber()));
                at = blank.end();
            }
        }
        pieces.add(new Piece(text.substring(at), 0, false, false));
        return new ShownText(pieces);
    }
}
