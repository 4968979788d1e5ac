package venuehub.server.simulate.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A hub that says what the test tells it to say: signs everybody in, takes every socket, keeps what
 * it receives, and sends frames when asked.
 */
final class ScriptedHub implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LIMIT_S = 10;

  private final HttpServer server;
  private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile ServerWebSocket socket;
  private volatile int tokens;

  ScriptedHub(Vertx vertx) {
    server =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setHost("127.0.0.1")
                    .addWebSocketSubProtocol("venue.live.v1"))
            .requestHandler(
                request -> {
                  requests.add(request.path());
                  request.response().end(signedIn());
                })
            .webSocketHandler(this::accept)
            .listen(0)
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  private String signedIn() {
    tokens++;
    return "{\"token\":\"t%d\",\"refreshToken\":\"r%d\",\"expiresAt\":\"2999-01-01T00:00:00Z\"}"
        .formatted(tokens, tokens);
  }

  private void accept(ServerWebSocket accepted) {
    socket = accepted;
    accepted.textMessageHandler(text -> frames.add(json(text)));
  }

  HubAddress address() {
    return new HubAddress("127.0.0.1", server.actualPort(), false);
  }

  /** Paths asked for over HTTP. */
  List<String> requests() {
    return requests;
  }

  /** The next frame received; it must be of that kind. */
  JsonNode expect(String op) throws InterruptedException {
    JsonNode frame = frames.poll(LIMIT_S, TimeUnit.SECONDS);
    if (frame == null || !frame.path("op").asText().equals(op)) {
      throw new AssertionError("expected a frame " + op + ", but there came " + frame);
    }
    return frame;
  }

  /** Sends frames, written with single quotes for readability. */
  void say(String... messages) {
    for (String message : messages) {
      socket.writeTextMessage(message.replace('\'', '"'));
    }
  }

  void welcome() {
    say(
        "{'op':'welcome','venue':'v','log':'l1','person':'p','role':'counter',"
            + "'now':'2026-11-24T01:00:00.000000Z','beat':5}");
  }

  void hangUp(int code) {
    socket.close((short) code);
  }

  @Override
  public void close() {
    server.close().toCompletionStage().toCompletableFuture().join();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(malformed);
    }
  }
}
