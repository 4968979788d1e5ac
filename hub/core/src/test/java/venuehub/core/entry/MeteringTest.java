package venuehub.core.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static venuehub.core.story.Chapters.opened;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import venuehub.core.RefusalCode;
import venuehub.core.plan.Rules.TimedEntry;
import venuehub.core.roster.Household;
import venuehub.core.roster.HouseholdPlan;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;

/** Entry held, paced, delayed, and households given another slot. */
class MeteringTest {
  private static final TimedEntry TIMED = new TimedEntry(1_800, 600, false, 2, true, 87, 1_000);

  private final Story story = opened(Story.of(SamplePlan.rules(TIMED)));

  private RefusalCode refusal(EntryCommand command) {
    return story.refused(Story.MANAGER, command).code();
  }

  private EntryState entry() {
    return story.state().entry();
  }

  @Test
  void anEntryIsHeldByNameAndUntilItIsResumed() {
    story.does(Story.MANAGER, new EntryCommand.Hold("g1", null, 10));
    Hold hold = entry().gate("g1").hold();
    assertNotNull(hold);
    assertEquals("manager", hold.by());
    assertEquals(story.now().plusSeconds(600), hold.expectedUntil());
    assertEquals(RefusalCode.ALREADY_SO, refusal(new EntryCommand.Hold("g1", null, null)));
    story.pass(1_200);
    assertNotNull(entry().gate("g1").hold(), "expected is not until");
    story.does(Story.MANAGER, new EntryCommand.Resume("g1", null));
    assertNull(entry().gate("g1").hold());
    assertEquals(RefusalCode.ALREADY_SO, refusal(new EntryCommand.Resume("g1", null)));
  }

  @Test
  void holdsNameExactlyOneGateOrSlotOfTheVenue() {
    assertEquals(RefusalCode.OUT_OF_RANGE, refusal(new EntryCommand.Hold(null, null, null)));
    assertEquals(RefusalCode.OUT_OF_RANGE, refusal(new EntryCommand.Hold("g1", "s1", null)));
    assertEquals(RefusalCode.UNKNOWN, refusal(new EntryCommand.Hold("g9", null, null)));
    assertEquals(RefusalCode.UNKNOWN, refusal(new EntryCommand.Resume(null, "s9")));
    assertEquals(RefusalCode.OUT_OF_RANGE, refusal(new EntryCommand.Hold("g1", null, 241)));
  }

  @Test
  void aPaceCountsTheLastTenMinutes() {
    story.does(Story.MANAGER, new EntryCommand.Pace("g1", 2));
    assertEquals(RefusalCode.ALREADY_SO, refusal(new EntryCommand.Pace("g1", 2)));
    assertEquals(RefusalCode.OUT_OF_RANGE, refusal(new EntryCommand.Pace("g1", 0)));
    assertEquals(RefusalCode.UNKNOWN, refusal(new EntryCommand.Pace("g9", 5)));
    story.does(Story.GATE, new EntryCommand.Admit("g1", "H01", 1)).pass(300);
    story.does(Story.GATE, new EntryCommand.Admit("g1", "H03", 1)).pass(300);
    story.does(Story.GATE, new EntryCommand.Admit("g1", "H05", 1));
    assertEquals(RefusalCode.ENTRY_PACED, refusal(new EntryCommand.Admit("g1", "H07", 1)));
    story.does(Story.MANAGER, new EntryCommand.Pace("g1", null));
    story.does(Story.GATE, new EntryCommand.Admit("g1", "H07", 1));
  }

  @Test
  void minutesLongPastAreForgotten() {
    GateState gate = GateState.QUIET.admitted(1, SamplePlan.OPENS);
    Instant later = SamplePlan.OPENS.plusSeconds(60L * (GateState.MINUTES_KEPT + 1));
    assertEquals(1, gate.admitted(1, later).byMinute().size());
    assertEquals(2, gate.admitted(1, later).households());
  }

  @Test
  void aDelayShiftsTheSlotAndAllLaterOnesOfItsDay() {
    Instant from = story.state().plan().slot("s2").from();
    story.does(Story.MANAGER, new EntryCommand.Delay("s2", 20));
    story.does(Story.MANAGER, new EntryCommand.Delay("s1", 10));
    assertEquals(600, entry().slot("s1").delaySeconds());
    assertEquals(1_800, entry().slot("s2").delaySeconds());
    assertEquals(0, entry().slot("s3").delaySeconds(), "of another day");
    assertEquals(from.plusSeconds(1_800), entry().from("s2", story.state().plan().slot("s2")));
    story.pass(7_199);
    assertEquals(RefusalCode.TOO_EARLY, refusal(new EntryCommand.Admit("g1", "H11", 1)));
    story.pass(1).does(Story.GATE, new EntryCommand.Admit("g1", "H11", 1));
    assertEquals(RefusalCode.OUT_OF_RANGE, refusal(new EntryCommand.Delay("s1", 0)));
    assertEquals(RefusalCode.UNKNOWN, refusal(new EntryCommand.Delay("s9", 10)));
  }

  @Test
  void thoseOfASlotAreToComeOneAfterAnother() {
    Instant opens = story.state().plan().slot("s2").from().minusSeconds(1_800);
    Instant before = Instant.MIN;
    int windows = 0;
    for (Household household :
        story.state().households().all().stream()
            .filter(each -> each.plan().slot().equals("s2") && !each.isFinal())
            .sorted(java.util.Comparator.comparing(Household::rank))
            .toList()) {
      ArrivalWindow window = ArrivalWindow.of(story.state(), household);
      assertFalse(window.from().isBefore(before), household.number() + " before its turn");
      assertEquals(window.from().plusSeconds(600), window.to());
      before = window.from();
      windows++;
    }
    assertEquals(10, windows);
    assertTrue(before.isBefore(opens.plusSeconds(7_200)));
    story.does(Story.MANAGER, new EntryCommand.Delay("s2", 20));
    Household first = story.state().households().at("H11");
    assertEquals(opens.plusSeconds(1_200), ArrivalWindow.of(story.state(), first).from());
  }

  @Test
  void aHouseholdGivenALaterSlotStandsAtItsTail() {
    story.does(Story.MANAGER, new EntryCommand.Reschedule("H01", "s2"));
    Household moved = story.state().households().at("H01");
    assertEquals("s2", moved.plan().slot());
    assertTrue(moved.rank().compareTo(story.state().households().at("H20").rank()) > 0);
    assertTrue(moved.rank().compareTo(story.state().households().at("H21").rank()) < 0);
    assertEquals(8, entry().slot("s1").booked());
    assertEquals(11, entry().slot("s2").booked());
    assertEquals(RefusalCode.TOO_EARLY, refusal(new EntryCommand.Admit("g1", "H01", 1)));
  }

  @Test
  void aHouseholdIsGivenNoSlotThatWouldPutItBeforeOthersOrThatCannotTakeIt() {
    assertEquals(RefusalCode.WRONG_SLOT, refusal(new EntryCommand.Reschedule("H11", "s1")));
    assertEquals(RefusalCode.WRONG_SLOT, refusal(new EntryCommand.Reschedule("H11", "s2")));
    assertEquals(RefusalCode.UNKNOWN, refusal(new EntryCommand.Reschedule("H99", "s2")));
    assertEquals(RefusalCode.UNKNOWN, refusal(new EntryCommand.Reschedule("H01", "s9")));
    assertEquals(RefusalCode.HOUSEHOLD_FINAL, refusal(new EntryCommand.Reschedule("H08", "s2")));
    story.does(Story.GATE, new EntryCommand.Admit("g1", "H01", 1));
    assertEquals(RefusalCode.ALREADY_INSIDE, refusal(new EntryCommand.Reschedule("H01", "s2")));
    for (HouseholdPlan plan : SamplePlan.households().subList(1, 7)) {
      if (entry().slot("s2").booked() < 15) {
        story.does(Story.MANAGER, new EntryCommand.Reschedule(plan.id(), "s2"));
      }
    }
    assertEquals(RefusalCode.SLOT_FULL, refusal(new EntryCommand.Reschedule("H09", "s2")));
    story.pass(14_400);
    assertEquals(RefusalCode.WRONG_SLOT, refusal(new EntryCommand.Reschedule("H09", "s2")));
  }
}
