package venuehub.core.crowd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static venuehub.core.story.Chapters.opened;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import venuehub.core.Event;
import venuehub.core.RefusalCode;
import venuehub.core.crowd.CrowdCommand.Sampled;
import venuehub.core.crowd.CrowdEvent.Doubt;
import venuehub.core.entry.EntryCommand;
import venuehub.core.plan.CrowdLimits;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;

/** People by zone: by hand, at gates and by sensors; what cannot be is noted and counts nobody. */
class CountingTest {
  private final Story story = opened(Story.of(SamplePlan.rules(SamplePlan.crowd(null))));

  private int people(String zone) {
    return row(zone).people();
  }

  private ZoneCrowd row(String zone) {
    ZoneCrowd row = story.state().crowd().zones().get(zone);
    assertNotNull(row, zone + " was never counted");
    return row;
  }

  private Story sample(String sensor, Instant at, int in, int out) {
    return story.does(
        venuehub.core.Actor.HUB,
        new CrowdCommand.Sample(List.of(new Sampled(sensor, at, in, out))));
  }

  private RefusalCode sampleRefused(String sensor, Instant at, int in, int out) {
    return story
        .refused(
            venuehub.core.Actor.HUB,
            new CrowdCommand.Sample(List.of(new Sampled(sensor, at, in, out))))
        .code();
  }

  private List<Event> lastEvents(int count) {
    return story.ledger().subList(story.ledger().size() - count, story.ledger().size()).stream()
        .map(entry -> entry.event())
        .toList();
  }

  private Doubt doubt() {
    return lastEvents(1).getFirst() instanceof CrowdEvent.SensorDoubted doubted
        ? doubted.doubt()
        : null;
  }

  @Test
  void handsCountIntoAndOutOfAZone() {
    story.does(Story.GATE, new CrowdCommand.Count("b", 7, 2));
    story.does(Story.GATE, new CrowdCommand.Count("b", 0, 8));
    assertEquals(-3, people("b"), "a negative count is not hidden");
    assertEquals(17, row("b").passages());
    assertEquals(
        RefusalCode.UNKNOWN, story.refused(Story.GATE, new CrowdCommand.Count("x", 1, 0)).code());
    assertEquals(
        RefusalCode.OUT_OF_RANGE,
        story.refused(Story.GATE, new CrowdCommand.Count("b", -1, 0)).code());
    assertEquals(
        RefusalCode.OUT_OF_RANGE,
        story.refused(Story.GATE, new CrowdCommand.Count("b", 0, 1_001)).code());
    assertEquals(
        RefusalCode.ALREADY_SO,
        story.refused(Story.GATE, new CrowdCommand.Count("b", 0, 0)).code());
  }

  @Test
  void aRecountIsAnActThatKeepsTheDrift() {
    story.does(Story.GATE, new CrowdCommand.Count("b", 20, 5));
    story.does(Story.MANAGER, new CrowdCommand.Recount("b", 12));
    assertEquals(new CrowdEvent.ZoneRecounted("b", 12, 15, 25), lastEvents(1).getFirst());
    assertEquals(12, people("b"));
    assertEquals(0, row("b").passages());
    assertEquals(story.now(), row("b").recountedAt());
    assertEquals(
        RefusalCode.UNKNOWN, story.refused(Story.MANAGER, new CrowdCommand.Recount("x", 1)).code());
    assertEquals(
        RefusalCode.OUT_OF_RANGE,
        story.refused(Story.MANAGER, new CrowdCommand.Recount("b", -1)).code());
  }

  @Test
  void whoIsLetInAtAGateIsInTheZoneBehindIt() {
    story.does(Story.GATE, new EntryCommand.Admit("g1", "H01", 2));
    story.does(Story.GATE, new EntryCommand.Leave("g1", 1, null));
    assertEquals(1, people("a"));
    assertEquals(3, row("a").passages());
    assertEquals(Flows.Source.GATES, Flows.sourceOf(story.state().plan(), "a"));
  }

  @Test
  void aSensorMovesPeopleFromOneZoneToTheOther() {
    Instant now = story.now();
    sample("b-in", now, 100, 40);
    assertEquals(0, people("b"), "what was counted before it was heard first counts nobody");
    sample("b-in", now.plusSeconds(1), 130, 45);
    assertEquals(25, people("b"));
    sample("b-d", now, 0, 0);
    sample("b-d", now.plusSeconds(1), 4, 1);
    assertEquals(22, people("b"));
    assertEquals(3, people("d"));
    assertEquals(RefusalCode.ALREADY_SO, sampleRefused("b-d", now.plusSeconds(2), 4, 1));
  }

  @Test
  void aSensorNobodyLaidDownCountsNobodyAndIsNoted() {
    sample("nobody", story.now(), 9, 9);
    assertEquals(Doubt.UNKNOWN, doubt());
    assertTrue(story.state().crowd().sensors().rows().isEmpty());
  }

  private void heard(Sampled sampled) {
    story.does(venuehub.core.Actor.HUB, new CrowdCommand.Sample(List.of(sampled)));
  }

  @Test
  void aLeapAfterALongQuietIsOneAllTheSame() {
    Instant began = story.now();
    sample("b-in", began, 0, 0);
    Instant now = story.pass(3_600).now();
    heard(new Sampled("b-in", now, 3_000, 0, now, 5L));
    assertEquals(Doubt.LEAP, doubt());
    assertEquals(0, people("b"));
  }

  @Test
  void whatWasHeardBeforeTheLastEntryAndIsOlderIsNoRestart() {
    Instant heard = story.pass(300).now();
    sample("b-in", heard, 10, 0);
    Instant now = story.pass(300).now();
    sample("b-in", now, 30, 0);
    Sampled kept = new Sampled("b-in", heard, 12, 0, heard, 1L);
    assertEquals(
        RefusalCode.ALREADY_SO,
        story.refused(venuehub.core.Actor.HUB, new CrowdCommand.Sample(List.of(kept))).code());
    sample("b-in", now.plusSeconds(1), 31, 0);
    assertEquals(21, people("b"));
  }

  @Test
  void itIsTheFutureIfItWasWhenItWasHeard() {
    Instant heard = story.now();
    sample("b-in", heard, 0, 0);
    Instant now = story.pass(60).now();
    heard(new Sampled("b-in", now, 5, 0, heard, 0L));
    assertEquals(Doubt.FUTURE, doubt());
    assertEquals(0, people("b"));
  }

  @Test
  void manySensorsMakeOneEntryAZone() {
    Instant now = story.now();
    sample("b-in", now, 0, 0)
        .does(
            venuehub.core.Actor.HUB,
            new CrowdCommand.Sample(List.of(new Sampled("b-d", now, 0, 0))));
    int before = story.ledger().size();
    story.does(
        venuehub.core.Actor.HUB,
        new CrowdCommand.Sample(
            List.of(new Sampled("b-in", now, 9, 0), new Sampled("b-d", now, 4, 1))));
    assertEquals(before + 2, story.ledger().size());
    assertEquals(6, people("b"));
    assertEquals(3, people("d"));
  }

  @Test
  void aLeapAStepBackAndTheFutureCountNobodyAndAreNoted() {
    Instant now = story.now();
    sample("b-in", now, 10, 0);
    sample("b-in", now.plusSeconds(1), 12, 0);
    sample("b-in", now.plusSeconds(2), 5_000, 0);
    assertEquals(Doubt.LEAP, doubt());
    assertEquals(2, people("b"));
    sample("b-in", now.plusSeconds(2), 5_003, 1);
    assertEquals(4, people("b"), "it counts on from what it said");
    sample("b-in", now.plusSeconds(2), 0, 0);
    assertEquals(Doubt.BACKWARDS, doubt());
    sample("b-in", now.plusSeconds(2), 1, 0);
    assertEquals(5, people("b"));
    sample("b-in", now.plusSeconds(60), 30, 0);
    assertEquals(Doubt.FUTURE, doubt());
    assertEquals(
        RefusalCode.ALREADY_SO,
        sampleRefused("b-in", now.plusSeconds(61), 31, 0),
        "the same nonsense is noted once a minute");
    sample("b-in", now.plusSeconds(2), 2, 0);
    assertEquals(6, people("b"), "what was said of the future is no ground to count on from");
  }

  @Test
  void aSampleOvertakenByALaterOneChangesNothing() {
    Instant now = story.pass(60).now();
    sample("b-in", now.minusSeconds(10), 10, 0);
    sample("b-in", now, 14, 0);
    assertEquals(RefusalCode.ALREADY_SO, sampleRefused("b-in", now.minusSeconds(5), 12, 0));
    sample("b-in", now.plusSeconds(1), 15, 0);
    assertEquals(5, people("b"));
  }

  @Test
  void samplesThatComeLateAndAllAtOnceAreNoLeap() {
    Instant now = story.pass(7_200).now();
    sample("b-in", now.minusSeconds(3_600), 0, 0);
    sample("b-in", now, 3_000, 0);
    assertEquals(3_000, people("b"));
    assertTrue(story.state().crowd().sensor("b-in").doubt() == null);
  }

  @Test
  void aSilentSensorMakesItsZonesUnknownUntilItIsHeard() {
    Instant now = story.now();
    sample("b-in", now, 0, 0);
    sample("b-in", now, 40, 0);
    sample("b-d", now, 0, 0);
    story.pass(60);
    CrowdCommand.Silence silence = new CrowdCommand.Silence("b-d", now);
    story.does(venuehub.core.Actor.HUB, silence);
    assertEquals(now, row("b").unknownSince());
    assertEquals(now, row("d").unknownSince());
    assertEquals(RefusalCode.ALREADY_SO, story.refused(venuehub.core.Actor.HUB, silence).code());
    assertEquals(
        RefusalCode.UNKNOWN,
        story.refused(venuehub.core.Actor.HUB, new CrowdCommand.Silence("x", now)).code());
    sample("b-in", story.now(), 45, 0);
    assertNotNull(row("b").unknownSince(), "another sensor says nothing of this one");
    assertEquals(45, people("b"), "and is counted on nevertheless");
    sample("b-d", story.now(), 3, 0);
    assertNull(row("b").unknownSince());
    assertEquals(42, people("b"), "who passed meanwhile is not lost");
    assertEquals(3, people("d"));
  }

  @Test
  void theBandGrowsWithThoseWhoPassAndARecountClosesIt() {
    CrowdLimits limits = story.state().rules().crowdLimits();
    story.does(Story.GATE, new CrowdCommand.Count("b", 10, 0));
    assertEquals(
        new Band(10 - 2, 10 + 11), Band.of(row("b"), Flows.Source.SENSORS, limits), "10 passages");
    story.does(Story.GATE, new CrowdCommand.Count("b", 200, 190));
    // 400 passages: over 0.15 × 400 = 60, under 30 + 0.005 × 400 = 32.
    assertEquals(new Band(20 - 60, 20 + 32), Band.of(row("b"), Flows.Source.SENSORS, limits));
    assertEquals(new Band(20 - 20, 20 + 20), Band.of(row("b"), Flows.Source.GATES, limits));
    story.does(Story.MANAGER, new CrowdCommand.Recount("b", 25));
    assertEquals(new Band(25, 25), Band.of(row("b"), Flows.Source.SENSORS, limits));
  }
}
