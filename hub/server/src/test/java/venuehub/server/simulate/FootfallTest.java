package venuehub.server.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which doors people go through, and what the sensors over them say. */
final class FootfallTest {
  private static final JsonNode CROWD =
      json(
          "{'sensors':{'to-door':{'rank':1,'into':'door'},"
              + "'to-waiting':{'rank':2,'into':'waiting','outOf':'entrance'},"
              + "'to-review':{'rank':3,'into':'review','outOf':'waiting'},"
              + "'over-b':{'rank':4,'into':'waiting','gate':'B'}}}");
  private static final JsonNode ENTRY =
      json("{'gates':{'A':{'zone':'entrance','outside':'door'},'B':{'zone':'waiting'}}}");

  private final Vertx vertx = Vertx.vertx();
  private final Agenda agenda = new Agenda(vertx);
  private final Footfall footfall = new Footfall(agenda, new Dice(7));
  private final Ways ways = Ways.of(CROWD, ENTRY);

  @BeforeEach
  void begin() {
    footfall.ways(ways);
  }

  @AfterEach
  void close() throws Exception {
    agenda.close();
    vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(malformed);
    }
  }

  private static JsonNode queue(String state, String more) {
    return json(
        "{'counters':{'1':{'stage':'review','rank':1,'zone':'review'}},"
            + "'households':{'H1':{'people':2,'state':'"
            + state
            + "'"
            + more
            + "}}}");
  }

  private List<Integer> counted(String sensor) {
    Footfall.Count count = footfall.sensors().get(sensor);
    return List.of(count.in(), count.out());
  }

  @Test
  void theWayLeadsThroughTheFewestDoorsAndNotThroughTheStreet() {
    assertEquals(
        List.of("to-waiting", "to-review"),
        ways.between("entrance", "review").stream().map(Ways.Step::sensor).toList());
    assertEquals(
        List.of(new Ways.Step("to-review", false, "waiting")), ways.between("review", "waiting"));
    assertEquals(List.of(), ways.between("door", "entrance"), "a gate is no door");
    assertEquals("door", ways.before("A"));
    assertEquals("entrance", ways.behind("A"));
  }

  @Test
  void everySensorSaysZeroBeforeAnybodyPasses() {
    assertEquals(4, footfall.sensors().size());
    assertEquals(List.of(0, 0), counted("to-review"));
  }

  @Test
  void whoComesStandsBeforeTheGateFirstAndGoesHomeByTheSameWay() {
    footfall.arrives("H1", 2, "A");
    assertEquals(List.of(2, 0), counted("to-door"));
    footfall.enters("H1", "A");
    assertEquals(List.of(0, 0), counted("to-waiting"), "the gate itself counts who is let in");
    footfall.leaves("H1", "A");
    assertEquals(List.of(2, 2), counted("to-door"));
  }

  @Test
  void aSensorOverAGateCountsWhoIsLetInThere() {
    footfall.arrives("H1", 3, "B");
    footfall.enters("H1", "B");
    assertEquals(List.of(3, 0), counted("over-b"));
  }

  @Test
  void whoIsPresentAtACounterWalkedThere() {
    footfall.arrives("H1", 2, "B");
    footfall.enters("H1", "B");
    footfall.walks("H1", "B", queue("waiting", ",'stage':'review'"));
    assertEquals(List.of(0, 0), counted("to-review"), "it waits before the door");
    footfall.walks("H1", "B", queue("present", ",'counter':'1'"));
    assertEquals(List.of(2, 0), counted("to-review"));
    boolean[] out = new boolean[1];
    footfall.walksTo("H1", "B", () -> out[0] = true);
    assertEquals(List.of(2, 2), counted("to-review"));
    assertTrue(out[0]);
  }

  @Test
  void whoGoesFartherIsCountedDoorAfterDoor() throws Exception {
    CompletableFuture<Void> there = new CompletableFuture<>();
    vertx.runOnContext(
        go -> {
          agenda.time().speed(1_000);
          agenda.time().told(Instant.parse("2026-11-24T01:00:00Z"));
          footfall.arrives("H1", 2, "A");
          footfall.enters("H1", "A");
          footfall.walks("H1", "A", queue("present", ",'counter':'1'"));
          agenda.after(60, () -> footfall.walksTo("H1", "A", () -> there.complete(null)));
        });
    there.get(20, TimeUnit.SECONDS);
    assertEquals(List.of(2, 2), counted("to-review"));
    assertEquals(List.of(2, 2), counted("to-waiting"), "it is let out when it is there");
  }

  @Test
  void ofManyWhoPassAFewAreMissed() {
    for (int household = 0; household < 1_000; household++) {
      footfall.arrives("H" + household, 2, "A");
    }
    int missed = 2_000 - counted("to-door").getFirst();
    assertTrue(missed >= 15 && missed <= 50, () -> missed + " of 2000 were missed");
  }
}
