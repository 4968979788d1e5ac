package venuehub.core.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static venuehub.core.story.Chapters.opened;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import venuehub.core.Actor;
import venuehub.core.Asking;
import venuehub.core.Decision;
import venuehub.core.Recorded;
import venuehub.core.RefusalCode;
import venuehub.core.Role;
import venuehub.core.Venue;
import venuehub.core.VenueState;
import venuehub.core.day.DayCommand;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;

/** Answers at the exit and complaints. */
class FeedbackTest {
  /** What the sample plan takes of one account in a minute. */
  private static final int MOST = 10;

  private final Story story = opened(Story.of(SamplePlan.rules()));

  private RefusalCode refused(Actor actor, FeedbackCommand command) {
    return story.refused(actor, command).code();
  }

  @Test
  void answersAreCountedByWhetherTheyCountAsSatisfied() {
    story.does(Story.EXIT, new FeedbackCommand.Rate("good"));
    story.does(Story.EXIT, new FeedbackCommand.Rate("poor"));
    story.does(Story.GATE, new FeedbackCommand.Rate("good"));
    assertEquals(2, story.state().feedback().satisfied());
    assertEquals(3, story.state().feedback().answers());
  }

  @Test
  void anAnswerIsOneOfThePlan() {
    assertEquals(
        RefusalCode.UNKNOWN_REASON, refused(Story.EXIT, new FeedbackCommand.Rate("splendid")));
  }

  @Test
  void oneAccountGivesOnlySoManyAnswersInAMinute() {
    for (int answer = 0; answer < MOST; answer++) {
      story.does(Story.EXIT, new FeedbackCommand.Rate("good"));
    }
    assertEquals(RefusalCode.TOO_SOON, refused(Story.EXIT, new FeedbackCommand.Rate("good")));
    story.does(Actor.of("exit2", Role.SCREEN), new FeedbackCommand.Rate("good"));
    story.pass(60).does(Story.EXIT, new FeedbackCommand.Rate("good"));
    assertEquals(MOST + 2, story.state().feedback().answers());
  }

  /** An hour without network: each answer counts in the minute in which it was given. */
  @Test
  void answersKeptOnTheDeviceCountWhereTheyWereGiven() {
    story.pass(3_600);
    VenueState state = story.state();
    int taken = 0;
    for (int answer = 0; answer < 3 * MOST; answer++) {
      Instant acted = story.now().minusSeconds(3_600 - answer * 10L);
      state = rated(state, acted, answer);
      taken = state.feedback().answers();
    }
    assertEquals(3 * MOST, taken);
  }

  private VenueState rated(VenueState state, @Nullable Instant acted, int number) {
    Asking asking = new Asking(new UUID(5, number), Story.EXIT, story.now(), acted);
    Decision decision = Venue.decide(state, asking, new FeedbackCommand.Rate("good"));
    Decision.Accepted accepted = assertInstanceOf(Decision.Accepted.class, decision);
    return Venue.apply(
        state,
        new Recorded(
            story.ledger().size() + 1L + number,
            story.now(),
            Story.EXIT.name(),
            asking.id(),
            0,
            accepted.events().getFirst()));
  }

  @Test
  void aComplaintHasAReasonOfTheListAndAHouseholdOfTheVenueIfAny() {
    story.does(Story.GATE, new FeedbackCommand.Complain("waiting", "H01"));
    story.does(Story.MANAGER, new FeedbackCommand.Complain("waiting", null));
    assertEquals(2, story.state().feedback().complained());
    assertEquals(
        RefusalCode.UNKNOWN_REASON,
        refused(Story.GATE, new FeedbackCommand.Complain("weather", null)));
    assertEquals(
        RefusalCode.UNKNOWN, refused(Story.GATE, new FeedbackCommand.Complain("waiting", "H99")));
  }

  @Test
  void nothingIsSaidOfAClosedVenueAndEachDayBeginsAfresh() {
    story.does(Story.EXIT, new FeedbackCommand.Rate("good"));
    story.does(Story.GATE, new FeedbackCommand.Complain("waiting", null));
    story.does(Story.MANAGER, new DayCommand.Close());
    assertEquals(RefusalCode.VENUE_NOT_OPEN, refused(Story.EXIT, new FeedbackCommand.Rate("good")));
    assertEquals(1, story.state().feedback().answers(), "the day's figures stay to be read");
    story.does(Story.MANAGER, new DayCommand.Open(2));
    assertEquals(FeedbackState.NONE, story.state().feedback());
  }
}
