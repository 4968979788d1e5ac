package venuehub.core.document;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;
import venuehub.core.crowd.Expected;
import venuehub.core.crowd.Flows;
import venuehub.core.crowd.SlotTime;
import venuehub.core.crowd.ZoneCrowd;
import venuehub.core.plan.Level;
import venuehub.core.plan.VenuePlan.Zone;

/**
 * {@code density}: how full it is, for everybody: by zone now, and by slot what is expected. No
 * numbers of people, which say more than they are good for.
 */
public final class DensityDocument {
  private DensityDocument() {}

  /**
   * The document.
   *
   * @param now venue time
   */
  public static Map<String, Object> value(VenueState state, Instant now) {
    if (state.adopted() == null) {
      return Map.of();
    }
    Map<String, Object> zones = new LinkedHashMap<>();
    state.plan().zones().forEach((id, zone) -> zones.put(id, zone(state, id, zone)));
    return new Row()
        .put("zones", (Object) zones)
        .put("bySlot", bySlot(state, new Expected(state, now)))
        .put("open", state.day().open())
        .put("simulated", Common.simulated(state))
        .done();
  }

  private static Map<String, Object> zone(VenueState state, String id, Zone zone) {
    @Nullable ZoneCrowd row = state.crowd().zones().get(id);
    boolean unknown =
        row == null
            ? Flows.sourceOf(state.plan(), id) == Flows.Source.SENSORS
            : row.unknownSince() != null;
    int people = row == null ? 0 : Math.max(0, row.people());
    Level level = row == null ? Level.NORMAL : row.grade().level();
    return new Row()
        .put("label", zone.label())
        .put("rank", zone.rank())
        .put("kind", zone.use().wire())
        .put("density", unknown ? null : Math.round(people / zone.area() * 10) / 10.0)
        .put("level", unknown ? "unknown" : level.wire())
        .done();
  }

  private static Map<String, Object> bySlot(VenueState state, Expected expected) {
    Map<String, Object> slots = new LinkedHashMap<>();
    for (SlotTime slot : expected.slots()) {
      Map<String, Object> zones = new LinkedHashMap<>();
      state
          .plan()
          .zones()
          .forEach(
              (id, zone) -> {
                @Nullable ZoneCrowd row = state.crowd().zones().get(id);
                @Nullable Double forecast = row == null ? null : expected.forecast(id, row, slot);
                @Nullable Double people = forecast == null ? expected.planned(id, slot) : forecast;
                if (people != null) {
                  zones.put(id, expectedIn(state, zone, people));
                }
              });
      slots.put(slot.slot(), zones);
    }
    return slots;
  }

  private static Map<String, Object> expectedIn(VenueState state, Zone zone, double people) {
    double density = people / zone.area();
    return Map.of(
        "density",
        Math.round(density * 10) / 10.0,
        "level",
        state.rules().crowdLimits().of(zone).at(density, 1).wire());
  }
}
