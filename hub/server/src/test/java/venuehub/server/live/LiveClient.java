package venuehub.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A client of the live protocol that shows each frame to the test. */
final class LiveClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final WebSocket socket;
  private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();

  LiveClient(WebSocket socket) {
    this.socket = socket;
    socket.textMessageHandler(text -> frames.add(parse(text)));
    socket.closeHandler(end -> closed.complete((int) socket.closeStatusCode()));
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  void send(String frame) {
    socket.writeTextMessage(frame);
  }

  void sendBinary(byte[] bytes) {
    socket.writeBinaryMessage(Buffer.buffer(bytes));
  }

  WebSocket socket() {
    return socket;
  }

  void subscribe(String doc) {
    send("{\"op\":\"sub\",\"doc\":\"" + doc + "\"}");
  }

  void resume(String doc, String log, long seq) {
    send(
        "{\"op\":\"sub\",\"doc\":\""
            + doc
            + "\",\"from\":{\"log\":\""
            + log
            + "\",\"seq\":"
            + seq
            + "}}");
  }

  /** The next frame, whatever it is, beats aside. */
  JsonNode next() {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    JsonNode frame;
    do {
      frame = nextOrBeat();
    } while (frame.path("op").asText().equals("beat") && System.nanoTime() < limit);
    if (frame.path("op").asText().equals("beat")) {
      throw new AssertionError("nothing but beats came");
    }
    return frame;
  }

  JsonNode nextOrBeat() {
    try {
      JsonNode frame = frames.poll(10, TimeUnit.SECONDS);
      if (frame == null) {
        throw new AssertionError("no frame came");
      }
      return frame;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** The next frame, which must be this. */
  JsonNode expect(String op) {
    JsonNode frame = next();
    assertEquals(op, frame.path("op").asText(), () -> "instead came " + frame);
    return frame;
  }

  /** The frames up to one of this kind, which is the last. */
  List<JsonNode> until(String op) {
    List<JsonNode> seen = new ArrayList<>();
    do {
      seen.add(nextOrBeat());
    } while (!seen.getLast().path("op").asText().equals(op));
    return seen;
  }

  /** Whether nothing but beats came so far. */
  boolean isQuiet() {
    return frames.stream().allMatch(frame -> frame.path("op").asText().equals("beat"));
  }

  /** The code the hub closes with. */
  int closeCode() {
    return LiveFixture.await(closed);
  }

  /** Whether the connection stays open for a while. */
  boolean staysOpen(long millis) {
    try {
      closed.get(millis, TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException open) {
      return true;
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
