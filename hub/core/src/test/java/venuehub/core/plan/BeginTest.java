package venuehub.core.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import venuehub.core.Actor;
import venuehub.core.Asking;
import venuehub.core.Decision;
import venuehub.core.RefusalCode;
import venuehub.core.Venue;
import venuehub.core.VenueState;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;

/** A ledger begins once. */
class BeginTest {
  private final PlanCommand.Begin begin =
      new PlanCommand.Begin(SamplePlan.beginning(SamplePlan.rules()));

  @Test
  void anEmptyLedgerTakesWhatWasImportedAsItIs() {
    Asking asking = new Asking(new UUID(0, 1), Actor.HUB, SamplePlan.OPENS, null);
    Decision.Accepted accepted =
        assertInstanceOf(Decision.Accepted.class, Venue.decide(VenueState.EMPTY, asking, begin));
    assertEquals(begin.events(), accepted.events());
  }

  @Test
  void aLedgerThatHasBegunDoesNotBeginAgain() {
    assertEquals(
        RefusalCode.ALREADY_SO, Story.of(SamplePlan.rules()).refused(Actor.HUB, begin).code());
  }
}
