package venuehub.server.importer.venue;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.StageKind;
import venuehub.core.plan.ZoneKind;
import venuehub.server.form.About;
import venuehub.server.form.Matches;
import venuehub.server.form.Range;
import venuehub.server.form.Seconds;

/**
 * The sections of {@code venue.yaml} that lay down the venue's plan. The order of a section's
 * members is its rank.
 */
public final class PlanForms {
  private PlanForms() {}

  static final String NAMES =
      "How the files call it, besides its id and its label: a word or a list of words.";

  @About("A selection day.")
  public record DayForm(
      @About(
              "A date such as 2026-11-24, or today, or today+1: counted from the day of the import"
                  + " in the time zone of the venue.")
          DayDate date,
      @About("When the venue opens, such as \"08:30\".") LocalTime opens,
      @About("When it closes, later on the same day.") LocalTime closes) {}

  @About("A part of the hall. Doors and counters deserve zones of their own.")
  public record ZoneForm(
      LabelForm label,
      @About("Floor space in m².") @Range(least = 0.5, most = 1_000_000) double area,
      @About("hall (where people wait or are served; if left out), door or corridor.")
          @Nullable ZoneKind kind,
      @About("Where it lies on the floor plan; not drawn if left out.") @Nullable FloorForm floor,
      @About("The gates by which it fills; those that lead into it if left out.")
          @Nullable List<String> fedBy,
      @About("How long a household is expected to stay there, for what is planned by slot.")
          @Nullable StayForm stay) {}

  @About("A rectangle on the floor plan, in metres from its upper left corner.")
  public record FloorForm(
      @Range(least = 0, most = 10_000) double x,
      @Range(least = 0, most = 10_000) double y,
      @Range(least = 0.1, most = 10_000) double width,
      @Range(least = 0.1, most = 10_000) double height) {}

  @About("How long a household is expected to be in a zone.")
  public record StayForm(
      @About(
              "When it comes there after it was let in, in seconds; below 0 for what lies before"
                  + " the gate.")
          @Seconds
          @Range(least = -14_400, most = 43_200)
          @Nullable Integer after,
      @About("For how long, in seconds.") @Seconds @Range(least = 1, most = 43_200) int lasts) {}

  @About(
      "A people counter. Whom it counts in goes into one zone and out of another; where one is"
          + " left out, that is outside.")
  public record SensorForm(
      LabelForm label,
      @About("The zone into which it counts in.") @Nullable String into,
      @About("The zone out of which it counts in.") @Nullable String outOf,
      @About("The gate it stands over: people let in there are then not counted twice.")
          @Nullable String gate,
      @About(
              "Where a camera is asked each second, if it does not send by itself, such as"
                  + " http://10.0.0.21/count.")
          @Matches(
              value = "https?://[^\\s@]{1,200}",
              says = "an address that begins with http:// or https:// and holds no password")
          @Nullable String camera) {}

  @About("A door where entries and exits are counted.")
  public record GateForm(
      LabelForm label,
      @About("The zone behind it.") @Nullable String zone,
      @About(
              "Households of one slot it can let in. Where every gate says it, each household is"
                  + " given a gate to come by.")
          @Range(least = 1, most = 10_000)
          @Nullable Integer capacity,
      @About("The zone before it, where people wait to be let in.") @Nullable String outside) {}

  @About("A stage of a household's way. Selection and signing are required, review is not.")
  public record StageForm(
      LabelForm label,
      @About(
              "What is done there; may be left out if the stage is called review, selection or"
                  + " signing.")
          @Nullable StageKind kind) {}

  @About("A service counter. The key is its number, or a range such as 1-3 for several alike.")
  public record CounterForm(
      @About("The stage it serves.") String stage,
      @About("The pools it serves; all if left out.") @Nullable List<String> pools,
      @About("A name besides the number.") @Nullable LabelForm label,
      @About("The zone where it stands.") @Nullable String zone) {}

  @About("Units nobody else may pick from. Selection inside a pool is serial.")
  public record PoolForm(
      LabelForm label,
      @About("Time to choose, in seconds; the limit of rules.selection if left out.")
          @Seconds
          @Range(least = 30, most = 3600)
          @Nullable Integer limit,
      @About(NAMES) @Nullable List<String> names) {}

  @About("A unit type.")
  public record TypeForm(
      LabelForm label,
      @About("The pool its units belong to.") String pool,
      @About(NAMES) @Nullable List<String> names) {}

  @About("A building.")
  public record BuildingForm(LabelForm label, @About(NAMES) @Nullable List<String> names) {}

  @About("A priority group.")
  public record GroupForm(LabelForm label, @About(NAMES) @Nullable List<String> names) {}

  @About("A time slot for which households are expected.")
  public record SlotForm(
      @About("A name; day and times if left out.") @Nullable LabelForm label,
      @About("Number of the day, from 1.") @Range(least = 1, most = 366) int day,
      LocalTime from,
      LocalTime to,
      @About("Households it is planned for; as many as it can carry if left out.")
          @Range(least = 1, most = 10_000)
          @Nullable Integer capacity) {}

  @About("Time slots made alike for every day, called d1-0900 after day and start.")
  public record SlotPatternForm(
      @About("When the first slot of a day starts.") LocalTime from,
      @About("When the last one has ended.") LocalTime to,
      @About("Length of a slot in seconds, or a duration such as PT1H.")
          @Seconds
          @Range(least = 300, most = 43_200)
          int length,
      @About("Households each is planned for; as many as it can carry if left out.")
          @Range(least = 1, most = 10_000)
          @Nullable Integer capacity,
      @About("Times without slots, such as lunch: no slot reaches into them.")
          @Nullable List<BreakForm> breaks) {}

  @About("A time without slots.")
  public record BreakForm(LocalTime from, LocalTime to) {}

  @About("A screen.")
  public record ScreenForm(
      LabelForm label, @About("The zone where it hangs.") @Nullable String zone) {}

  @About("A talk group of the radios.")
  public record ChannelForm(LabelForm label) {}

  @About(
      "Figures by which the import judges the plan and says how many households a slot can carry."
          + " They decide nothing during the day.")
  public record EstimatesForm(
      @About("Share of the households expected to come.") @Range(least = 1, most = 100)
          int showUpPercent,
      @About("Share of the time to choose that a household takes in the mean.")
          @Range(least = 1, most = 100)
          int choicePercent,
      @About("Seconds between two households at a selection desk.")
          @Seconds
          @Range(least = 0, most = 3600)
          int changeover,
      @About("Seconds a review counter takes for a household; no limit to slots if left out.")
          @Seconds
          @Range(least = 1, most = 7200)
          @Nullable Integer review,
      @About("Seconds a signing counter takes for a household; no limit to slots if left out.")
          @Seconds
          @Range(least = 1, most = 7200)
          @Nullable Integer signing) {}

  @About("One or several staff accounts alike.")
  public record AccountForm(
      @About(
              "What is typed at sign-in: letters, digits, dot, hyphen. With count, a number follows"
                  + " it.")
          String name,
      @About("The name for people; the sign-in name if left out.") @Nullable String displayName,
      @About(
              "gate, counter, supervisor, security, tech, objection, manager, observer, screen,"
                  + " sensor, radio or admin.")
          String role,
      @About("In clear; only a hash of it is kept.") String password,
      @About("How many: name1, name2 and so on; one account without a number if left out.")
          @Range(least = 1, most = 200)
          @Nullable Integer count) {}
}
