package venuehub.server.codec;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import venuehub.core.Event;

/** One event of every form a component may have. */
sealed interface SampleEvent extends Event {
  enum Cause {
    TIMED_OUT,
    ABSENT
  }

  sealed interface Place {
    record Zone(String zone) implements Place {}

    record Counter(int number) implements Place {}
  }

  record Line(String zh, String en) {}

  record CallMade(
      String counter,
      int times,
      long rank,
      double area,
      boolean drill,
      Instant at,
      LocalDate date,
      Duration limit,
      UUID command,
      Cause cause,
      Place place,
      Line text,
      List<String> pools,
      Set<Cause> causes,
      Map<String, Integer> left,
      PMap<Cause, Line> texts,
      @Nullable String unit,
      @Nullable Integer minutes,
      Optional<Line> note)
      implements SampleEvent {}

  record Closed() implements SampleEvent {}
}
