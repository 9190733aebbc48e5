package org.youju.manuscript;

import java.util.ArrayDeque;
import java.util.Deque;

/// The fields of a Word file that are open at some place: page numbers, sums, references. Each has an instruction, and
/// then the result that it shows.
final class DocxFields {
    private final Deque<Boolean> results = new ArrayDeque<>();

    /// @param type what a field's character says: it begins, its result begins, it ends
    void read(String type) {
        switch (type) {
            case "begin" -> results.push(false);
            case "separate" -> {
                if (results.poll() != null) {
                    results.push(true);
                }
            }
            case "end" -> results.poll();
            default -> {
                // No other kind is known.
            }
        }
    }

    /// Whether what stands here is shown: it stands in no instruction, not even in that of a field around it.
    boolean isShown() {
        return !results.contains(false);
    }
}
