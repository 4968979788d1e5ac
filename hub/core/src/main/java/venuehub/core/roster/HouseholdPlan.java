package venuehub.core.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A household as the published roster lists it, without personal data.
 *
 * @param id registration number, unique
 * @param number the selection order number that is called and shown
 * @param order place in the published order, from 1. Equal places of households that share a pool
 *     are ties, drawn on the spot; of two groups one goes before the other, so they have places
 *     apart
 * @param group priority group
 * @param pools the pools it may choose from, at least one
 * @param people who come, 1–20
 * @param slot the time slot it is expected in
 * @param gate the gate it is to come by; null where it is free to choose one
 * @param needs codes of what it needs, such as {@code silent-call}
 * @param proxy whether somebody comes on its behalf 委托代办
 * @param disqualified struck out before the day
 */
public record HouseholdPlan(
    String id,
    String number,
    int order,
    String group,
    List<String> pools,
    int people,
    String slot,
    @Nullable String gate,
    List<String> needs,
    boolean proxy,
    boolean disqualified) {
  public HouseholdPlan {
    pools = List.copyOf(pools);
    needs = List.copyOf(needs);
  }

  /** The same household in another slot. */
  HouseholdPlan in(String another) {
    return new HouseholdPlan(
        id, number, order, group, pools, people, another, gate, needs, proxy, disqualified);
  }
}
