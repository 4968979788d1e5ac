package venuehub.server.importer.venue;

import org.jspecify.annotations.Nullable;
import venuehub.core.plan.Level;
import venuehub.server.form.About;
import venuehub.server.form.Range;
import venuehub.server.form.Seconds;

/** The section {@code rules.crowd} of {@code venue.yaml}. */
public final class CrowdForms {
  private CrowdForms() {}

  @About("From when on a crowd is warned of, and what the hub does by itself.")
  public record CrowdForm(
      @About("Densities from which each level holds where people wait, in people per m².")
          ThresholdsForm halls,
      @About("The same for doors and corridors.") ThresholdsForm doors,
      @About("How far below its threshold the density must fall before a level ends, in percent.")
          @Range(least = 0, most = 50)
          int hysteresis,
      @About("How long it must have fallen, and the least time between two changes, in seconds.")
          @Seconds
          @Range(least = 0, most = 600)
          int hold,
      @About("A warning is given when the next level is nearer than this, in seconds.")
          @Seconds
          @Range(least = 0, most = 3600)
          int rising,
      @About("A sensor that says nothing for so long is silent, in seconds.")
          @Seconds
          @Range(least = 5, most = 3600)
          int silent,
      @About("What a sensor can count at most between two samples.") PlausibleForm plausible,
      @About("How far the count of a zone with sensors may drift.") DriftForm sensors,
      @About("How far the count of a zone without sensors may drift.") DriftForm gates,
      @About("When entry is held without anybody; never if left out.")
          @Nullable AutomaticForm automatic,
      @About(
              "People expected in one session from which the law asks for more; not laid down if"
                  + " left out.")
          @Range(least = 1, most = 1_000_000)
          @Nullable Integer session,
      @About("Wait from which entry is to be throttled, in seconds.")
          @Seconds
          @Range(least = 60, most = 43_200)
          int longestWait) {}

  @About("Densities in people per m², ascending.")
  public record ThresholdsForm(
      @Range(least = 0.01, most = 20) double blue,
      @Range(least = 0.01, most = 20) double yellow,
      @Range(least = 0.01, most = 20) double orange,
      @Range(least = 0.01, most = 20) double red) {}

  @About("Whatever is more is a leap, no crowd.")
  public record PlausibleForm(
      @About("People a second in one direction.") @Range(least = 1, most = 1_000) int perSecond,
      @About("People more than that, for samples that come late.") @Range(least = 0, most = 10_000)
          int atOnce) {}

  @About("How far a count may be from the truth, by those who passed since the last recount.")
  public record DriftForm(
      @About("How many more may be counted than there are.") SideForm over,
      @About("How many fewer.") SideForm under) {}

  @About("One side of a drift.")
  public record SideForm(
      @About("Passages that may all be wrong.") @Range(least = 0, most = 10_000) int people,
      @About("Percent of all passages that may be wrong besides.") @Range(least = 0, most = 100)
          double percent) {}

  @About("Entry held without anybody.")
  public record AutomaticForm(
      @About("From this level of a zone on, at the gates that fill it.") Level at,
      @About("It goes on once the zone has stayed below this level,") Level below,
      @About("for so long, in seconds.") @Seconds @Range(least = 0, most = 3600) int calm) {}
}
