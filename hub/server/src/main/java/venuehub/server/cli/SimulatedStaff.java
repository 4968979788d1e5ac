package venuehub.server.cli;

import java.util.ArrayList;
import java.util.List;
import venuehub.core.Role;
import venuehub.core.plan.VenuePlan;
import venuehub.server.access.StaffRow;

/** The accounts a simulated day needs, under the names of the demo's (contract.md §5). */
final class SimulatedStaff {
  static final String PASSWORD = "demo";

  private static final int GATES = 2;
  private static final int SCREENS = 2;

  private SimulatedStaff() {}

  /** One account for each counter, and those who are there at every venue. */
  static List<StaffRow> of(VenuePlan plan, String password) {
    List<StaffRow> rows = new ArrayList<>();
    rows.add(row("manager", Role.MANAGER, password));
    rows.add(row("supervisor1", Role.SUPERVISOR, password));
    rows.add(row("objection1", Role.OBJECTION, password));
    rows.add(row("observer1", Role.OBSERVER, password));
    rows.add(row("tech1", Role.TECH, password));
    rows.add(row("sensor1", Role.SENSOR, password));
    for (int gate = 1; gate <= GATES; gate++) {
      rows.add(row("gate" + gate, Role.GATE, password));
    }
    for (int screen = 1; screen <= SCREENS; screen++) {
      rows.add(row("screen" + screen, Role.SCREEN, password));
    }
    plan.counters()
        .keySet()
        .forEach(counter -> rows.add(row("counter" + counter, Role.COUNTER, password)));
    return rows;
  }

  private static StaffRow row(String name, Role role, String password) {
    return new StaffRow(name, name, role, password);
  }
}
