package org.youju.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;

/// Writes documents as HTML: files, and articles for pages of the program.
///
/// There is no script in them, and in articles no style either: the content policy of the program's pages allows none. A
/// chart is drawn as SVG, and its numbers stand beneath it as a table.
public final class Html {
    public static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    private Html() {}

    /// Where a figure, or words that stand on a record, lead on a page, and what is said of them.
    ///
    /// @param href empty where nothing explains it further
    /// @param kind a class of the style sheet; empty for none
    public record Source(String href, String about, String kind) {}

    /// Writes a file that needs nothing else, and leaves the stream open.
    public static void write(Document document, OutputStream out) throws IOException {
        var tag = document.identity().language().locale().toLanguageTag();
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").append(tag).append("\">\n<head>\n")
                .append("<meta charset=\"UTF-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"identifier\" content=\"").append(Xml.escaped(document.identity().issue()))
                .append("\">\n<meta name=\"author\" content=\"").append(Xml.escaped(document.identity().author()))
                .append("\">\n<title>").append(Xml.escaped(document.identity().title())).append("</title>\n<style>\n")
                .append(Resource.text("screen.css")).append("</style>\n</head>\n<body>\n<main>\n")
                .append(HtmlBody.forScreen(document)).append("</main>\n</body>\n</html>\n");
        out.write(html.toString().getBytes(UTF_8));
    }

    /// The document as an `article` with the class `report`, for a page of the program: its title is no heading, its
    /// headings begin with `h2`.
    ///
    /// @param sources where figures, and words that stand on records, lead; asked in reading order
    public static String article(Document document, Function<Keyed, Optional<Source>> sources) {
        return HtmlBody.forPage(document, sources);
    }
}
