package dev.feedlab.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests {@link Visitors}, whose pages close with the test, in one Chromium for all tests. Where none is found they
 * are skipped, unless the system property {@code feedlab.requireBrowser} is {@code true}.
 */
final class Chromium implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Chromium.class);

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-sync",
            "--no-first-run",
            // Another machine's name, to see the page as over plain HTTP on a network: loopback counts as secure.
            "--host-resolver-rules=MAP lan.example 127.0.0.1");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Visitors resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Running running =
                test.getRoot().getStore(NAMESPACE).computeIfAbsent(Running.class, key -> start(), Running.class);
        Visitors visitors = new Visitors(running.browser());
        test.getStore(NAMESPACE).put(visitors, visitors);
        return visitors;
    }

    private static Running start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitors.TIMEOUT_MILLIS);
        Path executable = find();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
        return new Running(playwright, browser);
    }

    private static Path find() {
        Path found = Stream.of(
                        System.getenv("FEEDLAB_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (found == null) {
            String missing = "no Chromium was found; install one, or name it in the environment's FEEDLAB_CHROMIUM";
            if (Boolean.getBoolean("feedlab.requireBrowser")) {
                throw new AssertionError(missing);
            }
            Assumptions.abort(missing);
        }
        return found;
    }

    /** Closed by JUnit after the last test. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
