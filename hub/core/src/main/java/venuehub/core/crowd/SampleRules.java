package venuehub.core.crowd;

import static venuehub.core.RefusalCode.ALREADY_SO;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import venuehub.core.Decision;
import venuehub.core.Event;
import venuehub.core.Refusal;
import venuehub.core.VenueState;
import venuehub.core.crowd.CrowdCommand.Sampled;
import venuehub.core.crowd.CrowdEvent.Doubt;
import venuehub.core.crowd.CrowdEvent.Reading;
import venuehub.core.plan.CrowdLimits.Plausible;
import venuehub.core.plan.VenuePlan.Sensor;

/** What follows from what sensors say. Whoever counts against the ledger counts nobody twice. */
final class SampleRules {
  /** As far as the clocks of one venue may differ (contract.md §2). */
  static final Duration CLOCKS_APART = Duration.ofSeconds(2);

  /** Samples that overtook each other on their way are no further apart. */
  static final Duration OVERTAKEN = Duration.ofSeconds(60);

  /** A sensor that says the same nonsense over and over is noted once in so long. */
  static final Duration NOTED_AGAIN = Duration.ofSeconds(60);

  private final VenueState state;
  private final Instant now;
  private final List<Event> aboutSensors = new ArrayList<>();
  private final Map<String, Zone> zones = new TreeMap<>();

  private SampleRules(VenueState state, Instant now) {
    this.state = state;
    this.now = now;
  }

  /** What is gathered for one zone. */
  private static final class Zone {
    private int in;
    private int out;
    private final Map<String, Reading> sensors = new HashMap<>();

    private Event event(String id) {
      return new CrowdEvent.PeopleCounted(id, in, out, sensors, null);
    }
  }

  static Decision sample(VenueState state, Instant now, CrowdCommand.Sample command) {
    SampleRules rules = new SampleRules(state, now);
    command.samples().forEach(rules::take);
    List<Event> events = new ArrayList<>(rules.aboutSensors);
    rules.zones.forEach((id, zone) -> events.add(zone.event(id)));
    return events.isEmpty()
        ? Decision.refuse(ALREADY_SO, "somebody counted", "the sensors say what they said before")
        : Decision.accept(events);
  }

  static Decision silence(VenueState state, Instant now, CrowdCommand.Silence silence) {
    if (!state.plan().sensorsById().containsKey(silence.sensor())) {
      return Refusal.unknown("sensor", silence.sensor()).decision();
    }
    return state.crowd().sensor(silence.sensor()).silentSince() != null
        ? Decision.refuse(ALREADY_SO, "a sensor that was heard", "it is silent already")
        : Decision.accept(
            new CrowdEvent.SensorSilent(
                silence.sensor(), silence.since().isAfter(now) ? now : silence.since()));
  }

  private void take(Sampled sampled) {
    @Nullable Sensor sensor = state.plan().sensorsById().get(sampled.sensor());
    if (sensor == null) {
      return;
    }
    SensorState known = state.crowd().sensor(sampled.sensor());
    Reading reading = new Reading(sampled.in(), sampled.out(), sampled.at());
    if (sampled.at().isAfter(now.plus(CLOCKS_APART))) {
      doubt(sampled.sensor(), known, Doubt.FUTURE, reading);
      return;
    }
    if (known.silentSince() != null) {
      aboutSensors.add(new CrowdEvent.SensorHeard(sampled.sensor()));
    }
    @Nullable Reading before = known.reading();
    if (before == null) {
      count(sampled.sensor(), sensor, reading, 0, 0);
    } else {
      compare(sampled.sensor(), sensor, known, before, reading);
    }
  }

  private void compare(
      String id, Sensor sensor, SensorState known, Reading before, Reading reading) {
    int in = reading.in() - before.in();
    int out = reading.out() - before.out();
    if (in < 0 || out < 0) {
      boolean overtaken =
          reading.at().isBefore(before.at())
              && !reading.at().isBefore(before.at().minus(OVERTAKEN))
              && in <= 0
              && out <= 0;
      if (!overtaken) {
        doubt(id, known, Doubt.BACKWARDS, reading);
      }
    } else if (isLeap(known, before, reading, Math.max(in, out))) {
      doubt(id, known, Doubt.LEAP, reading);
    } else if (in > 0 || out > 0) {
      count(id, sensor, reading, in, out);
    }
  }

  /** Samples may come late and all at once: the longer of the two times counts. */
  private boolean isLeap(SensorState known, Reading before, Reading reading, int people) {
    Plausible plausible = state.rules().crowdLimits().plausible();
    Instant readAt = known.readAt() == null ? now : known.readAt();
    long seconds =
        Math.max(
            Duration.between(before.at(), reading.at()).toSeconds(),
            Duration.between(readAt, now).toSeconds());
    return people > plausible.atOnce() + plausible.perSecond() * Math.max(0, seconds);
  }

  private void count(String id, Sensor sensor, Reading reading, int in, int out) {
    @Nullable String primary = Flows.zoneOf(sensor);
    if (primary == null) {
      return;
    }
    zones.computeIfAbsent(primary, each -> new Zone()).sensors.put(id, reading);
    if (sensor.into() != null) {
      add(sensor.into(), in, out);
    }
    if (sensor.outOf() != null && (in > 0 || out > 0)) {
      add(sensor.outOf(), out, in);
    }
  }

  private void add(String id, int in, int out) {
    Zone zone = zones.computeIfAbsent(id, each -> new Zone());
    zone.in += in;
    zone.out += out;
  }

  private void doubt(String id, SensorState known, Doubt doubt, Reading reading) {
    boolean again =
        doubt == Doubt.FUTURE
            && known.doubt() == doubt
            && known.doubtedAt() != null
            && now.isBefore(known.doubtedAt().plus(NOTED_AGAIN));
    if (!again) {
      aboutSensors.add(new CrowdEvent.SensorDoubted(id, doubt, reading, known.reading()));
    }
  }
}
