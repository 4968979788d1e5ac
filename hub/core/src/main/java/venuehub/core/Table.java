package venuehub.core;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;

/**
 * Rows by id, immutable, which also knows the ids its last entry touched: that is how documents are
 * patched without comparing every row, and what an undo puts back.
 *
 * @param <V> the row
 */
public final class Table<V> {
  private static final Table<?> EMPTY = new Table<>(HashTreePMap.empty(), Set.of());

  private final PMap<String, V> rows;
  private final Set<String> touched;

  private Table(PMap<String, V> rows, Set<String> touched) {
    this.rows = rows;
    this.touched = touched;
  }

  @SuppressWarnings("unchecked")
  public static <V> Table<V> empty() {
    return (Table<V>) EMPTY;
  }

  public @Nullable V get(String id) {
    return rows.get(id);
  }

  /** The row, which must be there. */
  public V at(String id) {
    V row = rows.get(id);
    if (row == null) {
      throw new IllegalStateException("no row " + id);
    }
    return row;
  }

  public boolean has(String id) {
    return rows.containsKey(id);
  }

  public Collection<V> all() {
    return rows.values();
  }

  public Map<String, V> rows() {
    return rows;
  }

  public int size() {
    return rows.size();
  }

  /** The ids put or removed since {@link #settled}. */
  public Set<String> touched() {
    return touched;
  }

  public Table<V> with(String id, V row) {
    return new Table<>(rows.plus(id, row), touchedToo(id));
  }

  public Table<V> without(String id) {
    return rows.containsKey(id) ? new Table<>(rows.minus(id), touchedToo(id)) : this;
  }

  /** The same rows, none of them touched: a new entry begins. */
  public Table<V> settled() {
    return touched.isEmpty() ? this : new Table<>(rows, Set.of());
  }

  /** Most entries touch one row of a table; some, such as a list, thousands. */
  private Set<String> touchedToo(String id) {
    if (touched.isEmpty()) {
      return Set.of(id);
    }
    return touched.contains(id) ? touched : HashTreePSet.from(touched).plus(id);
  }
}
