package venuehub.core.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import venuehub.core.Event;
import venuehub.core.plan.CrowdLimits;
import venuehub.core.plan.FigureName;
import venuehub.core.plan.PlanEvent.LedgerStarted;
import venuehub.core.plan.PlanEvent.PlanAdopted;
import venuehub.core.plan.Rules;
import venuehub.core.plan.Rules.Absent;
import venuehub.core.plan.Rules.Place;
import venuehub.core.plan.Rules.Reason;
import venuehub.core.plan.Rules.ReasonList;
import venuehub.core.plan.Rules.TimedEntry;
import venuehub.core.plan.StageKind;
import venuehub.core.plan.Text;
import venuehub.core.plan.VenuePlan;
import venuehub.core.plan.VenuePlan.Building;
import venuehub.core.plan.VenuePlan.CounterPlan;
import venuehub.core.plan.VenuePlan.Day;
import venuehub.core.plan.VenuePlan.Gate;
import venuehub.core.plan.VenuePlan.Group;
import venuehub.core.plan.VenuePlan.Pool;
import venuehub.core.plan.VenuePlan.Sensor;
import venuehub.core.plan.VenuePlan.Slot;
import venuehub.core.plan.VenuePlan.Stage;
import venuehub.core.plan.VenuePlan.UnitType;
import venuehub.core.plan.VenuePlan.Zone;
import venuehub.core.plan.ZoneKind;
import venuehub.core.roster.HouseholdPlan;
import venuehub.core.roster.RosterEvent.HouseholdsListed;
import venuehub.core.unit.UnitEvent.UnitsListed;
import venuehub.core.unit.UnitPlan;

/**
 * A small venue for tests: pools {@code one} and {@code two}, counters 1 and 2 for review, 3 for
 * pool one, 4 for pool two, 5 for both, 6 for signing; two days; households H01… of which every
 * fifth is of the priority group and every seventh may choose from both pools.
 */
public final class SamplePlan {
  /** When the first day opens. */
  public static final Instant OPENS = Instant.parse("2026-11-24T01:00:00Z");

  private SamplePlan() {}

  /** The rules most tests go by; the places can be varied. */
  public static Rules rules(Place missed, int times, boolean request, Absent absent) {
    return rules(missed, times, request, absent, null);
  }

  /** The rules most tests go by, and those of timed entry. */
  public static Rules rules(TimedEntry entry) {
    return rules(Place.SLOT, 1, true, Absent.FINAL, entry);
  }

  /** The rules most tests go by, and limits of a crowd. */
  public static Rules rules(CrowdLimits crowd) {
    Rules usual = rules(Place.SLOT, 1, true, Absent.FINAL, null);
    return new Rules(
        usual.calls(),
        usual.missed(),
        usual.late(),
        usual.selection(),
        usual.atClose(),
        usual.batch(),
        usual.onDeck(),
        usual.takeUpPercent(),
        usual.approvalSeconds(),
        usual.undoSeconds(),
        usual.reasons(),
        usual.texts(),
        usual.entry(),
        crowd,
        usual.feedback(),
        usual.figures());
  }

  private static Rules rules(
      Place missed, int times, boolean request, Absent absent, @Nullable TimedEntry entry) {
    return new Rules(
        new Rules.Calls(3, 25),
        new Rules.Missed(missed, times, request),
        Place.SLOT,
        new Rules.Selection(180, List.of(60, 15)),
        new Rules.AtClose(absent, true),
        5,
        3,
        100,
        300,
        10,
        Map.of(
            ReasonList.DECLINE, Map.of("no-fit", reason(false)),
            ReasonList.REVIEW, Map.of("papers", reason(false), "not-entitled", reason(true)),
            ReasonList.OUT_OF_ORDER, Map.of("ill", reason(false)),
            ReasonList.UNIT, Map.of("objection", reason(false)),
            ReasonList.VOID, Map.of("mistake", reason(false)),
            ReasonList.FREEZE, Map.of("system", reason(false)),
            ReasonList.COMPLAINT, Map.of("waiting", reason(false))),
        List.of(),
        entry,
        crowd(null),
        new Rules.Feedback(
            text("满意吗？", "Satisfied?"),
            Map.of(
                "good", new Rules.Mark(text("满意", "Yes"), 1, true),
                "poor", new Rules.Mark(text("不满意", "No"), 2, false)),
            10),
        figures());
  }

  /** From when on a crowd is warned of, with or without the hub holding entry by itself. */
  public static CrowdLimits crowd(CrowdLimits.@Nullable Automatic automatic) {
    return new CrowdLimits(
        new CrowdLimits.Thresholds(1.0, 1.5, 2.5, 3.5),
        new CrowdLimits.Thresholds(0.7, 1.0, 1.5, 2.5),
        10,
        30,
        300,
        60,
        new CrowdLimits.Plausible(10, 50),
        new CrowdLimits.Drift(new CrowdLimits.Side(0, 0.15), new CrowdLimits.Side(30, 0.005)),
        new CrowdLimits.Drift(new CrowdLimits.Side(0, 0.05), new CrowdLimits.Side(0, 0.05)),
        automatic,
        1_000,
        2_700);
  }

  /** Every figure, with the targets of domain.md §8. */
  private static Map<FigureName, Rules.FigureRule> figures() {
    Map<FigureName, Rules.FigureRule> figures = new EnumMap<>(FigureName.class);
    for (FigureName name : FigureName.values()) {
      @Nullable Double target =
          switch (name) {
            case COMPLETION -> 98.0;
            case COMPLAINTS -> 1.0;
            case SATISFACTION -> 90.0;
            case EMERGENCY_RESPONSE -> 15.0;
            case COUNTER_MINUTES_MEDIAN, COUNTER_MINUTES_LONGEST -> 30.0;
            case OBJECTIONS_HANDLED, PUBLICATION, SERVED_THREE_DAYS -> 100.0;
            case SERVED_TODAY, SERVED_FROM_POOL, SHOW_UP, TAKE_UP -> null;
          };
      figures.put(name, new Rules.FigureRule(text("指标", name.wire()), text("定义", "What"), target));
    }
    return figures;
  }

  private static Reason reason(boolean disqualifies) {
    return new Reason(text("理由", "Reason"), disqualifies);
  }

  private static Text text(String zh, String en) {
    return new Text(zh, en);
  }

  public static VenuePlan plan(Rules rules) {
    Map<String, Slot> slots = new TreeMap<>();
    for (int slot = 1; slot <= 4; slot++) {
      int day = slot <= 2 ? 1 : 2;
      Instant from = OPENS.plusSeconds((day - 1) * 86_400L + (slot % 2 == 1 ? 0 : 7_200));
      slots.put(
          "s" + slot,
          new Slot(
              text("第" + slot + "场", "Slot " + slot),
              slot,
              day,
              from,
              from.plusSeconds(7_200),
              15));
    }
    return new VenuePlan(
        "sample",
        text("样例", "Sample"),
        "Asia/Shanghai",
        List.of(
            new Day(1, LocalDate.parse("2026-11-24"), OPENS, OPENS.plusSeconds(28_800)),
            new Day(
                2,
                LocalDate.parse("2026-11-25"),
                OPENS.plusSeconds(86_400),
                OPENS.plusSeconds(115_200))),
        Map.of(
            "a", zone("A区", 1, 300, ZoneKind.HALL),
            "b", zone("B区", 2, 100, ZoneKind.HALL),
            "d", zone("门", 3, 10, ZoneKind.DOOR)),
        Map.of("g1", new Gate(text("A口", "Gate A"), 1, "a", null, null)),
        Map.of("b-in", sensor("b", null), "b-d", sensor("d", "b")),
        Map.of(
            "review", new Stage(text("资格复核", "Review"), 1, StageKind.REVIEW),
            "selection", new Stage(text("选房", "Selection"), 2, StageKind.SELECTION),
            "signing", new Stage(text("签约", "Signing"), 3, StageKind.SIGNING)),
        Map.of(
            "1", counter("review", 1),
            "2", counter("review", 2),
            "3", counter("selection", 3, "one"),
            "4", counter("selection", 4, "two"),
            "5", counter("selection", 5),
            "6", counter("signing", 6)),
        Map.of(
            "one", new Pool(text("一居", "One room"), 1, null),
            "two", new Pool(text("两居", "Two rooms"), 2, 300)),
        Map.of(
            "one-a", new UnitType(text("一居甲", "One room A"), 1, "one"),
            "one-b", new UnitType(text("一居乙", "One room B"), 2, "one"),
            "two", new UnitType(text("两居", "Two rooms"), 3, "two")),
        Map.of("1", new Building(text("1栋", "Building 1"), 1)),
        slots,
        Map.of(
            "priority", new Group(text("优先", "Priority"), 1),
            "general", new Group(text("普通", "General"), 2)),
        Map.of(),
        Map.of(),
        rules);
  }

  private static Zone zone(String label, int rank, double area, ZoneKind kind) {
    return new Zone(text(label, label), rank, area, kind, null, null, null);
  }

  private static Sensor sensor(@Nullable String into, @Nullable String outOf) {
    return new Sensor(text("计数", "Sensor"), 1, into, outOf, null, null);
  }

  private static CounterPlan counter(String stage, int rank, String... pools) {
    return new CounterPlan(null, rank, stage, List.of(pools), null);
  }

  /** Sixteen units: rooms 1 to 4 on four floors; the first two of each floor are of pool one. */
  public static List<UnitPlan> units() {
    List<UnitPlan> units = new ArrayList<>();
    for (int floor = 1; floor <= 4; floor++) {
      for (int room = 1; room <= 4; room++) {
        String type = room == 1 ? "one-a" : room == 2 ? "one-b" : "two";
        String id = "1-" + floor + "0" + room;
        units.add(
            new UnitPlan(
                id,
                room <= 2 ? "one" : "two",
                type,
                "1",
                null,
                floor,
                floor + "0" + room,
                45.5,
                units.size() + 1,
                floor == 4 && room == 4));
      }
    }
    return units;
  }

  /** Forty households in four slots of ten. H12 and H13 have equal numbers, H08 is struck out. */
  public static List<HouseholdPlan> households() {
    List<HouseholdPlan> households = new ArrayList<>();
    for (int order = 1; order <= 40; order++) {
      String id = "H%02d".formatted(order);
      boolean both = order % 7 == 0;
      List<String> pools = both ? List.of("one", "two") : List.of(order % 2 == 0 ? "two" : "one");
      List<String> tied = order == 13 ? List.of("two") : pools;
      households.add(
          new HouseholdPlan(
              id,
              "%04d".formatted(order),
              order == 13 ? 12 : order,
              order % 5 == 0 ? "priority" : "general",
              tied,
              1 + order % 4,
              "s" + ((order - 1) / 10 + 1),
              null,
              List.of(),
              order % 9 == 0,
              order == 8));
    }
    return households;
  }

  /** The first events of a ledger of this venue. */
  public static List<Event> beginning(Rules rules) {
    return beginning(plan(rules), units(), households());
  }

  public static List<Event> beginning(
      VenuePlan plan, List<UnitPlan> units, List<HouseholdPlan> households) {
    return List.of(
        new LedgerStarted("00", 10),
        new PlanAdopted(plan),
        new UnitsListed(units),
        new HouseholdsListed(households));
  }

  /** The rules most tests go by. */
  public static Rules rules() {
    return rules(Place.SLOT, 1, true, Absent.FINAL);
  }
}
