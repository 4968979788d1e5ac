package venuehub.core.crowd;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.Level;

/**
 * What the site manager had better do about the entry, and why. The words are the screens'.
 *
 * @param act what to do
 * @param gate at which gate, or
 * @param slot for which slot
 * @param reason why
 * @param zone the zone that is the reason; null: none
 * @param level the level it is at or will reach; null with the zone, or where it has calmed
 * @param at when it will reach it; null: it has
 * @param resumeAt when entry can be expected to go on; null: not known
 * @param households whom it touches: those of the gate or slot yet to come
 */
public record Advice(
    Act act,
    @Nullable String gate,
    @Nullable String slot,
    Reason reason,
    @Nullable String zone,
    @Nullable Level level,
    @Nullable Instant at,
    @Nullable Instant resumeAt,
    int households) {
  /** Minutes by which a slot is put off at a time. */
  public static final int DELAY_MINUTES = 10;

  /** What to do. */
  public enum Act {
    HOLD,
    RESUME,
    DELAY;

    /** The name on the wire. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why. */
  public enum Reason {
    /** A zone is at the level. */
    LEVEL,
    /** A zone will soon be at it. */
    RISING,
    /** The hall is about as full as it may be. */
    LIMIT,
    /** A zone will be at the level in the slot. */
    FORECAST,
    /** Those who came wait longer than they should. */
    WAIT,
    /** The zone has been calm for long enough. */
    CALM;

    /** The name on the wire. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What stays the same while the advice is the same. */
  public String id() {
    return act.wire() + "-" + (gate == null ? slot : gate);
  }
}
