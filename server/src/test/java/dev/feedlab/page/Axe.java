package dev.feedlab.page;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds wrong for people who use assistive technology. The page's policy has to be bypassed for it. */
final class Axe {

    private static final String SCRIPT = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private final Page page;

    private Axe(Page page) {
        this.page = page;
    }

    static Axe in(Page page) throws IOException {
        try (InputStream script = Axe.class.getResourceAsStream(SCRIPT)) {
            String source = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(source));
        }
        return new Axe(page);
    }

    /** What is serious or critical, on the page as it is now. */
    List<?> findings() {
        return (List<?>) page.evaluate("async () => (await axe.run()).violations"
                + ".filter(({impact}) => impact === 'serious' || impact === 'critical')"
                + ".map(({id, nodes}) => id + ': ' + nodes.map(({html}) => html).join(' | '))");
    }
}
