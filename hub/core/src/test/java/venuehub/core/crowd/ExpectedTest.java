package venuehub.core.crowd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static venuehub.core.story.Chapters.opened;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import venuehub.core.entry.EntryCommand;
import venuehub.core.plan.Level;
import venuehub.core.plan.VenuePlan.Stay;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;

/** What is planned, what is forecast, and what is advised. */
class ExpectedTest {
  private static final Instant ZERO = Instant.EPOCH;

  private final Story story = opened(Story.of(SamplePlan.rules(SamplePlan.crowd(null))));

  private Expected expected() {
    return new Expected(story.state(), story.now());
  }

  private Map<String, Advice> advice() {
    return Advising.of(story.state(), expected(), story.now());
  }

  private static double presence(int first, int last, int from, int to, Stay stay) {
    return Presence.mean(
        ZERO.plusSeconds(first),
        ZERO.plusSeconds(last),
        ZERO.plusSeconds(from),
        ZERO.plusSeconds(to),
        stay);
  }

  @Test
  void presenceFollowsLittlesLaw() {
    // One an hour for an hour, each staying 15 minutes: λ·W = a quarter, once it has settled.
    assertEquals(0.25, presence(0, 3_600, 900, 3_600, new Stay(0, 900)), 1e-9);
    assertEquals(0, presence(0, 3_600, 4_500, 9_000, new Stay(0, 900)), 1e-9);
    assertEquals(0.125, presence(0, 3_600, 3_600, 4_500, new Stay(0, 900)), 1e-9);
    assertEquals(0.5, presence(0, 3_600, 0, 3_600, null), 1e-9, "whoever comes stays");
    assertEquals(0.25, presence(0, 3_600, 900 - 600, 3_000, new Stay(-600, 900)), 1e-9);
  }

  @Test
  void presenceIsWhatCountingEachSecondGives() {
    Stay stay = new Stay(400, 1_300);
    double sum = 0;
    for (int come = 0; come < 3_600; come++) {
      int from = Math.max(2_000, come + stay.afterSeconds());
      int to = Math.min(5_000, come + stay.afterSeconds() + stay.seconds());
      sum += Math.max(0, to - from);
    }
    assertEquals(sum / 3_600 / 3_000, presence(0, 3_600, 2_000, 5_000, stay), 1e-3);
  }

  @Test
  void aForecastIsWhoIsThereLessWhoLeavesAndWhoIsToCome() {
    story.does(Story.MANAGER, new CrowdCommand.Recount("a", 30));
    ZoneCrowd row = story.state().crowd().zones().get("a");
    assertNotNull(row);
    SlotTime next = expected().slots().get(1);
    double people =
        story.state().households().all().stream()
            .mapToInt(household -> household.plan().people())
            .average()
            .orElseThrow();
    int booked =
        story.state().entry().slot("s1").booked() + story.state().entry().slot("s2").booked() / 2;
    Double forecast = expected().forecast("a", row, next);
    assertNotNull(forecast);
    // Plans without a rule of timed entry expect everybody; half of the second slot has come in its
    // mean.
    assertEquals(
        30
            + people
                * (story.state().entry().slot("s1").booked()
                    + story.state().entry().slot("s2").booked() / 2.0),
        forecast,
        1e-6,
        "of " + booked);
    story.pass(60);
    story.does(Story.GATE, new CrowdCommand.Count("a", 0, 15));
    ZoneCrowd later = story.state().crowd().zones().get("a");
    assertNotNull(later);
    assertEquals(1.0, expected().leaving(later), 1e-9, "15 in a quarter of an hour");
    assertNull(expected().planned("a", next), "the plan does not say how long they stay");
  }

  @Test
  void adviceNamesTheGateTheReasonAndTheTime() {
    assertTrue(advice().isEmpty());
    story.does(Story.MANAGER, new CrowdCommand.Recount("a", 600));
    for (int minute = 0; minute < 3; minute++) {
      story.does(Story.GATE, new CrowdCommand.Count("a", 40, 10)).pass(60);
    }
    Advice hold = advice().get("hold-g1");
    assertNotNull(hold, () -> "advice: " + advice());
    assertEquals(Advice.Reason.RISING, hold.reason());
    assertEquals(Level.ORANGE, hold.level());
    assertNotNull(hold.at());
    // 690 people, 20 more a minute (two whole minutes of three): 750 in three minutes, 4 at most.
    long minutes = java.time.Duration.between(story.now(), hold.at()).toMinutes();
    assertTrue(minutes >= 1 && minutes <= 4, "in " + minutes + " min");
    story.does(Story.GATE, new CrowdCommand.Count("a", 100, 0)).pass(0);
    assertEquals(Advice.Reason.LEVEL, advice().get("hold-g1").reason());
    story.does(Story.MANAGER, new EntryCommand.Hold("g1", null, 10));
    assertFalse(advice().containsKey("hold-g1"), "what is done is not advised");
  }

  @Test
  void aHeldGateIsAdvisedToGoOnOnceItsZoneIsCalm() {
    story.does(Story.MANAGER, new CrowdCommand.Recount("a", 10));
    story.does(Story.MANAGER, new EntryCommand.Hold("g1", null, null)).pass(299);
    assertFalse(advice().containsKey("resume-g1"));
    story.pass(1);
    assertEquals(Advice.Reason.CALM, advice().get("resume-g1").reason());
  }

  @Test
  void aSlotThatWouldComeIntoAFullZoneIsAdvisedToBePutOff() {
    story.does(Story.MANAGER, new CrowdCommand.Recount("a", 740)).pass(3_600);
    assertFalse(advice().containsKey("delay-s2"), "an hour before it may yet come right");
    story.pass(1);
    Advice delay = advice().get("delay-s2");
    assertNotNull(delay, () -> "advice: " + advice());
    assertEquals(Advice.Reason.FORECAST, delay.reason());
    assertEquals("a", delay.zone());
    assertTrue(delay.households() > 0);
  }

  @Test
  void nothingIsForecastOfADoorAboutWhichThePlanSaysNothing() {
    story.does(Story.MANAGER, new CrowdCommand.Recount("d", 1));
    ZoneCrowd row = story.state().crowd().zones().get("d");
    assertNotNull(row);
    assertNull(expected().forecast("d", row, expected().slots().getFirst()));
  }

  @Test
  void theNextLevelIsToldWhenItIsNear() {
    story.does(Story.MANAGER, new CrowdCommand.Recount("b", 60));
    for (int minute = 0; minute < 3; minute++) {
      story.does(Story.GATE, new CrowdCommand.Count("b", 10, 0)).pass(30);
    }
    ZoneCrowd row = story.state().crowd().zones().get("b");
    assertNotNull(row);
    Trend trend =
        Trend.next(
            row,
            story.state().plan().zone("b"),
            story.state().rules().crowdLimits().halls(),
            story.now(),
            java.time.Duration.ofMinutes(5));
    assertNotNull(trend);
    assertEquals(Level.BLUE, trend.level());
    assertNull(
        Trend.next(
            row,
            story.state().plan().zone("b"),
            story.state().rules().crowdLimits().halls(),
            story.now(),
            java.time.Duration.ofSeconds(30)));
  }
}
