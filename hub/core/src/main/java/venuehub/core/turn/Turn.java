package venuehub.core.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A household's turn at a counter, from the call to its end there.
 *
 * @param times calls made, from 1
 * @param calledAt the latest call
 * @param answerBy until when it may answer: from then it may be called again, or after the last
 *     call count as missed
 * @param presentAt when it came to the counter
 * @param pools the pools it may choose from here
 * @param choice its time to choose, while it is choosing
 * @param unit the unit it holds or has chosen; at signing the one it came for
 */
public record Turn(
    String household,
    String call,
    int times,
    Phase phase,
    Instant calledAt,
    Instant answerBy,
    @Nullable Instant presentAt,
    List<String> pools,
    @Nullable Choice choice,
    @Nullable String unit) {
  public Turn {
    pools = List.copyOf(pools);
  }

  /** How far the turn is. */
  public enum Phase {
    CALLED,
    PRESENT,
    /** A unit is chosen, the form not yet signed. */
    CHOSEN;

    /** The name on the wire. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The time to choose.
   *
   * @param until its end
   * @param limitSeconds its length without any pause
   * @param warnings warnings yet to be given, in seconds before the end, longest first
   */
  public record Choice(Instant until, int limitSeconds, List<Integer> warnings) {
    public Choice {
      warnings = List.copyOf(warnings);
    }

    Choice warned(int seconds) {
      return new Choice(
          until, limitSeconds, warnings.stream().filter(each -> each < seconds).toList());
    }
  }

  Turn calledAgain(Instant at, Instant answer) {
    return new Turn(household, call, times + 1, phase, at, answer, presentAt, pools, choice, unit);
  }

  Turn present(Instant at, @Nullable Choice clock) {
    return new Turn(
        household, call, times, Phase.PRESENT, calledAt, answerBy, at, pools, clock, unit);
  }

  Turn warned(int seconds) {
    Choice clock = choice == null ? null : choice.warned(seconds);
    return new Turn(
        household, call, times, phase, calledAt, answerBy, presentAt, pools, clock, unit);
  }

  /** With the unit it holds; null when it holds none. */
  public Turn holding(@Nullable String held) {
    return new Turn(
        household, call, times, phase, calledAt, answerBy, presentAt, pools, choice, held);
  }

  /** A unit is chosen; the clock stops. */
  public Turn chosen() {
    return new Turn(
        household, call, times, Phase.CHOSEN, calledAt, answerBy, presentAt, pools, null, unit);
  }

  /** All clocks extended by a pause. */
  public Turn extended(Duration pause) {
    Choice clock =
        choice == null
            ? null
            : new Choice(choice.until().plus(pause), choice.limitSeconds(), choice.warnings());
    return new Turn(
        household,
        call,
        times,
        phase,
        calledAt,
        answerBy.plus(pause),
        presentAt,
        pools,
        clock,
        unit);
  }
}
