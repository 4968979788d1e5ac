package venuehub.core.crowd;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.plan.CrowdLimits;
import venuehub.core.plan.VenuePlan;
import venuehub.core.plan.VenuePlan.Sensor;

/** What is true after an event about the crowd. */
public final class CrowdChanges {
  private CrowdChanges() {}

  /** The state after an event about the crowd. */
  public static VenueState apply(VenueState state, Recorded entry, CrowdEvent event) {
    Instant at = entry.at();
    return switch (event) {
      case CrowdEvent.PeopleCounted counted ->
          counted(read(state, counted, at), counted.zone(), counted.in(), counted.out(), at);
      case CrowdEvent.ZoneRecounted recounted -> {
        VenuePlan.Zone zone = state.plan().zone(recounted.zone());
        CrowdLimits limits = state.rules().crowdLimits();
        yield changed(
            state,
            recounted.zone(),
            at,
            row -> row.recounted(recounted.people(), at, zone, limits));
      }
      case CrowdEvent.SensorDoubted doubted -> doubted(state, doubted, at);
      case CrowdEvent.SensorSilent silent -> silent(state, silent);
      case CrowdEvent.SensorHeard heard -> heard(state, heard.sensor(), at);
      case CrowdEvent.LevelChanged level -> {
        VenuePlan.Zone zone = state.plan().zone(level.zone());
        CrowdLimits limits = state.rules().crowdLimits();
        yield changed(
            state,
            level.zone(),
            at,
            row -> row.graded(row.grade().changed(level.to(), at, limits), at, zone, limits));
      }
    };
  }

  /**
   * People went through a gate: into the zone behind it, out of the one before it. Whoever goes out
   * is only in the zone before it if a sensor sees them leave that too; else they just walk away.
   */
  public static VenueState through(VenueState state, String id, int in, int out, Instant at) {
    VenuePlan plan = state.plan();
    VenuePlan.@Nullable Gate gate = plan.gates().get(id);
    if (gate == null || Flows.hasSensor(plan, id)) {
      return state;
    }
    @Nullable String outside = gate.outside();
    VenueState inside = gate.zone() == null ? state : counted(state, gate.zone(), in, out, at);
    return outside == null
        ? inside
        : counted(inside, outside, Flows.sensorsOf(plan, outside).isEmpty() ? 0 : out, in, at);
  }

  private static VenueState counted(VenueState state, String id, int in, int out, Instant at) {
    if (in == 0 && out == 0) {
      return state;
    }
    VenuePlan.Zone zone = state.plan().zone(id);
    CrowdLimits limits = state.rules().crowdLimits();
    return changed(state, id, at, row -> row.counted(in, out, at, zone, limits));
  }

  private static VenueState changed(
      VenueState state, String id, Instant at, UnaryOperator<ZoneCrowd> change) {
    @Nullable ZoneCrowd known = CrowdState.figured(state, id, at);
    ZoneCrowd row = known == null ? ZoneCrowd.empty(at) : known;
    return state.with(state.crowd().with(id, change.apply(row)));
  }

  private static VenueState read(VenueState state, CrowdEvent.PeopleCounted counted, Instant at) {
    CrowdState crowd = state.crowd();
    for (Map.Entry<String, CrowdEvent.Reading> each :
        Objects.requireNonNullElse(counted.sensors(), Map.<String, CrowdEvent.Reading>of())
            .entrySet()) {
      crowd = crowd.with(each.getKey(), crowd.sensor(each.getKey()).read(each.getValue(), at));
    }
    VenueState read = crowd == state.crowd() ? state : state.with(crowd);
    return counted.sensors() != null && crowd.zones().get(counted.zone()) == null
        ? read.with(crowd.with(counted.zone(), ZoneCrowd.empty(at)))
        : read;
  }

  private static VenueState doubted(VenueState state, CrowdEvent.SensorDoubted event, Instant at) {
    if (event.doubt() == CrowdEvent.Doubt.UNKNOWN) {
      return state;
    }
    SensorState sensor = state.crowd().sensor(event.sensor()).doubted(event.doubt(), at);
    boolean countsOn = event.doubt() != CrowdEvent.Doubt.FUTURE;
    return state.with(
        state.crowd().with(event.sensor(), countsOn ? sensor.read(event.reading(), at) : sensor));
  }

  private static VenueState silent(VenueState state, CrowdEvent.SensorSilent event) {
    VenueState silent =
        state.with(
            state
                .crowd()
                .with(event.sensor(), state.crowd().sensor(event.sensor()).silent(event.since())));
    for (String zone : zones(state, event.sensor())) {
      silent = changed(silent, zone, event.since(), row -> row.silent(event.since()));
    }
    return silent;
  }

  private static VenueState heard(VenueState state, String id, Instant at) {
    CrowdState crowd = state.crowd();
    VenueState heard = state.with(crowd.with(id, crowd.sensor(id).silent(null)));
    CrowdLimits limits = state.rules().crowdLimits();
    for (String name : zones(state, id)) {
      VenuePlan.Zone zone = state.plan().zone(name);
      if (!isAnySilent(heard, name)) {
        heard = changed(heard, name, at, row -> row.heard(at, zone, limits));
      }
    }
    return heard;
  }

  private static boolean isAnySilent(VenueState state, String zone) {
    return Flows.sensorsOf(state.plan(), zone).stream()
        .anyMatch(each -> state.crowd().sensor(each.getKey()).silentSince() != null);
  }

  private static List<String> zones(VenueState state, String id) {
    @Nullable Sensor sensor = state.plan().sensorsById().get(id);
    return sensor == null
        ? List.of()
        : Stream.of(sensor.into(), sensor.outOf()).filter(Objects::nonNull).toList();
  }
}
