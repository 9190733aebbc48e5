package org.youju.manuscript;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.youju.manuscript.Manuscript.Kind;

/// Which paragraph styles of a Word file are headings. Their ids are the editor's choice (`Heading1`, `1`, `a3`); their
/// names are not.
record DocxStyles(Map<String, Style> styles) {
    static final DocxStyles NONE = new DocxStyles(Map.of());

    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s?([1-9])");

    /// @param level 1 to 9 for a heading
    record Style(Kind kind, int level) {}

    static DocxStyles of(Archive archive, String path) {
        var styles = new HashMap<String, Style>();
        try (var part = archive.xml(path)) {
            String id = "";
            Optional<Style> style = Optional.empty();
            for (int event = part.next(); event != END_DOCUMENT; event = part.next()) {
                if (event == START_ELEMENT) {
                    switch (part.name()) {
                        case "style" -> {
                            id = part.attribute("styleId").orElse("");
                            style = Optional.empty();
                        }
                        case "name" -> style = style.or(() -> named(part.attribute("val").orElse("")));
                        case "outlineLvl" -> {
                            int level = part.number("val");
                            style = style.or(() -> heading(level));
                        }
                        case "latentStyles", "docDefaults", "tblStylePr", "rPr" -> part.skip();
                        default -> {
                            // How it looks.
                        }
                    }
                } else if (event == END_ELEMENT && part.name().equals("style")) {
                    var settled = id;
                    style.ifPresent(one -> styles.put(settled, one));
                }
            }
        }
        return new DocxStyles(styles);
    }

    Optional<Style> of(String id) {
        return Optional.ofNullable(styles.get(id));
    }

    /// @param outline 0 to 8; 9 is body text
    static Optional<Style> heading(int outline) {
        return outline >= 0 && outline < 9 ? Optional.of(new Style(Kind.HEADING, outline + 1)) : Optional.empty();
    }

    private static Optional<Style> named(String name) {
        var plain = name.toLowerCase(Locale.ROOT).strip();
        if (plain.equals("title") || plain.equals("标题")) {
            return Optional.of(new Style(Kind.TITLE, 0));
        }
        var heading = HEADING.matcher(plain);
        return heading.matches() ? heading(Integer.parseInt(heading.group(1)) - 1) : Optional.empty();
    }
}
