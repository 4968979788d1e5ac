package venuehub.core.check;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.plan.Rules;
import venuehub.core.turn.TurnEvent;

/**
 * A household is called as often as the rule says and no more, each time at least the interval
 * after the last, and is missed only after the last; pauses of the venue do not count.
 */
final class CallsApart implements Invariant {
  private final Pauses pauses = new Pauses();
  private final Map<String, Made> calls = new HashMap<>();

  private record Made(int times, Instant at, Duration paused) {}

  @Override
  public String name() {
    return "calls-apart";
  }

  @Override
  public Optional<String> broken(VenueState before, Recorded entry, VenueState after) {
    pauses.follow(entry);
    return switch (entry.event()) {
      case TurnEvent.CallMade made -> {
        calls.put(made.call(), new Made(1, entry.at(), pauses.total()));
        yield Optional.empty();
      }
      case TurnEvent.CallRepeated again -> again(before.rules().calls(), entry, again);
      case TurnEvent.CallMissed missed -> {
        Rules.Calls rule = before.rules().calls();
        @Nullable Made last = calls.get(missed.call());
        yield last == null || last.times() != rule.times()
            ? Sentence.expected(
                rule.times() + " calls before " + missed.household() + " counts as missed",
                "there were " + (last == null ? 0 : last.times()))
            : apart(rule, entry, last);
      }
      default -> Optional.empty();
    };
  }

  private Optional<String> again(Rules.Calls rule, Recorded entry, TurnEvent.CallRepeated again) {
    @Nullable Made last = calls.get(again.call());
    if (last == null || again.times() != last.times() + 1 || again.times() > rule.times()) {
      return Sentence.expected(
          "call " + again.call() + " to be made once more, " + rule.times() + " times at most",
          "it is made the " + again.times() + ". time after " + (last == null ? 0 : last.times()));
    }
    calls.put(again.call(), new Made(again.times(), entry.at(), pauses.total()));
    return apart(rule, entry, last);
  }

  private Optional<String> apart(Rules.Calls rule, Recorded entry, Made last) {
    Duration waited =
        Duration.between(last.at(), entry.at()).minus(pauses.total().minus(last.paused()));
    return Sentence.unless(
        waited.compareTo(Duration.ofSeconds(rule.intervalSeconds())) >= 0,
        rule.intervalSeconds() + " s since the call at " + last.at(),
        "there were " + waited.toMillis() + " ms without pauses");
  }
}
