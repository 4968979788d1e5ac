package venuehub.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import venuehub.server.Bounds;

/** Who comes back after the hub has started again gets what it missed, as if it had not. */
class ReplayTest {
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final LiveFixture hub = new LiveFixture();
  private LiveClient client;

  @BeforeEach
  void connect() {
    client = hub.connect();
  }

  @AfterEach
  void close() {
    hub.close();
  }

  /** First the units change once, then the counter again and again. */
  private void replay(int entries, long age) {
    hub.doAtVenue(
        venue -> {
          long since = System.currentTimeMillis() - age;
          venue.replay(Map.of("units", Map.of("u", 1L)), since);
          for (long i = 2; i <= entries; i++) {
            venue.replay(Map.of("counter", Map.of("n", i)), since);
          }
          venue.replayEnded();
        });
  }

  private JsonNode resume(String doc, long seq) {
    client.resume(doc, "a1b2c3", seq);
    client.expect("welcome");
    return client.expect("subscribed");
  }

  private void expectPatches(long first, long last) {
    for (long seq = first; seq <= last; seq++) {
      JsonNode patch = client.expect("patch");
      assertEquals(seq, patch.get("seq").asLong());
      assertEquals(seq - 1, patch.get("prev").asLong());
      assertEquals(seq, patch.get("patch").get("n").asLong());
    }
  }

  @Test
  void aRecentEntryIsResumedFrom() {
    replay(50, 0);
    assertTrue(resume("counter", 20).get("resumed").asBoolean());
    expectPatches(21, 50);
    hub.doAtVenue(venue -> venue.put(Map.of("counter", Map.of("n", 51L))));
    expectPatches(51, 51);
  }

  @Test
  void theWholeIsAsOfTheLastEntry() {
    replay(50, HOUR);
    client.subscribe("counter");
    client.expect("welcome");
    client.expect("subscribed");
    JsonNode whole = client.expect("doc");
    assertEquals(50, whole.get("seq").asLong());
    assertEquals(50, whole.get("value").get("n").asLong());
  }

  @Test
  void fiveThousandPatchesAreKeptHoweverOld() {
    int last = Bounds.REPLAYED_KEPT + 1_000;
    replay(last, HOUR);
    long held = last - Bounds.PATCHES_KEPT;
    assertTrue(resume("counter", held).get("resumed").asBoolean());
    expectPatches(held + 1, last);
  }

  @Test
  void nobodyResumesFromBeforeWhatIsKept() {
    replay(Bounds.REPLAYED_KEPT + 1_000, HOUR);
    assertFalse(resume("counter", 900).get("resumed").asBoolean());
    client.expect("doc");
  }

  @Test
  void tenMinutesAreKeptHoweverMany() {
    int last = Bounds.REPLAYED_KEPT + 1_000;
    replay(last, 0);
    assertTrue(resume("counter", 100).get("resumed").asBoolean());
    expectPatches(101, last);
  }

  @Test
  void aDocumentThatSeldomChangesKeepsItsPatches() {
    replay(Bounds.REPLAYED_KEPT + 1_000, HOUR);
    assertTrue(resume("units", 0).get("resumed").asBoolean());
    assertEquals(1, client.expect("patch").get("seq").asLong());
  }

  @Test
  void whoMissedMoreAfterWhoMissedLessGetsAllOfIt() {
    replay(500, HOUR);
    assertTrue(resume("counter", 490).get("resumed").asBoolean());
    expectPatches(491, 500);
    client = hub.connect();
    assertTrue(resume("counter", 100).get("resumed").asBoolean());
    expectPatches(101, 500);
  }

  @Test
  void theEndOfALongLedgerIsKeptWithoutRememberingItsBeginning() {
    int last = 3 * Bounds.REPLAYED_KEPT;
    hub.doAtVenue(venue -> venue.replaying(last));
    replay(last, HOUR);
    long held = last - Bounds.PATCHES_KEPT;
    assertTrue(resume("counter", held).get("resumed").asBoolean());
    expectPatches(held + 1, last);
  }

  @Test
  void nobodyResumesAcrossWhatWasForgotten() {
    int last = 3 * Bounds.REPLAYED_KEPT;
    hub.doAtVenue(venue -> venue.replaying(last));
    replay(last, HOUR);
    assertFalse(resume("counter", 900).get("resumed").asBoolean());
    assertEquals(last, client.expect("doc").get("seq").asLong());
  }

  /** Old patches that the log drops as new ones come, while older ones are still to be made. */
  @Test
  void nothingIsPutBeforeWhatTheLogHasDropped() {
    int last = Bounds.PATCHES_KEPT + 2_000;
    replay(last, HOUR);
    assertTrue(resume("counter", last - Bounds.PATCHES_KEPT - 100).get("resumed").asBoolean());
    expectPatches(last - Bounds.PATCHES_KEPT - 99, last);
    hub.doAtVenue(venue -> venue.put(Map.of("counter", Map.of("n", last + 1L))));
    expectPatches(last + 1, last + 1);
    client = hub.connect();
    assertFalse(resume("counter", 1_000).get("resumed").asBoolean());
    assertEquals(last + 1, client.expect("doc").get("seq").asLong());
  }
}
