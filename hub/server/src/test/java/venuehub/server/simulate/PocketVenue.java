package venuehub.server.simulate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import venuehub.core.Event;
import venuehub.core.plan.PlanEvent.LedgerStarted;
import venuehub.core.plan.PlanEvent.PlanAdopted;
import venuehub.core.plan.Rules;
import venuehub.core.plan.Rules.Absent;
import venuehub.core.plan.Rules.Place;
import venuehub.core.plan.Rules.Reason;
import venuehub.core.plan.Rules.ReasonList;
import venuehub.core.plan.StageKind;
import venuehub.core.plan.Text;
import venuehub.core.plan.VenuePlan;
import venuehub.core.plan.VenuePlan.CounterPlan;
import venuehub.core.plan.VenuePlan.Slot;
import venuehub.core.plan.VenuePlan.Stage;
import venuehub.core.roster.HouseholdPlan;
import venuehub.core.roster.RosterEvent.HouseholdsListed;
import venuehub.core.unit.UnitEvent.UnitsListed;
import venuehub.core.unit.UnitPlan;

/**
 * A venue of two days and two pools, for the simulation's own tests: counters 1 and 2 review, 3 and
 * 4 are a pool's selection desks, 5 is one for both, 6 and 7 sign.
 *
 * @param place where missed households go
 * @param absent what becomes of those who do not come
 */
record PocketVenue(int households, int units, Place place, Absent absent) {
  static final Instant OPENS = Instant.parse("2026-11-24T01:00:00Z");
  private static final Text TEXT = new Text("样例", "Sample");
  private static final int DAY = 86_400;
  private static final int SLOT = 5_400;

  List<Event> beginning(int speed) {
    return List.of(
        new LedgerStarted("00", speed),
        new PlanAdopted(plan()),
        new UnitsListed(unitPlans()),
        new HouseholdsListed(householdPlans()));
  }

  private List<UnitPlan> unitPlans() {
    List<UnitPlan> plans = new ArrayList<>();
    for (int at = 0; at < units; at++) {
      String room = (1 + at / 4) + "0" + (1 + at % 4);
      String pool = at % 3 == 0 ? "one" : "two";
      plans.add(
          new UnitPlan(
              "1-" + room,
              pool,
              pool + "-a",
              "1",
              null,
              1 + at / 4,
              room,
              40 + at % 7,
              at + 1,
              at == units - 1));
    }
    return plans;
  }

  private List<HouseholdPlan> householdPlans() {
    List<HouseholdPlan> plans = new ArrayList<>();
    for (int order = 1; order <= households; order++) {
      List<String> pools =
          order % 9 == 0 ? List.of("one", "two") : List.of(order % 3 == 0 ? "one" : "two");
      boolean tied = order > 10 && order % 50 == 0;
      plans.add(
          new HouseholdPlan(
              "R%04d".formatted(order),
              "%04d".formatted(order),
              tied ? order - 1 : order,
              "all",
              tied ? plans.getLast().pools() : pools,
              1 + order % 5,
              "s" + (1 + (order - 1) * 4 / households),
              null,
              List.of(),
              false,
              order % 40 == 7));
    }
    return plans;
  }

  private static Rules rules(Place place, Absent absent) {
    Map<String, Reason> any = Map.of("any", new Reason(TEXT, false));
    return new Rules(
        new Rules.Calls(3, 25),
        new Rules.Missed(place, 2, true),
        Place.SLOT,
        new Rules.Selection(180, List.of(60, 15)),
        new Rules.AtClose(absent, true),
        10,
        4,
        100,
        300,
        10,
        Map.of(
            ReasonList.DECLINE, any,
            ReasonList.REVIEW,
                Map.of("papers", new Reason(TEXT, false), "out", new Reason(TEXT, true)),
            ReasonList.OUT_OF_ORDER, any,
            ReasonList.UNIT, any,
            ReasonList.VOID, any,
            ReasonList.FREEZE, any),
        List.of(),
        null,
        null,
        null,
        null);
  }

  private VenuePlan plan() {
    Map<String, Slot> slots = new TreeMap<>();
    List<VenuePlan.Day> days = new ArrayList<>();
    for (int day = 1; day <= 2; day++) {
      Instant opens = OPENS.plusSeconds((day - 1L) * DAY);
      days.add(
          new VenuePlan.Day(
              day, LocalDate.parse("2026-11-23").plusDays(day), opens, opens.plusSeconds(28_800)));
      for (int half = 0; half < 2; half++) {
        int number = (day - 1) * 2 + half + 1;
        Instant from = opens.plusSeconds(1_200L + (long) half * SLOT);
        slots.put("s" + number, new Slot(TEXT, number, day, from, from.plusSeconds(SLOT), 100));
      }
    }
    return new VenuePlan(
        "pocket",
        TEXT,
        "Asia/Shanghai",
        days,
        Map.of(),
        Map.of(),
        null,
        Map.of(
            "review", new Stage(TEXT, 1, StageKind.REVIEW),
            "selection", new Stage(TEXT, 2, StageKind.SELECTION),
            "signing", new Stage(TEXT, 3, StageKind.SIGNING)),
        Map.of(
            "1",
            counter("review"),
            "2",
            counter("review"),
            "3",
            counter("selection", "one"),
            "4",
            counter("selection", "two"),
            "5",
            counter("selection"),
            "6",
            counter("signing"),
            "7",
            counter("signing")),
        Map.of("one", new VenuePlan.Pool(TEXT, 1, null), "two", new VenuePlan.Pool(TEXT, 2, 300)),
        Map.of(
            "one-a", new VenuePlan.UnitType(TEXT, 1, "one"),
            "two-a", new VenuePlan.UnitType(TEXT, 2, "two")),
        Map.of("1", new VenuePlan.Building(TEXT, 1)),
        slots,
        Map.of("all", new VenuePlan.Group(TEXT, 1)),
        Map.of(),
        Map.of(),
        rules(place, absent));
  }

  private static CounterPlan counter(String stage, String... pools) {
    return new CounterPlan(null, 1, stage, List.of(pools), null);
  }
}
