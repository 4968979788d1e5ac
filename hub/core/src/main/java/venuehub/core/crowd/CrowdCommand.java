package venuehub.core.crowd;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import venuehub.core.Command;

/** What may be asked of the count of people. */
public sealed interface CrowdCommand extends Command {
  /**
   * Somebody counted people into and out of a zone by hand.
   *
   * @param in people that came, 0–1,000
   * @param out people that went, 0–1,000
   */
  record Count(String zone, int in, int out) implements CrowdCommand {}

  /**
   * A zone was counted anew 清点校准.
   *
   * @param people that are in it, 0–100,000
   */
  record Recount(String zone, int people) implements CrowdCommand {}

  /** The hub enters what sensors say, at most once a second. */
  record Sample(List<Sampled> samples) implements CrowdCommand {
    public Sample {
      samples = List.copyOf(samples);
    }
  }

  /**
   * What a sensor says.
   *
   * @param at by its own clock
   * @param in people counted in since it was started
   * @param out people counted out since it was started
   * @param heardAt venue time at which the hub heard it; null: just now
   * @param quietSeconds how long before that it was last heard, by its clock or the hub's,
   *     whichever is longer; null: as long as the ledger says
   */
  record Sampled(
      String sensor,
      Instant at,
      int in,
      int out,
      @Nullable Instant heardAt,
      @Nullable Long quietSeconds) {
    /** Heard just now, and not since its last entry. */
    public Sampled(String sensor, Instant at, int in, int out) {
      this(sensor, at, in, out, null, null);
    }
  }

  /** The hub has not heard a sensor since then. */
  record Silence(String sensor, Instant since) implements CrowdCommand {}

  /** The density of a zone has asked for another level for long enough. */
  record LevelDue(String zone, Instant at) implements CrowdCommand {}

  /** A zone that made the hub hold a gate has been calm for long enough. */
  record ResumeDue(String gate, Instant at) implements CrowdCommand {}
}
