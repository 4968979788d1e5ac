package venuehub.core.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.day.DayEvent;
import venuehub.core.roster.Household;
import venuehub.core.roster.Households;
import venuehub.core.unit.Unit;

/**
 * The orders and numbers the state keeps beside its rows are those the rows give, put together
 * afresh.
 */
final class IndexesTrue implements Invariant {
  private final int every;

  IndexesTrue(int every) {
    this.every = every;
  }

  @Override
  public String name() {
    return "indexes-true";
  }

  @Override
  public Optional<String> broken(VenueState before, Recorded entry, VenueState after) {
    boolean due = entry.seq() % every == 0 || entry.event() instanceof DayEvent;
    return after.adopted() == null || !due
        ? Optional.empty()
        : households(after).or(() -> units(after));
  }

  private static Optional<String> households(VenueState after) {
    Households kept = after.households();
    Households fresh = afresh(after);
    return same("those waiting", fresh.waiting(), kept.waiting())
        .or(() -> same("those to choose next", fresh.contending(), kept.contending()))
        .or(() -> same("those who may yet choose", fresh.toChoose(), kept.toChoose()))
        .or(() -> same("those to be passed over", fresh.passable(), kept.passable()))
        .or(() -> same("those on deck", fresh.onDeck(), kept.onDeck()))
        .or(() -> same("ties", fresh.ties(), kept.ties()));
  }

  private static Households afresh(VenueState after) {
    Households households = Households.NONE.under(after.plan());
    for (Household household : after.households().all()) {
      households = households.with(household);
    }
    return households;
  }

  private static Optional<String> units(VenueState after) {
    Map<String, Integer> byPool = new HashMap<>();
    Map<String, Integer> byType = new HashMap<>();
    for (Unit unit : after.units().table().all()) {
      if (unit.state().isFree()) {
        byPool.merge(unit.plan().pool(), 1, Integer::sum);
        byType.merge(unit.plan().type(), 1, Integer::sum);
      }
    }
    return same("units left by pool", byPool, after.units().leftInPool())
        .or(() -> same("units left by type", byType, after.units().leftOfType()));
  }

  private static <V> Optional<String> same(String what, Map<String, V> fresh, Map<String, V> kept) {
    Map<String, V> expected = filled(fresh);
    Map<String, V> found = filled(kept);
    return Sentence.unless(
        expected.equals(found), what + ": " + expected, "the state has " + found);
  }

  /** An order that emptied and one that never was are the same. */
  private static <V> Map<String, V> filled(Map<String, V> index) {
    Map<String, V> filled = new HashMap<>();
    index.forEach(
        (key, value) -> {
          boolean empty =
              value instanceof Integer count ? count == 0 : ((Collection<?>) value).isEmpty();
          if (!empty) {
            filled.put(key, value);
          }
        });
    return filled;
  }
}
