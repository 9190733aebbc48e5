package org.youju.document;

import java.util.ArrayDeque;
import java.util.Deque;

/// Which level a heading has among the headings that are there. Reports go from 一、 to 1. without a （一） between; a
/// reader who moves by headings must not meet a gap (PDF/UA-1, 7.4.2), so levels are counted, not copied.
final class Levels {
    private final Deque<Integer> open = new ArrayDeque<>();

    /// @return 2 for headings under the title, and one more for each heading around them
    int next(Heading heading) {
        while (!open.isEmpty() && open.peek() >= heading.level()) {
            open.pop();
        }
        open.push(heading.level());
        return open.size() + 1;
    }
}
