package venuehub.server.importer.venue;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.server.form.About;
import venuehub.server.form.Matches;
import venuehub.server.form.Range;

/** The parts of the section {@code rules} by which the day is measured. */
public final class FigureForms {
  private FigureForms() {}

  @About("The one question at the exit, answered without a name.")
  public record FeedbackForm(
      LabelForm question,
      @About("The answers to choose from, by code; those given replace the default ones.")
          @Matches(value = RulesForms.CODE, says = RulesForms.CODE_SAYS)
          @Range(least = 2, most = 5)
          Map<String, MarkForm> marks,
      @About("Answers of one account in one minute that are taken.") @Range(least = 1, most = 600)
          int mostPerMinute) {}

  @About("An answer, in Chinese and English. They are shown in the order they are written in.")
  public record MarkForm(
      String zh,
      @Nullable String en,
      @About("Whether it counts as satisfied.") boolean satisfied) {}

  @About("What the day is measured by: of each figure, its target and how it is shown.")
  public record FiguresForm(
      FigureForm completion,
      FigureForm complaints,
      FigureForm satisfaction,
      FigureForm emergencyResponse,
      FigureForm counterMinutesMedian,
      FigureForm counterMinutesLongest,
      FigureForm objectionsHandled,
      FigureForm publication,
      FigureForm servedToday,
      FigureForm servedThreeDays,
      @About("Shown once for each pool.") FigureForm servedFromPool,
      FigureForm showUp,
      FigureForm takeUp) {}

  @About("A figure.")
  public record FigureForm(
      @About(
              "What it is to reach, in percent, minutes or households; left out: no target is set,"
                  + " for the show-up the share rules.entry reckons with.")
          @Range(least = 0, most = 100_000)
          @Nullable Double target,
      LabelForm label,
      @About("What is counted, in words.") LabelForm definition) {}
}
