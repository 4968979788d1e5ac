package venuehub.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import venuehub.core.Role;
import venuehub.server.Bounds;

/** What bad input gets, and that nothing else is disturbed (contract.md §4). */
class BadInputTest {
  private final LiveFixture hub = new LiveFixture();
  private LiveClient bystander;
  private LiveClient client;

  @BeforeEach
  void connect() {
    bystander = hub.connect();
    bystander.subscribe("counter");
    bystander.until("doc");
    client =
        hub.welcomed(
            "{\"op\":\"hello\",\"token\":\""
                + hub.accounts.token("counter1", Role.COUNTER)
                + "\"}");
  }

  @AfterEach
  void close() {
    hub.doAtVenue(venue -> venue.put(Map.of("counter", Map.of("n", 1L))));
    bystander.expect("patch");
    hub.close();
  }

  private void expectClosed(int code, String problem) {
    JsonNode error = client.until("error").getLast();
    assertEquals(problem, error.at("/problem/code").asText());
    assertTrue(error.at("/problem/detail").asText().matches("Expected .+, but .+\\."));
    assertEquals(code, client.closeCode());
  }

  private JsonNode expectError(String problem) {
    JsonNode error = client.expect("error");
    assertEquals(problem, error.at("/problem/code").asText());
    assertTrue(error.at("/problem/detail").asText().matches("Expected .+, but .+\\."));
    assertTrue(error.at("/problem/title").isTextual());
    assertTrue(error.at("/problem/status").asInt() >= 400);
    assertTrue(client.staysOpen(50));
    return error;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "no json",
        "[]",
        "\"sub\"",
        "17",
        "{}",
        "{\"op\":7}",
        "{\"op\":\"sub\",\"doc\":\"counter\"} {}",
        "{\"op\":\"sub\",\"op\":\"sub\",\"doc\":\"counter\"}",
        "{\"op\":\"hello\"}",
        "{\"op\":\"hello\",\"token\":\"a\",\"ticket\":\"b\"}"
      })
  void whatIsNoFrameCloses(String text) {
    client.send(text);
    expectClosed(4400, "malformed");
  }

  @Test
  void binaryCloses() {
    client.sendBinary(new byte[] {1, 2, 3});
    expectClosed(4400, "malformed");
  }

  @Test
  void badUtf8Closes() {
    client
        .socket()
        .writeFrame(WebSocketFrame.textFrame("", false))
        .onComplete(
            sent ->
                client
                    .socket()
                    .writeFrame(
                        WebSocketFrame.continuationFrame(
                            Buffer.buffer(new byte[] {'{', '"', (byte) 0xff, '"', '}'}), true)));
    expectClosed(4400, "malformed");
  }

  @Test
  void aFirstFrameThatIsNoneClosesToo() {
    LiveClient fresh = hub.connect();
    fresh.send("no json");
    assertEquals("malformed", fresh.expect("error").at("/problem/code").asText());
    assertEquals(4400, fresh.closeCode());
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 200})
  void aMessageOver64KiBCloses(int kibibytes) {
    client.send("{\"op\":\"sub\",\"doc\":\"" + "x".repeat(kibibytes * 1024) + "\"}");
    expectClosed(4413, "too-large");
  }

  @Test
  void aMessageInFragmentsOver64KiBCloses() {
    String part = "x".repeat(Bounds.MESSAGE_BYTES / 2);
    client.socket().writeFrame(WebSocketFrame.textFrame(part, false));
    client.socket().writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer(part), false));
    client.socket().writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer("x"), true));
    expectClosed(4413, "too-large");
  }

  @Test
  void aMessageInFragmentsIsOneMessage() {
    client.socket().writeFrame(WebSocketFrame.textFrame("{\"op\":\"sub\",", false));
    client
        .socket()
        .writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer("\"doc\":\"units\"}"), true));
    client.expect("subscribed");
  }

  @Test
  void aFrameOver256KiBClosesBeforeItIsRead() {
    client.send("x".repeat(300 << 10));
    int code = client.closeCode();
    assertTrue(code == 1009 || code == 4413, "closed with " + code);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"op\":\"dance\"}', unknown-operation",
    "'{\"op\":\"sub\"}', missing-field",
    "'{\"op\":\"sub\",\"doc\":7}', wrong-type",
    "'{\"op\":\"sub\",\"doc\":\"counter\",\"from\":3}', wrong-type",
    "'{\"op\":\"sub\",\"doc\":\"counter\",\"from\":{\"log\":\"a\"}}', missing-field",
    "'{\"op\":\"sub\",\"doc\":\"counter\",\"from\":{\"log\":\"a\",\"seq\":1.5}}', wrong-type",
    "'{\"op\":\"sub\",\"doc\":\"nothing\"}', unknown-document",
    "'{\"op\":\"sub\",\"doc\":\"me\"}', forbidden",
    "'{\"op\":\"sub\",\"doc\":\"kpi\"}', forbidden",
    "'{\"op\":\"unsub\",\"doc\":\"units\"}', not-subscribed",
    "'{\"op\":\"unsub\"}', missing-field",
    "'{\"op\":\"beat\",\"visible\":true}', missing-field",
    "'{\"op\":\"beat\",\"seen\":1,\"visible\":\"yes\"}', wrong-type",
    "'{\"op\":\"do\",\"name\":\"put\",\"args\":{}}', missing-field",
    "'{\"op\":\"do\",\"id\":\"17\",\"name\":\"put\",\"args\":{}}', wrong-type",
  })
  void whatCannotBeDoneIsAnErrorAndTheConnectionStays(String frame, String problem) {
    client.send(frame);
    expectError(problem);
    client.subscribe("units");
    client.expect("subscribed");
  }

  @Test
  void tooLongANameIsAnError() {
    client.send("{\"op\":\"sub\",\"doc\":\"" + "x".repeat(Bounds.TEXT_CHARACTERS + 1) + "\"}");
    expectError("too-long");
  }

  @Test
  void theErrorNamesTheDocument() {
    client.subscribe("nothing \\\" here");
    assertEquals("nothing \" here", expectError("unknown-document").get("doc").asText());
  }

  @Test
  void aReservedDocumentIsNotBuiltForThoseWithTheRight() {
    LiveClient manager =
        hub.welcomed(
            "{\"op\":\"hello\",\"token\":\"" + hub.accounts.token("manager", Role.MANAGER) + "\"}");
    manager.subscribe("kpi");
    assertEquals("not-built", manager.expect("error").at("/problem/code").asText());
  }

  @Test
  void the65thSubscriptionIsAnError() {
    for (int i = 0; i < 64; i++) {
      client.subscribe(i % 2 == 0 ? "counter" : "units");
      client.until("doc");
    }
    client.subscribe("queue");
    expectError("too-many-subscriptions");
    client.send("{\"op\":\"unsub\",\"doc\":\"counter\"}");
    client.subscribe("queue");
    client.expect("subscribed");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"args\":{}', missing-field",
    "'\"name\":3,\"args\":{}', wrong-type",
    "'\"name\":\"put\",\"args\":[]', wrong-type",
    "'\"name\":\"put\",\"args\":{},\"actedAt\":\"yesterday\"', wrong-type",
    "'\"name\":\"unheard.of\",\"args\":{}', unknown-command",
    "'\"name\":\"fail\",\"args\":{}', internal",
  })
  void aCommandWithAnIdIsAlwaysAnswered(String rest, String problem) {
    String id = UUID.randomUUID().toString();
    client.send("{\"op\":\"do\",\"id\":\"" + id + "\"," + rest + "}");
    JsonNode refused = client.expect("refused");
    assertEquals(id, refused.get("id").asText());
    assertEquals(problem, refused.at("/problem/code").asText());
    assertTrue(refused.at("/problem/detail").asText().matches("Expected .+, but .+\\."));
  }

  @Test
  void aHundredCommandsAtOnceAreAllAnswered() {
    for (int i = 0; i < 200; i++) {
      client.send(
          "{\"op\":\"do\",\"id\":\""
              + UUID.randomUUID()
              + "\",\"name\":\"put\",\"args\":{\"units\":{\"n\":"
              + i
              + "}}}");
    }
    for (int i = 0; i < 200; i++) {
      client.expect("done");
    }
  }

  @Test
  void anotherPathOrSubprotocolIsNoWebSocket() {
    assertThrows(CompletionException.class, () -> hub.connect("/live/elsewhere"));
    assertThrows(CompletionException.class, () -> hub.connect("/other"));
    assertThrows(
        CompletionException.class, () -> hub.connect("/live/" + TestVenue.NAME, "venue.live.v2"));
    hub.connect("/live/" + TestVenue.NAME, "venue.live.v2", LiveServer.SUBPROTOCOL);
    hub.connect("/live/" + TestVenue.NAME);
  }
}
