package venuehub.core.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static venuehub.core.story.Chapters.arrive;
import static venuehub.core.story.Chapters.choose;
import static venuehub.core.story.Chapters.miss;
import static venuehub.core.story.Chapters.opened;
import static venuehub.core.story.Chapters.review;
import static venuehub.core.story.Chapters.serve;
import static venuehub.core.story.Story.clerk;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import venuehub.core.RefusalCode;
import venuehub.core.day.DayCommand;
import venuehub.core.plan.Rules.Absent;
import venuehub.core.plan.Rules.Place;
import venuehub.core.roster.Household;
import venuehub.core.roster.RosterCommand.DrawTie;
import venuehub.core.roster.RosterCommand.RequestMakeUp;
import venuehub.core.roster.Standing;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;

/** Who is called, how often, and what becomes of those who do not come. */
class CallsTest {
  private final Story story = opened(Story.of(SamplePlan.rules()));

  private RefusalCode refusal(String counter, TurnCommand command) {
    return story.refused(clerk(counter), command).code();
  }

  private Household household(String id) {
    return story.state().households().at(id);
  }

  private Call call(String id) {
    return story.state().calls().at(id);
  }

  @Test
  void callsInOrderAndRecordsWhomItPassesOver() {
    arrive(story, "H05", "H03");
    serve(story, "1");

    assertEquals("H03", call("c1").household());
    assertEquals(Map.of("0001", "not-arrived"), call("c1").skipped());
    assertEquals(Map.of("one-a", 4, "one-b", 4), call("c1").left());

    story.does(clerk("1"), new TurnCommand.PassReview("1"));
    serve(story, "1");
    assertEquals("H05", call("c2").household());
    assertEquals(Map.of(), call("c2").skipped(), "a number is passed over once");
  }

  @Test
  void callsThreeTimesThenMissesAndComesBackOnRequestAtTheTailOfTheSlot() {
    arrive(story, "H01", "H03");
    story.does(clerk("1"), new TurnCommand.CallNext("1"));
    assertEquals(RefusalCode.TOO_SOON, refusal("1", new TurnCommand.CallRepeat("1")));
    assertEquals(
        RefusalCode.CALLS_NOT_EXHAUSTED, refusal("1", new TurnCommand.CallMissedByHousehold("1")));
    story.pass(25).does(clerk("1"), new TurnCommand.CallRepeat("1"));
    story.pass(25).does(clerk("1"), new TurnCommand.CallRepeat("1"));
    assertEquals(RefusalCode.CALLS_EXHAUSTED, refusal("1", new TurnCommand.CallRepeat("1")));
    assertEquals(RefusalCode.TOO_SOON, refusal("1", new TurnCommand.CallMissedByHousehold("1")));
    story.pass(25).does(clerk("1"), new TurnCommand.CallMissedByHousehold("1"));

    assertEquals(Standing.DEFERRED_MISSED, household("H01").standing());
    assertEquals(
        RefusalCode.MAKE_UP_NEEDED,
        story.refused(Story.GATE, new venuehub.core.roster.RosterCommand.CheckIn("H01")).code());

    story.does(Story.GATE, new RequestMakeUp("H01"));
    arrive(story, "H05", "H09");
    review(story);
    review(story);
    assertEquals("H05", call("c3").household(), "the slot goes first");
    choose(story, "3", "1-101");
    choose(story, "3", "1-102");
    review(story);
    assertEquals("H09", call("c6").household());
    choose(story, "3", "1-201");
    review(story);
    assertEquals("H01", call("c8").household(), "then the one at its tail");
  }

  @Test
  void missesTooOften() {
    arrive(story, "H01");
    miss(story, "1");
    story.does(Story.GATE, new RequestMakeUp("H01"));
    miss(story, "1");
    assertEquals(
        RefusalCode.MISSED_TOO_OFTEN, story.refused(Story.GATE, new RequestMakeUp("H01")).code());
    assertEquals(
        RefusalCode.NOT_MISSED, story.refused(Story.GATE, new RequestMakeUp("H02")).code());
  }

  @Test
  void withoutRequestTheMissedStandsAtTheTailOfItsBatchAtOnce() {
    Story batch = opened(Story.of(SamplePlan.rules(Place.BATCH, 1, false, Absent.FINAL)));
    arrive(batch, "H01", "H03", "H05", "H07", "H09");
    miss(batch, "1");
    assertEquals(Standing.WAITING, batch.state().households().at("H01").standing());
    List<String> order =
        batch.state().households().waitingFor("review").stream().map(spot -> spot.id()).toList();
    assertEquals(List.of("H03", "H05", "H01", "H07", "H09"), order, "batches are of five");
  }

  @Test
  void selectionIsSerialInsideAPool() {
    arrive(story, "H01", "H03");
    serve(story, "1");
    serve(story, "2");
    story.does(clerk("2"), new TurnCommand.PassReview("2"));
    assertEquals(
        RefusalCode.EARLIER_NUMBER_IN_PLAY,
        refusal("3", new TurnCommand.CallNext("3")),
        "H01 is still in review");
    story.does(clerk("1"), new TurnCommand.PassReview("1"));
    serve(story, "3");
    assertEquals("H01", call("c3").household());
    assertEquals(
        RefusalCode.EARLIER_NUMBER_IN_PLAY,
        refusal("5", new TurnCommand.CallNext("5")),
        "H01 has not finished");
  }

  @Test
  void reviewRunsAheadByTheDeckOnly() {
    arrive(story, "H01", "H03", "H05", "H09");
    review(story);
    review(story);
    review(story);
    assertEquals(RefusalCode.ON_DECK_FULL, refusal("1", new TurnCommand.CallNext("1")));
    choose(story, "3", "1-101");
    review(story);
    assertEquals("H09", call("c5").household());
  }

  @Test
  void tiesAreDrawnBeforeTheyAreCalled() {
    arrive(story, "H12", "H13");
    assertEquals(RefusalCode.TIE_UNDRAWN, refusal("1", new TurnCommand.CallNext("1")));
    assertEquals(
        RefusalCode.WRONG_TIE,
        story.refused(Story.SUPERVISOR, new DrawTie("t12", List.of("H12", "H12"))).code());
    assertEquals(
        RefusalCode.UNKNOWN,
        story.refused(Story.SUPERVISOR, new DrawTie("t99", List.of("H12"))).code());
    story.does(Story.SUPERVISOR, new DrawTie("t12", List.of("H13", "H12")));
    review(story);
    assertEquals("H13", call("c1").household());
    assertNull(household("H12").tie());
  }

  @Test
  void counterRefusesWhatIsNotItsTurn() {
    assertEquals(RefusalCode.NOBODY_WAITING, refusal("1", new TurnCommand.CallNext("1")));
    assertEquals(RefusalCode.NOBODY_CALLED, refusal("1", new TurnCommand.PassReview("1")));
    assertEquals(RefusalCode.WRONG_STAGE, refusal("1", new TurnCommand.SignForm("1")));
    assertEquals(RefusalCode.COUNTER_TAKEN, refusal("2", new TurnCommand.CallNext("1")));
    assertEquals(RefusalCode.COUNTER_TAKEN, refusal("2", new TurnCommand.OpenCounter("1")));
    assertEquals(RefusalCode.ALREADY_SO, refusal("1", new TurnCommand.OpenCounter("1")));
    assertEquals(RefusalCode.UNKNOWN, refusal("1", new TurnCommand.CallNext("77")));
    arrive(story, "H01", "H03");
    story.does(clerk("1"), new TurnCommand.CallNext("1"));
    assertEquals(RefusalCode.COUNTER_BUSY, refusal("1", new TurnCommand.CallNext("1")));
    assertEquals(RefusalCode.COUNTER_BUSY, refusal("1", new TurnCommand.CloseCounter("1")));
    assertEquals(RefusalCode.NOT_PRESENT, refusal("1", new TurnCommand.PassReview("1")));
    story.does(clerk("1"), new TurnCommand.CallPresent("1"));
    assertEquals(RefusalCode.ALREADY_SO, refusal("1", new TurnCommand.CallPresent("1")));
    assertEquals(
        RefusalCode.UNKNOWN_REASON,
        refusal("1", new TurnCommand.FailReview("1", "whatever", null)));
    story.does(clerk("2"), new TurnCommand.PauseCounter("2"));
    assertEquals(RefusalCode.COUNTER_NOT_OPEN, refusal("2", new TurnCommand.CallNext("2")));
    assertEquals(
        RefusalCode.TURNS_OPEN, story.refused(Story.MANAGER, new DayCommand.Close()).code());
  }

  @Test
  void missingPapersComeBackByCheckingInAgain() {
    arrive(story, "H01");
    serve(story, "1");
    story.does(clerk("1"), new TurnCommand.FailReview("1", "papers", null));
    assertEquals(Standing.DEFERRED_DOCUMENTS, household("H01").standing());
    arrive(story, "H01");
    review(story);
    assertEquals("selection", household("H01").stage());
  }
}
