package venuehub.core.turn;

import org.jspecify.annotations.Nullable;
import venuehub.core.plan.StageKind;
import venuehub.core.plan.VenuePlan.CounterPlan;

/**
 * A service counter.
 *
 * @param operator the account that opened it
 * @param turn whom it serves
 */
public record Counter(
    String id,
    CounterPlan plan,
    StageKind kind,
    CounterState state,
    @Nullable String operator,
    @Nullable Turn turn) {

  /** As planned, before it opens. */
  public static Counter planned(String id, CounterPlan plan, StageKind kind) {
    return new Counter(id, plan, kind, CounterState.CLOSED, null, null);
  }

  /** Whether it serves the pool. */
  public boolean serves(String pool) {
    return plan.pools().isEmpty() || plan.pools().contains(pool);
  }

  public Counter in(CounterState to, @Nullable String by) {
    return new Counter(id, plan, kind, to, by, turn);
  }

  /** With whom it serves; null when nobody. */
  public Counter serving(@Nullable Turn whom) {
    return new Counter(id, plan, kind, state, operator, whom);
  }
}
