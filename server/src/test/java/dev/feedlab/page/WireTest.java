package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import dev.feedlab.http.Transport;
import dev.feedlab.support.RawConnection;
import dev.feedlab.support.TestServer;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Chromium.class)
class WireTest {

    /** Long enough for a length of 16 bits. */
    private static final String TEXT =
            "a message that a raw client has seen too ".repeat(4).trim();

    /** More than the wire's list shows at once. */
    private static final int MANY = 60;

    private static final String IS_AT_END = """
            () => {
              const list = document.querySelector("#wire-items");
              return list.scrollHeight > list.clientHeight && list.scrollHeight - list.scrollTop - list.clientHeight < 24;
            }""";

    /** So many that none of the browser's connections is left for the wire. */
    private static final int STREAMS = 4;

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsAFramesBytesAsARawClientSawThem(Visitors visitors) throws IOException {
        FeedPage page = visitors.visit(server.uri("/?room=wire"))
                .use(Transport.WEBSOCKET)
                .untilOpen();
        try (RawConnection raw = new RawConnection(server.port())) {
            raw.send(RawConnection.handshake("/feeds/wire/ws?after=0"));
            raw.readHead();
            byte[] begin = raw.readBytes(2);
            raw.readBytes(begin[1]);
            server.post("wire", "{\"author\":\"Ana\",\"text\":\"" + TEXT + "\"}");
            byte[] head = raw.readBytes(4);
            byte[] payload = raw.readBytes((head[2] & 0xff) << 8 | head[3] & 0xff);

            Locator frame = page.wire("length " + payload.length + " (7+16-bit field)");
            frame.click();
            assertThat(bytesOf(frame)).isEqualTo(hex(head) + hex(payload));
            assertThat(frame).containsText("FIN 1 · opcode 0x1 text · MASK 0");
            assertThat(frame.locator("tr.payload")).containsText(new String(payload, UTF_8));
            assertThat(codes(frame, ".payload")).isEqualTo(hex(payload));
            assertThat(bitsOf(frame)).isEqualTo(bits(head) + bits(Arrays.copyOf(payload, 4)));
            assertThat(frame.locator(".ruler .cell.payload .digits")).hasText(bits(Arrays.copyOf(payload, 4)));
            assertThat(frame.locator(".ruler")).containsText((payload.length - 4) + " B more of Payload Data");
            assertThat(frame).hasAttribute("data-messages", "1");
        }
    }

    @Test
    void showsAChunkAsARawClientSawIt(Visitors visitors) throws IOException {
        FeedPage page =
                visitors.visit(server.uri("/?room=wire")).use(Transport.SSE).untilOpen();
        assertThat(page.wire("chunk of the event stream")).hasCount(1);
        try (RawConnection raw = new RawConnection(server.port())) {
            raw.send(RawConnection.get("/feeds/wire/sse?after=0"));
            raw.readUntil("\n\n");
            long before = raw.received();
            server.publish("wire", 1, 1);
            raw.readUntil("\n\n");
            byte[] chunk = Arrays.copyOfRange(raw.receivedBytes(), (int) before, (int) raw.received());

            Locator shown = page.wire("1 data line");
            shown.click();
            assertThat(bytesOf(shown)).isEqualTo(hex(chunk));
            assertThat(shown.locator(".fields")).containsText("chunk size");
            assertThat(shown.locator(".fields")).containsText("id:");
        }
    }

    @Test
    void showsWhatTheMaskDoes(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=wire"))
                .use(Transport.WEBSOCKET)
                .untilOpen();
        page.find("input[value=frame]").check();
        page.write("masked");
        Locator frame = page.wire("MASK 1");
        frame.click();
        byte[] bytes = HexFormat.of().parseHex(bytesOf(frame));
        byte[] unmasked = Arrays.copyOfRange(bytes, 6, bytes.length);
        for (int i = 0; i < unmasked.length; i++) {
            unmasked[i] ^= bytes[2 + i % 4];
        }
        String draft = new String(unmasked, UTF_8);
        assertThat(draft).startsWith("{\"author\":").contains("\"text\":\"masked\"");
        assertThat(frame.locator("tr.payload")).containsText(draft);
        assertThat(bitsOf(frame)).isEqualTo(bits(Arrays.copyOf(bytes, 8)));
        assertThat(frame.locator(".in-hex tr:has-text('masked') td")).hasText(hexOfEach(bytes, 6));
        assertThat(frame.locator(".in-hex tr.result td")).hasText(hexOfEach(unmasked, 0));
        assertThat(frame.locator(".in-bits tr.result td").first()).hasText(bits(Arrays.copyOf(unmasked, 1)));
        assertThat(frame.locator(".in-hex tr").last()).containsText("{\"author\":");
    }

    @Test
    void marksAFieldsBytesAndTheFieldOfBytes(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=wire"))
                .use(Transport.WEBSOCKET)
                .untilOpen();
        server.publish("wire", 1, 1);
        Locator frame = page.wire("(message").last();
        frame.locator("summary").click();
        page.page().evaluate("document.activeElement.blur()");
        frame.locator("tr", new Locator.LocatorOptions().setHasText("MASK")).hover();
        assertThat(frame.locator(".hex .codes .marked")).hasText(codes(frame, "[data-part='1']"));
        assertThat(frame.locator(".ruler .cell.marked")).containsText("MASK");
        assertThat(page.find("#rows .pointed")).hasCount(0);
        frame.locator(".hex .codes .payload").first().hover();
        assertThat(frame.locator("tr.marked")).containsText("\"text\":\"text 1\"");
        assertThat(page.find("#rows .pointed")).hasCount(1);
        assertThat(frame.locator(".hex .signs .marked").first()).containsText("{\"id\":");
        frame.locator(".hex .codes [data-part='0']").hover();
        assertThat(frame.locator("tr.marked th")).hasText(new String[] {"FIN", "RSV1–3", "opcode"});
    }

    @Test
    void marksThemByKeyboardToo(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=wire"))
                .use(Transport.WEBSOCKET)
                .untilOpen();
        server.publish("wire", 1, 1);
        Locator frame = page.wire("(message").last();
        frame.locator("summary").click();
        page.page().mouse().move(0, 0);
        page.page().keyboard().press("Tab");
        assertThat(frame.locator("tr.marked th")).hasText("FIN");
        page.page().keyboard().press("ArrowRight");
        assertThat(frame.locator("tr.marked th")).hasText("RSV1–3");
        page.page().keyboard().press("Tab");
        page.page().keyboard().press("Tab");
        page.page().keyboard().press("ArrowRight");
        assertThat(frame.locator("tr.marked th")).hasText(new String[] {"MASK", "Payload len"});
    }

    @Test
    void showsAHeadAsText(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=wire"))
                .use(Transport.WEBSOCKET)
                .untilOpen();
        Locator head = page.wire("101 Switching Protocols");
        head.locator("summary").click();
        assertThat(head.locator(".head-text li").first()).hasText("HTTP/1.1 101 Switching Protocols\\r\\n");
        Locator upgrade = head.locator(".head-text li", new Locator.LocatorOptions().setHasText("Upgrade: websocket"));
        assertThat(upgrade.locator(".name")).hasText("Upgrade");
        upgrade.hover();
        assertThat(head.locator(".hex .codes .marked").last()).containsText("0d 0a");
        assertThat(codes(head, ".marked")).isEqualTo(hex("Upgrade: websocket\r\n".getBytes(UTF_8)));
        assertThat(head.locator(".head-text li").last()).containsText("the empty line that ends the head");
    }

    /** By thickness, besides the colours. */
    @Test
    void tellsMessagesFromOverheadAlsoInLinesThatAreClosed(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=wire"))
                .use(Transport.WEBSOCKET)
                .untilOpen();
        server.publish("wire", 1, 1);
        Locator frame = page.wire("(message").last();
        assertThat(frame.locator(".first .overhead")).hasCSS("border-bottom-width", "0px");
        assertThat(frame.locator(".first .payload")).hasCSS("border-bottom-width", "2px");
        assertThat(frame.locator(".composition .overhead")).hasCSS("height", "3px");
        assertThat(frame.locator(".composition .payload")).hasCSS("height", "10px");
    }

    @Test
    void staysAtWhatIsBeingReadUntilToldToFollow(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=wire")).untilOpen();
        Locator head = page.wire("GET /feeds/wire/poll").first();
        head.locator("summary").click();
        String before = head.locator(".head-text").textContent();
        int polls = page.arrows("GET …/poll").count();
        page.page().waitForCondition(() -> page.arrows("GET …/poll").count() >= polls + 3);
        assertThat(head.locator(".head-text")).hasText(before);
        assertThat(page.find("#wire-request")).not().hasValue("latest");
        assertThat(page.find("#wire-note")).containsText("newer ones are not followed");
        page.find("#wire-follow").click();
        assertThat(page.find("#wire-request")).hasValue("latest");
        assertThat(page.find("#wire-follow")).isHidden();
        assertThat(page.find("#wire-items details[open]")).hasCount(0);
    }

    @Test
    void showsWhatIsInsideOfALineThatIsOpenedAtTheEnd(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=wire"))
                .use(Transport.WEBSOCKET)
                .untilOpen();
        server.publish("wire", 1, MANY);
        Locator last = page.find("#wire-items details[data-messages='" + MANY + "']");
        last.locator("summary").click();
        assertThat(last.locator("summary")).isInViewport();
        assertThat(last.locator(".ruler .digits").first()).isInViewport();
    }

    @Test
    void leadsFromAnArrowToItsVeryFrame(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=wire"))
                .use(Transport.WEBSOCKET)
                .untilOpen();
        page.find("input[value=frame]").check();
        page.write("the one to be found");
        assertThat(page.message("the one to be found")).isVisible();
        server.publish("wire", 1, MANY);
        page.figure("received", MANY + 1);
        page.arrows("the one to be found").and(page.find("#rows .up")).click();
        page.find("#details-bytes").click();
        Locator found = page.find("#wire-items .found");
        assertThat(found.locator("tr.payload")).containsText("the one to be found");
        assertThat(found.locator("summary")).containsText("MASK 1");
        assertThat(found).hasAttribute("data-messages", "1");
        assertThat(found.locator("summary")).isFocused();
        assertThat(found.locator("summary")).isInViewport();
        assertThat(page.find("#wire-items details[open]")).hasCount(1);
    }

    @Test
    void followsTheNewestAfterTheWindowHasBecomeLower(Visitors visitors) {
        FeedPage page =
                visitors.visit(server.uri("/?room=wire")).use(Transport.SSE).untilOpen();
        server.publish("wire", 1, MANY);
        assertThat(page.find("#wire-items details[data-messages~='" + MANY + "']"))
                .hasCount(1);
        page.page().waitForCondition(() -> (Boolean) page.page().evaluate(IS_AT_END));
        page.page().setViewportSize(1280, 600);
        server.publish("wire", MANY + 1, 1);
        assertThat(page.find("#wire-items details[data-messages='" + (MANY + 1) + "']"))
                .hasCount(1);
        page.page().waitForCondition(() -> (Boolean) page.page().evaluate(IS_AT_END));
    }

    @Test
    void makesThePageNoLongerThanWhatIsSeen(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=wire"))
                .use(Transport.WEBSOCKET)
                .untilOpen();
        server.publish("wire", 1, MANY);
        assertThat(page.find("#wire-items details[data-messages]")).hasCount(MANY);
        assertThat(page.page()
                        .evaluate("document.documentElement.scrollHeight"
                                + " <= Math.max(innerHeight, document.body.offsetHeight)"))
                .isEqualTo(true);
    }

    /** Five streams leave one connection, and that is for sending. */
    @Test
    void saysWhyATabWithoutAConnectionForItShowsNoBytes(Visitors visitors) {
        BrowserContext browser = visitors.newBrowser(options -> {});
        for (int tab = 1; tab <= STREAMS; tab++) {
            visitors.open(browser, server.uri("/?room=wire")).use(Transport.SSE).untilOpen();
        }
        FeedPage last = visitors.open(browser, server.uri("/?room=wire"));
        assertThat(last.find("#wire-note")).containsText("at most 6 HTTP/1.1 connections to one server");
    }

    /** As a page that came by plain HTTP from another computer. */
    @Test
    void derivesTheAcceptAlsoWhereTheBrowserLendsNoHashes(Visitors visitors) {
        BrowserContext browser = visitors.newBrowser(options -> {});
        browser.addInitScript("Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined })");
        FeedPage page = visitors.open(browser, server.uri("/?room=wire"))
                .use(Transport.WEBSOCKET)
                .untilOpen();
        Locator handshake = page.wire("How the accept follows from the key");
        handshake.click();
        assertThat(handshake).containsText("Computed here and equal to what the server answered.");
    }

    @Test
    void namesTheMessagesOfAPollsAnswerAndOfAnEvent(Visitors visitors) {
        server.publish("wire", 1, 2);
        FeedPage page = visitors.visit(server.uri("/?room=wire")).untilOpen();
        page.arrows("#1–#2, 2 messages").click();
        page.find("#details-bytes").click();
        Locator body = page.find("#wire-items .found");
        assertThat(body).hasAttribute("data-messages", "1 2");
        assertThat(body.locator("tr[data-messages='2']")).containsText("\"text\":\"text 2\"");
        page.find("#wire-follow").click();
        page.use(Transport.SSE).untilOpen();
        server.publish("wire", 3, 1);
        assertThat(page.wire("id: 3@")).hasAttribute("data-messages", "3");
    }

    @Test
    void showsHowTheAcceptFollowsFromTheKey(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=wire"))
                .use(Transport.WEBSOCKET)
                .untilOpen();
        Locator handshake = page.wire("How the accept follows from the key");
        handshake.click();
        assertThat(handshake).containsText("258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
        assertThat(handshake).containsText("Computed here and equal to what the server answered.");
    }

    @Test
    void saysThatTheTapIsSwitchedOff(Visitors visitors) {
        try (TestServer untapped = TestServer.start(TestServer.settings().wireTap(false))) {
            FeedPage page = visitors.visit(untapped.uri("/?room=wire")).untilOpen();
            assertThat(page.find("#notice")).containsText("--no-wire-tap");
            assertThat(page.find("#cut")).isDisabled();
            for (Locator part : page.find("[data-needs-tap]").all()) {
                assertThat(part).isHidden();
            }
            assertThat(page.find("#totals thead")).not().containsText("down");
            page.write("all else works");
            assertThat(page.message("all else works")).isVisible();
        }
    }

    private static String bytesOf(Locator item) {
        return codes(item, "[data-part]");
    }

    /** The hexadecimal digits of some bytes of an item. */
    private static String codes(Locator item, String which) {
        return String.join("", item.locator(".hex .codes " + which).allTextContents())
                .replaceAll("\\s", "");
    }

    private static String bitsOf(Locator frame) {
        return String.join("", frame.locator(".ruler .digits").allTextContents());
    }

    private static String bits(byte[] bytes) {
        StringBuilder bits = new StringBuilder();
        for (byte octet : bytes) {
            bits.append(Integer.toBinaryString(octet & 0xff | 0x100).substring(1));
        }
        return bits.toString();
    }

    /** Sixteen bytes, each by itself. */
    private static String[] hexOfEach(byte[] bytes, int from) {
        return HexFormat.ofDelimiter(" ").formatHex(bytes, from, from + 16).split(" ");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
