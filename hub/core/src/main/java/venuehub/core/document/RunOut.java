package venuehub.core.document;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePSet;
import venuehub.core.VenueState;
import venuehub.core.roster.Spot;

/**
 * The run-out of a pool or a type: how many units are left, how many households may yet choose from
 * the pool, and the last number that can still get one if as many of those before it take one as
 * the rule expects.
 *
 * @param left free and returned units
 * @param ahead households that may yet choose from the pool
 * @param enough whether every one of them can get one
 * @param lastNumber null when there is enough, or nothing left
 */
record RunOut(int left, int ahead, boolean enough, @Nullable String lastNumber) {

  static RunOut ofPool(VenueState state, String pool) {
    return of(state, pool, state.units().leftIn(pool));
  }

  static RunOut ofType(VenueState state, String type) {
    return of(state, state.plan().type(type).pool(), state.units().leftOf(type));
  }

  private static RunOut of(VenueState state, String pool, int left) {
    TreePSet<Spot> toChoose = state.households().toChooseFrom(pool);
    int ahead = toChoose.size();
    long served = (long) left * 100 / state.rules().takeUpPercent();
    if (left == 0 || served >= ahead) {
      return new RunOut(left, ahead, served >= ahead, null);
    }
    Iterator<Spot> inOrder = toChoose.iterator();
    Spot last = inOrder.next();
    for (long passed = 1; passed < served; passed++) {
      last = inOrder.next();
    }
    return new RunOut(left, ahead, false, state.households().at(last.id()).number());
  }
}
