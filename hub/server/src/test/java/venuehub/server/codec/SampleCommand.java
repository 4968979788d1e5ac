package venuehub.server.codec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.Command;

/** Commands of every form that comes over the wire. */
sealed interface SampleCommand extends Command {
  record Next(String counter) implements SampleCommand {}

  record Post(Words text, @Nullable Level level, @Nullable List<String> zones, int minutes)
      implements SampleCommand {}

  record Count(String zone, Map<String, Integer> doors) implements SampleCommand {}

  record Fail(String counter, String reason, @Nullable String note) implements SampleCommand {}

  record Words(String zh, String en) {
    public Words {
      if (zh.isBlank()) {
        throw new IllegalArgumentException("zh is blank");
      }
    }
  }

  enum Level {
    INFO,
    VERY_URGENT
  }
}
