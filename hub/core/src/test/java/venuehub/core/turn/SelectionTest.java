package venuehub.core.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static venuehub.core.story.Chapters.arrive;
import static venuehub.core.story.Chapters.choose;
import static venuehub.core.story.Chapters.opened;
import static venuehub.core.story.Chapters.review;
import static venuehub.core.story.Chapters.serve;
import static venuehub.core.story.Story.clerk;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import venuehub.core.Command;
import venuehub.core.RefusalCode;
import venuehub.core.day.DayCommand;
import venuehub.core.evidence.EvidenceCommand.GiveApproval;
import venuehub.core.roster.Outcome;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;
import venuehub.core.unit.UnitCommand;
import venuehub.core.unit.UnitState;

/** Choosing at the desk, its clock, and the five causes of giving up. */
class SelectionTest {
  private final Story story = opened(Story.of(SamplePlan.rules()));

  @BeforeEach
  void atTheDesk() {
    arrive(story, "H01", "H02", "H03");
    review(story);
    review(story);
    serve(story, "3");
  }

  private RefusalCode refusal(Command command) {
    return story.refused(clerk("3"), command).code();
  }

  private UnitState unit(String id) {
    return story.state().units().at(id).state();
  }

  private Outcome outcome(String household) {
    return story.state().households().at(household).outcome();
  }

  @Test
  void holdsMovesAndChooses() {
    assertEquals(RefusalCode.UNIT_NOT_HELD, refusal(new UnitCommand.Choose("3", "1-101")));
    assertEquals(RefusalCode.WRONG_POOL, refusal(new UnitCommand.Hold("3", "1-103")));
    assertEquals(RefusalCode.UNKNOWN, refusal(new UnitCommand.Hold("3", "9-999")));
    story.does(clerk("3"), new UnitCommand.Hold("3", "1-101"));
    assertEquals(RefusalCode.ALREADY_SO, refusal(new UnitCommand.Hold("3", "1-101")));
    story.does(clerk("3"), new UnitCommand.Hold("3", "1-102"));
    assertEquals(UnitState.FREE, unit("1-101"));
    assertEquals(UnitState.HELD, unit("1-102"));
    assertEquals(RefusalCode.UNIT_NOT_HELD, refusal(new UnitCommand.Choose("3", "1-101")));
    assertEquals(RefusalCode.NOTHING_CHOSEN, refusal(new TurnCommand.SignForm("3")));
    story.does(clerk("3"), new UnitCommand.Release("3", "1-102"));
    assertEquals(UnitState.FREE, unit("1-102"));
    story.does(clerk("3"), new UnitCommand.Hold("3", "1-102"));
    story.does(clerk("3"), new UnitCommand.Choose("3", "1-102"));
    assertEquals(UnitState.CHOSEN, unit("1-102"));
    assertEquals(RefusalCode.ALREADY_CHOSEN, refusal(new UnitCommand.Hold("3", "1-101")));
    story.does(clerk("3"), new TurnCommand.SignForm("3"));
    serve(story, "6");
    story.does(clerk("6"), new TurnCommand.SignContract("6"));
    assertEquals(UnitState.CONTRACTED, unit("1-102"));
    assertEquals(Outcome.CONTRACTED, outcome("H01"));
  }

  @Test
  void aUnitHeldElsewhereIsNotFree() {
    story.does(clerk("3"), new UnitCommand.Hold("3", "1-101"));
    assertEquals(
        RefusalCode.UNIT_NOT_FREE,
        story.refused(Story.MANAGER, new UnitCommand.Suspend("1-101", "objection", null)).code());
    story.does(clerk("3"), new UnitCommand.Choose("3", "1-101"));
    story.does(clerk("3"), new TurnCommand.SignForm("3"));
    review(story);
    serve(story, "3");
    assertEquals(RefusalCode.UNIT_NOT_FREE, refusal(new UnitCommand.Hold("3", "1-101")));
  }

  @Test
  void warnsAtSixtyAndFifteenThenTimesOut() {
    story.does(clerk("3"), new UnitCommand.Hold("3", "1-101"));
    story.pass(119);
    assertEquals(2, story.state().counters().at("3").turn().choice().warnings().size());
    story.pass(1);
    assertEquals(1, story.state().counters().at("3").turn().choice().warnings().size());
    story.pass(45);
    assertEquals(0, story.state().counters().at("3").turn().choice().warnings().size());
    story.pass(15);
    assertEquals(Outcome.TIMED_OUT, outcome("H01"));
    assertEquals(UnitState.FREE, unit("1-101"));
    assertNull(story.state().counters().at("3").turn());
  }

  @Test
  void keepsTheCausesOfGivingUpApart() {
    story.does(clerk("3"), new TurnCommand.Decline("3", "no-fit", null));
    assertEquals(Outcome.DECLINED, outcome("H01"));

    serve(story, "4");
    story.does(clerk("4"), new UnitCommand.Hold("4", "1-103"));
    story.does(clerk("4"), new UnitCommand.Choose("4", "1-103"));
    story.does(clerk("4"), new TurnCommand.Decline("4", "no-fit", null));
    assertEquals(Outcome.UNSIGNED_FORM, outcome("H02"));
    assertEquals(UnitState.RETURNED, unit("1-103"), "free for the next in order");

    review(story);
    choose(story, "3", "1-101");
    story.does(Story.MANAGER, new DayCommand.Close());
    assertEquals(Outcome.UNSIGNED_CONTRACT, outcome("H03"));
    assertEquals(UnitState.RETURNED, unit("1-101"));
    assertEquals(Outcome.ABSENT, outcome("H05"), "of the first day and never came");
    assertNull(outcome("H25"), "of the second day");
    assertEquals(Outcome.DISQUALIFIED, outcome("H08"));
  }

  @Test
  void voidingNeedsAnotherPerson() {
    story.does(clerk("3"), new UnitCommand.Hold("3", "1-101"));
    assertEquals(
        RefusalCode.WRONG_UNIT_STATE,
        story.refused(Story.MANAGER, new UnitCommand.Void("1-101", "mistake", null)).code());
    story.does(clerk("3"), new UnitCommand.Choose("3", "1-101"));
    assertEquals(
        RefusalCode.HOUSEHOLD_ELSEWHERE,
        story.refused(Story.MANAGER, new UnitCommand.Void("1-101", "mistake", null)).code());
    story.does(clerk("3"), new TurnCommand.SignForm("3"));
    story.does(Story.MANAGER, new UnitCommand.Void("1-101", "mistake", null));
    assertEquals(UnitState.CHOSEN, unit("1-101"), "nothing happens before the second key");
    assertEquals(
        RefusalCode.SAME_PERSON, story.refused(Story.MANAGER, new GiveApproval("a1")).code());
    story.does(Story.SUPERVISOR, new GiveApproval("a1"));
    assertEquals(UnitState.RETURNED, unit("1-101"));
    serve(story, "3");
    assertEquals("H01", story.state().counters().at("3").turn().household(), "it chooses again");
    assertEquals(
        RefusalCode.APPROVAL_CLOSED,
        story.refused(Story.SUPERVISOR, new GiveApproval("a1")).code());
  }

  @Test
  void suspendedReservedAndRestored() {
    story.does(Story.MANAGER, new UnitCommand.Suspend("1-201", "objection", null));
    assertEquals(RefusalCode.UNIT_NOT_FREE, refusal(new UnitCommand.Hold("3", "1-201")));
    assertEquals(
        RefusalCode.ALREADY_SO,
        story.refused(Story.MANAGER, new UnitCommand.Suspend("1-201", "objection", null)).code());
    story.does(Story.MANAGER, new UnitCommand.Reserve("1-201", "objection", null));
    story.does(Story.MANAGER, new UnitCommand.Restore("1-201"));
    assertEquals(UnitState.FREE, unit("1-201"));
    assertEquals(
        RefusalCode.UNKNOWN_REASON,
        story.refused(Story.MANAGER, new UnitCommand.Reserve("1-201", "no", null)).code());
  }

  @Test
  void nothingLeftIsSaid() {
    for (String unit :
        new String[] {"1-101", "1-102", "1-201", "1-202", "1-301", "1-302", "1-401", "1-402"}) {
      story.does(Story.MANAGER, new UnitCommand.Suspend(unit, "objection", null));
    }
    story.does(clerk("3"), new TurnCommand.Decline("3", "no-fit", null));
    assertEquals(
        RefusalCode.NO_UNIT_LEFT, story.refused(clerk("1"), new TurnCommand.CallNext("1")).code());
    story.does(Story.MANAGER, new DayCommand.Close());
    assertEquals(Outcome.NO_UNIT_LEFT, outcome("H03"), "it came and nothing is left for it");
  }
}
