package org.youju.document;

import java.time.Instant;
import org.youju.kernel.Language;

/// By what a document is known again when it comes back, and what its file says about itself.
///
/// @param issue the number under which this very text was handed out
/// @param title the title in one line
/// @param author the office that issues it
/// @param issued when; stands for both creation and change, so that the same document is the same file
public record Identity(String issue, String title, Language language, String author, Instant issued) {
    public Identity {
        issue = Words.shown(issue);
        title = Words.shown(title);
        author = Words.shown(author);
        if (issue.isBlank()) {
            throw new IllegalArgumentException("issue: nothing (expected: a number)");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("title: nothing (expected: a title)");
        }
    }
}
