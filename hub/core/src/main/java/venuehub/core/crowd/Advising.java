package venuehub.core.crowd;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;
import venuehub.core.crowd.Advice.Act;
import venuehub.core.crowd.Advice.Reason;
import venuehub.core.entry.GateState;
import venuehub.core.entry.Hold;
import venuehub.core.plan.CrowdLimits;
import venuehub.core.plan.CrowdLimits.Thresholds;
import venuehub.core.plan.Level;
import venuehub.core.plan.StageKind;
import venuehub.core.plan.VenuePlan.Gate;
import venuehub.core.plan.VenuePlan.Zone;
import venuehub.core.plan.ZoneKind;
import venuehub.core.turn.Durations;

/** Finds what the site manager had better do about the entry as of one moment. */
public final class Advising {
  private static final Duration SHORTEST_HOLD = Duration.ofMinutes(3);
  private static final Duration LONGEST_HOLD = Duration.ofMinutes(60);

  /** Nobody puts off what is further away: it may yet come right. */
  private static final Duration SOON = Duration.ofMinutes(60);

  /** So near to the limit no further household fits in with certainty. */
  private static final double NEARLY_FULL = 0.95;

  private final VenueState state;
  private final Expected expected;
  private final Instant now;
  private final CrowdLimits limits;

  private Advising(VenueState state, Expected expected, Instant now) {
    this.state = state;
    this.expected = expected;
    this.now = now;
    this.limits = state.rules().crowdLimits();
  }

  /** All advice as of {@code now}, by its id; the reason found first stands. */
  public static Map<String, Advice> of(VenueState state, Expected expected, Instant now) {
    Map<String, Advice> advice = new LinkedHashMap<>();
    if (state.day().open()) {
      Advising advising = new Advising(state, expected, now);
      Stream.of(advising.holds(), advising.full(), advising.resumes(), advising.delay().stream())
          .flatMap(each -> each)
          .forEach(each -> advice.putIfAbsent(each.id(), each));
    }
    return advice;
  }

  private Stream<Advice> holds() {
    return state.plan().zones().entrySet().stream()
        .filter(zone -> zone.getValue().use() == ZoneKind.HALL)
        .sorted(Map.Entry.comparingByKey())
        .flatMap(zone -> hold(zone.getKey(), zone.getValue()).stream());
  }

  private Optional<Advice> hold(String id, Zone zone) {
    @Nullable ZoneCrowd row = state.crowd().zones().get(id);
    Optional<String> gate =
        Flows.gatesFilling(state.plan(), id).stream()
            .filter(this::isAdmitting)
            .max(Comparator.comparingInt(each -> recent(state.entry().gate(each))));
    if (row == null || row.unknownSince() != null || gate.isEmpty()) {
      return Optional.empty();
    }
    Thresholds thresholds = limits.of(zone);
    Duration within = Duration.ofSeconds(2L * limits.risingSeconds());
    boolean reached = row.grade().level().compareTo(Level.ORANGE) >= 0;
    @Nullable Trend trend = Trend.to(Level.ORANGE, row, zone, thresholds, now, within);
    if (!reached && trend == null) {
      return Optional.empty();
    }
    double most = Math.max(row.people(), reached ? 0 : thresholds.orange() * zone.area());
    double calm = thresholds.yellow() * (1 - limits.hysteresisPercent() / 100.0) * zone.area();
    return Optional.of(
        new Advice(
            Act.HOLD,
            gate.get(),
            null,
            reached ? Reason.LEVEL : Reason.RISING,
            id,
            reached ? row.grade().level() : Level.ORANGE,
            trend == null ? null : trend.at(),
            goesOn(most - calm, expected.leaving(row)),
            toCome(gate.get())));
  }

  private @Nullable Instant goesOn(double tooMany, double leaving) {
    if (leaving <= 0) {
      return null;
    }
    Duration needed = Duration.ofSeconds((long) (tooMany / leaving * 60));
    Duration shortened = needed.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : needed;
    Duration bounded = shortened.compareTo(SHORTEST_HOLD) < 0 ? SHORTEST_HOLD : shortened;
    return now.plus(bounded).truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
  }

  private Stream<Advice> full() {
    return isNearlyFull()
        ? state.plan().gates().keySet().stream()
            .filter(this::isAdmitting)
            .sorted()
            .map(
                gate ->
                    new Advice(
                        Act.HOLD, gate, null, Reason.LIMIT, null, null, null, null, toCome(gate)))
        : Stream.empty();
  }

  private Stream<Advice> resumes() {
    return isNearlyFull()
        ? Stream.empty()
        : state.plan().gates().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(gate -> resume(gate.getKey(), gate.getValue()).stream());
  }

  private Optional<Advice> resume(String id, Gate gate) {
    @Nullable Hold hold = state.entry().gate(id).hold();
    @Nullable String zone = hold == null || hold.zone() == null ? gate.zone() : hold.zone();
    @Nullable ZoneCrowd row = zone == null ? null : state.crowd().zones().get(zone);
    if (hold == null || row == null || row.unknownSince() != null) {
      return Optional.empty();
    }
    CrowdLimits.@Nullable Automatic automatic = limits.automatic();
    int seconds = automatic == null ? limits.risingSeconds() : automatic.resumeSeconds();
    Instant since =
        Trace.later(hold.since(), Objects.requireNonNullElse(row.grade().at(), hold.since()));
    boolean calm =
        row.grade().level().compareTo(Level.YELLOW) < 0 && !since.plusSeconds(seconds).isAfter(now);
    return calm
        ? Optional.of(
            new Advice(Act.RESUME, id, null, Reason.CALM, zone, null, null, null, toCome(id)))
        : Optional.empty();
  }

  /** The next slot, if it would come into a zone that is too full, or wait too long. */
  private Optional<Advice> delay() {
    return expected.slots().stream()
        .filter(slot -> slot.from().isAfter(now))
        .findFirst()
        .filter(slot -> slot.from().isBefore(now.plus(SOON)))
        .filter(slot -> state.entry().slot(slot.slot()).hold() == null)
        .flatMap(this::delay);
  }

  private Optional<Advice> delay(SlotTime slot) {
    int households = (int) Math.round(expected.toCome(slot));
    Optional<String> full =
        state.plan().zones().keySet().stream()
            .sorted()
            .filter(zone -> isForecastFull(zone, slot))
            .findFirst();
    if (full.isPresent()) {
      return Optional.of(
          new Advice(
              Act.DELAY,
              null,
              slot.slot(),
              Reason.FORECAST,
              full.get(),
              Level.ORANGE,
              slot.from(),
              null,
              households));
    }
    return waitsTooLong()
        ? Optional.of(
            new Advice(
                Act.DELAY, null, slot.slot(), Reason.WAIT, null, null, null, null, households))
        : Optional.empty();
  }

  private boolean isForecastFull(String id, SlotTime slot) {
    @Nullable ZoneCrowd row = state.crowd().zones().get(id);
    @Nullable Double people = row == null ? null : expected.forecast(id, row, slot);
    Zone zone = state.plan().zone(id);
    return people != null && people / zone.area() >= limits.of(zone).orange();
  }

  private boolean waitsTooLong() {
    @Nullable String stage = state.plan().stageOf(StageKind.SELECTION);
    return stage != null
        && state.durations().percentile(Durations.waitFor(stage), 90).orElse(0)
            > limits.longestWait();
  }

  private boolean isNearlyFull() {
    int limit = state.rules().timedEntry().limit();
    return limit > 0 && state.entry().people() >= limit * NEARLY_FULL;
  }

  private boolean isAdmitting(String gate) {
    return state.entry().gate(gate).hold() == null;
  }

  private static int recent(GateState gate) {
    return gate.byMinute().values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Households yet to come by a gate in the slot at hand, or the next. */
  private int toCome(String gate) {
    double households =
        expected.slots().stream()
            .filter(slot -> slot.to().isAfter(now))
            .findFirst()
            .map(expected::toCome)
            .orElse(0.0);
    return (int) Math.round(households * expected.shareOf(List.of(gate)));
  }
}
