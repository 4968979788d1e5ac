package venuehub.core.document;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;
import venuehub.core.crowd.Advice;
import venuehub.core.crowd.Advising;
import venuehub.core.crowd.Band;
import venuehub.core.crowd.CrowdState;
import venuehub.core.crowd.Expected;
import venuehub.core.crowd.Flows;
import venuehub.core.crowd.SensorState;
import venuehub.core.crowd.Trend;
import venuehub.core.crowd.ZoneCrowd;
import venuehub.core.plan.CrowdLimits;
import venuehub.core.plan.VenuePlan.Floor;
import venuehub.core.plan.VenuePlan.Sensor;
import venuehub.core.plan.VenuePlan.Zone;

/** {@code crowd}: people by zone and slot, what is expected, and what had better be done. */
public final class CrowdDocument {
  private final VenueState state;
  private final Function<String, @Nullable Instant> heard;
  private final Instant now;
  private final CrowdLimits limits;
  private final Expected expected;

  private CrowdDocument(VenueState state, Function<String, @Nullable Instant> heard, Instant now) {
    this.state = state;
    this.heard = heard;
    this.now = now;
    this.limits = state.rules().crowdLimits();
    this.expected = new Expected(state, now);
  }

  /**
   * The document.
   *
   * @param heard when a sensor was last heard, where that was after its last entry; samples are no
   *     entries
   * @param now venue time
   */
  public static Map<String, Object> value(
      VenueState state, Function<String, @Nullable Instant> heard, Instant now) {
    return state.adopted() == null ? Map.of() : new CrowdDocument(state, heard, now).value();
  }

  private Map<String, Object> value() {
    Map<String, Object> zones = new LinkedHashMap<>();
    Map<String, Object> sensors = new LinkedHashMap<>();
    Map<String, Object> advice = new LinkedHashMap<>();
    Map<String, ZoneCrowd> rows = new LinkedHashMap<>();
    state
        .plan()
        .zones()
        .forEach(
            (id, zone) -> {
              @Nullable ZoneCrowd row = CrowdState.figured(state, id, now);
              if (row != null) {
                rows.put(id, row);
              }
              zones.put(id, zone(id, zone, row));
            });
    state.plan().sensorsById().forEach((id, sensor) -> sensors.put(id, sensor(id, sensor)));
    Advising.of(state, expected, now).forEach((id, each) -> advice.put(id, advice(each)));
    return new Row()
        .put("zones", (Object) zones)
        .put("bySlot", new SlotFiguresRows(state, expected, limits, rows).value())
        .put("sensors", (Object) sensors)
        .put("advice", (Object) advice)
        .put("inside", inside(rows))
        .put("session", session())
        .put("showUpPercent", Math.round((float) expected.showUp() * 100))
        .put(
            "thresholds",
            Map.of("halls", thresholds(limits.halls()), "doors", thresholds(limits.doors())))
        .put("longestWait", limits.longestWait() == Integer.MAX_VALUE ? null : limits.longestWait())
        .put("open", state.day().open())
        .put("simulated", Common.simulated(state))
        .done();
  }

  private Map<String, Object> zone(String id, Zone zone, @Nullable ZoneCrowd row) {
    Flows.Source source = Flows.sourceOf(state.plan(), id);
    Row document =
        new Row()
            .put("label", zone.label())
            .put("rank", zone.rank())
            .put("area", zone.area())
            .put("kind", zone.use().wire())
            .put("floor", floor(zone.floor()))
            .put("source", source.wire());
    if (row == null) {
      return source == Flows.Source.SENSORS
          ? document.put("level", "unknown").done()
          : document
              .put("people", 0)
              .put("low", 0)
              .put("high", 0)
              .put("density", 0.0)
              .put("level", "normal")
              .done();
    }
    if (row.unknownSince() != null) {
      return document
          .put("level", "unknown")
          .put("unknownSince", row.unknownSince())
          .put("last", row.people())
          .put("sampledAt", row.countedAt())
          .done();
    }
    return known(document, id, zone, source, row).done();
  }

  private Row known(Row document, String id, Zone zone, Flows.Source source, ZoneCrowd row) {
    Band band = Band.of(row, source, limits);
    @Nullable Trend trend =
        Trend.next(row, zone, limits.of(zone), now, Duration.ofSeconds(limits.risingSeconds()));
    return document
        .put("people", row.people())
        .put("low", band.low())
        .put("high", band.high())
        .put("density", SlotFiguresRows.hundredths(Math.max(0, row.people()) / zone.area()))
        .put("level", row.grade().level().wire())
        .put("levelSince", row.grade().at())
        .put("sampledAt", sampledAt(id, row))
        .put("recountedAt", row.recountedAt())
        .put("passages", row.passages())
        .put(
            "rising",
            trend == null ? null : Map.of("level", trend.level().wire(), "at", trend.at()));
  }

  /** A zone is as old as what is oldest of what it is counted from. */
  private Instant sampledAt(String id, ZoneCrowd row) {
    return Flows.sensorsOf(state.plan(), id).stream()
        .map(sensor -> heard.apply(sensor.getKey()))
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .filter(at -> at.isAfter(row.countedAt()))
        .orElse(row.countedAt());
  }

  private static @Nullable Map<String, Object> floor(@Nullable Floor floor) {
    return floor == null
        ? null
        : Map.of("x", floor.x(), "y", floor.y(), "width", floor.width(), "height", floor.height());
  }

  private Map<String, Object> sensor(String id, Sensor sensor) {
    SensorState stands = state.crowd().sensor(id);
    return new Row()
        .put("label", sensor.label())
        .put("rank", sensor.rank())
        .put("into", sensor.into())
        .put("outOf", sensor.outOf())
        .put("gate", sensor.gate())
        .put("heardAt", heardAt(id, stands))
        .put("silentSince", stands.silentSince())
        .put("doubt", stands.doubt() == null ? null : stands.doubt().wire())
        .put("doubtedAt", stands.doubtedAt())
        .done();
  }

  private @Nullable Instant heardAt(String id, SensorState stands) {
    @Nullable Instant live = heard.apply(id);
    @Nullable Instant entered = stands.readAt();
    return live == null || (entered != null && entered.isAfter(live)) ? entered : live;
  }

  private static Map<String, Object> advice(Advice advice) {
    return new Row()
        .put("act", advice.act().wire())
        .put("gate", advice.gate())
        .put("slot", advice.slot())
        .put("minutes", advice.act() == Advice.Act.DELAY ? Advice.DELAY_MINUTES : null)
        .put("reason", advice.reason().wire())
        .put("zone", advice.zone())
        .put("level", advice.level() == null ? null : advice.level().wire())
        .put("at", advice.at())
        .put("resumeAt", advice.resumeAt())
        .put("households", advice.households())
        .done();
  }

  /**
   * People inside by the gates; beside it those counted in all zones, for a check of one another.
   */
  private Map<String, Object> inside(Map<String, ZoneCrowd> rows) {
    int in = state.entry().gates().all().stream().mapToInt(gate -> gate.in() + gate.out()).sum();
    Band band = Band.of(state.entry().people(), in, limits.gates());
    int limit = state.rules().timedEntry().limit();
    List<ZoneCrowd> behind =
        rows.entrySet().stream()
            .filter(row -> !Flows.isOutside(state.plan(), row.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    boolean allKnown = behind.stream().allMatch(row -> row.unknownSince() == null);
    return new Row()
        .put("people", state.entry().people())
        .put("low", band.low())
        .put("high", band.high())
        .put(
            "counted",
            behind.isEmpty() || !allKnown
                ? null
                : behind.stream().mapToInt(ZoneCrowd::people).sum())
        .put("limit", limit == 0 ? null : limit)
        .done();
  }

  /** People expected in the session of the day, beside the number from which the law asks more. */
  private Map<String, Object> session() {
    double people =
        expected.slots().stream().mapToDouble(slot -> expected.peopleOf(slot.slot())).sum();
    return new Row()
        .put("expected", (int) Math.round(people))
        .put("limit", limits.session() == 0 ? null : limits.session())
        .done();
  }

  private static Map<String, Object> thresholds(CrowdLimits.Thresholds of) {
    return of.blue() == Double.MAX_VALUE
        ? Map.of()
        : Map.of("blue", of.blue(), "yellow", of.yellow(), "orange", of.orange(), "red", of.red());
  }
}
