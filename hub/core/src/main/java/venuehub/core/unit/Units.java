package venuehub.core.unit;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import venuehub.core.Table;

/**
 * All units of a venue, and how many are left.
 *
 * @param table the units by id
 * @param leftInPool free or returned units by pool
 * @param leftOfType the same by unit type
 */
public record Units(
    Table<Unit> table, PMap<String, Integer> leftInPool, PMap<String, Integer> leftOfType) {
  /** No unit yet. */
  public static final Units NONE =
      new Units(Table.empty(), HashTreePMap.empty(), HashTreePMap.empty());

  public @Nullable Unit get(String id) {
    return table.get(id);
  }

  public Unit at(String id) {
    return table.at(id);
  }

  public Set<String> touched() {
    return table.touched();
  }

  public int leftIn(String pool) {
    return leftInPool.getOrDefault(pool, 0);
  }

  public int leftOf(String type) {
    return leftOfType.getOrDefault(type, 0);
  }

  /** A new entry begins. */
  public Units settled() {
    Table<Unit> settled = table.settled();
    return settled == table ? this : new Units(settled, leftInPool, leftOfType);
  }

  /** Puts a unit's row, new or changed, and keeps the numbers left. */
  public Units with(Unit now) {
    @Nullable Unit before = table.get(now.id());
    int was = before != null && before.state().isFree() ? 1 : 0;
    int change = (now.state().isFree() ? 1 : 0) - was;
    return new Units(
        table.with(now.id(), now),
        counted(leftInPool, now.plan().pool(), change, before == null),
        counted(leftOfType, now.plan().type(), change, before == null));
  }

  private static PMap<String, Integer> counted(
      PMap<String, Integer> tally, String key, int change, boolean listed) {
    return change == 0 && !listed ? tally : tally.plus(key, tally.getOrDefault(key, 0) + change);
  }
}
