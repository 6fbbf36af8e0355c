package dev.feedlab.publish;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.feedlab.feed.Draft;
import dev.feedlab.http.Problem;
import dev.feedlab.support.BrokenStore;
import dev.feedlab.support.TestServer;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishing by HTTP, and every error in the table of docs/api.md. */
class PublishingTest {

    @AutoClose
    private static final TestServer SERVER = TestServer.start();

    private static RequestSpecification request(TestServer of) {
        return given(new RequestSpecBuilder()
                .setBaseUri("http://127.0.0.1")
                .setPort(of.port())
                .setConfig(RestAssured.config())
                .build());
    }

    private static RequestSpecification json(String body) {
        return request(SERVER)
                .contentType("application/json")
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void answersWithTheMessageAsTheFeedTookIt() {
        json("{\"author\":\"Ana\",\"text\":\"Olá mundo!\",\"sentAt\":1795238400123456}")
                .post("/feeds/taken/messages")
                .then()
                .statusCode(201)
                .contentType(ContentType.JSON)
                .body("id", equalTo(1))
                .body("author", equalTo("Ana"))
                .body("text", equalTo("Olá mundo!"))
                .body("sentAt", equalTo(1795238400123456L))
                .body("acceptedAt", greaterThan(1_700_000_000_000_000L));
    }

    @Test
    void leavesSentAtOutWhereThePublisherDid() {
        json("{\"author\":\"Ana\",\"text\":\"x\"}")
                .post("/feeds/plain/messages")
                .then()
                .statusCode(201)
                .body("$", not(hasKey("sentAt")));
    }

    @Test
    void takesTheLongestAuthorAndText() {
        String longest = "{\"author\":\"" + "😀".repeat(Draft.MAX_AUTHOR_CHARACTERS) + "\",\"text\":\""
                + "a".repeat(Draft.MAX_TEXT_BYTES) + "\"}";
        json(longest).post("/feeds/longest/messages").then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "no",
                "{\"author\":\"Ana\",\"text\":\"x\"} y",
                "{\"author\":\"A\",\"author\":\"B\",\"text\":\"x\"}"
            })
    void refusesWhatIsNotJson(String body) {
        refused(json(body), 400, "not JSON");
    }

    static Stream<Arguments> wrongShapes() {
        return Stream.of(
                Arguments.of("[]", "a JSON object"),
                Arguments.of("{\"text\":\"x\"}", "\"author\" is missing"),
                Arguments.of("{\"author\":\"Ana\"}", "\"text\" is missing"),
                Arguments.of("{\"author\":\"\",\"text\":\"x\"}", "\"author\""),
                Arguments.of("{\"author\":\"Ana\",\"text\":\"\"}", "\"text\""),
                Arguments.of("{\"author\":1,\"text\":\"x\"}", "\"author\""),
                Arguments.of("{\"author\":null,\"text\":\"x\"}", "\"author\""),
                Arguments.of("{\"author\":\"" + "a".repeat(65) + "\",\"text\":\"x\"}", "65 characters"),
                Arguments.of("{\"author\":\"Ana\",\"text\":\"x\",\"sentAt\":\"now\"}", "\"sentAt\""),
                Arguments.of("{\"author\":\"Ana\",\"text\":\"x\",\"sentAt\":1.5}", "\"sentAt\""),
                Arguments.of("{\"author\":\"Ana\",\"text\":\"x\",\"sentAt\":-1}", "\"sentAt\""),
                Arguments.of("{\"author\":\"Ana\",\"text\":\"\\ud800\"}", "surrogate"),
                Arguments.of("{\"author\":\"Ana\",\"text\":\"x\",\"id\":7}", "unknown field \"id\""));
    }

    @ParameterizedTest
    @MethodSource("wrongShapes")
    void refusesJsonOfTheWrongShape(String body, String expectedDetail) {
        refused(json(body), 422, expectedDetail);
    }

    @Test
    void refusesATextOverTheLimit() {
        String text = "é".repeat(Draft.MAX_TEXT_BYTES / 2) + "é";
        refused(json("{\"author\":\"Ana\",\"text\":\"" + text + "\"}"), 413, "\"text\"");
    }

    @Test
    void refusesABodyOverTheLimit() {
        refused(json(" ".repeat(Publishing.MAX_BODY_BYTES + 1)), 413, "the body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml"})
    void refusesOtherMediaTypes(String mediaType) {
        refused(request(SERVER).contentType(mediaType).body("{\"author\":\"Ana\",\"text\":\"x\"}"), 415, mediaType);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Room",
                "-room",
                "r_m",
                "%20",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void refusesNamesThatAreNoFeeds(String name) {
        request(SERVER)
                .urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"author\":\"Ana\",\"text\":\"x\"}")
                .post("/feeds/" + name + "/messages")
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE)
                .body("detail", containsString("[a-z0-9][a-z0-9-]{0,63}"));
    }

    @Test
    void refusesOtherMethodsAndSaysWhichAreAllowed() {
        request(SERVER)
                .delete("/feeds/room/messages")
                .then()
                .statusCode(405)
                .contentType(Problem.MEDIA_TYPE)
                .header("Allow", "POST");
        request(SERVER).post("/feeds/room/poll").then().statusCode(405).header("Allow", "GET");
    }

    @Test
    void refusesPathsThatAreNotThere() {
        request(SERVER)
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE)
                .body("title", equalTo("Not Found"))
                .body("status", equalTo(404))
                .body("detail", containsString("/nowhere"));
    }

    @Test
    void holdsAPublisherToItsRate() {
        try (TestServer limited = TestServer.start(TestServer.settings().publishRate(1))) {
            String draft = "{\"author\":\"Ana\",\"text\":\"x\"}";
            request(limited)
                    .contentType("application/json")
                    .body(draft)
                    .post("/feeds/a/messages")
                    .then()
                    .statusCode(201);
            request(limited)
                    .contentType("application/json")
                    .body(draft)
                    .post("/feeds/a/messages")
                    .then()
                    .statusCode(429)
                    .contentType(Problem.MEDIA_TYPE)
                    .header("Retry-After", "1");
        }
    }

    @Test
    void acceptsNothingWhileTheStoreIsAway() {
        try (TestServer broken = TestServer.start(TestServer.settings(), new BrokenStore("disk full"))) {
            request(broken)
                    .contentType("application/json")
                    .body("{\"author\":\"Ana\",\"text\":\"x\"}")
                    .post("/feeds/a/messages")
                    .then()
                    .statusCode(503)
                    .contentType(Problem.MEDIA_TYPE)
                    .body("detail", containsString("disk full"));
            request(broken).get("/health").then().statusCode(503).body("detail", containsString("disk full"));
        }
    }

    private static void refused(RequestSpecification publishing, int status, String detail) {
        publishing
                .post("/feeds/refused/messages")
                .then()
                .statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", equalTo(status))
                .body("detail", containsString(detail));
        request(SERVER).get("/feeds/refused/poll?after=0").then().body("messages.size()", equalTo(0));
    }
}
