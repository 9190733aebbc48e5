package org.youju;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page somebody opened in a test. Opening is inspecting: a page that breaks a rule of the house fails the test.
public final class Page {
    private final Document document;
    private final int status;
    private final String path;

    private Page(Document document, int status, String path) {
        this.document = document;
        this.status = status;
        this.path = path;
    }

    /// A whole page, inspected.
    public static Page whole(String html, int status, String path) {
        var page = new Page(Jsoup.parse(html), status, path);
        assertThat(page.faults()).as("faults of %s\n%s", path, html).isEmpty();
        return page;
    }

    /// A fragment for htmx, inspected as far as a fragment can be.
    public static Page fragment(String html, int status, String path) {
        var page = new Page(Jsoup.parseBodyFragment(html), status, path);
        assertThat(page.faultsOfAnyPart()).as("faults of %s\n%s", path, html).isEmpty();
        return page;
    }

    public Document document() {
        return document;
    }

    public int status() {
        return status;
    }

    public String path() {
        return path;
    }

    public String title() {
        return document.select("h1").text();
    }

    /// The words of the page's content, without the frame.
    public String text() {
        var main = document.selectFirst("main");
        return (main == null ? document.body() : main).text();
    }

    /// The first element, which must be there.
    public Element find(String css) {
        return Optional.ofNullable(document.selectFirst(css))
                .orElseThrow(() -> new AssertionError("no " + css + " on " + path + "\n" + document.body().html()));
    }

    public List<String> texts(String css) {
        return document.select(css).eachText();
    }

    List<String> faults() {
        var faults = new ArrayList<String>();
        var headings = document.select("h1");
        if (headings.size() != 1) {
            faults.add("h1: " + headings.size() + " (expected: 1)");
        } else if (!document.title().startsWith(headings.text()) || headings.text().isBlank()) {
            faults.add("title: " + document.title() + " (expected: to start with the h1, " + headings.text() + ")");
        }
        if (document.select("html[lang]").isEmpty()) {
            faults.add("html: no lang");
        }
        if (document.select("main").size() != 1) {
            faults.add("main: " + document.select("main").size() + " (expected: 1)");
        }
        faults.addAll(faultsOfAnyPart());
        return faults;
    }

    private List<String> faultsOfAnyPart() {
        var faults = new ArrayList<String>();
        var ids = new HashSet<String>();
        for (var element : document.getAllElements()) {
            if (element.hasAttr("id") && !ids.add(element.id())) {
                faults.add("id: " + element.id() + " twice");
            }
            if (element.hasAttr("style")) {
                faults.add("style attribute: " + element.cssSelector());
            }
            for (var attribute : element.attributes()) {
                if (attribute.getKey().startsWith("on") || attribute.getValue().startsWith("javascript:")) {
                    faults.add("script in an attribute: " + attribute);
                }
            }
        }
        document.select("script:not([src]), style").forEach(inline -> faults.add("inline: " + inline.outerHtml()));
        document.select("[src^=http], link[href^=http]").forEach(far -> faults.add("from elsewhere: " + far));
        document.select("form:not([action]):not([hx-post]):not([hx-get])")
                .forEach(form -> faults.add("form: no action"));
        document.select("form[method=post]:not(:has(input[name=_csrf]))")
                .forEach(form -> faults.add("form: no token, " + form.attr("action")));
        document.select("input:not([type=hidden]), select, textarea").stream()
                .filter(input -> !isLabelled(input))
                .forEach(input -> faults.add("no label: " + input.outerHtml()));
        document.select("img:not([alt])").forEach(image -> faults.add("no alt: " + image));
        document.select("[aria-describedby], [aria-labelledby], [aria-controls]").forEach(element -> describers(element)
                .filter(id -> !id.isEmpty() && document.getElementById(id) == null)
                .forEach(id -> faults.add("refers to no element: " + id)));
        document.select("a[href^=#]").stream()
                .map(link -> link.attr("href").substring(1))
                .filter(id -> document.getElementById(id) == null)
                .forEach(id -> faults.add("leads to no element: #" + id));
        var words = document.outerHtml();
        if (words.contains("??")) {
            faults.add("untranslated: " + words.substring(words.indexOf("??")).lines().findFirst().orElse(""));
        }
        if (document.text().matches("(?s).*\\{\\d}.*")) {
            faults.add("a message without its arguments: " + document.text());
        }
        return faults;
    }

    private static Stream<String> describers(Element element) {
        return Stream.of("aria-describedby", "aria-labelledby", "aria-controls")
                .flatMap(name -> Arrays.stream(element.attr(name).split(" ")));
    }

    private boolean isLabelled(Element input) {
        return input.hasAttr("aria-label")
                || input.hasAttr("aria-labelledby")
                || !input.parents().select("label").isEmpty()
                || !input.id().isEmpty()
                        && !document.getElementsByAttributeValue("for", input.id()).isEmpty();
    }
}
