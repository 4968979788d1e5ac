package venuehub.core.evidence;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An act that waits for a second key.
 *
 * @param act the command's name on the wire
 * @param args its arguments by name; a note is there as its salted hash
 * @param by who asked
 * @param until when it lapses
 */
public record Approval(
    String id,
    String act,
    Map<String, String> args,
    String by,
    Instant at,
    Instant until,
    State state,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {
  public Approval {
    args = Map.copyOf(args);
  }

  /** What became of it. */
  public enum State {
    OPEN,
    GIVEN,
    REFUSED,
    LAPSED;

    /** The name on the wire. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Approval decided(State to, @Nullable String who, Instant when) {
    return new Approval(id, act, args, by, at, until, to, who, when);
  }
}
