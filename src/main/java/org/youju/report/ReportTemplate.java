package org.youju.report;

import java.util.List;
import org.youju.kernel.Language;

/// A template that has been read and holds nothing unknown.
///
/// @param file how messages name it
/// @param title the lines of the title, of words and names
/// @param subtitle the line under the title; empty for the post, or for none
/// @param post of whoever reports, such as 镇长; empty where the office itself does
record ReportTemplate(
        String file, Language language, List<List<Piece>> title, List<Piece> subtitle, String post, List<Part> parts) {
    ReportTemplate {
        title = List.copyOf(title);
        subtitle = List.copyOf(subtitle);
        parts = List.copyOf(parts);
    }
}
