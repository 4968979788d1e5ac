package venuehub.server.clock;

import java.time.Duration;
import java.time.Instant;

/** The clock of a venue. */
public interface VenueClock {
  /** Venue time, in whole microseconds. */
  Instant now();

  /** How much wall time it takes until a moment of venue time; zero or less if it has come. */
  Duration wallUntil(Instant moment);

  /** Venue time after which a hub that gave no sign of life was away. */
  Duration absence();

  /** Wall time between signs of life: several fit into an absence. */
  Duration beat();
}
