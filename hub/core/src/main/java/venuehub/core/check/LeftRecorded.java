package venuehub.core.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.turn.TurnEvent.CallMade;
import venuehub.core.unit.Unit;

/**
 * Every call says how many units of each type the household may choose are left, counted afresh.
 */
final class LeftRecorded implements Invariant {
  @Override
  public String name() {
    return "left-recorded";
  }

  @Override
  public Optional<String> broken(VenueState before, Recorded entry, VenueState after) {
    if (!(entry.event() instanceof CallMade call)) {
      return Optional.empty();
    }
    Map<String, Integer> left =
        left(before, before.households().at(call.household()).plan().pools());
    return Sentence.unless(
        left.equals(call.left()),
        "the units left at the call: " + left,
        "it says " + new TreeMap<>(call.left()));
  }

  private static Map<String, Integer> left(VenueState before, List<String> pools) {
    Map<String, Integer> left = new TreeMap<>();
    before
        .plan()
        .types()
        .forEach(
            (id, type) -> {
              if (pools.contains(type.pool())) {
                left.put(id, 0);
              }
            });
    for (Unit unit : before.units().table().all()) {
      if (unit.state().isFree()) {
        left.computeIfPresent(unit.plan().type(), (type, count) -> count + 1);
      }
    }
    return left;
  }
}
