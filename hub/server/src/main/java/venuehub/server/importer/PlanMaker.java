package venuehub.server.importer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.StageKind;
import venuehub.core.plan.VenuePlan;
import venuehub.server.importer.venue.LabelForm;
import venuehub.server.importer.venue.PlanForms.CounterForm;
import venuehub.server.importer.venue.PlanForms.DayForm;
import venuehub.server.importer.venue.PlanForms.FloorForm;
import venuehub.server.importer.venue.PlanForms.StageForm;
import venuehub.server.importer.venue.PlanForms.StayForm;
import venuehub.server.importer.venue.PlanForms.ZoneForm;
import venuehub.server.importer.venue.VenueForm;

/** Makes the plan of what {@code venue.yaml} says; types and buildings of the files come later. */
final class PlanMaker {
  private final VenueForm form;
  private final ImportProblems problems;

  PlanMaker(VenueForm form, ImportProblems problems) {
    this.form = form;
    this.problems = problems;
  }

  /** Makes one row of a plan of its form and its rank. */
  private interface Row<F, T> {
    T of(F form, int rank);
  }

  private static <F, T> Map<String, T> rows(@Nullable Map<String, F> forms, Row<F, T> row) {
    Map<String, T> rows = new LinkedHashMap<>();
    if (forms != null) {
      forms.forEach((id, form) -> rows.put(id, row.of(form, rows.size() + 1)));
    }
    return rows;
  }

  /**
   * A plan.
   *
   * @param sizes of its slots
   */
  record Made(VenuePlan plan, SlotSizes sizes) {}

  /** The plan; what is wrong with it is noted. */
  Made plan(LocalDate today) {
    List<VenuePlan.Day> days = days(today);
    Map<String, VenuePlan.Stage> stages = stages();
    Map<String, VenuePlan.CounterPlan> counters = counters();
    SlotSizes sizes = new SlotSizes(SlotLimits.of(form, stages, counters), problems);
    Map<String, VenuePlan.Slot> slots = Slots.of(form, days, sizes, problems);
    return new Made(plan(days, stages, counters, slots), sizes);
  }

  private VenuePlan plan(
      List<VenuePlan.Day> days,
      Map<String, VenuePlan.Stage> stages,
      Map<String, VenuePlan.CounterPlan> counters,
      Map<String, VenuePlan.Slot> slots) {
    return new VenuePlan(
        form.venue(),
        form.title().text(),
        form.timeZone().getId(),
        days,
        rows(form.zones(), PlanMaker::zone),
        rows(
            form.gates(),
            (gate, rank) ->
                new VenuePlan.Gate(
                    gate.label().text(), rank, gate.zone(), gate.capacity(), gate.outside())),
        rows(
            form.sensors(),
            (sensor, rank) ->
                new VenuePlan.Sensor(
                    sensor.label().text(),
                    rank,
                    sensor.into(),
                    sensor.outOf(),
                    sensor.gate(),
                    sensor.camera())),
        stages,
        counters,
        rows(
            form.pools(),
            (pool, rank) -> new VenuePlan.Pool(pool.label().text(), rank, pool.limit())),
        rows(
            form.types(),
            (type, rank) -> new VenuePlan.UnitType(type.label().text(), rank, type.pool())),
        rows(
            form.buildings(),
            (building, rank) -> new VenuePlan.Building(building.label().text(), rank)),
        slots,
        rows(form.groups(), (group, rank) -> new VenuePlan.Group(group.label().text(), rank)),
        rows(
            form.screens(),
            (screen, rank) -> new VenuePlan.Screen(screen.label().text(), rank, screen.zone())),
        rows(
            form.radioChannels(),
            (channel, rank) -> new VenuePlan.RadioChannel(channel.label().text(), rank)),
        RulesMaker.rules(form.rules()));
  }

  private static VenuePlan.Zone zone(ZoneForm form, int rank) {
    @Nullable FloorForm floor = form.floor();
    @Nullable StayForm stay = form.stay();
    return new VenuePlan.Zone(
        form.label().text(),
        rank,
        form.area(),
        form.kind(),
        floor == null
            ? null
            : new VenuePlan.Floor(floor.x(), floor.y(), floor.width(), floor.height()),
        form.fedBy(),
        stay == null
            ? null
            : new VenuePlan.Stay(stay.after() == null ? 0 : stay.after(), stay.lasts()));
  }

  private List<VenuePlan.Day> days(LocalDate today) {
    ZoneId zone = form.timeZone();
    List<VenuePlan.Day> days = new ArrayList<>();
    for (DayForm day : form.days()) {
      LocalDate date = day.date().on(today);
      days.add(
          new VenuePlan.Day(
              days.size() + 1,
              date,
              date.atTime(day.opens()).atZone(zone).toInstant(),
              date.atTime(day.closes()).atZone(zone).toInstant()));
    }
    return days;
  }

  private Map<String, VenuePlan.Stage> stages() {
    Map<String, VenuePlan.Stage> stages = new LinkedHashMap<>();
    form.stages()
        .forEach(
            (id, stage) -> {
              @Nullable StageKind kind = kind(id, stage);
              if (kind == null) {
                problems.plan(
                    ImportCode.PLAN_INCOMPLETE,
                    "stages." + id + ".kind",
                    "one of review, selection, signing",
                    "there is none");
              } else {
                stages.put(id, new VenuePlan.Stage(stage.label().text(), stages.size() + 1, kind));
              }
            });
    return stages;
  }

  private static @Nullable StageKind kind(String id, StageForm stage) {
    if (stage.kind() != null) {
      return stage.kind();
    }
    for (StageKind kind : StageKind.values()) {
      if (kind.wire().equals(id.toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    return null;
  }

  private Map<String, VenuePlan.CounterPlan> counters() {
    Map<String, VenuePlan.CounterPlan> counters = new LinkedHashMap<>();
    form.counters().forEach((range, counter) -> put(counters, range, counter));
    return counters;
  }

  private void put(Map<String, VenuePlan.CounterPlan> counters, String range, CounterForm counter) {
    String[] ends = range.split("-", 2);
    int first = Integer.parseInt(ends[0]);
    int last = Integer.parseInt(ends[ends.length - 1]);
    if (last < first) {
      problems.plan(
          ImportCode.VALUE_OUT_OF_RANGE,
          "counters." + range,
          "a range that ascends",
          "it descends");
    }
    @Nullable LabelForm label = counter.label();
    IntStream.rangeClosed(first, last)
        .forEach(
            number -> {
              VenuePlan.CounterPlan planned =
                  new VenuePlan.CounterPlan(
                      label == null ? null : label.text(),
                      number,
                      counter.stage(),
                      counter.pools() == null ? List.of() : counter.pools(),
                      counter.zone());
              if (counters.put(Integer.toString(number), planned) != null) {
                problems.plan(
                    ImportCode.VALUE_TWICE,
                    "counters." + range,
                    "each counter once",
                    "counter " + number + " stands in two ranges");
              }
            });
  }
}
