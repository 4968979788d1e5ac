package venuehub.core.crowd;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.CrowdLimits;
import venuehub.core.plan.CrowdLimits.Thresholds;
import venuehub.core.plan.Level;

/**
 * The level of a zone, and when it will be another.
 *
 * @param at since when; null: from the beginning
 * @param below since when the density has been below what keeps the level; null: it is not
 * @param calm since when the level has been below the one at which a held entry goes on; null: it
 *     is not, or never was otherwise
 * @param due what it is to become; null: it stays
 */
public record Grade(
    Level level,
    @Nullable Instant at,
    @Nullable Instant below,
    @Nullable Instant calm,
    @Nullable Due due) {
  static final Grade NONE = new Grade(Level.NORMAL, null, null, null, null);

  /** A level that follows, from then on, if the density stays as it is. */
  public record Due(Instant at, Level to) {}

  /** The density is such now. */
  Grade seen(double density, Instant now, Thresholds thresholds, CrowdLimits limits) {
    double keeps = 1 - limits.hysteresisPercent() / 100.0;
    boolean under = level != Level.NORMAL && density < thresholds.of(level) * keeps;
    @Nullable Instant fell = under ? below == null ? now : below : null;
    Level up = thresholds.at(density, 1);
    @Nullable Due next = null;
    if (up.compareTo(level) > 0) {
      next = new Due(mayRise(up, now, limits), up);
    } else if (fell != null) {
      Instant from = at == null ? fell : Trace.later(fell, at);
      next = new Due(from.plusSeconds(limits.holdSeconds()), thresholds.at(density, keeps));
    }
    return new Grade(level, at, fell, calm, next);
  }

  /**
   * At most one change in the time it is held, so that a density that wavers about a threshold
   * changes nothing; but two levels at once are no wavering.
   */
  private Instant mayRise(Level to, Instant now, CrowdLimits limits) {
    boolean leap = to.ordinal() - level.ordinal() > 1;
    return at == null || leap ? now : at.plusSeconds(limits.holdSeconds());
  }

  /** The level is another now. */
  Grade changed(Level to, Instant now, CrowdLimits limits) {
    CrowdLimits.@Nullable Automatic automatic = limits.automatic();
    if (automatic == null || to.compareTo(automatic.below()) >= 0) {
      return new Grade(to, now, null, null, null);
    }
    boolean fell = level.compareTo(automatic.below()) >= 0;
    return new Grade(to, now, null, fell ? now : calm, null);
  }

  /** Nothing is known of the density any more. */
  Grade unknown() {
    return new Grade(level, at, null, null, null);
  }
}
