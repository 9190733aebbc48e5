package org.youju.document;

import java.util.List;
import java.util.stream.Stream;

/// One piece of a document, from top to bottom.
public sealed interface Block permits Heading, Salutation, Paragraph, Table, Chart, Signature {
    /// Its words and figures in reading order.
    Stream<Run> runs();

    /// All that it says, written or drawn: what a digest of the document must cover.
    default String content() {
        return text(runs().toList());
    }

    /// The text as it is read aloud.
    static String text(List<Run> runs) {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
