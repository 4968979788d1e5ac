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
public final class SampleRules {
  /** As far as the clocks of one venue may differ (contract.md §2). */
  static final Duration CLOCKS_APART = Duration.ofSeconds(2);

  /** Samples that overtook each other on their way are no further apart. */
  static final Duration OVERTAKEN = Duration.ofSeconds(60);

  /** A sensor that says the same nonsense over and over is noted once in so long. */
  public static final Duration NOTED_AGAIN = Duration.ofSeconds(60);

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
    SensorState known = state.crowd().sensor(sampled.sensor());
    Reading reading = new Reading(sampled.in(), sampled.out(), sampled.at());
    if (sensor == null) {
      doubt(sampled.sensor(), known, Doubt.UNKNOWN, reading);
      return;
    }
    if (isFuture(state, sampled.at(), heardAt(sampled))) {
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
      compare(sampled, sensor, known, before, reading);
    }
  }

  private Instant heardAt(Sampled sampled) {
    return sampled.heardAt() == null ? now : sampled.heardAt();
  }

  /**
   * Whether a sensor's clock is too far ahead. In a simulated venue clocks run as fast as its time.
   *
   * @param at by its own clock
   * @param heardAt venue time
   */
  public static boolean isFuture(VenueState state, Instant at, Instant heardAt) {
    int speed = Math.max(1, state.day().simulatedSpeed());
    return at.isAfter(heardAt.plus(CLOCKS_APART.multipliedBy(speed)));
  }

  /** Whether a sample was overtaken by another on its way: nothing follows from it. */
  public static boolean isOvertaken(Reading before, Reading reading) {
    return isOlder(before, reading) && !reading.at().isBefore(before.at().minus(OVERTAKEN));
  }

  private static boolean isOlder(Reading before, Reading reading) {
    return reading.at().isBefore(before.at())
        && reading.in() <= before.in()
        && reading.out() <= before.out();
  }

  /**
   * What cannot be about a reading that follows another; null: nothing.
   *
   * @param seconds from the one to the other
   */
  public static @Nullable Doubt doubt(
      Reading before, Reading reading, long seconds, Plausible plausible) {
    int in = reading.in() - before.in();
    int out = reading.out() - before.out();
    if (in < 0 || out < 0) {
      return Doubt.BACKWARDS;
    }
    return plausible.allows(Math.max(in, out), seconds) ? null : Doubt.LEAP;
  }

  private void compare(
      Sampled sampled, Sensor sensor, SensorState known, Reading before, Reading reading) {
    boolean late = known.readAt() != null && heardAt(sampled).isBefore(known.readAt());
    if (isOvertaken(before, reading) || (late && isOlder(before, reading))) {
      return;
    }
    Plausible plausible = state.rules().crowdLimits().plausible();
    @Nullable Doubt doubt = doubt(before, reading, seconds(sampled, known, before), plausible);
    int in = reading.in() - before.in();
    int out = reading.out() - before.out();
    if (doubt != null) {
      doubt(sampled.sensor(), known, doubt, reading);
    } else if (in > 0 || out > 0) {
      count(sampled.sensor(), sensor, reading, in, out);
    }
  }

  /**
   * In what time people passed. Samples may come late and all at once: the longer of the two
   * clocks' times counts; but nobody passed while the sensor was heard to say the same as before.
   */
  private long seconds(Sampled sampled, SensorState known, Reading before) {
    Instant readAt = known.readAt() == null ? now : known.readAt();
    long sinceEntered =
        Math.max(
            Duration.between(before.at(), sampled.at()).toSeconds(),
            Duration.between(readAt, now).toSeconds());
    @Nullable Long quiet = sampled.quietSeconds();
    return quiet == null ? sinceEntered : Math.min(quiet, sinceEntered);
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
