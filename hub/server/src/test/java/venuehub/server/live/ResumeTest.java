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

/** Who comes back gets what it missed, and nothing else (contract.md §4). */
class ResumeTest {
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

  private void putCounters(int entries) {
    hub.doAtVenue(
        venue -> {
          for (long i = 0; i < entries; i++) {
            venue.put(Map.of("counter", Map.of("n", i)));
          }
        });
  }

  private JsonNode resume(String log, long seq) {
    client.resume("counter", log, seq);
    client.expect("welcome");
    return client.expect("subscribed");
  }

  @Test
  void withinTheWindowComesEachPatchMissed() {
    putCounters(10);
    JsonNode subscribed = resume("a1b2c3", 4);
    assertTrue(subscribed.get("resumed").asBoolean());
    assertEquals(4, subscribed.get("seq").asLong());
    for (long seq = 5; seq <= 10; seq++) {
      JsonNode patch = client.expect("patch");
      assertEquals(seq, patch.get("seq").asLong());
      assertEquals(seq - 1, patch.get("prev").asLong());
    }
    putCounters(1);
    assertEquals(10, client.expect("patch").get("prev").asLong());
  }

  @Test
  void whoMissedNothingGetsNothing() {
    putCounters(3);
    JsonNode subscribed = resume("a1b2c3", 3);
    assertTrue(subscribed.get("resumed").asBoolean());
    assertEquals(3, subscribed.get("seq").asLong());
    putCounters(1);
    assertEquals(4, client.expect("patch").get("seq").asLong());
  }

  @Test
  void anEntryThatDidNotChangeTheDocumentWillDo() {
    putCounters(3);
    hub.doAtVenue(venue -> venue.put(Map.of("units", Map.of("u", 1L))));
    putCounters(1);
    JsonNode subscribed = resume("a1b2c3", 4);
    assertTrue(subscribed.get("resumed").asBoolean());
    assertEquals(3, subscribed.get("seq").asLong(), "the document as of its last change");
    assertEquals(3, client.expect("patch").get("prev").asLong());
  }

  @Test
  void aLogOfAnotherNameGivesTheWhole() {
    putCounters(3);
    assertFalse(resume("f00d", 2).get("resumed").asBoolean());
    assertEquals(3, client.expect("doc").get("seq").asLong());
  }

  @Test
  void whoHoldsMoreThanThisNodeHasReadIsNotTakenBack() {
    putCounters(3);
    hub.doAtVenue(venue -> venue.whenBehind(() -> venue.put(Map.of("counter", Map.of("n", 4L)))));
    JsonNode subscribed = resume("a1b2c3", 4);
    assertTrue(subscribed.get("resumed").asBoolean());
    assertEquals(4, subscribed.get("seq").asLong());
    putCounters(1);
    assertEquals(4, client.expect("patch").get("prev").asLong());
  }

  @Test
  void anEntryYetToComeGivesTheWhole() {
    putCounters(3);
    assertFalse(resume("a1b2c3", 99).get("resumed").asBoolean());
    assertEquals(3, client.expect("doc").get("seq").asLong());
  }

  @Test
  void fiveThousandPatchesAreKeptHoweverOld() {
    putOld(Bounds.PATCHES_KEPT + 10);
    JsonNode subscribed = resume("a1b2c3", 11);
    assertTrue(subscribed.get("resumed").asBoolean());
    for (long seq = 12; seq <= Bounds.PATCHES_KEPT + 10; seq++) {
      assertEquals(seq, client.expect("patch").get("seq").asLong());
    }
  }

  @Test
  void whatIsOlderThanBothGivesTheWhole() {
    putOld(Bounds.PATCHES_KEPT + 10);
    assertFalse(resume("a1b2c3", 9).get("resumed").asBoolean());
    assertEquals(Bounds.PATCHES_KEPT + 10, client.expect("doc").get("seq").asLong());
  }

  @Test
  void tenMinutesAreKeptHoweverMany() {
    putCounters(Bounds.PATCHES_KEPT * 2);
    JsonNode subscribed = resume("a1b2c3", 1);
    assertTrue(subscribed.get("resumed").asBoolean());
    for (long seq = 2; seq <= Bounds.PATCHES_KEPT * 2L; seq++) {
      assertEquals(seq, client.expect("patch").get("seq").asLong());
    }
  }

  /** Entries of an hour ago, but for the last. */
  private void putOld(int entries) {
    hub.doAtVenue(
        venue -> {
          long old = System.currentTimeMillis() - Duration.ofHours(1).toMillis();
          for (long i = 1; i < entries; i++) {
            venue.put(Map.of("counter", Map.of("n", i)), old);
          }
          venue.put(Map.of("counter", Map.of("n", 0L)));
        });
  }

  @Test
  void anIntervalDocumentResumesWithTheWhole() {
    hub.doAtVenue(venue -> venue.put(Map.of("crowd", Map.of("zone", 3L))));
    client.resume("crowd", "a1b2c3", 1);
    client.expect("welcome");
    assertFalse(client.expect("subscribed").get("resumed").asBoolean());
    assertEquals(3, client.expect("doc").get("value").get("zone").asLong());
  }
}
