package venuehub.core.unit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit and who has it.
 *
 * @param household who holds it, has chosen it or has a contract for it
 * @param counter where it is held
 * @param until when the hold ends
 */
public record Unit(
    UnitPlan plan,
    UnitState state,
    @Nullable String household,
    @Nullable String counter,
    @Nullable Instant until) {

  static Unit listed(UnitPlan plan) {
    return new Unit(plan, plan.reserved() ? UnitState.RESERVED : UnitState.FREE, null, null, null);
  }

  public String id() {
    return plan.id();
  }

  /** In a state that nobody is attached to. */
  public Unit in(UnitState to) {
    return new Unit(plan, to, null, null, null);
  }

  public Unit heldBy(String by, String at, Instant end) {
    return new Unit(plan, UnitState.HELD, by, at, end);
  }

  public Unit chosenBy(String by) {
    return new Unit(plan, UnitState.CHOSEN, by, null, null);
  }

  public Unit contractedBy(String by) {
    return new Unit(plan, UnitState.CONTRACTED, by, null, null);
  }

  public Unit heldUntil(Instant end) {
    return new Unit(plan, state, household, counter, end);
  }
}
