package venuehub.core.crowd;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import venuehub.core.Table;
import venuehub.core.VenueState;
import venuehub.core.plan.VenuePlan;

/**
 * The crowd of a venue.
 *
 * @param zones by zone, those about which something was said
 * @param sensors by sensor, those of which something was heard or missed
 */
public record CrowdState(Table<ZoneCrowd> zones, Table<SensorState> sensors) {
  /** Nothing counted yet. */
  public static final CrowdState NONE = new CrowdState(Table.empty(), Table.empty());

  /** A new entry of the ledger begins. */
  public CrowdState settled() {
    return zones.touched().isEmpty() && sensors.touched().isEmpty()
        ? this
        : new CrowdState(zones.settled(), sensors.settled());
  }

  public SensorState sensor(String id) {
    @Nullable SensorState known = sensors.get(id);
    return known == null ? SensorState.NEW : known;
  }

  ZoneCrowd zone(String id, Instant at) {
    @Nullable ZoneCrowd known = zones.get(id);
    return known == null ? ZoneCrowd.empty(at) : known;
  }

  /** The zone with its slots' figures brought up to a moment; null: nothing was said about it. */
  public static @Nullable ZoneCrowd figured(VenueState state, String id, Instant now) {
    @Nullable ZoneCrowd known = state.crowd().zones().get(id);
    VenuePlan.@Nullable Zone zone = state.plan().zones().get(id);
    return known == null || zone == null
        ? null
        : known.figured(
            now,
            zone,
            state.rules().crowdLimits(),
            SlotTime.between(state, known.figuredTo(), now));
  }

  CrowdState with(String id, ZoneCrowd zone) {
    return new CrowdState(zones.with(id, zone), sensors);
  }

  CrowdState with(String id, SensorState sensor) {
    return new CrowdState(zones, sensors.with(id, sensor));
  }
}
