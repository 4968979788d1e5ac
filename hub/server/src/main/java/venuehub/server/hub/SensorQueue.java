package venuehub.server.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;
import venuehub.core.crowd.CrowdCommand.Sampled;
import venuehub.core.crowd.CrowdEvent.Doubt;
import venuehub.core.crowd.CrowdEvent.Reading;
import venuehub.core.crowd.SampleRules;
import venuehub.core.crowd.SensorState;

/**
 * What one sensor said and the ledger does not hold yet. Numbers are cumulative, so a later reading
 * takes the place of an earlier one; but what cannot be stands by itself, or the readings around it
 * would hide it.
 */
final class SensorQueue {
  /** What was counted before, the first that cannot be, and what was said last. */
  private static final int MOST = 3;

  private final String sensor;
  private final Deque<Step> waiting = new ArrayDeque<>();
  private @Nullable Step handed;
  private @Nullable Said entered;
  private @Nullable Said future;
  private @Nullable Said heard;

  /** A reading, and when the hub heard it. */
  private record Said(Reading reading, Instant heardAt) {
    long secondsSince(Said before) {
      return Math.max(
          Duration.between(before.reading.at(), reading.at()).toSeconds(),
          Duration.between(before.heardAt, heardAt).toSeconds());
    }
  }

  /**
   * A reading to be entered.
   *
   * @param before what was said until then; null: only the ledger knows
   * @param first when it was first said
   * @param last when it was last said
   */
  private record Step(@Nullable Said before, Said first, Said last, boolean doubtful) {
    Step again(Said said) {
      return new Step(before, first, said, doubtful);
    }
  }

  SensorQueue(String sensor) {
    this.sensor = sensor;
  }

  /** When it was last heard with a clock that can be right; null: never by this node. */
  @Nullable Instant heardAt() {
    return heard == null ? null : heard.heardAt();
  }

  /** How far its clock was ahead when it was last heard, in milliseconds; 0 before that. */
  long clockError() {
    return heard == null ? 0 : Duration.between(heard.heardAt(), heard.reading().at()).toMillis();
  }

  /** Takes a reading; what is doubtful about it, or null. */
  @Nullable Doubt hear(VenueState state, Reading reading, Instant now) {
    Said said = new Said(reading, now);
    if (SampleRules.isFuture(state, reading.at(), now)) {
      future = said;
      return Doubt.FUTURE;
    }
    heard = said;
    @Nullable Said known = known();
    @Nullable Said before = known == null ? ofLedger(state) : known;
    if (before == null) {
      waiting.add(new Step(null, said, said, false));
      return null;
    }
    if (SampleRules.isOvertaken(before.reading(), reading)) {
      return null;
    }
    if (isSame(before.reading(), reading)) {
      again(said);
      return null;
    }
    @Nullable Doubt doubt =
        SampleRules.doubt(
            before.reading(),
            reading,
            said.secondsSince(before),
            state.rules().crowdLimits().plausible());
    add(known, said, doubt != null);
    return doubt;
  }

  private void add(@Nullable Said before, Said said, boolean doubtful) {
    @Nullable Step last = waiting.peekLast();
    boolean follows = last != null && !last.doubtful() && !doubtful;
    if (last != null && (follows || waiting.size() >= MOST)) {
      waiting.removeLast();
      waiting.add(new Step(last.before(), said, said, last.doubtful() || doubtful));
    } else {
      waiting.add(new Step(before, said, said, doubtful));
    }
  }

  private void again(Said said) {
    if (!waiting.isEmpty()) {
      waiting.add(waiting.removeLast().again(said));
    } else if (handed != null) {
      handed = handed.again(said);
    } else {
      entered = said;
    }
  }

  private @Nullable Said known() {
    @Nullable Step last = waiting.isEmpty() ? handed : waiting.peekLast();
    return last == null ? entered : last.last();
  }

  private @Nullable Said ofLedger(VenueState state) {
    SensorState stands = state.crowd().sensor(sensor);
    return stands.reading() == null || stands.readAt() == null
        ? null
        : new Said(stands.reading(), stands.readAt());
  }

  private static boolean isSame(Reading one, Reading other) {
    return one.in() == other.in() && one.out() == other.out();
  }

  /** Whether what is to be entered next cannot be. */
  boolean isDoubtful() {
    return !waiting.isEmpty() && waiting.getFirst().doubtful();
  }

  /** Hands over what is to be entered next; null: nothing. */
  @Nullable Sampled hand(VenueState state) {
    handed = waiting.isEmpty() ? heardAgain(state) : waiting.removeFirst();
    if (handed == null) {
      return null;
    }
    @Nullable Said before = handed.before();
    Said first = handed.first();
    return sampled(first, before == null ? null : first.secondsSince(before));
  }

  /** A silent sensor that says what it said before is heard again all the same. */
  private @Nullable Step heardAgain(VenueState state) {
    @Nullable Instant silent = state.crowd().sensor(sensor).silentSince();
    return silent == null || entered == null || !entered.heardAt().isAfter(silent)
        ? null
        : new Step(entered, entered, entered, false);
  }

  /** Hands over what it said of the future, unless that was noted a moment ago; null: nothing. */
  @Nullable Sampled handFuture(VenueState state, Instant now) {
    @Nullable Said said = future;
    future = null;
    SensorState stands = state.crowd().sensor(sensor);
    boolean noted =
        stands.doubt() == Doubt.FUTURE
            && stands.doubtedAt() != null
            && now.isBefore(stands.doubtedAt().plus(SampleRules.NOTED_AGAIN));
    return said == null || noted ? null : sampled(said, null);
  }

  private Sampled sampled(Said said, @Nullable Long quietSeconds) {
    Reading reading = said.reading();
    return new Sampled(
        sensor, reading.at(), reading.in(), reading.out(), said.heardAt(), quietSeconds);
  }

  /** What was handed over is in the ledger, or has to wait on. */
  void settled(boolean isEntered) {
    if (handed != null && isEntered) {
      entered = handed.last();
    } else if (handed != null) {
      waiting.addFirst(handed);
    }
    handed = null;
  }
}
