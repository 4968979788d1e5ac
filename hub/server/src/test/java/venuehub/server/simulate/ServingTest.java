package venuehub.server.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a clerk does next, for rows as {@code queue} shows them. */
class ServingTest {
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

  /** Nobody does anything unusual. */
  private static final Chances SMOOTH =
      new Chances(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);

  private static final Chances DEAF =
      new Chances(0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);

  private static final Chances CHOOSY =
      new Chances(0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0);

  private static final Chances WITHOUT_PAPERS =
      new Chances(0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);

  private static final String TURN =
      "'turn':{'household':'H1','number':'0001','call':'c1','times':%d,'phase':'%s',"
          + "'calledAt':'2026-11-24T01:59:00Z','pools':['two']%s}";

  private final JsonNode queue =
      json(
          "{'households':{'H1':{'calls':1}},'reasons':{'decline':{'no-fit':{}},"
              + "'review':{'papers':{'effect':'defer'},'out':{'effect':'disqualify'}}}}");

  private final JsonNode units =
      json(
          "{'units':{'a':{'pool':'two','state':'free','floor':3,'area':60},"
              + "'b':{'pool':'two','state':'chosen','floor':3,'area':60},"
              + "'c':{'pool':'one','state':'free','floor':3,'area':60}}}");

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(malformed);
    }
  }

  private Optional<Deed> next(Chances chances, String kind, String row) {
    CounterView counter =
        CounterView.of(
            "3", json("{'stage':'" + kind + "','kind':'" + kind + "','state':'open'," + row + "}"));
    return new Serving(new Dice(7), chances).next(counter, queue, units, NOW, NOW);
  }

  private String act(Chances chances, String kind, String row) {
    return next(chances, kind, row).map(deed -> deed.name() + deed.args()).orElse("nothing");
  }

  @Test
  void callsTheNextWhenItMay() {
    assertEquals("call.next{\"counter\":\"3\"}", act(SMOOTH, "review", "'can':{'call.next':{}}"));
    assertEquals("nothing", act(SMOOTH, "review", "'can':{}"));
  }

  @Test
  void opensTheCounterThatIsClosed() {
    CounterView closed =
        CounterView.of("3", json("{'kind':'review','state':'closed','can':{'counter.open':{}}}"));
    Deed deed = new Serving(new Dice(7), SMOOTH).next(closed, queue, units, NOW, NOW).orElseThrow();
    assertEquals("counter.open", deed.name());
    assertTrue(deed.from().isAfter(NOW));
  }

  @Test
  void waitsForTheHouseholdToCome() {
    Deed deed =
        next(SMOOTH, "review", TURN.formatted(1, "called", "") + ",'can':{'call.present':{}}")
            .orElseThrow();
    assertEquals("call.present", deed.name());
    assertTrue(deed.from().isAfter(Instant.parse("2026-11-24T01:59:00Z")));
    assertTrue(deed.from().isBefore(Instant.parse("2026-11-24T01:59:25Z")), "within the interval");
  }

  @Test
  void callsAgainAtTheIntervalAndMarksMissedAfterTheLast() {
    String repeat = ",'can':{'call.present':{},'call.repeat':{'from':'2026-11-24T02:00:20Z'}}";
    Deed again = next(DEAF, "review", TURN.formatted(1, "called", "") + repeat).orElseThrow();
    assertEquals("call.repeat", again.name());
    assertEquals(Instant.parse("2026-11-24T02:00:20Z"), again.from());
    String missed = ",'can':{'call.present':{},'call.missed':{'from':'2026-11-24T02:01:20Z'}}";
    assertEquals(
        "call.missed{\"counter\":\"3\"}",
        act(DEAF, "review", TURN.formatted(3, "called", "") + missed));
  }

  @Test
  void passesTheReviewOrSendsForPapers() {
    String present = TURN.formatted(1, "present", ",'since':'2026-11-24T01:59:30Z'");
    String can = ",'can':{'review.pass':{},'review.fail':{}}";
    assertEquals("review.pass{\"counter\":\"3\"}", act(SMOOTH, "review", present + can));
    assertEquals(
        "review.fail{\"counter\":\"3\",\"reason\":\"papers\"}",
        act(WITHOUT_PAPERS, "review", present + can));
  }

  private static String choosing(String more) {
    return TURN.formatted(
            1,
            "present",
            ",'since':'2026-11-24T01:59:30Z','until':'2026-11-24T02:02:30Z','limit':180" + more)
        + ",'can':{'unit.hold':{},'unit.choose':{},'selection.decline':{}}";
  }

  @Test
  void holdsAFreeUnitOfThePoolThenTakesIt() {
    assertEquals(
        "unit.hold{\"counter\":\"3\",\"unit\":\"a\"}", act(SMOOTH, "selection", choosing("")));
    assertEquals(
        "unit.choose{\"counter\":\"3\",\"unit\":\"a\"}",
        act(SMOOTH, "selection", choosing(",'unit':'a'")));
  }

  @Test
  void declinesWhatItHeldAndWhereNothingIsFree() {
    String decline = "selection.decline{\"counter\":\"3\",\"reason\":\"no-fit\"}";
    assertEquals(decline, act(CHOOSY, "selection", choosing(",'unit':'a'")));
    CounterView counter =
        CounterView.of("3", json("{'kind':'selection','state':'open'," + choosing("") + "}"));
    Deed deed =
        new Serving(new Dice(7), SMOOTH)
            .next(counter, queue, json("{'units':{}}"), NOW, NOW)
            .orElseThrow();
    assertEquals(decline, deed.name() + deed.args());
  }

  @Test
  void signsOrDoesNot() {
    String chosen =
        TURN.formatted(1, "chosen", ",'unit':'a'")
            + ",'can':{'form.sign':{},'selection.decline':{}}";
    assertEquals("form.sign{\"counter\":\"3\"}", act(SMOOTH, "selection", chosen));
    assertTrue(act(CHOOSY, "selection", chosen).startsWith("selection.decline"));
    String signing =
        TURN.formatted(1, "signing", ",'since':'2026-11-24T01:59:30Z','unit':'a'")
            + ",'can':{'contract.sign':{},'selection.decline':{}}";
    assertEquals("contract.sign{\"counter\":\"3\"}", act(SMOOTH, "signing", signing));
    assertTrue(act(CHOOSY, "signing", signing).startsWith("selection.decline"));
  }

  @Test
  void doesNothingThatIsNotAllowedNow() {
    assertEquals("nothing", act(SMOOTH, "selection", choosing("").replace("'unit.hold':{},", "")));
  }
}
