package venuehub.core.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;
import venuehub.core.crowd.Expected;
import venuehub.core.crowd.SlotFigures;
import venuehub.core.crowd.SlotTime;
import venuehub.core.crowd.ZoneCrowd;
import venuehub.core.plan.CrowdLimits;
import venuehub.core.plan.Level;
import venuehub.core.plan.VenuePlan.Zone;

/**
 * The density of each zone in each slot of the day: planned, mean and highest so far, forecast, in
 * people per m²; and person-minutes from each threshold on.
 */
record SlotFiguresRows(
    VenueState state, Expected expected, CrowdLimits limits, Map<String, ZoneCrowd> rows) {

  Map<String, Object> value() {
    Map<String, Object> slots = new LinkedHashMap<>();
    for (SlotTime slot : expected.slots()) {
      Map<String, Object> zones = new LinkedHashMap<>();
      state.plan().zones().forEach((id, zone) -> zones.put(id, zone(id, zone, slot)));
      slots.put(slot.slot(), zones);
    }
    return slots;
  }

  private Map<String, Object> zone(String id, Zone zone, SlotTime slot) {
    @Nullable ZoneCrowd row = rows.get(id);
    @Nullable SlotFigures figures = row == null ? null : row.slots().get(slot.slot());
    @Nullable Double forecast = row == null ? null : expected.forecast(id, row, slot);
    return new Row()
        .put("planned", density(expected.planned(id, slot), zone))
        .put("mean", figures == null ? null : density(figures.mean(), zone))
        .put("peak", figures == null ? null : density(figures.peak(), zone))
        .put("forecast", density(forecast, zone))
        .putUnlessEmpty("personMinutes", figures == null ? Map.of() : personMinutes(figures))
        .done();
  }

  private static Map<String, Object> personMinutes(SlotFigures figures) {
    Map<String, Object> minutes = new LinkedHashMap<>();
    for (Level level : Level.values()) {
      double above = figures.minutesFrom(level);
      if (level != Level.NORMAL && above > 0) {
        minutes.put(level.wire(), Math.round(above * 10) / 10.0);
      }
    }
    return minutes;
  }

  private static @Nullable Double density(@Nullable Double people, Zone zone) {
    return people == null ? null : hundredths(people / zone.area());
  }

  /** More would claim what no count can tell, and change the document for nothing. */
  static double hundredths(double density) {
    return Math.round(density * 100) / 100.0;
  }
}
