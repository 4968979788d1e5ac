package venuehub.core.turn;

import static venuehub.core.RefusalCode.NOBODY_WAITING;
import static venuehub.core.RefusalCode.NO_UNIT_LEFT;
import static venuehub.core.RefusalCode.TIE_UNDRAWN;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import venuehub.core.Refusal;
import venuehub.core.VenueState;
import venuehub.core.roster.Household;

/**
 * One look along those who wait for a counter. What holds up one pool holds up no other, so the
 * look goes on behind it; the first thing found in the way is told if nobody may be called.
 */
final class NextSearch {
  private final VenueState state;
  private final Counter counter;
  private final Set<String> undrawn = new HashSet<>();
  private @Nullable Refusal first;
  private boolean empty;

  NextSearch(VenueState state, Counter counter) {
    this.state = state;
    this.counter = counter;
  }

  /** The pools of a household that the counter serves and in which a unit is left. */
  List<String> left(Household household) {
    List<String> served = NextNumber.served(counter, household);
    List<String> left = NextNumber.filtered(served, pool -> state.units().leftIn(pool) > 0);
    empty |= left.isEmpty() && !served.isEmpty();
    return left;
  }

  /**
   * Whether no draw is in a household's way: neither among its equals, nor among those before it in
   * one of its pools.
   */
  boolean isDrawn(Household household, List<String> pools) {
    if (household.tie() != null) {
      undrawn.addAll(pools);
      stop(
          () ->
              new Refusal(
                  TIE_UNDRAWN,
                  "number " + household.number() + " to be drawn among its equals",
                  "tie " + household.tie() + " is undrawn"));
      return false;
    }
    return Collections.disjoint(undrawn, pools);
  }

  /** Something is in the way of a household; most often the same as of the one before. */
  void stop(Supplier<Refusal> refusal) {
    first = first == null ? refusal.get() : first;
  }

  /** Nobody was found. */
  NextNumber nobody() {
    return new NextNumber.Nobody(first == null ? nobodyWaits() : first);
  }

  private Refusal nobodyWaits() {
    return empty
        ? new Refusal(NO_UNIT_LEFT, "a unit left in the pools of those waiting", "none is left")
        : new Refusal(NOBODY_WAITING, "a household waiting for this counter", "nobody waits");
  }
}
