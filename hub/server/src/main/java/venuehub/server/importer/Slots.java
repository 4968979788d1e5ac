package venuehub.server.importer;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.Text;
import venuehub.core.plan.VenuePlan;
import venuehub.server.importer.venue.PlanForms.BreakForm;
import venuehub.server.importer.venue.PlanForms.SlotForm;
import venuehub.server.importer.venue.PlanForms.SlotPatternForm;
import venuehub.server.importer.venue.VenueForm;

/** Makes the time slots: those the plan names, or alike for every day. */
final class Slots {
  private final ZoneId zone;
  private final List<VenuePlan.Day> days;
  private final ImportProblems problems;
  private final SlotSizes sizes;
  private final Map<String, VenuePlan.Slot> slots = new LinkedHashMap<>();

  private Slots(ZoneId zone, List<VenuePlan.Day> days, SlotSizes sizes, ImportProblems problems) {
    this.zone = zone;
    this.days = days;
    this.sizes = sizes;
    this.problems = problems;
  }

  /** The slots in order, by id. */
  static Map<String, VenuePlan.Slot> of(
      VenueForm form, List<VenuePlan.Day> days, SlotSizes sizes, ImportProblems problems) {
    Slots made = new Slots(form.timeZone(), days, sizes, problems);
    if (form.slots() != null) {
      form.slots().forEach(made::explicit);
    }
    if (form.slotsEveryDay() != null) {
      made.alike(form.slotsEveryDay());
    }
    return made.slots;
  }

  private void explicit(String id, SlotForm form) {
    if (form.day() > days.size()) {
      problems.plan(
          ImportCode.REFERENCE_UNKNOWN,
          "slots." + id + ".day",
          "a day from 1 to " + days.size(),
          "it is " + form.day());
      return;
    }
    @Nullable Text label = form.label() == null ? null : form.label().text();
    int length = form.to().toSecondOfDay() - form.from().toSecondOfDay();
    int capacity = sizes.of("slots." + id + ".capacity", length, form.capacity());
    put(id, label, form.day(), form.from(), form.to(), capacity);
    sizes.put(id, length, capacity, form.capacity() == null);
  }

  private void alike(SlotPatternForm form) {
    int length = form.length();
    int capacity = sizes.of("slotsEveryDay.capacity", length, form.capacity());
    for (VenuePlan.Day day : days) {
      int from = form.from().toSecondOfDay();
      while (from + length <= form.to().toSecondOfDay()) {
        LocalTime start = LocalTime.ofSecondOfDay(from);
        LocalTime end = LocalTime.ofSecondOfDay(from + length);
        @Nullable BreakForm pause = pauseIn(form, start, end);
        if (pause == null) {
          String id = "d" + day.number() + "-" + start.toString().replace(":", "");
          put(id, null, day.number(), start, end, capacity);
          sizes.put(id, length, capacity, form.capacity() == null);
          from += length;
        } else {
          from = Math.max(from + 1, pause.to().toSecondOfDay());
        }
      }
    }
  }

  private static @Nullable BreakForm pauseIn(SlotPatternForm form, LocalTime from, LocalTime to) {
    List<BreakForm> breaks = form.breaks() == null ? List.of() : form.breaks();
    return breaks.stream()
        .filter(pause -> pause.from().isBefore(to) && from.isBefore(pause.to()))
        .findFirst()
        .orElse(null);
  }

  private void put(
      String id, @Nullable Text label, int day, LocalTime from, LocalTime to, int capacity) {
    LocalDate date = days.get(day - 1).date();
    String times = from + "–" + to;
    Text shown =
        label == null ? new Text("第" + day + "天 " + times, "Day " + day + " " + times) : label;
    slots.put(
        id,
        new VenuePlan.Slot(
            shown,
            slots.size() + 1,
            day,
            date.atTime(from).atZone(zone).toInstant(),
            date.atTime(to).atZone(zone).toInstant(),
            capacity));
  }
}
