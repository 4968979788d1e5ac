package venuehub.core.crowd;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.VenuePlan;
import venuehub.core.plan.VenuePlan.Sensor;

/** By which ways people come into zones and leave them, as the plan lays it down. */
public final class Flows {
  private Flows() {}

  /** Where the number of people of a zone comes from. */
  public enum Source {
    SENSORS,
    GATES,
    HAND;

    /** The name on the wire. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether people let in at the gate are counted by a sensor over it. */
  static boolean hasSensor(VenuePlan plan, String gate) {
    return plan.sensorsById().values().stream().anyMatch(sensor -> gate.equals(sensor.gate()));
  }

  /** The sensors that count into or out of a zone. */
  public static List<Map.Entry<String, Sensor>> sensorsOf(VenuePlan plan, String zone) {
    return plan.sensorsById().entrySet().stream()
        .filter(each -> zone.equals(each.getValue().into()) || zone.equals(each.getValue().outOf()))
        .toList();
  }

  /** Where a zone's number of people comes from. */
  public static Source sourceOf(VenuePlan plan, String zone) {
    if (!sensorsOf(plan, zone).isEmpty()) {
      return Source.SENSORS;
    }
    boolean gates =
        plan.gates().values().stream()
            .anyMatch(gate -> zone.equals(gate.zone()) || zone.equals(gate.outside()));
    return gates ? Source.GATES : Source.HAND;
  }

  /** Whether the zone lies before a gate: who is there is not inside yet. */
  public static boolean isOutside(VenuePlan plan, String zone) {
    return plan.gates().values().stream().anyMatch(gate -> zone.equals(gate.outside()));
  }

  /** The zone in whose entries a sensor's numbers stand: the one it counts into. */
  static @Nullable String zoneOf(Sensor sensor) {
    return sensor.into() != null ? sensor.into() : sensor.outOf();
  }

  /** The gates by which a zone fills, in order; empty where it fills from other zones only. */
  public static List<String> gatesFilling(VenuePlan plan, String id) {
    @Nullable List<String> named = Objects.requireNonNull(plan.zones().get(id)).fedBy();
    return named != null
        ? named
        : plan.gates().entrySet().stream()
            .filter(gate -> id.equals(gate.getValue().zone()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
  }
}
