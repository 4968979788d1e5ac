package venuehub.core.crowd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static venuehub.core.story.Chapters.opened;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehub.core.Actor;
import venuehub.core.Recorded;
import venuehub.core.RefusalCode;
import venuehub.core.entry.EntryCommand;
import venuehub.core.entry.Hold;
import venuehub.core.plan.CrowdLimits;
import venuehub.core.plan.CrowdLimits.Automatic;
import venuehub.core.plan.Level;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;

/** Levels of a crowd: hysteresis, hold, leaps; and what the hub does by itself. Zone b: 100 m². */
class LevelsTest {
  private static final int HOLD = 30;

  private Story story = opened(Story.of(SamplePlan.rules(SamplePlan.crowd(null))));

  /** The zone holds so many from now on; what is due at once is done. */
  private void becomes(String zone, int people) {
    story.does(Story.MANAGER, new CrowdCommand.Recount(zone, people)).pass(0);
  }

  private Level level(String zone) {
    ZoneCrowd row = story.state().crowd().zones().get(zone);
    assertNotNull(row);
    return row.grade().level();
  }

  private List<Recorded> changes() {
    return story.ledger().stream()
        .filter(entry -> entry.event() instanceof CrowdEvent.LevelChanged)
        .toList();
  }

  @Test
  void aLevelIsReachedAtItsThresholdAndEndsTenPercentBelowAfterTheHold() {
    becomes("b", 149);
    assertEquals(Level.BLUE, level("b"));
    story.pass(HOLD);
    becomes("b", 150);
    assertEquals(Level.YELLOW, level("b"));
    story.pass(600);
    becomes("b", 136);
    story.pass(600);
    assertEquals(Level.YELLOW, level("b"), "1.36 is less than 10 % below 1.5");
    becomes("b", 134);
    story.pass(HOLD - 1);
    assertEquals(Level.YELLOW, level("b"));
    story.pass(1);
    assertEquals(Level.BLUE, level("b"));
    becomes("b", 0);
    story.pass(HOLD);
    assertEquals(Level.NORMAL, level("b"));
  }

  @Test
  void aDipShorterThanTheHoldEndsNothing() {
    becomes("b", 160);
    story.pass(100);
    for (int dip = 0; dip < 5; dip++) {
      becomes("b", 120);
      story.pass(HOLD - 1);
      becomes("b", 150);
      story.pass(1);
    }
    assertEquals(Level.YELLOW, level("b"));
    assertEquals(1, changes().size());
  }

  @Test
  void twoLevelsAtOnceAreNoWavering() {
    becomes("b", 100);
    assertEquals(Level.BLUE, level("b"));
    story.pass(1);
    becomes("b", 300);
    assertEquals(Level.ORANGE, level("b"), "a crush does not wait for the hold");
    story.pass(1);
    becomes("b", 350);
    assertEquals(Level.ORANGE, level("b"));
    story.pass(HOLD - 1);
    assertEquals(Level.RED, level("b"));
  }

  @Test
  void doorsAreWarnedOfOneStepEarlier() {
    becomes("d", 10);
    assertEquals(Level.YELLOW, level("d"), "1.0 on 10 m² of a door");
    becomes("b", 100);
    assertEquals(Level.BLUE, level("b"), "1.0 in a hall");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 150, 250, 350})
  void aSeriesThatWaversAboutAThresholdChangesTheLevelAtMostOnceInAHold(int threshold) {
    Random random = new Random(threshold);
    for (int second = 0; second < 3_600; second++) {
      becomes("b", threshold + (int) Math.round(random.nextGaussian() * threshold * 0.1));
      story.pass(1);
    }
    List<Instant> at = new ArrayList<>();
    changes().forEach(entry -> at.add(entry.at()));
    assertTrue(!at.isEmpty(), "the series reaches the level");
    for (int index = 1; index < at.size(); index++) {
      Duration apart = Duration.between(at.get(index - 1), at.get(index));
      assertTrue(apart.toSeconds() >= HOLD, "changes " + apart + " apart");
    }
  }

  @Test
  void anUnknownZoneKeepsItsLevelAndChangesNoMore() {
    becomes("b", 160);
    story.does(Actor.HUB, new CrowdCommand.Silence("b-in", story.now()));
    becomes("b", 0);
    story.pass(600);
    assertEquals(Level.YELLOW, level("b"));
  }

  @Test
  void nothingIsChangedBeforeItsTime() {
    assertEquals(
        RefusalCode.NOT_DUE,
        story.refused(Actor.HUB, new CrowdCommand.LevelDue("b", story.now())).code());
    assertEquals(
        RefusalCode.NOT_DUE,
        story.refused(Actor.HUB, new CrowdCommand.ResumeDue("g1", story.now())).code());
  }

  /** Zone a: 300 m², filled by gate g1. */
  @Test
  void theHubHoldsTheGatesThatFillAZoneAndLetsThemGoOnOnceItIsCalm() {
    CrowdLimits limits = SamplePlan.crowd(new Automatic(Level.ORANGE, Level.YELLOW, 300));
    story = opened(Story.of(SamplePlan.rules(limits)));
    becomes("a", 749);
    assertNull(story.state().entry().gate("g1").hold());
    story.pass(HOLD);
    becomes("a", 750);
    Hold hold = story.state().entry().gate("g1").hold();
    assertNotNull(hold);
    assertEquals("a", hold.zone());
    assertEquals("hub", hold.by());
    assertEquals(
        RefusalCode.ENTRY_HELD,
        story.refused(Story.GATE, new EntryCommand.Admit("g1", "H01", 1)).code());
    becomes("a", 500);
    story.pass(3_600);
    assertNotNull(story.state().entry().gate("g1").hold(), "yellow is not below yellow");
    becomes("a", 400);
    story.pass(HOLD + 299);
    assertNotNull(story.state().entry().gate("g1").hold());
    story.pass(1);
    assertNull(story.state().entry().gate("g1").hold());
    story.does(Story.GATE, new EntryCommand.Admit("g1", "H01", 1));
  }

  @Test
  void whatAPersonHoldsTheHubLeavesAlone() {
    CrowdLimits limits = SamplePlan.crowd(new Automatic(Level.ORANGE, Level.YELLOW, 300));
    story = opened(Story.of(SamplePlan.rules(limits)));
    story.does(Story.MANAGER, new EntryCommand.Hold("g1", null, null));
    becomes("a", 900);
    becomes("a", 0);
    story.pass(3_600);
    Hold hold = story.state().entry().gate("g1").hold();
    assertNotNull(hold);
    assertEquals("manager", hold.by());
  }
}
