package venuehub.server.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.server.simulate.CounterView.TurnView;

/**
 * How a household chooses at the desk: holds what it likes best, may waver, takes it or declines.
 */
final class Selecting {
  private final Dice dice;
  private final Chances chances;
  private final Reasons reasons;

  Selecting(Dice dice, Chances chances, Reasons reasons) {
    this.dice = dice;
    this.chances = chances;
    this.reasons = reasons;
  }

  Optional<Deed> next(
      CounterView counter, TurnView turn, JsonNode queue, JsonNode units, Instant now) {
    if (turn.until().isEmpty()) {
      return Optional.empty();
    }
    Nature household = new Nature(dice, chances, turn.household());
    Nature.Choosing choosing = household.choosing(turn.call(), turn.limit());
    // The end moves with every pause, so the beginning is counted back from it.
    Instant began = turn.until().get().minusSeconds(turn.limit());
    int wish = choosing.wish(now.getEpochSecond() - began.getEpochSecond());
    @Nullable String liked = liked(household, Math.max(1, wish), turn, units);
    if (liked == null) {
      return decline(counter, turn, queue, now);
    }
    if (!liked.equals(turn.unit())) {
      long from = wish == 2 ? choosing.second() : choosing.first();
      return Optional.of(hold(counter, liked, began.plusSeconds(from)));
    }
    if (wish == 1 && choosing.second() < choosing.decided()) {
      @Nullable String other = liked(household, 2, turn, units);
      if (other != null && !other.equals(turn.unit())) {
        return Optional.of(hold(counter, other, began.plusSeconds(choosing.second())));
      }
    }
    return decided(counter, turn, choosing, queue, began);
  }

  private Optional<Deed> decided(
      CounterView counter, TurnView turn, Nature.Choosing choosing, JsonNode queue, Instant began) {
    if (choosing.decided() == Long.MAX_VALUE) {
      return Optional.empty();
    }
    Instant at = began.plusSeconds(choosing.decided());
    return choosing.declines()
        ? decline(counter, turn, queue, at)
        : Optional.of(
            Deed.of(
                at, "unit.choose", "counter", counter.id(), "unit", String.valueOf(turn.unit())));
  }

  private Optional<Deed> decline(CounterView counter, TurnView turn, JsonNode queue, Instant from) {
    @Nullable String reason = reasons.any(queue, "decline", turn.call());
    return reason == null
        ? Optional.empty()
        : Optional.of(
            Deed.of(from, "selection.decline", "counter", counter.id(), "reason", reason));
  }

  private static Deed hold(CounterView counter, String unit, Instant from) {
    return Deed.of(from, "unit.hold", "counter", counter.id(), "unit", unit);
  }

  /** What it likes best of what is free and what it holds; null where there is nothing. */
  private static @Nullable String liked(Nature household, int wish, TurnView turn, JsonNode units) {
    @Nullable String best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (var unit : units.path("units").properties()) {
      if (mayHave(turn, unit.getKey(), unit.getValue())) {
        double likes =
            household.likes(
                wish,
                unit.getKey(),
                unit.getValue().path("floor").asInt(),
                unit.getValue().path("area").asDouble());
        if (likes > most) {
          most = likes;
          best = unit.getKey();
        }
      }
    }
    return best;
  }

  private static boolean mayHave(TurnView turn, String id, JsonNode unit) {
    String state = unit.path("state").asText();
    boolean free = state.equals("free") || state.equals("returned");
    return id.equals(turn.unit()) || (free && turn.pools().contains(unit.path("pool").asText()));
  }
}
