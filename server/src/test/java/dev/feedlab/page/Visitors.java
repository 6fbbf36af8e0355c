package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** People with a browser each. What a page throws, or the policy refuses, fails the test. */
final class Visitors implements AutoCloseable {

    /** Pages wait for five seconds where they are told to; and the machine may be busy. */
    static final int TIMEOUT_MILLIS = 20_000;

    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    Visitors(Browser browser) {
        this.browser = browser;
    }

    /** A browser of its own that speaks English, at that address. */
    FeedPage visit(URI address) {
        return visit(address, options -> options.setLocale("en-US"));
    }

    FeedPage visit(URI address, Consumer<NewContextOptions> choose) {
        return open(newBrowser(choose), address);
    }

    BrowserContext newBrowser(Consumer<NewContextOptions> choose) {
        NewContextOptions options = new NewContextOptions().setLocale("en-US").setViewportSize(1280, 900);
        choose.accept(options);
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        contexts.add(context);
        return context;
    }

    /** One more tab of a browser, with the feed. */
    FeedPage open(BrowserContext context, URI address) {
        Page page = tab(context, address);
        assertThat(page.locator("#name")).not().hasValue("");
        return new FeedPage(page);
    }

    /** One more tab of a browser, with whatever is there. */
    Page tab(BrowserContext context, URI address) {
        Page page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                errors.add(message.text());
            }
        });
        page.navigate(address.toString());
        return page;
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        if (!errors.isEmpty()) {
            throw new AssertionError("errors in the page: " + errors);
        }
    }
}
