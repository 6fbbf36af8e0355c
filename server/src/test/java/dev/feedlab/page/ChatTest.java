package dev.feedlab.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import dev.feedlab.http.Transport;
import dev.feedlab.support.TestServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Chromium.class)
class ChatTest {

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void twoPagesTalk(Transport transport, Visitors visitors) {
        FeedPage ana = visitors.visit(server.uri("/?room=redes-1")).join("redes-1", "Ana");
        FeedPage rui = visitors.visit(server.uri("/?room=redes-1")).join("redes-1", "Rui");
        rui.use(transport).untilOpen();
        ana.write("Olá mundo!");
        assertThat(rui.message("Olá mundo!")).containsText("Ana");
        rui.write("Tudo bem?");
        assertThat(ana.message("Tudo bem?")).containsText("Rui");
        assertThat(rui.message("Tudo bem?")).hasClass("own");
        assertThat(rui.message("Tudo bem?")).containsText("you");
        assertThat(rui.message("Olá mundo!")).not().hasClass("own");
    }

    @Test
    void showsTheRoomsHistory(Visitors visitors) {
        server.publish("redes-1", 1, 250);
        FeedPage page = visitors.visit(server.uri("/?room=redes-1"));
        page.figure("received", 250);
        assertThat(page.message("text 250")).isVisible();
    }

    @Test
    void roomAndNameSurviveAReload(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/")).join("redes-2", "Ana");
        page.write("mine");
        assertThat(page.message("mine")).isVisible();
        page.page().reload();
        assertThat(page.find("#room")).hasValue("redes-2");
        assertThat(page.find("#name")).hasValue("Ana");
        assertThat(page.message("mine")).hasClass("own");
    }

    @Test
    void aFirstVisitorSeesTheLobbyMove(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/"));
        assertThat(page.find("#room")).hasValue("lobby");
        assertThat(page.message("tick").first()).containsText("Feedlab ticker");
        assertThat(page.arrows("nothing new").first()).isVisible();
    }

    @Test
    void theBuiltInPublisherCanBeSwitchedOff(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/"));
        page.find("#ticker").uncheck();
        FeedPage other = visitors.visit(server.uri("/?room=redes-3"));
        assertThat(other.find("#ticker")).not().isChecked();
        other.find("#ticker").check();
        assertThat(other.message("tick").first()).isVisible();
    }

    @Test
    void publishesByHttpAndByFrame(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=redes-4"));
        List<String> posts = new CopyOnWriteArrayList<>();
        page.page().onRequest(request -> note(request, posts));
        page.use(Transport.WEBSOCKET).untilOpen();
        page.find("input[value=frame]").check();
        page.write("by frame");
        assertThat(page.message("by frame")).hasClass("own");
        assertThat(page.arrows("by frame").first()).hasClass(Pattern.compile("up"));
        assertThat(posts).isEmpty();
        page.find("input[value=post]").check();
        page.write("by post");
        assertThat(page.message("by post")).hasClass("own");
        assertThat(posts).hasSize(1);
    }

    private static void note(Request request, List<String> posts) {
        if (request.method().equals("POST")) {
            posts.add(request.url());
        }
    }

    @Test
    void saysAtTheFieldWhatIsWrong(Visitors visitors) {
        FeedPage page = visitors.visit(server.uri("/?room=redes-5"));
        page.join("!!!", "");
        assertThat(page.find("#room")).hasAttribute("aria-invalid", "true");
        assertThat(page.find("#room-error")).containsText("1 to 64");
        assertThat(page.find("#name-error")).containsText("1 to 64");
        assertThat(page.page()).hasURL(Pattern.compile("room=redes-5"));
        page.join("redes-6", "Ana");
        assertThat(page.find("#room-error")).isHidden();
        assertThat(page.page()).hasURL(Pattern.compile("room=redes-6"));
    }

    @Test
    void showsAHostileMessageAsItIsWritten(Visitors visitors) {
        String hostile = "<img src=x onerror=alert(1)>";
        FeedPage page = visitors.visit(server.uri("/?room=redes-7"));
        page.page().onDialog(dialog -> {
            throw new AssertionError("a message ran as a script");
        });
        server.post("redes-7", "{\"author\":\"<b>Eve</b>\",\"text\":\"" + hostile + "\"}");
        assertThat(page.message(hostile)).containsText("<b>Eve</b>");
        page.arrows("#1 <b>Eve</b>: " + hostile).locator(".row").click();
        assertThat(page.find("#details-text")).containsText(hostile);
        assertThat(page.find("img, #messages b")).hasCount(0);
    }
}
