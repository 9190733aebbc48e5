package org.youju.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Somebody at a browser, who finds things as people do: by their labels and by the words on buttons and links.
final class Person implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Person(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            // A page that was refused is told by its status too, which Chromium calls an error.
            var refused = message.text().startsWith("Failed to load resource") && message.location()
                    .startsWith(page.url());
            if (List.of("error", "warning").contains(message.type()) && !refused) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
    }

    static Person at(Browser browser, String port) {
        var context = browser.newContext(new NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1280, 800));
        context.setDefaultTimeout(20_000);
        return new Person(context);
    }

    Person open(String path) {
        page.navigate(path);
        return this;
    }

    Person fill(String label, String value) {
        labelled(label).fill(value);
        return this;
    }

    Person choose(String label, String option) {
        labelled(label).selectOption(option);
        return this;
    }

    Person attach(String label, String name, String type, byte[] content) {
        labelled(label).setInputFiles(new FilePayload(name, type, content));
        return this;
    }

    /// A button that opens a dialog of this page.
    Person opens(String button) {
        named(AriaRole.BUTTON, button).first().click();
        return this;
    }

    /// A button that sends a form: the dialog's, while one is open.
    Person press(String button) {
        return leave(named(AriaRole.BUTTON, button).last());
    }

    /// The link or button at this place of the page, where words alone would not tell which one is meant.
    Person click(String css) {
        return leave(page.locator(css).first());
    }

    Person follow(String link) {
        return leave(named(AriaRole.LINK, link).first());
    }

    /// Clicks what leads to another page, or to this one anew, and waits for it: else the old one would be read.
    private Person leave(Locator click) {
        page.locator("html").evaluate("html => html.dataset.left = 'yes'");
        click.click();
        page.locator("html:not([data-left])")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState();
        return this;
    }

    /// The file behind a link or button with these words.
    byte[] download(String words) {
        var download = page.waitForDownload(() -> named(AriaRole.LINK, words).first().click());
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits for each of the words to stand on the page.
    Person sees(String... words) {
        for (var each : words) {
            assertThat(page.locator("body")).containsText(each);
        }
        return this;
    }

    /// The text of the first element, waited for.
    String reads(String css) {
        return page.locator(css).first().innerText().strip();
    }

    List<String> readsAll(String css) {
        return page.locator(css).allInnerTexts().stream().map(String::strip).toList();
    }

    /// Puts the caret at the end of what the first element holds, and types as on a keyboard.
    Person writes(String css, String words) {
        page.locator(css).first().click();
        page.keyboard().press("Control+End");
        page.keyboard().type(words);
        return this;
    }

    Person types(String words) {
        page.keyboard().type(words);
        return this;
    }

    /// Named as Playwright names keys: `Enter`, `Alt+ArrowDown`.
    Person hits(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /// A click that leads to no other page.
    Person touches(String css) {
        page.locator(css).first().click();
        return this;
    }

    /// Brings the pointer over the first element.
    Person pointsAt(String css) {
        page.locator(css).first().hover();
        return this;
    }

    /// Waits until the first element has the words.
    Person sees(String css, Pattern words) {
        assertThat(page.locator(css).first()).containsText(words);
        return this;
    }

    /// Whether there is a line to the program.
    Person line(boolean there) {
        context.setOffline(!there);
        return this;
    }

    String attribute(String css, String name) {
        return page.locator(css).first().getAttribute(name);
    }

    int status(String path) {
        return page.navigate(path).status();
    }

    String path() {
        return page.url().replaceFirst("^http://[^/]*", "");
    }

    /// How much wider than the window the page is, in pixels.
    int overflow(int width) {
        page.setViewportSize(width, 740);
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    String text() {
        return page.locator("body").innerText();
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void photograph(Path to) {
        page.screenshot(new Page.ScreenshotOptions().setPath(to).setFullPage(true));
    }

    private Locator labelled(String label) {
        return page.getByLabel(Pattern.compile("^\\s*" + label + "(\\s*必填)?\\s*$")).last();
    }

    private Locator named(AriaRole role, String words) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
