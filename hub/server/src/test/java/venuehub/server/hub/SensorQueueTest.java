package venuehub.server.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import venuehub.core.VenueState;
import venuehub.core.crowd.CrowdCommand.Sampled;
import venuehub.core.crowd.CrowdEvent.Doubt;
import venuehub.core.crowd.CrowdEvent.Reading;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;

/** What one sensor said, on its way to the ledger. */
final class SensorQueueTest {
  private static final Instant START = Instant.parse("2026-03-01T01:00:00Z");

  private final VenueState state = Story.of(SamplePlan.rules()).state();
  private final SensorQueue queue = new SensorQueue("b-in");
  private Instant now = START;

  private Doubt says(int in, int out) {
    return queue.hear(state, new Reading(in, out, now), now);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  /** Hands over all there is, as the ledger takes it. */
  private List<Integer> handAll() {
    List<Integer> handed = new ArrayList<>();
    for (Sampled next = queue.hand(state); next != null; next = queue.hand(state)) {
      handed.add(next.in());
      queue.settled(true);
    }
    return handed;
  }

  @Test
  void onlyTheLatestOfWhatCanBeIsHandedOver() {
    says(1, 0);
    handAll();
    says(2, 0);
    says(3, 0);
    says(4, 0);
    assertEquals(List.of(4), handAll());
    says(4, 0);
    assertEquals(List.of(), handAll(), "nothing new");
  }

  @Test
  void whatCannotBeStandsByItselfInItsOrder() {
    says(10, 0);
    handAll();
    assertNull(says(11, 0));
    assertEquals(Doubt.BACKWARDS, says(0, 0));
    assertNull(says(1, 0));
    assertNull(says(2, 0));
    assertEquals(List.of(11, 0, 2), handAll());
  }

  @Test
  void whatTheLedgerDoesNotTakeIsHandedOverAgainWithWhatCameMeanwhile() {
    says(1, 0);
    handAll();
    says(5, 0);
    assertEquals(5, queue.hand(state).in());
    says(6, 0);
    queue.settled(false);
    assertEquals(List.of(5, 6), handAll());
    says(9, 0);
    assertEquals(List.of(9), handAll());
  }

  @Test
  void theTimePeoplePassedInBeginsWhenItWasLastHeardToSayTheSame() {
    says(1, 0);
    handAll();
    pass(Duration.ofHours(1));
    says(1, 0);
    pass(Duration.ofSeconds(3));
    says(30, 0);
    Sampled handed = queue.hand(state);
    assertEquals(3L, handed.quietSeconds());
    assertEquals(now, handed.heardAt());
  }

  @Test
  void aRestartedHubLeavesTheTimeToTheLedger() {
    says(30, 0);
    assertNull(queue.hand(state).quietSeconds());
  }

  @Test
  void whatWasOvertakenOnItsWayChangesNothing() {
    says(5, 5);
    handAll();
    assertNull(queue.hear(state, new Reading(4, 5, now.minusSeconds(2)), now));
    assertEquals(List.of(), handAll());
    assertEquals(Doubt.BACKWARDS, queue.hear(state, new Reading(4, 5, now.minusSeconds(90)), now));
  }

  @Test
  void aClockThatIsAheadIsNotHeardAndNotCounted() {
    says(5, 0);
    handAll();
    Instant heard = queue.heardAt();
    pass(Duration.ofSeconds(1));
    Reading ahead = new Reading(6, 0, now.plusSeconds(60));
    assertEquals(Doubt.FUTURE, queue.hear(state, ahead, now));
    assertEquals(heard, queue.heardAt());
    assertEquals(List.of(), handAll());
    assertEquals(6, queue.handFuture(state, now).in());
    assertNull(queue.handFuture(state, now), "once");
    says(7, 0);
    assertEquals(List.of(7), handAll(), "who was counted meanwhile is not lost");
  }

  @Test
  void oneThatTalksNonsenseFillsNoMemory() {
    for (int turn = 0; turn < 1_000; turn++) {
      says(turn % 2 == 0 ? 0 : 100_000, 0);
    }
    assertTrue(handAll().size() <= 4);
  }
}
