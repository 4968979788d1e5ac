package venuehub.core.check;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.crowd.CrowdEvent.LevelChanged;

/** The level of a zone changes at most once in the time it is held, unless it leaps up. */
final class LevelsHeld implements Invariant {
  private final Map<String, Instant> changed = new HashMap<>();

  @Override
  public String name() {
    return "levels-held";
  }

  @Override
  public Optional<String> broken(VenueState before, Recorded entry, VenueState after) {
    if (!(entry.event() instanceof LevelChanged change)) {
      return Optional.empty();
    }
    @Nullable Instant last = changed.put(change.zone(), entry.at());
    int hold = after.rules().crowdLimits().holdSeconds();
    boolean leap = change.to().ordinal() - change.from().ordinal() > 1;
    boolean held = last == null || leap || Duration.between(last, entry.at()).toSeconds() >= hold;
    return Sentence.unless(
        held && change.from() != change.to(),
        "zone " + change.zone() + " to stay at a level for " + hold + " s",
        "it goes from " + change.from().wire() + " to " + change.to().wire() + " sooner");
  }
}
