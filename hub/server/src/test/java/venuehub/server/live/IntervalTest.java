package venuehub.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import venuehub.core.Role;

/** Documents that are patched by the difference, at most once per interval. */
class IntervalTest {
  private final LiveFixture hub = new LiveFixture();

  @AfterEach
  void close() {
    hub.close();
  }

  private void put(String name, long value) {
    hub.doAtVenue(venue -> venue.put(Map.of("crowd", Map.of(name, value))));
  }

  @Test
  void manyEntriesAreOneDifference() {
    put("zone", 1);
    LiveClient client = hub.connect();
    client.subscribe("crowd");
    JsonNode doc = client.until("doc").getLast();
    assertEquals(1, doc.at("/value/zone").asLong());
    hub.doAtVenue(
        venue -> {
          for (long i = 2; i <= 50; i++) {
            venue.put(Map.of("crowd", Map.of("zone", i)));
          }
        });
    JsonNode patch = client.expect("patch");
    assertEquals(50, patch.at("/patch/zone").asLong());
    assertEquals(doc.get("seq").asLong(), patch.get("prev").asLong());
    assertEquals(50, patch.get("seq").asLong());
  }

  @Test
  void patchesAreAtLeastAnIntervalApart() {
    LiveClient client = hub.connect();
    client.subscribe("crowd");
    client.until("doc");
    long timer =
        hub.vertx.setPeriodic(
            5, tick -> hub.doLater(v -> v.put(Map.of("crowd", Map.of("n", tick + v.seq())))));
    Instant last = Instant.parse(client.expect("patch").get("at").asText());
    for (int i = 0; i < 4; i++) {
      Instant at = Instant.parse(client.expect("patch").get("at").asText());
      Duration apart = Duration.between(last, at);
      assertTrue(apart.plusMillis(5).compareTo(TestVenue.INTERVAL) >= 0, "apart " + apart);
      last = at;
    }
    hub.vertx.cancelTimer(timer);
  }

  @Test
  void anEntryThatChangesNothingSendsNothing() {
    put("zone", 1);
    LiveClient client = hub.connect();
    client.subscribe("crowd");
    client.until("doc");
    put("zone", 1);
    JsonNode beat = client.until("beat").getLast();
    while (beat.get("seq").asLong() < 2) {
      beat = client.until("beat").getLast();
    }
    assertTrue(client.isQuiet());
  }

  @Test
  void aBeatNeverSaysMoreThanWasSent() {
    LiveClient client = hub.connect();
    client.subscribe("crowd");
    client.until("doc");
    long shown = 0;
    for (long i = 1; i <= 20; i++) {
      put("n", i);
      for (JsonNode frame : client.until("beat")) {
        if (frame.get("op").asText().equals("patch")) {
          shown = frame.at("/patch/n").asLong();
        } else {
          assertTrue(frame.get("seq").asLong() <= Math.max(shown, 0), frame + " after " + shown);
        }
      }
    }
  }

  @Test
  void eachHouseholdReadsItsOwn() {
    LiveClient one = hub.welcomed("{\"op\":\"hello\",\"ticket\":\"H1\"}");
    LiveClient two = hub.welcomed("{\"op\":\"hello\",\"ticket\":\"H2\"}");
    one.subscribe("me");
    two.subscribe("me");
    assertEquals("H1", one.until("doc").getLast().at("/value/household").asText());
    assertEquals("H2", two.until("doc").getLast().at("/value/household").asText());
    hub.doAtVenue(venue -> venue.put(Map.of("counter", Map.of("n", 5L))));
    assertEquals(5, one.expect("patch").at("/patch/counter/n").asLong());
    assertEquals(5, two.expect("patch").at("/patch/counter/n").asLong());
  }

  @Test
  void devicesAreShownAsTheySayTheyAre() {
    LiveClient screen =
        hub.welcomed(
            "{\"op\":\"hello\",\"token\":\"" + hub.accounts.token("screen1", Role.SCREEN) + "\"}");
    LiveClient manager =
        hub.welcomed(
            "{\"op\":\"hello\",\"token\":\"" + hub.accounts.token("manager", Role.MANAGER) + "\"}");
    manager.subscribe("devices");
    manager.until("doc");
    String ahead = Instants.wire(Instant.now().plusSeconds(90));
    screen.send(
        "{\"op\":\"beat\",\"seen\":1203,\"visible\":true,\"muted\":false,\"at\":\""
            + ahead
            + "\"}");
    JsonNode row = manager.expect("patch").at("/patch/devices/screen1");
    assertEquals("screen", row.get("role").asText());
    assertEquals("node-1", row.get("node").asText());
    assertEquals(1203, row.get("seen").asLong());
    assertTrue(row.get("visible").asBoolean());
    assertFalse(row.get("muted").asBoolean());
    assertTrue(row.get("connected").asBoolean());
    assertEquals(90_000, row.get("clockError").asLong(), 5_000);
    Instant.parse(row.get("lastBeat").asText());
    screen.close();
    assertFalse(manager.expect("patch").at("/patch/devices/screen1/connected").asBoolean());
  }
}
