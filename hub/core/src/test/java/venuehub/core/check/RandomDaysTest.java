package venuehub.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import venuehub.core.Decision;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.evidence.EvidenceCommand;
import venuehub.core.plan.Rules.Absent;
import venuehub.core.plan.Rules.Place;
import venuehub.core.story.RandomDay;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;

/** Every invariant holds along days on which people do what they like. */
class RandomDaysTest {
  private final Invariants invariants = Invariants.from(7);

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Integer.getInteger("venuehub.days", 30));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hold(long seed) {
    Place place = Place.values()[(int) (seed % Place.values().length)];
    Absent absent = seed % 3 == 0 ? Absent.NEXT_DAY : Absent.FINAL;
    Story story = Story.of(SamplePlan.rules(place, 1, seed % 2 == 0, absent), this::check);
    RandomDay day = new RandomDay(seed);
    for (int step = 0; step < 3_000; step++) {
      RandomDay.Wish wish = day.next(story.state());
      if (story.ask(wish.actor(), wish.command()) instanceof Decision.Accepted && step % 5 == 0) {
        story.ask(wish.actor(), new EvidenceCommand.Undo(story.last()));
      }
      story.pass(day.pause());
    }
  }

  private void check(VenueState before, Recorded entry, VenueState after) {
    assertEquals(Optional.empty(), invariants.broken(before, entry, after), () -> "after " + entry);
  }
}
