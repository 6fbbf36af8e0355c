package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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

            Locator frame = page.wire("length " + payload.length + " (7+16)");
            frame.click();
            assertThat(bytesOf(frame)).isEqualTo(hex(head) + hex(payload));
            assertThat(frame).containsText("FIN 1 · opcode 1 text · MASK 0");
            assertThat(frame.locator("tr.payload")).containsText(new String(payload, UTF_8));
            assertThat(frame.locator(".hex .payload"))
                    .hasText(HexFormat.ofDelimiter(" ").formatHex(payload));
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

            Locator shown = page.wire("data × 1");
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
        assertThat(frame.locator(".mask"))
                .containsText(HexFormat.ofDelimiter(" ").formatHex(unmasked, 0, 16));
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
            page.write("all else works");
            assertThat(page.message("all else works")).isVisible();
        }
    }

    private static String bytesOf(Locator item) {
        return item.locator(".hex").textContent().replaceAll("\\s", "");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
