package venuehub.core.notice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.Text;

/**
 * A notice to the hall.
 *
 * @param zones where it is shown; empty: everywhere
 * @param until when it goes by itself; null: when it is withdrawn
 */
public record Notice(
    String id, Text text, Level level, List<String> zones, Instant at, @Nullable Instant until) {
  public Notice {
    zones = List.copyOf(zones);
  }

  /** How urgent a notice is. */
  public enum Level {
    INFO,
    WARNING
  }
}
