package venuehub.core.crowd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static venuehub.core.story.Chapters.opened;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import venuehub.core.plan.Level;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;

/** Mean, peak and person-minutes of a zone in a slot, against sums over every second. */
class SlotFiguresTest {
  private static final int MINUTE = 60;

  private final Story story = opened(Story.of(SamplePlan.rules(SamplePlan.crowd(null))));

  private SlotFigures figures(String slot) {
    ZoneCrowd row = CrowdState.figured(story.state(), "b", story.now());
    assertNotNull(row);
    return row.slots().getOrDefault(slot, SlotFigures.NONE);
  }

  /** Slot s1 lasts the first 7,200 seconds of the story. */
  @Test
  void areWhatASumOverEverySecondGives() {
    Random random = new Random(3);
    int[] people = new int[7_200];
    int now = 0;
    story.does(Story.MANAGER, new CrowdCommand.Recount("b", 0));
    for (int second = 0; second < people.length; second++) {
      if (random.nextInt(20) == 0) {
        now = Math.max(0, now + random.nextInt(61) - 28);
        story.does(Story.MANAGER, new CrowdCommand.Recount("b", now));
      }
      people[second] = now;
      story.pass(1);
    }
    double sum = 0;
    double peak = 0;
    double yellow = 0;
    int window = 0;
    for (int second = 0; second < people.length; second++) {
      sum += people[second];
      yellow += people[second] >= 150 ? people[second] : 0;
      window += people[second] - (second >= MINUTE ? people[second - MINUTE] : 0);
      peak = Math.max(peak, second >= MINUTE - 1 ? (double) window / MINUTE : 0);
    }
    assertTrue(peak > 150, "the series reaches yellow");
    assertEquals(sum / people.length, figures("s1").mean(), 1e-9);
    assertEquals(peak, figures("s1").peak(), 1e-9);
    assertEquals(yellow / MINUTE, figures("s1").minutesFrom(Level.YELLOW), 1e-9);
    assertEquals(0, figures("s2").known());
  }

  @Test
  void aPeakOfSecondsIsNoPeakOfAMinute() {
    story.does(Story.MANAGER, new CrowdCommand.Recount("b", 0)).pass(300);
    story.does(Story.MANAGER, new CrowdCommand.Recount("b", 600)).pass(6);
    story.does(Story.MANAGER, new CrowdCommand.Recount("b", 0)).pass(600);
    assertEquals(60, figures("s1").peak(), 1e-9);
  }

  @Test
  void whatIsUnknownIsInNoMean() {
    story.does(Story.MANAGER, new CrowdCommand.Recount("b", 100)).pass(600);
    Instant silent = story.now();
    story.does(venuehub.core.Actor.HUB, new CrowdCommand.Silence("b-in", silent)).pass(3_000);
    assertEquals(600_000_000L, figures("s1").known());
    assertEquals(100, figures("s1").mean(), 1e-9);
  }

  @Test
  void aDelayedSlotIsCountedWhenItIs() {
    story.does(Story.MANAGER, new CrowdCommand.Recount("b", 50));
    story
        .does(Story.MANAGER, new venuehub.core.entry.EntryCommand.Delay("s2", 30))
        .pass(7_200 + 1_800 + 60);
    assertEquals(1_860_000_000L, figures("s2").known(), "since the slot before it is over");
  }
}
