package venuehub.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reader that does not keep up costs the hub little and the others nothing (contract.md §4). */
class SlowReaderTest {
  private static final String FILLER = "x".repeat(2_000);
  private static final int BURST = 20;
  private final LiveFixture hub = new LiveFixture();

  @AfterEach
  void close() {
    hub.close();
  }

  private LiveClient subscribed() {
    LiveClient client = hub.connect();
    client.subscribe("counter");
    client.until("doc");
    return client;
  }

  /** Entries in many turns of the event loop, each awaited by a reader that keeps up. */
  private void put(int entries, LiveClient quick) {
    for (int i = 0; i < entries; i += BURST) {
      hub.doAtVenue(
          venue -> {
            for (int j = 0; j < BURST; j++) {
              venue.put(
                  Map.of("counter", Map.of("n", venue.seq(), "filler", FILLER + venue.seq())));
            }
          });
      for (int j = 1; j <= BURST; j++) {
        assertEquals(i + j, quick.expect("patch").get("seq").asLong());
      }
    }
  }

  @Test
  void whoFallsBehindGetsTheWholeInPlaceOfItsBacklog() {
    LiveClient slow = subscribed();
    LiveClient quick = subscribed();
    slow.socket().pause();
    put(10_000, quick);
    slow.socket().resume();
    long seq = 0;
    int wholes = 0;
    int frames = 0;
    while (seq < 10_000) {
      JsonNode frame = slow.next();
      frames++;
      if (frame.get("op").asText().equals("doc")) {
        wholes++;
        assertTrue(frame.get("seq").asLong() > seq);
      } else {
        assertEquals(seq, frame.get("prev").asLong(), "no gap");
      }
      seq = frame.get("seq").asLong();
    }
    assertTrue(wholes > 0, "a backlog of 20 MB");
    assertTrue(frames < 9_000, "most of the backlog is not sent, but " + frames);
  }

  @Test
  void whoTakesNothingIsClosed() {
    LiveClient stuck = subscribed();
    LiveClient quick = subscribed();
    stuck.socket().pause();
    put(10_000, quick);
    LiveFixture.await(
        hub.vertx.timer(4, TimeUnit.SECONDS).toCompletionStage().toCompletableFuture());
    stuck.socket().resume();
    assertEquals(4408, stuck.closeCode());
    assertTrue(quick.staysOpen(1));
  }
}
