package venuehub.server.importer.venue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.Rules.Absent;
import venuehub.core.plan.Rules.Place;
import venuehub.server.form.About;
import venuehub.server.form.Matches;
import venuehub.server.form.Named;
import venuehub.server.form.Range;
import venuehub.server.form.Seconds;
import venuehub.server.importer.venue.CrowdForms.CrowdForm;
import venuehub.server.importer.venue.FigureForms.FeedbackForm;
import venuehub.server.importer.venue.FigureForms.FiguresForm;

/**
 * The section {@code rules} of {@code venue.yaml}. What it leaves out comes from {@code
 * defaults.yaml}.
 */
public final class RulesForms {
  private RulesForms() {}

  @About("The rules of the notice. What is left out holds as the defaults say.")
  public record RulesForm(
      CallsForm calls,
      MissedForm missed,
      @About(
              "Where a household goes that checks in after its number was passed over: keep (its"
                  + " own place), or the tail of the batch, slot, day or list.")
          Place late,
      SelectionForm selection,
      AtCloseForm atClose,
      @About("Consecutive numbers in a batch.") @Range(least = 1, most = 10_000) int batch,
      @About("Households of a pool in review or ready beside the selection desk at one time.")
          @Range(least = 1, most = 50)
          int onDeck,
      @About(
              "Share of the households ahead expected to take a unit, for the run-out number; 100"
                  + " makes it the number certain to get one.")
          @Range(least = 1, most = 100)
          int takeUpPercent,
      @About("How long a second key may be given, in seconds.")
          @Seconds
          @Range(least = 30, most = 3600)
          int approval,
      @About("How long an act may be undone, in seconds.") @Seconds @Range(least = 1, most = 300)
          int undo,
      EntryForm entry,
      CrowdForm crowd,
      FeedbackForm feedback,
      FiguresForm figures,
      ReasonsForm reasons,
      @About("The rules in the words of the notice, for screens.") @Range(least = 0, most = 30)
          List<LabelForm> texts) {}

  @About("How a household is called.")
  public record CallsForm(
      @About("Calls before a household counts as missed.") @Range(least = 1, most = 10) int times,
      @About("Least time between two calls, and from the last call to missed, in seconds.")
          @Seconds
          @Range(least = 0, most = 600)
          int interval) {}

  @About("What becomes of a household that missed its call.")
  public record MissedForm(
      @About("Where it is put: keep, or the tail of the batch, slot, day or list.") Place place,
      @About("How often it may come back.") @Range(least = 0, most = 10) int times,
      @About("Whether it must ask for it first.") boolean request) {}

  @About("Choosing at the selection desk.")
  public record SelectionForm(
      @About("Time to choose, in seconds.") @Seconds @Range(least = 30, most = 3600) int limit,
      @About("When a warning is given, in seconds before the end.") @Seconds
          List<Integer> warnings) {}

  @About("Timed entry at the gates.")
  public record EntryForm(
      @About("How long before its slot a household is let in, in seconds.")
          @Seconds
          @Range(least = 0, most = 43_200)
          int opensBefore,
      @About("How long after its slot a household still counts as in time, in seconds.")
          @Seconds
          @Range(least = 0, most = 43_200)
          int grace,
      @About("Whoever comes later still: admit, or refuse.") Late late,
      @About("At most so many people a household.") @Range(least = 1, most = 20) int people,
      @About("Whether being let in is the check-in too.") boolean checksIn,
      @About("Share of the households booked that are expected to come.")
          @Range(least = 1, most = 100)
          int showUpPercent,
      @About("People at one time the session is approved for; not known if left out.")
          @Range(least = 1, most = 1_000_000)
          @Nullable Integer limit) {}

  /** What becomes at a gate of those who come after the grace. */
  public enum Late {
    ADMIT,
    REFUSE
  }

  @About("What becomes at the close of a day of those who were not served to the end.")
  public record AtCloseForm(
      @About(
              "Households that did not come or missed their call: final, or next-day (they may come"
                  + " again, at the tail of the list).")
          Absent absent,
      @About("Whether a chosen unit without a contract goes back at the close of the day.")
          boolean unsigned) {}

  static final String CODE = "[a-z][a-z0-9-]{0,39}";
  static final String CODE_SAYS = "a code of small letters, digits and hyphens";

  @About("The reasons to choose from, by code. A list that is given replaces the default one.")
  public record ReasonsForm(
      @Matches(value = CODE, says = CODE_SAYS) Map<String, ReasonForm> decline,
      @Matches(value = CODE, says = CODE_SAYS) Map<String, ReasonForm> review,
      @Matches(value = CODE, says = CODE_SAYS) Map<String, ReasonForm> outOfOrder,
      @Matches(value = CODE, says = CODE_SAYS) Map<String, ReasonForm> unit,
      @Named("void") @Matches(value = CODE, says = CODE_SAYS) Map<String, ReasonForm> voided,
      @Matches(value = CODE, says = CODE_SAYS) Map<String, ReasonForm> freeze,
      @Matches(value = CODE, says = CODE_SAYS) Map<String, ReasonForm> complaint) {}

  @About("A reason, in Chinese and English.")
  public record ReasonForm(
      String zh,
      @Nullable String en,
      @About(
              "For the review list: defer (the household may come back with what was missing, the"
                  + " default) or disqualify.")
          @Nullable Effect effect) {}

  /** What a failed review means. */
  public enum Effect {
    DEFER,
    DISQUALIFY
  }
}
