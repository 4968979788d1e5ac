package venuehub.core.crowd;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * How the people of a zone became what they are: enough for means over one minute and for rates.
 *
 * @param steps the people from a moment on until the next step, as far back as a minute needs
 * @param minutes who passed, by the minute, of the last {@value #MINUTES_KEPT} minutes with
 *     passages
 */
public record Trace(PVector<Step> steps, PVector<Minute> minutes) {
  /** Peaks are means over so long: a crush of seconds is none (domain.md §4). */
  static final Duration WINDOW = Duration.ofMinutes(1);

  static final int MINUTES_KEPT = 30;

  static final Trace NONE = new Trace(TreePVector.empty(), TreePVector.empty());

  /** The people from a moment on. */
  public record Step(Instant at, int people) {}

  /** Who passed in a minute. */
  public record Minute(Instant at, int in, int out) {}

  /** From now on there are so many people. */
  Trace step(Instant at, int people) {
    PVector<Step> kept = steps;
    Instant needed = at.minus(WINDOW);
    while (kept.size() > 1 && !kept.get(1).at().isAfter(needed)) {
      kept = kept.minus(0);
    }
    if (!kept.isEmpty() && kept.getLast().at().equals(at)) {
      kept = kept.minus(kept.size() - 1);
    }
    return new Trace(kept.plus(new Step(at, people)), minutes);
  }

  /** People passed. */
  Trace passed(Instant at, int in, int out) {
    Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
    PVector<Minute> kept = minutes;
    int before = kept.size() - 1;
    if (before >= 0 && kept.get(before).at().equals(minute)) {
      Minute same = kept.get(before);
      return new Trace(
          steps, kept.with(before, new Minute(minute, same.in() + in, same.out() + out)));
    }
    return new Trace(
        steps,
        (kept.size() < MINUTES_KEPT ? kept : kept.minus(0)).plus(new Minute(minute, in, out)));
  }

  /** What was known of the people before says nothing any more: they were not counted meanwhile. */
  Trace interrupted() {
    return new Trace(TreePVector.empty(), minutes);
  }

  /** The mean of the people over the minute that ends then, or as much of it as is known. */
  double mean(Instant end) {
    Instant begin = later(end.minus(WINDOW), steps.getFirst().at());
    long whole = micros(begin, end);
    if (whole <= 0) {
      return steps.getLast().people();
    }
    double sum = 0;
    Instant until = end;
    for (int index = steps.size() - 1; index >= 0 && until.isAfter(begin); index--) {
      Step step = steps.get(index);
      Instant from = later(step.at(), begin);
      if (from.isBefore(until)) {
        sum += (double) step.people() * micros(from, until);
        until = from;
      }
    }
    return sum / whole;
  }

  /**
   * The highest mean over a minute that ends between two moments, the people having stayed the same
   * between them. It lies at one of the two, or where a step leaves the minute.
   */
  double highest(Instant from, Instant to) {
    double highest = Math.max(mean(from), mean(to));
    for (Step step : steps) {
      Instant end = step.at().plus(WINDOW);
      if (end.isAfter(from) && end.isBefore(to)) {
        highest = Math.max(highest, mean(end));
      }
    }
    return highest;
  }

  static long micros(Instant from, Instant to) {
    return ChronoUnit.MICROS.between(from, to);
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
