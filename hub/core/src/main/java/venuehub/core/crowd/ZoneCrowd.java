package venuehub.core.crowd;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import venuehub.core.plan.CrowdLimits;
import venuehub.core.plan.CrowdLimits.Thresholds;
import venuehub.core.plan.VenuePlan.Zone;

/**
 * The people of a zone.
 *
 * @param people as counted; below 0 where more were counted out than in, which is not hidden
 * @param passages in and out since the last recount
 * @param countedAt when they were last counted
 * @param recountedAt when they were last counted anew; null: never
 * @param unknownSince since when a sensor is silent; null: they are known
 * @param figuredTo up to when the slots' figures reach
 */
public record ZoneCrowd(
    int people,
    int passages,
    Instant countedAt,
    @Nullable Instant recountedAt,
    @Nullable Instant unknownSince,
    Grade grade,
    Trace trace,
    Instant figuredTo,
    PMap<String, SlotFigures> slots) {

  /** A zone about which nothing was said before. */
  static ZoneCrowd empty(Instant at) {
    return new ZoneCrowd(
        0, 0, at, null, null, Grade.NONE, Trace.NONE.step(at, 0), at, HashTreePMap.empty());
  }

  /** Brings the slots' figures up to a moment. */
  public ZoneCrowd figured(Instant now, Zone zone, CrowdLimits limits, List<SlotTime> times) {
    if (!now.isAfter(figuredTo)) {
      return this;
    }
    PMap<String, SlotFigures> figures = slots;
    for (SlotTime time : unknownSince == null ? times : List.<SlotTime>of()) {
      Instant from = Trace.later(time.from(), figuredTo);
      Instant to = time.to().isBefore(now) ? time.to() : now;
      if (from.isBefore(to)) {
        SlotFigures before = figures.getOrDefault(time.slot(), SlotFigures.NONE);
        double highest = trace.highest(from, to);
        Thresholds thresholds = limits.of(zone);
        figures =
            figures.plus(
                time.slot(),
                before.plus(Trace.micros(from, to), people, highest, zone.area(), thresholds));
      }
    }
    return new ZoneCrowd(
        people, passages, countedAt, recountedAt, unknownSince, grade, trace, now, figures);
  }

  /** People passed; figured up to then. */
  ZoneCrowd counted(int in, int out, Instant at, Zone zone, CrowdLimits limits) {
    int now = people + in - out;
    Trace passed = trace.passed(at, in, out);
    return new ZoneCrowd(
            now,
            passages + in + out,
            at,
            recountedAt,
            unknownSince,
            grade,
            unknownSince == null ? passed.step(at, now) : passed,
            figuredTo,
            slots)
        .seen(at, zone, limits);
  }

  /** There are so many, whatever was counted; figured up to then. */
  ZoneCrowd recounted(int to, Instant at, Zone zone, CrowdLimits limits) {
    return new ZoneCrowd(
            to,
            0,
            at,
            at,
            unknownSince,
            grade,
            unknownSince == null ? trace.step(at, to) : trace,
            figuredTo,
            slots)
        .seen(at, zone, limits);
  }

  /** The level is another; figured or not. */
  ZoneCrowd graded(Grade to, Instant at, Zone zone, CrowdLimits limits) {
    return with(to).seen(at, zone, limits);
  }

  /** A sensor is silent: the people are unknown, the level stays what it was. */
  ZoneCrowd silent(Instant since) {
    return unknownSince != null
        ? this
        : new ZoneCrowd(
            people,
            passages,
            countedAt,
            recountedAt,
            since,
            grade.unknown(),
            trace.interrupted(),
            figuredTo,
            slots);
  }

  /** All sensors are heard again; figured up to then. */
  ZoneCrowd heard(Instant at, Zone zone, CrowdLimits limits) {
    return new ZoneCrowd(
            people,
            passages,
            countedAt,
            recountedAt,
            null,
            grade,
            trace.step(at, people),
            figuredTo,
            slots)
        .seen(at, zone, limits);
  }

  private ZoneCrowd seen(Instant at, Zone zone, CrowdLimits limits) {
    return unknownSince != null
        ? this
        : with(grade.seen(people / zone.area(), at, limits.of(zone), limits));
  }

  private ZoneCrowd with(Grade to) {
    return new ZoneCrowd(
        people, passages, countedAt, recountedAt, unknownSince, to, trace, figuredTo, slots);
  }
}
