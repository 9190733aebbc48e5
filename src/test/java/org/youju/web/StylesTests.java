package org.youju.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Styles live as long as pages use them.
class StylesTests {
    private static final Path STYLES = Path.of("src", "main", "resources", "static", "css");
    private static final Pattern SELECTORS = Pattern.compile("(?m)^\\s*([^{}@/*;]+?)\\s*[,{]$");
    private static final Pattern CLASS = Pattern.compile("\\.([a-z][a-z-]+)");

    @Test
    void a_rule_for_nothing_is_found() {
        assertThat(unused(".field .nowhere-used {\n    margin: 0;\n}\n", "<div class=\"field\">")).containsExactly("nowhere-used");
    }

    /// Templates, scripts, and the module that writes reports as HTML.
    @Test
    void every_class_that_has_a_rule_stands_in_a_page() {
        var scripts = files(Path.of("src", "main", "resources", "static")).stream()
                .filter(file -> file.toString().endsWith(".js"));
        var pages = text(Stream.concat(scripts, Stream.of(Path.of("src", "main", "jte"),
                Path.of("src", "main", "java", "org", "youju", "document"))).toList());
        var styles = files(STYLES).stream().collect(Collectors.toMap(Path::getFileName, StylesTests::text, (a, _) -> a, TreeMap::new));
        assertThat(styles).hasSizeGreaterThan(3);
        styles.forEach((file, style) -> assertThat(unused(style, pages)).as(file.toString()).isEmpty());
    }

    @Test
    void every_file_of_styles_is_asked_for_by_the_frame() {
        var frame = text(Path.of("src", "main", "jte", "web", "layout.jte"));
        assertThat(files(STYLES)).isNotEmpty().allSatisfy(file ->
                assertThat(frame).contains("href=\"/css/" + file.getFileName() + "\""));
    }

    private static List<String> unused(String style, String pages) {
        return SELECTORS.matcher(style).results()
                .flatMap(selector -> CLASS.matcher(selector.group(1)).results())
                .map(found -> found.group(1))
                .distinct()
                .filter(name -> !Pattern.compile("(?<![\\w-])" + name + "(?![\\w-])").matcher(pages).find())
                .toList();
    }

    private static String text(List<Path> roots) {
        return roots.stream().flatMap(root -> files(root).stream()).map(StylesTests::text).collect(Collectors.joining("\n"));
    }

    private static List<Path> files(Path root) {
        try (var found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
