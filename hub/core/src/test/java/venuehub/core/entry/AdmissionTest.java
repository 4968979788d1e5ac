package venuehub.core.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static venuehub.core.story.Chapters.miss;
import static venuehub.core.story.Chapters.opened;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import venuehub.core.Actor;
import venuehub.core.Asking;
import venuehub.core.Decision;
import venuehub.core.Refusal;
import venuehub.core.RefusalCode;
import venuehub.core.Venue;
import venuehub.core.day.DayCommand;
import venuehub.core.plan.Rules.TimedEntry;
import venuehub.core.roster.HouseholdPlan;
import venuehub.core.roster.Standing;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;

/** Who is let in at a gate, who is turned away, and what is known of it afterwards. */
class AdmissionTest {
  private static final TimedEntry TIMED = new TimedEntry(1_800, 600, false, 2, true, 87, 1_000);

  private final Story story = opened(Story.of(SamplePlan.rules(TIMED)));

  private static EntryCommand.Admit admit(String ticket) {
    return new EntryCommand.Admit("g1", ticket, 2);
  }

  private RefusalCode refusal(EntryCommand command) {
    return story.refused(Story.GATE, command).code();
  }

  private EntryState entry() {
    return story.state().entry();
  }

  @Test
  void lettingInIsTheCheckInTooAndCountsThePeople() {
    story.does(Story.GATE, admit("H01"));
    story.does(Story.GATE, new EntryCommand.Admit("g1", "0003", 1));

    assertEquals(Standing.WAITING, story.state().households().at("H01").standing());
    assertTrue(entry().isInside("H03"), "by the number that is called as well");
    assertEquals(3, entry().people());
    assertEquals(2, entry().slot("s1").came());
    assertEquals(3, entry().slot("s1").people());
    assertEquals(9, entry().slot("s1").booked(), "H08 is struck out");
  }

  @Test
  void lettingInIsNoCheckInWhereTheRuleSaysSo() {
    TimedEntry desk = new TimedEntry(1_800, 600, false, 2, false, 87, 0);
    Story apart = opened(Story.of(SamplePlan.rules(desk)));
    apart.does(Story.GATE, admit("H01"));
    assertEquals(Standing.EXPECTED, apart.state().households().at("H01").standing());
  }

  @Test
  void eachReasonToTurnAwayHasItsCode() {
    assertEquals(RefusalCode.UNKNOWN, refusal(new EntryCommand.Admit("g9", "H01", 2)));
    assertEquals(RefusalCode.UNKNOWN, refusal(admit("H99")));
    assertEquals(RefusalCode.OUT_OF_RANGE, refusal(new EntryCommand.Admit("g1", "H01", 0)));
    assertEquals(RefusalCode.HOUSEHOLD_FINAL, refusal(admit("H08")));
    assertEquals(RefusalCode.TOO_MANY_PEOPLE, refusal(new EntryCommand.Admit("g1", "H01", 3)));
    assertEquals(RefusalCode.TOO_EARLY, refusal(admit("H11")));
    assertEquals(RefusalCode.WRONG_DAY, refusal(admit("H21")));
    story.does(Story.GATE, admit("H01"));
    assertEquals(RefusalCode.ALREADY_INSIDE, refusal(admit("H01")));
    story.does(Story.MANAGER, new EntryCommand.Hold("g1", null, null));
    assertEquals(RefusalCode.ENTRY_HELD, refusal(admit("H03")));
    story.does(Story.MANAGER, new EntryCommand.Resume("g1", null));
    story.does(Story.MANAGER, new EntryCommand.Hold(null, "s1", 10));
    assertEquals(RefusalCode.ENTRY_HELD, refusal(admit("H03")));
    story.does(Story.MANAGER, new EntryCommand.Resume(null, "s1"));
    story.does(Story.MANAGER, new EntryCommand.Pace("g1", 1));
    assertEquals(RefusalCode.ENTRY_PACED, refusal(admit("H03")));
    story.pass(660).does(Story.GATE, admit("H03"));
    story.does(Story.MANAGER, new DayCommand.Close());
    assertEquals(RefusalCode.VENUE_NOT_OPEN, refusal(admit("H05")));
  }

  @Test
  void theTicketOfASlotGivenUpIsNoLongerGood() {
    EntryCommand.Admit before = new EntryCommand.Admit("g1", "H01", 2, "s1");
    EntryCommand.Admit after = new EntryCommand.Admit("g1", "H01", 2, "s2");
    assertEquals(RefusalCode.TICKET_REPLACED, refusal(after), "of a slot it was never given");
    story.does(Story.GATE, new EntryCommand.Reschedule("H01", "s2"));
    story.pass(5_400);
    Refusal replaced = story.refused(Story.GATE, before);
    assertEquals(RefusalCode.TICKET_REPLACED, replaced.code());
    String of = SamplePlan.plan(SamplePlan.rules(TIMED)).slot("s1").label().en();
    assertTrue(replaced.detail().endsWith("is for " + of + " and was replaced."));
    story.does(Story.GATE, after);

    Asking late = new Asking(new UUID(7, 5), Story.GATE, story.now(), story.now());
    EntryCommand.Admit other = new EntryCommand.Admit("g1", "H11", 2, "gone");
    Decision.Accepted without =
        assertInstanceOf(Decision.Accepted.class, Venue.decide(story.state(), late, other));
    assertEquals(List.of("ticket-replaced"), without.events().getLast().result().get("remarks"));
  }

  @Test
  void aSlotIsAdmittedFromBeforeItBeginsUntilItsGraceIsOver() {
    story.pass(5_399);
    assertEquals(RefusalCode.TOO_EARLY, refusal(admit("H11")));
    story.pass(1).does(Story.GATE, admit("H11"));
    story.pass(2_400).does(Story.GATE, admit("H01"));
    story.pass(1);
    assertEquals(RefusalCode.TOO_LATE, refusal(admit("H03")));
  }

  @Test
  void theLateAreLetInWhereTheRuleSaysSo() {
    TimedEntry kind = new TimedEntry(1_800, 600, true, 2, true, 87, 0);
    Story late = opened(Story.of(SamplePlan.rules(kind)));
    late.pass(9_000).does(Story.GATE, admit("H01"));
    assertTrue(late.state().entry().isInside("H01"));
  }

  @Test
  void aHouseholdOfAnotherGateIsSentThere() {
    List<HouseholdPlan> plans = new ArrayList<>();
    for (HouseholdPlan plan : SamplePlan.households()) {
      plans.add(
          new HouseholdPlan(
              plan.id(),
              plan.number(),
              plan.order(),
              plan.group(),
              plan.pools(),
              plan.people(),
              plan.slot(),
              "g2",
              plan.needs(),
              plan.proxy(),
              plan.disqualified()));
    }
    Story two =
        opened(
            Story.of(
                SamplePlan.beginning(
                    SamplePlan.plan(SamplePlan.rules(TIMED)), SamplePlan.units(), plans)));
    assertEquals(RefusalCode.WRONG_GATE, two.refused(Story.GATE, admit("H01")).code());
    assertEquals(
        RefusalCode.WRONG_DAY, two.refused(Story.GATE, admit("H21")).code(), "the day weighs more");
  }

  @Test
  void whoLeftByTicketMayComeBack() {
    story.does(Story.GATE, admit("H01"));
    story.does(Story.GATE, new EntryCommand.Leave("g1", 1, null));
    assertEquals(1, entry().people());
    assertTrue(entry().isInside("H01"), "somebody left, nobody knows who");
    story.does(Story.GATE, new EntryCommand.Leave("g1", 1, "H01"));
    assertFalse(entry().isInside("H01"));
    story.does(Story.GATE, admit("H01"));
    assertEquals(1, entry().slot("s1").came(), "a household comes once");
    assertEquals(2, entry().people());
    story.does(Story.GATE, new EntryCommand.Leave("g1", 5, null));
    assertEquals(-3, entry().people(), "a miscount is not hidden");
    assertEquals(RefusalCode.UNKNOWN, refusal(new EntryCommand.Leave("g1", 1, "H99")));
    assertEquals(RefusalCode.OUT_OF_RANGE, refusal(new EntryCommand.Leave("g1", 21, null)));
  }

  @Test
  void whatAGateDidWithoutNetworkIsCountedAndWhatStoodAgainstItIsShown() {
    story.does(Story.GATE, admit("H01"));
    story.pass(120);
    Instant acted = story.now().minusSeconds(60);
    Asking late = new Asking(new UUID(7, 7), Story.GATE, story.now(), acted);
    Decision.Accepted twice =
        assertInstanceOf(Decision.Accepted.class, Venue.decide(story.state(), late, admit("H01")));
    EntryEvent.HouseholdAdmitted admitted =
        assertInstanceOf(EntryEvent.HouseholdAdmitted.class, twice.events().getLast());
    assertEquals(List.of("already-inside"), admitted.remarks(), "the ticket was used twice");
    assertEquals(acted, admitted.actedAt());
    assertEquals(List.of("already-inside"), admitted.result().get("remarks"));
  }

  @Test
  void whoCameInOnTheWrongDayIsCountedAndNotCheckedIn() {
    Asking asking =
        new Asking(new UUID(7, 6), Story.GATE, story.now(), story.now().minusSeconds(5));
    Decision.Accepted early =
        assertInstanceOf(
            Decision.Accepted.class, Venue.decide(story.state(), asking, admit("H21")));
    assertEquals(1, early.events().size(), "its number is not in the order of this day");
    EntryEvent.HouseholdAdmitted admitted =
        assertInstanceOf(EntryEvent.HouseholdAdmitted.class, early.events().getLast());
    assertEquals(List.of("wrong-day"), admitted.remarks());
  }

  @Test
  void anActOfTheFutureCountsAsOfNow() {
    Instant ahead = story.now().plusSeconds(7_200);
    Asking asking = new Asking(new UUID(7, 8), Story.GATE, story.now(), ahead);
    Decision.Accepted early =
        assertInstanceOf(
            Decision.Accepted.class, Venue.decide(story.state(), asking, admit("H11")));
    EntryEvent.HouseholdAdmitted admitted =
        assertInstanceOf(EntryEvent.HouseholdAdmitted.class, early.events().getLast());
    assertEquals(List.of("too-early"), admitted.remarks());
    assertEquals(story.now(), admitted.actedAt());
  }

  @Test
  void conflictsAreKeptToALimit() {
    EntryState state = EntryState.NONE;
    Instant at = SamplePlan.OPENS;
    Admission admission = new Admission("H", "1", "g1", 1, at, List.of("too-early"), null);
    for (long entry = 1; entry <= EntryState.CONFLICTS_KEPT + 2; entry++) {
      state = state.conflicting(entry, admission);
    }
    assertEquals(EntryState.CONFLICTS_KEPT, state.conflicts().size());
    assertFalse(state.conflicts().has("2"));
    assertTrue(state.conflicts().has("3"));
  }

  @Test
  void aNewDayBeginsWithAnEmptyHallAndOpenGates() {
    story.does(Story.GATE, admit("H01"));
    story.does(Story.MANAGER, new EntryCommand.Hold("g1", null, null));
    assertNotNull(entry().gate("g1").hold());
    miss(story, "1");
    story.does(Story.MANAGER, new DayCommand.Close());
    story.does(Story.MANAGER, new DayCommand.Open(2));
    assertEquals(0, entry().people());
    assertFalse(entry().isInside("H01"));
    assertEquals(GateState.QUIET, entry().gate("g1"));
    assertEquals(10, entry().slot("s3").booked());
  }

  @Test
  void thoseTurnedAwayAreCountedByReason() {
    story.does(Story.GATE, new EntryCommand.TurnAway("g1", "0011", "too-early"));
    story.does(Actor.HUB, new EntryCommand.TurnAway("g1", null, "too-early"));
    assertEquals(2, entry().turnedAway().at("too-early"));
    assertEquals(RefusalCode.UNKNOWN, refusal(new EntryCommand.TurnAway("g9", null, "too-late")));
    assertEquals(
        RefusalCode.UNKNOWN_REASON, refusal(new EntryCommand.TurnAway("g1", null, "rude")));
  }

  @Test
  void whoWasTurnedAwayIsKnownWhereTheTicketSaysSo() {
    Instant acted = story.now().minusSeconds(60);
    Asking asking = new Asking(new UUID(7, 9), Story.GATE, story.now(), acted);
    for (String ticket : List.of("0011", "H11", "nonsense")) {
      EntryCommand.TurnAway away = new EntryCommand.TurnAway("g1", ticket, "too-early");
      Decision.Accepted noted =
          assertInstanceOf(Decision.Accepted.class, Venue.decide(story.state(), asking, away));
      String household = ticket.equals("nonsense") ? null : "H11";
      assertEquals(
          new EntryEvent.HouseholdTurnedAway("g1", household, "too-early", acted),
          noted.events().getLast());
    }
  }
}
