package org.youju.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Names the bookmarks of a document's figures and of what else leads back to a source.
///
/// Word wants bookmark names to be different, without regard to case, of at most 40 letters, digits and underscores. A
/// figure's name is `F_` (`S_` for words) and its key, every other character replaced by an underscore and cut to 32;
/// the second of that name adds `__2`, the third `__3`. The way back from a name to a key is therefore not read off the
/// name: a reader takes the tag of the control inside the bookmark, which is the key, and where an editor has
/// dropped the controls it looks the name up in [Document#marks] of the issued document, which always names alike.
final class Marks {
    private static final int LONGEST = 34;

    private final Set<String> taken = new HashSet<>();

    static List<Mark> of(Document document) {
        var marks = new Marks();
        var all = new ArrayList<Mark>();
        document.keyed().forEach(run -> all.add(new Mark(marks.next(run), run)));
        return List.copyOf(all);
    }

    String next(Keyed run) {
        var kind = switch (run) {
            case Figure _ -> "F_";
            case Said _ -> "S_";
        };
        var plain = kind + run.key().replaceAll("[^A-Za-z0-9]", "_");
        var first = plain.substring(0, Math.min(plain.length(), LONGEST));
        var name = first;
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = first + "__" + n;
        }
        return name;
    }
}
