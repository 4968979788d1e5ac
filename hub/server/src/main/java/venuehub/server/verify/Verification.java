package venuehub.server.verify;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;
import venuehub.core.roster.Household;
import venuehub.core.unit.Unit;
import venuehub.server.ledger.Hash;

/**
 * What a ledger was found to be.
 *
 * @param entries how many entries were found right
 * @param head hash of the last of them
 * @param from venue time of the first
 * @param to venue time of the last
 * @param day the day at hand there
 * @param households how many by state
 * @param units how many by state
 * @param fault the first thing wrong; empty: the ledger is whole
 */
public record Verification(
    long entries,
    String head,
    @Nullable Instant from,
    @Nullable Instant to,
    int day,
    Map<String, Integer> households,
    Map<String, Integer> units,
    Optional<Fault> fault) {

  static Verification of(
      long entries,
      Hash head,
      @Nullable Instant from,
      @Nullable Instant to,
      VenueState state,
      @Nullable Fault fault) {
    Map<String, Integer> households = new TreeMap<>();
    for (Household household : state.households().all()) {
      households.merge(household.state(), 1, Integer::sum);
    }
    Map<String, Integer> units = new TreeMap<>();
    for (Unit unit : state.units().table().all()) {
      units.merge(unit.state().wire(), 1, Integer::sum);
    }
    return new Verification(
        entries,
        head.hex(),
        from,
        to,
        state.day().number(),
        households,
        units,
        Optional.ofNullable(fault));
  }
}
