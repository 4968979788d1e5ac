package venuehub.core.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is laid down for a venue before its first day. Maps are keyed by id; the order shown is
 * {@code rank}, ascending.
 *
 * @param name the venue's name on the wire
 * @param title the venue's name for people
 * @param timeZone IANA zone in which days and slots are meant
 * @param days the selection days, in order, at least one
 * @param sensors the people counters; null in plans adopted before they were
 */
public record VenuePlan(
    String name,
    Text title,
    String timeZone,
    List<Day> days,
    Map<String, Zone> zones,
    Map<String, Gate> gates,
    @Nullable Map<String, Sensor> sensors,
    Map<String, Stage> stages,
    Map<String, CounterPlan> counters,
    Map<String, Pool> pools,
    Map<String, UnitType> types,
    Map<String, Building> buildings,
    Map<String, Slot> slots,
    Map<String, Group> groups,
    Map<String, Screen> screens,
    Map<String, RadioChannel> radioChannels,
    Rules rules) {
  public VenuePlan {
    days = List.copyOf(days);
    zones = Map.copyOf(zones);
    gates = Map.copyOf(gates);
    sensors = sensors == null ? null : Map.copyOf(sensors);
    stages = Map.copyOf(stages);
    counters = Map.copyOf(counters);
    pools = Map.copyOf(pools);
    types = Map.copyOf(types);
    buildings = Map.copyOf(buildings);
    slots = Map.copyOf(slots);
    groups = Map.copyOf(groups);
    screens = Map.copyOf(screens);
    radioChannels = Map.copyOf(radioChannels);
  }

  /**
   * One selection day.
   *
   * @param number from 1
   * @param date the local date
   * @param opens when the day is planned to open
   * @param closes when it is planned to close
   */
  public record Day(int number, LocalDate date, Instant opens, Instant closes) {}

  /**
   * A part of the hall.
   *
   * @param area in m², above 0
   * @param kind what it is to those who walk through it; null: a hall
   * @param floor where it lies on the floor plan; null: not drawn
   * @param fedBy the gates by which it fills; null: those that lead into it or stand before it
   * @param stay how long a household is expected to be there; null: not known
   */
  public record Zone(
      Text label,
      int rank,
      double area,
      @Nullable ZoneKind kind,
      @Nullable Floor floor,
      @Nullable List<String> fedBy,
      @Nullable Stay stay) {
    public Zone {
      fedBy = fedBy == null ? null : List.copyOf(fedBy);
    }

    /** What it is to those who walk through it. */
    public ZoneKind use() {
      return kind == null ? ZoneKind.HALL : kind;
    }
  }

  /** A rectangle on the floor plan, in metres from its upper left corner. */
  public record Floor(double x, double y, double width, double height) {}

  /**
   * How long a household is expected to be in a zone.
   *
   * @param afterSeconds how long after it was let in it comes there; below 0 for what lies before
   *     the gate
   * @param seconds how long it stays, above 0
   */
  public record Stay(int afterSeconds, int seconds) {}

  /**
   * A door where entries and exits are counted, into the zone behind it.
   *
   * @param capacity households of one slot it can let in; null: not laid down
   * @param outside the zone before it, out of which people come; null: none is watched. Whoever
   *     leaves goes into it only where a sensor counts them out of it again
   */
  public record Gate(
      Text label,
      int rank,
      @Nullable String zone,
      @Nullable Integer capacity,
      @Nullable String outside) {}

  /**
   * A people counter. Whom it counts in goes into one zone and out of another.
   *
   * @param into the zone people counted in go into; null: out of the venue
   * @param outOf the zone they come out of; null: from outside
   * @param gate the gate it stands over: people let in there are then not counted twice; null: none
   * @param camera where it is asked, if it does not send by itself; null: it sends
   */
  public record Sensor(
      Text label,
      int rank,
      @Nullable String into,
      @Nullable String outOf,
      @Nullable String gate,
      @Nullable String camera) {}

  /** A stage of a household's way; households pass the stages in the order of rank. */
  public record Stage(Text label, int rank, StageKind kind) {}

  /**
   * A service counter. Counters carry one numbering across all stages.
   *
   * @param pools the pools it serves; empty: all of them
   */
  public record CounterPlan(
      @Nullable Text label, int rank, String stage, List<String> pools, @Nullable String zone) {
    public CounterPlan {
      pools = List.copyOf(pools);
    }
  }

  /**
   * A group of units nobody else may pick from; selection inside it is serial.
   *
   * @param limitSeconds how long a household may choose, null: the rule's limit
   */
  public record Pool(Text label, int rank, @Nullable Integer limitSeconds) {}

  /** A unit type 户型 of one pool. */
  public record UnitType(Text label, int rank, String pool) {}

  /** A building, or one stairwell of it. */
  public record Building(Text label, int rank) {}

  /**
   * A time slot for which households are expected.
   *
   * @param day number of the day
   * @param capacity households it is planned for
   */
  public record Slot(Text label, int rank, int day, Instant from, Instant to, int capacity) {}

  /** A priority group; a lower rank chooses earlier where the roster gives no other order. */
  public record Group(Text label, int rank) {}

  /** A screen and the place where it stands. */
  public record Screen(Text label, int rank, @Nullable String zone) {}

  /** A talk group. */
  public record RadioChannel(Text label, int rank) {}

  /** The people counters by id. */
  public Map<String, Sensor> sensorsById() {
    return sensors == null ? Map.of() : sensors;
  }

  /** The stages in the order households pass them. */
  public List<Map.Entry<String, Stage>> stagesInOrder() {
    return stages.entrySet().stream()
        .sorted(java.util.Comparator.comparingInt(entry -> entry.getValue().rank()))
        .toList();
  }

  /** The first stage of the given kind. */
  public @Nullable String stageOf(StageKind kind) {
    return stagesInOrder().stream()
        .filter(entry -> entry.getValue().kind() == kind)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** The stage of that id, which the plan, a unit or a household names. */
  public Stage stage(String id) {
    return named(stages, id);
  }

  /** The pool of that id, which the plan, a unit or a household names. */
  public Pool pool(String id) {
    return named(pools, id);
  }

  /** The unit type of that id, which the plan, a unit or a household names. */
  public UnitType type(String id) {
    return named(types, id);
  }

  /** The building of that id, which the plan, a unit or a household names. */
  public Building building(String id) {
    return named(buildings, id);
  }

  /** The zone of that id, which the plan or an entry names. */
  public Zone zone(String id) {
    return named(zones, id);
  }

  /** The slot of that id, which the plan, a unit or a household names. */
  public Slot slot(String id) {
    return named(slots, id);
  }

  /** The group of that id, which the plan, a unit or a household names. */
  public Group group(String id) {
    return named(groups, id);
  }

  private static <T> T named(Map<String, T> rows, String id) {
    T row = rows.get(id);
    if (row == null) {
      throw new IllegalStateException("the plan names " + id + " and does not lay it down");
    }
    return row;
  }
}
