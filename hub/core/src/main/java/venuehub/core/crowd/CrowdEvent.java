package venuehub.core.crowd;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.Event;
import venuehub.core.plan.Level;

/** What happened to the count of people. */
public sealed interface CrowdEvent extends Event {
  /**
   * People came into and went out of a zone.
   *
   * @param sensors what the sensors that lead into the zone say now, by sensor; absent: counted by
   *     hand
   * @param actedAt when, if that was before the hub heard of it
   */
  record PeopleCounted(
      String zone,
      int in,
      int out,
      @Nullable Map<String, Reading> sensors,
      @Nullable Instant actedAt)
      implements CrowdEvent {
    public PeopleCounted {
      sensors = sensors == null ? null : Map.copyOf(sensors);
    }
  }

  /**
   * What a sensor said last.
   *
   * @param at by its own clock
   */
  record Reading(int in, int out, Instant at) {}

  /**
   * A zone was counted anew.
   *
   * @param counted people that had been counted by then
   * @param passages in and out since the recount before: what the drift is a share of
   */
  record ZoneRecounted(String zone, int people, int counted, int passages) implements CrowdEvent {
    @Override
    public Map<String, Object> result() {
      return Map.of("drift", counted - people);
    }
  }

  /**
   * A sensor said what cannot be. Nobody was counted; unless it spoke of the future or is unknown,
   * it counts on from what it says now.
   *
   * @param before what it had said last; absent if nothing
   */
  record SensorDoubted(String sensor, Doubt doubt, Reading reading, @Nullable Reading before)
      implements CrowdEvent {}

  /** What cannot be. */
  enum Doubt {
    /** It counted more people than can have passed. */
    LEAP,
    /** Its numbers went down: it was restarted, or counts wrongly. */
    BACKWARDS,
    /** Its clock is ahead. */
    FUTURE,
    /** The plan lays down no sensor of that name. */
    UNKNOWN;

    /** The name on the wire. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A sensor has said nothing since then: what it counts is unknown. */
  record SensorSilent(String sensor, Instant since) implements CrowdEvent {}

  /** A silent sensor is heard again. */
  record SensorHeard(String sensor) implements CrowdEvent {}

  /** The crowd of a zone is at another level. */
  record LevelChanged(String zone, Level from, Level to, int people) implements CrowdEvent {}
}
