package venuehub.server.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When households come to the gate, and when nobody is left to come. */
class VisitsTest {
  private static final Instant OPENED = Instant.parse("2026-11-24T00:55:00Z");

  private static final Chances EVERYBODY_COMES =
      new Chances(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);

  private final JsonNode board =
      json(
          "{'venue':{'day':1,'open':true},'rules':{'missed':{'times':1}},'slots':{"
              + "'s1':{'day':1,'from':'2026-11-24T01:00:00Z','to':'2026-11-24T03:00:00Z'},"
              + "'s2':{'day':2,'from':'2026-11-25T01:00:00Z','to':'2026-11-25T03:00:00Z'}}}");

  private final DayTimes days = new DayTimes();

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(malformed);
    }
  }

  private Optional<Deed> next(String row) {
    days.seen(board, OPENED);
    return new Visits(new Dice(7), EVERYBODY_COMES, days).next("H1", json(row), board, OPENED);
  }

  @Test
  void comesInItsSlot() {
    Deed deed = next("{'state':'expected','slot':'s1'}").orElseThrow();
    assertEquals("household.checkIn", deed.name());
    assertFalse(deed.from().isBefore(Instant.parse("2026-11-24T01:00:00Z")));
    assertTrue(deed.from().isBefore(Instant.parse("2026-11-24T03:00:00Z")));
  }

  @Test
  void whoWasCarriedFromAnotherDayStrollsIn() {
    Deed deed = next("{'state':'expected','slot':'s0'}").orElseThrow();
    assertFalse(deed.from().isBefore(OPENED));
  }

  @Test
  void comesBackWithPapersAndAsksAfterAMissedCallWhileTheRuleForgives() {
    assertEquals("household.checkIn", next("{'state':'deferred-documents'}").orElseThrow().name());
    assertEquals(
        "household.requestMakeUp",
        next("{'state':'deferred-missed','missed':1}").orElseThrow().name());
    assertEquals(Optional.empty(), next("{'state':'deferred-missed','missed':2}"));
    assertEquals(Optional.empty(), next("{'state':'waiting'}"));
    assertEquals(Optional.empty(), next("{'state':'contracted'}"));
  }

  @Test
  void slotsAreHeldFromTheOpeningWhereTheClockIsFarFromThePlan() {
    DayTimes early = new DayTimes();
    Instant night = Instant.parse("2026-11-23T09:00:00Z");
    early.seen(board, night);
    assertEquals(night.plusSeconds(20 * 60), early.slot(board, "s1").orElseThrow().from());
    assertEquals(Optional.empty(), early.slot(board, "s2"));
  }

  @Test
  void quietMeansNobodyServedNobodyToCallNothingHeld() {
    String counter = "'counters':{'1':{'stage':'r','state':'%s'%s,'can':{%s}}}";
    String stages = "{'stages':{'r':{'waiting':2}},";
    assertTrue(Quiet.isQuiet(json(stages + counter.formatted("open", "", "") + "}")));
    assertFalse(Quiet.isQuiet(json(stages + counter.formatted("paused", "", "") + "}")));
    assertFalse(Quiet.isQuiet(json(stages + counter.formatted("open", ",'turn':{}", "") + "}")));
    assertFalse(
        Quiet.isQuiet(json(stages + counter.formatted("open", "", "'call.next':{}") + "}")));
    assertFalse(
        Quiet.isQuiet(json(stages + counter.formatted("open", "", "") + ",'freezes':{'f':{}}}")));
    assertTrue(Quiet.allFinal(json("{'H1':{'state':'absent'},'H2':{'state':'contracted'}}")));
    assertFalse(Quiet.allFinal(json("{'H1':{'state':'waiting'}}")));
  }
}
