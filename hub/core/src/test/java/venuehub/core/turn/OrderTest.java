package venuehub.core.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static venuehub.core.story.Chapters.arrive;
import static venuehub.core.story.Chapters.choose;
import static venuehub.core.story.Chapters.miss;
import static venuehub.core.story.Chapters.opened;
import static venuehub.core.story.Chapters.review;
import static venuehub.core.story.Chapters.serve;
import static venuehub.core.story.Story.clerk;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import venuehub.core.RefusalCode;
import venuehub.core.evidence.EvidenceCommand.GiveApproval;
import venuehub.core.evidence.EvidenceCommand.Undo;
import venuehub.core.plan.Rules.Absent;
import venuehub.core.plan.Rules.Place;
import venuehub.core.roster.RosterCommand.CheckIn;
import venuehub.core.roster.RosterCommand.RequestMakeUp;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;
import venuehub.core.unit.UnitCommand;

/** The order inside a pool where somebody comes back into it. */
class OrderTest {
  private static Story keepingPlaces() {
    return opened(Story.of(SamplePlan.rules(Place.KEEP, 2, true, Absent.FINAL)));
  }

  @Test
  void nobodyIsCalledToASecondDeskWhileAnotherIsChoosingFromThePool() {
    Story story = keepingPlaces();
    arrive(story, "H01", "H03");
    serve(story, "1");
    story.does(clerk("1"), new TurnCommand.PassReview("1"));
    miss(story, "3");
    review(story);
    story.does(clerk("5"), new TurnCommand.CallNext("5"));
    assertEquals("H03", story.state().counters().at("5").turn().household());

    story.does(Story.GATE, new RequestMakeUp("H01"));
    assertEquals(
        RefusalCode.EARLIER_NUMBER_IN_PLAY,
        story.refused(clerk("3"), new TurnCommand.CallNext("3")).code());
  }

  @Test
  void aDeskForTwoPoolsGoesOnWithTheOneThatIsNotHeldUp() {
    Story story = keepingPlaces();
    arrive(story, "H01", "H03", "H04");
    review(story);
    review(story);
    review(story);
    story.does(clerk("3"), new TurnCommand.CallNext("3"));
    assertEquals("H01", story.state().counters().at("3").turn().household());
    story.does(clerk("5"), new TurnCommand.CallNext("5"));
    assertEquals("H04", story.state().counters().at("5").turn().household());
  }

  @Test
  void aFullDeckDoesNotShutOutTheOneItWaitsFor() {
    Story story = opened(Story.of(SamplePlan.rules()));
    arrive(story, "H11", "H15", "H17");
    review(story);
    review(story);
    review(story);
    assertEquals(
        3, story.state().households().onDeckFor("one"), "the deck is full with the second slot");
    // Late for the first slot: at its tail, and so before everyone of the second.
    arrive(story, "H01");
    serve(story, "1");
    assertEquals("H01", story.state().counters().at("1").turn().household());
    arrive(story, "H19");
    assertEquals(
        RefusalCode.ON_DECK_FULL, story.refused(clerk("2"), new TurnCommand.CallNext("2")).code());
  }

  @Test
  void whoMissesAgainAfterAskingToComeBackIsRecordedAgain() {
    Story story = keepingPlaces();
    arrive(story, "H01", "H03", "H05");
    miss(story, "1");
    review(story);
    assertEquals("missed", story.state().calls().at("c2").skipped().get("0001"));
    story.does(Story.GATE, new RequestMakeUp("H01"));
    miss(story, "1");
    review(story);
    assertEquals("missed", story.state().calls().at("c4").skipped().get("0001"));
  }

  @Test
  void aMissIsNotTakenBackOnceAnotherWasCalledInItsPlace() {
    Story story = opened(Story.of(SamplePlan.rules()));
    arrive(story, "H01", "H03");
    review(story);
    review(story);
    miss(story, "3");
    UUID missed = story.last();
    story.does(clerk("5"), new TurnCommand.CallNext("5"));
    assertEquals(RefusalCode.BUILT_UPON, story.refused(clerk("3"), new Undo(missed)).code());
  }

  @Test
  void aMissIsTakenBackWhileNobodyWasCalled() {
    Story story = opened(Story.of(SamplePlan.rules()));
    arrive(story, "H01", "H03");
    review(story);
    review(story);
    miss(story, "3");
    story.does(clerk("3"), new Undo(story.last()));
    assertEquals("H01", story.state().counters().at("3").turn().household());
  }

  @Test
  void whoseChoiceIsVoidedWhileAwayChoosesAgainWhenBack() {
    Story story = opened(Story.of(SamplePlan.rules()));
    arrive(story, "H01");
    review(story);
    choose(story, "3", "1-101");
    miss(story, "6");
    story.does(Story.MANAGER, new UnitCommand.Void("1-101", "mistake", null));
    story.does(Story.SUPERVISOR, new GiveApproval("a1"));
    story.does(Story.GATE, new RequestMakeUp("H01"));
    serve(story, "3");
    assertTrue(story.state().counters().at("3").turn().choice() != null);
    assertEquals(RefusalCode.ALREADY_SO, story.refused(Story.GATE, new CheckIn("H01")).code());
  }
}
