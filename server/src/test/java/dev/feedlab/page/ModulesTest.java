package dev.feedlab.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.feedlab.support.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs the tests of {@code web/test}, which are written for {@code node --test}, in the browser too. */
@ExtendWith(Chromium.class)
class ModulesTest {

    private static final Path TESTS = Path.of("..", "web", "test");

    private static final String HARNESS = """
            <!doctype html>
            <script type="importmap">{"imports": {
              "node:test": "/harness/test.js",
              "node:assert/strict": "/harness/assert.js",
              "node:fs/promises": "/harness/files.js"
            }}</script>
            """;

    private static final String TEST = """
            export const results = [];
            export function test(name, body) {
              results.push(Promise.resolve().then(body).then(() => "", (failure) => name + ": " + failure.message));
            }
            """;

    private static final String ASSERT = """
            const plain = (value) => JSON.stringify(value, (key, member) => (member === undefined ? "undefined" : member));
            const equal = (actual, expected) => {
              if (plain(actual) !== plain(expected)) throw new Error(plain(actual) + " is not " + plain(expected));
            };
            export default { equal, deepEqual: equal };
            """;

    private static final String FILES = """
            export const readFile = async (url) => (await fetch(url)).text();
            """;

    @Test
    void passTheirTestsInTheBrowser(Visitors visitors) throws IOException {
        try (TestServer server = TestServer.start()) {
            Page page = visitors.newBrowser(options -> {}).newPage();
            page.route("**/harness/*", route -> answer(route));
            page.route(
                    "**/page/**",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/javascript")
                            .setBody(server.get(route.request().url().replaceAll(".*/page/", "/"))
                                    .body())));
            page.navigate(server.uri("/harness/index.html").toString());
            for (String file : testFiles()) {
                page.evaluate("file => import('/harness/' + file)", file);
            }
            List<?> failures =
                    (List<?>) page.evaluate("async () => (await Promise.all((await import('node:test')).results))");
            assertThat(failures).hasSizeGreaterThan(20).allMatch(""::equals);
        }
    }

    private static List<String> testFiles() throws IOException {
        try (Stream<Path> files = Files.list(TESTS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void answer(Route route) {
        String name = route.request().url().replaceAll(".*/", "");
        Route.FulfillOptions answer = new Route.FulfillOptions().setContentType("text/javascript");
        switch (name) {
            case "index.html" ->
                route.fulfill(answer.setContentType("text/html").setBody(HARNESS));
            case "test.js" -> route.fulfill(answer.setBody(TEST));
            case "assert.js" -> route.fulfill(answer.setBody(ASSERT));
            case "files.js" -> route.fulfill(answer.setBody(FILES));
            default -> route.fulfill(answer.setPath(TESTS.resolve(name)));
        }
    }
}
