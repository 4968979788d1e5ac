package venuehub.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import venuehub.core.Role;

/** What contract.md §4 says of frames that go well. */
class SubscriptionTest {
  private final LiveFixture hub = new LiveFixture();

  @AfterEach
  void close() {
    hub.close();
  }

  @Test
  void theFirstFrameIsAnsweredByWelcomeAsThePublic() {
    LiveClient client = hub.connect();
    client.subscribe("counter");
    JsonNode welcome = client.expect("welcome");
    assertEquals("hall", welcome.get("venue").asText());
    assertEquals("a1b2c3", welcome.get("log").asText());
    assertEquals("public", welcome.get("role").asText());
    assertEquals("public", welcome.get("person").asText());
    assertTrue(
        welcome.get("now").asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z"));
    assertTrue(welcome.has("beat"));
    client.subscribe("units");
    assertEquals("subscribed", client.next().get("op").asText(), "welcome comes once");
  }

  @Test
  void helloByTokenGivesTheRole() {
    LiveClient client = hub.connect();
    client.send(
        "{\"op\":\"hello\",\"token\":\"" + hub.accounts.token("counter1", Role.COUNTER) + "\"}");
    JsonNode welcome = client.expect("welcome");
    assertEquals("counter", welcome.get("role").asText());
    assertEquals("counter1", welcome.get("person").asText());
  }

  @Test
  void framesSentBehindTheHelloWaitForIt() {
    LiveClient client = hub.connect();
    client.send("{\"op\":\"hello\",\"ticket\":\"H7\"}");
    client.subscribe("me");
    assertEquals("household", client.expect("welcome").get("role").asText());
    client.expect("subscribed");
    assertEquals("H7", client.expect("doc").get("value").get("household").asText());
  }

  @Test
  void aReaderGetsTheWholeOnceAndThenPatchesInAChain() {
    hub.doAtVenue(venue -> venue.put(Map.of("counter", Map.of("a", 1L))));
    LiveClient client = hub.connect();
    client.subscribe("counter");
    client.expect("welcome");
    JsonNode subscribed = client.expect("subscribed");
    assertEquals("counter", subscribed.get("doc").asText());
    assertEquals(1, subscribed.get("seq").asLong());
    assertFalse(subscribed.get("resumed").asBoolean());
    JsonNode doc = client.expect("doc");
    assertEquals(1, doc.get("seq").asLong());
    assertEquals(1, doc.get("value").get("a").asLong());

    hub.doAtVenue(
        venue -> {
          venue.put(Map.of("units", Map.of("u", 1L)));
          venue.put(Map.of("counter", Map.of("b", 2L)));
        });
    JsonNode patch = client.expect("patch");
    assertEquals(3, patch.get("seq").asLong());
    assertEquals(1, patch.get("prev").asLong());
    assertEquals(2, patch.get("patch").get("b").asLong());
    assertFalse(Instant.parse(patch.get("at").asText()).isAfter(Instant.now()));
  }

  @Test
  void patchesOfSeveralDocumentsComeInOrderOfEntries() {
    LiveClient client = hub.connect();
    client.subscribe("counter");
    client.subscribe("units");
    client.until("doc");
    client.until("doc");
    hub.doAtVenue(
        venue -> {
          for (long i = 0; i < 50; i++) {
            venue.put(Map.of(i % 3 == 0 ? "units" : "counter", Map.of("n", i)));
            venue.put(Map.of("units", Map.of("m", i), "counter", Map.of("m", i)));
          }
        });
    long last = 0;
    for (int i = 0; i < 150; i++) {
      long seq = client.expect("patch").get("seq").asLong();
      assertTrue(seq >= last, "entry " + seq + " after " + last);
      last = seq;
    }
    assertEquals(100, last);
  }

  @Test
  void doneComesAfterThePatchesUpToIt() {
    LiveClient client =
        hub.welcomed(
            "{\"op\":\"hello\",\"token\":\""
                + hub.accounts.token("counter1", Role.COUNTER)
                + "\"}");
    client.subscribe("counter");
    client.subscribe("units");
    client.until("doc");
    client.until("doc");
    for (int i = 0; i < 20; i++) {
      String id = UUID.randomUUID().toString();
      client.send(
          "{\"op\":\"do\",\"id\":\""
              + id
              + "\",\"name\":\"put\",\"args\":{\"counter\":{\"n\":"
              + i
              + "},\"units\":{\"n\":"
              + i
              + "}}}");
      JsonNode first = client.expect("patch");
      JsonNode second = client.expect("patch");
      JsonNode done = client.expect("done");
      assertEquals(id, done.get("id").asText());
      assertEquals(first.get("seq").asLong(), done.get("seq").asLong());
      assertEquals(second.get("seq").asLong(), done.get("seq").asLong());
      assertEquals(2, done.get("result").get("tables").size());
    }
  }

  @Test
  void theHubBeatsWithTheEntrySentUpTo() {
    LiveClient client = hub.connect();
    client.subscribe("counter");
    client.until("doc");
    hub.doAtVenue(venue -> venue.put(Map.of("units", Map.of("u", 1L))));
    JsonNode beat = client.until("beat").getLast();
    while (beat.get("seq").asLong() < 1) {
      beat = client.until("beat").getLast();
    }
    assertEquals(1, beat.get("seq").asLong());
    Instant.parse(beat.get("now").asText());
  }

  @Test
  void whatIsUnsubscribedIsNotSent() {
    LiveClient client = hub.connect();
    client.subscribe("counter");
    client.subscribe("units");
    client.until("doc");
    client.until("doc");
    client.send("{\"op\":\"unsub\",\"doc\":\"counter\"}");
    client.subscribe("units");
    client.until("doc");
    hub.doAtVenue(
        venue -> {
          venue.put(Map.of("counter", Map.of("n", 1L)));
          venue.put(Map.of("units", Map.of("n", 1L)));
        });
    assertEquals("units", client.expect("patch").get("doc").asText());
  }

  @Test
  void subscribingAgainGivesTheWholeAgain() {
    LiveClient client = hub.connect();
    client.subscribe("counter");
    client.until("doc");
    client.subscribe("counter");
    client.expect("subscribed");
    client.expect("doc");
    hub.doAtVenue(venue -> venue.put(Map.of("counter", Map.of("n", 1L))));
    client.expect("patch");
    hub.doAtVenue(venue -> venue.put(Map.of("counter", Map.of("n", 2L))));
    assertEquals(1, client.expect("patch").get("prev").asLong(), "each patch comes once");
  }

  @Test
  void aClosedVenueSaysGoodbye() {
    LiveClient client = hub.connect();
    client.subscribe("counter");
    client.until("doc");
    hub.doAtVenue(venue -> hub.live.close(TestVenue.NAME));
    assertEquals("venue-unavailable", client.until("error").getLast().at("/problem/code").asText());
    assertEquals(1001, client.closeCode());
  }
}
