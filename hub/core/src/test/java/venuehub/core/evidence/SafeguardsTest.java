package venuehub.core.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static venuehub.core.story.Chapters.arrive;
import static venuehub.core.story.Chapters.opened;
import static venuehub.core.story.Chapters.review;
import static venuehub.core.story.Chapters.serve;
import static venuehub.core.story.Story.clerk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import venuehub.core.Actor;
import venuehub.core.RefusalCode;
import venuehub.core.VenueState;
import venuehub.core.day.DayCommand;
import venuehub.core.notice.NoticeCommand;
import venuehub.core.plan.Text;
import venuehub.core.roster.RosterCommand.CheckIn;
import venuehub.core.roster.Standing;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;
import venuehub.core.turn.Turn;
import venuehub.core.turn.TurnCommand;
import venuehub.core.unit.UnitCommand;
import venuehub.core.unit.UnitState;

/** Freeze, outage, second key, undo, the day and its notices. */
class SafeguardsTest {
  private final Story story = opened(Story.of(SamplePlan.rules()));

  private RefusalCode refusal(Actor actor, venuehub.core.Command command) {
    return story.refused(actor, command).code();
  }

  private Turn.Choice choice() {
    return story.state().counters().at("3").turn().choice();
  }

  private void choosing() {
    arrive(story, "H01");
    review(story);
    serve(story, "3");
    story.does(clerk("3"), new UnitCommand.Hold("3", "1-101"));
  }

  @Test
  void aFreezeEndsWithItsLastCauseAndExtendsEveryClockByExactlyThePause() {
    choosing();
    Instant until = choice().until();
    story.pass(10);
    story.does(Story.MANAGER, new EvidenceCommand.FreezeVenue("one", "system", null));
    assertEquals(
        RefusalCode.ALREADY_SO,
        refusal(Story.MANAGER, new EvidenceCommand.FreezeVenue("one", "system", null)));
    assertEquals(
        RefusalCode.UNKNOWN_REASON,
        refusal(Story.MANAGER, new EvidenceCommand.FreezeVenue("two", "mood", null)));
    story.pass(100);
    story.does(Story.MANAGER, new EvidenceCommand.FreezeVenue("two", "system", null));
    story.pass(100);
    story.does(Story.MANAGER, new EvidenceCommand.ResumeVenue("one"));
    assertEquals(RefusalCode.FROZEN, refusal(clerk("3"), new UnitCommand.Choose("3", "1-101")));
    assertEquals(RefusalCode.FROZEN, refusal(clerk("3"), new UnitCommand.Hold("3", "1-102")));
    assertEquals(RefusalCode.FROZEN, refusal(clerk("1"), new TurnCommand.CallNext("1")));
    story.does(clerk("3"), new UnitCommand.Release("3", "1-101"));
    story.pass(100);
    assertEquals(until, choice().until(), "no clock runs out while frozen");
    story.does(Story.MANAGER, new EvidenceCommand.ResumeVenue("two"));
    assertEquals(until.plusSeconds(300), choice().until());
    assertEquals(
        RefusalCode.UNKNOWN, refusal(Story.MANAGER, new EvidenceCommand.ResumeVenue("two")));
    story.does(clerk("3"), new UnitCommand.Hold("3", "1-101"));
    assertEquals(until.plusSeconds(300), story.state().units().at("1-101").until());
  }

  @Test
  void anOutageExtendsTheClocksOfTurns() {
    choosing();
    Instant until = choice().until();
    story.does(Actor.HUB, new EvidenceCommand.NoteOutage(story.now(), story.now().plusSeconds(40)));
    assertEquals(until.plusSeconds(40), choice().until());
    assertEquals(until.plusSeconds(40), story.state().units().at("1-101").until());
  }

  @Test
  void aCallOutOfOrderTakesAReasonASecondPersonAndIsMarked() {
    arrive(story, "H01", "H03");
    Actor clerk = clerk("1");
    assertEquals(
        RefusalCode.UNKNOWN_REASON,
        refusal(clerk, new TurnCommand.CallOutOfOrder("1", "H03", "mood", null)));
    assertEquals(
        RefusalCode.HOUSEHOLD_NOT_HERE,
        refusal(clerk, new TurnCommand.CallOutOfOrder("1", "H05", "ill", null)));
    assertEquals(
        RefusalCode.HOUSEHOLD_FINAL,
        refusal(clerk, new TurnCommand.CallOutOfOrder("1", "H08", "ill", null)));
    story.does(clerk, new TurnCommand.CallOutOfOrder("1", "H03", "ill", null));
    assertNull(story.state().counters().at("1").turn());
    assertEquals(RefusalCode.SAME_PERSON, refusal(clerk, new EvidenceCommand.GiveApproval("a1")));
    story.does(Story.SUPERVISOR, new EvidenceCommand.GiveApproval("a1"));
    assertEquals("H03", story.state().counters().at("1").turn().household());
    assertEquals("ill", story.state().calls().at("c1").outOfOrder());
    serve(story, "2");
    assertEquals(
        RefusalCode.COUNTER_BUSY,
        refusal(clerk, new TurnCommand.CallOutOfOrder("1", "H01", "ill", null)));
    story.does(clerk, new TurnCommand.CallPresent("1"));
    story.does(clerk, new TurnCommand.PassReview("1"));
    assertEquals(
        RefusalCode.HOUSEHOLD_ELSEWHERE,
        refusal(clerk, new TurnCommand.CallOutOfOrder("1", "H01", "ill", null)));
  }

  @Test
  void anApprovalIsRefusedOrLapses() {
    arrive(story, "H01", "H03");
    story.does(clerk("1"), new TurnCommand.CallOutOfOrder("1", "H03", "ill", null));
    story.does(Story.SUPERVISOR, new EvidenceCommand.RefuseApproval("a1"));
    story.does(clerk("1"), new TurnCommand.CallOutOfOrder("1", "H03", "ill", null));
    story.pass(300);
    assertEquals(Approval.State.LAPSED, story.state().approvals().at("a2").state());
    assertEquals(
        RefusalCode.APPROVAL_CLOSED,
        refusal(Story.SUPERVISOR, new EvidenceCommand.GiveApproval("a2")));
    assertEquals(
        RefusalCode.UNKNOWN, refusal(Story.SUPERVISOR, new EvidenceCommand.GiveApproval("a9")));
  }

  @Test
  void anActIsTakenBackByItsOwnPersonWithinTenSecondsUnlessBuiltUpon() {
    arrive(story, "H01");
    serve(story, "1");
    VenueState before = story.state();
    story.does(clerk("1"), new TurnCommand.PassReview("1"));
    UUID pass = story.last();
    assertEquals(RefusalCode.UNDO_TOO_LATE, refusal(clerk("2"), new EvidenceCommand.Undo(pass)));
    story.pass(10).does(clerk("1"), new EvidenceCommand.Undo(pass));
    assertSame(before.households().at("H01"), story.state().households().at("H01"));
    assertSame(before.counters().at("1"), story.state().counters().at("1"));

    story.does(clerk("1"), new TurnCommand.PassReview("1"));
    UUID late = story.last();
    story.pass(11);
    assertEquals(RefusalCode.UNDO_TOO_LATE, refusal(clerk("1"), new EvidenceCommand.Undo(late)));

    serve(story, "3");
    story.does(clerk("3"), new UnitCommand.Hold("3", "1-101"));
    UUID hold = story.last();
    story.does(clerk("3"), new UnitCommand.Hold("3", "1-102"));
    assertEquals(RefusalCode.BUILT_UPON, refusal(clerk("3"), new EvidenceCommand.Undo(hold)));
    story.does(
        clerk("3"), new EvidenceCommand.Undo(new UUID(1, hold.getLeastSignificantBits() + 1)));
    assertEquals(UnitState.HELD, story.state().units().at("1-101").state());
    story.does(clerk("3"), new UnitCommand.Choose("3", "1-101"));
    assertEquals(
        RefusalCode.UNDO_TOO_LATE,
        refusal(clerk("3"), new EvidenceCommand.Undo(story.last())),
        "a choice is never taken back");
  }

  @Test
  void theDayOpensInOrderAndNothingHappensWhileClosed() {
    assertEquals(RefusalCode.ALREADY_SO, refusal(Story.MANAGER, new DayCommand.Open(null)));
    assertEquals(RefusalCode.WRONG_DAY, refusal(Story.MANAGER, new DayCommand.Open(2)));
    assertEquals(RefusalCode.WRONG_DAY, refusal(Story.GATE, new CheckIn("H21")));
    assertEquals(RefusalCode.UNKNOWN, refusal(Story.GATE, new CheckIn("H99")));
    arrive(story, "H01");
    assertEquals(RefusalCode.ALREADY_SO, refusal(Story.GATE, new CheckIn("H01")));
    assertEquals(RefusalCode.HOUSEHOLD_FINAL, refusal(Story.GATE, new CheckIn("H08")));
    story.does(Story.MANAGER, new DayCommand.Close());
    assertEquals(RefusalCode.VENUE_NOT_OPEN, refusal(Story.GATE, new CheckIn("H01")));
    assertEquals(RefusalCode.VENUE_NOT_OPEN, refusal(clerk("1"), new TurnCommand.OpenCounter("1")));
    assertEquals(RefusalCode.WRONG_DAY, refusal(Story.MANAGER, new DayCommand.Open(1)));
    assertEquals(
        Standing.EXPECTED,
        story.state().households().at("H01").standing(),
        "it came and was not served: it is expected again");
    story.does(Story.MANAGER, new DayCommand.Open(2));
    arrive(story, "H01", "H21");
  }

  @Test
  void speedIsForSimulatedVenues() {
    story.does(Actor.HUB, new DayCommand.SetSpeed(60));
    assertEquals(60, story.state().day().simulatedSpeed());
    assertEquals(RefusalCode.ALREADY_SO, refusal(Actor.HUB, new DayCommand.SetSpeed(60)));
    assertEquals(RefusalCode.OUT_OF_RANGE, refusal(Actor.HUB, new DayCommand.SetSpeed(0)));
  }

  @Test
  void noticesGoWhenTheirTimeIsOver() {
    story.does(
        Story.MANAGER, new NoticeCommand.Post(new Text("午休", "Lunch"), null, List.of("a"), 1));
    story.pass(59);
    assertEquals(1, story.state().notices().size());
    story.pass(1);
    assertEquals(0, story.state().notices().size());
    assertEquals(RefusalCode.UNKNOWN, refusal(Story.MANAGER, new NoticeCommand.Withdraw("n1")));
    assertEquals(
        RefusalCode.OUT_OF_RANGE,
        refusal(Story.MANAGER, new NoticeCommand.Post(new Text("", "x"), null, null, null)));
    assertEquals(
        RefusalCode.UNKNOWN,
        refusal(
            Story.MANAGER, new NoticeCommand.Post(new Text("一", "x"), null, List.of("z"), null)));
  }

  @Test
  void whatIsNotDueIsRefused() {
    choosing();
    assertEquals(
        RefusalCode.NOT_DUE,
        refusal(Actor.HUB, new TurnCommand.ChoiceDue("3", "c2", choice().until(), 0)));
    assertEquals(
        RefusalCode.NOT_DUE, refusal(Actor.HUB, new NoticeCommand.Expire("n1", story.now())));
    assertEquals(
        RefusalCode.NOT_DUE,
        refusal(Actor.HUB, new EvidenceCommand.LapseApproval("a1", story.now())));
  }
}
