package venuehub.core.figure;

import org.jspecify.annotations.Nullable;
import venuehub.core.plan.FigureName;
import venuehub.core.plan.Text;

/**
 * A figure of the day.
 *
 * @param pool the pool it is about; null: the whole venue
 * @param rank the order in which it is shown, ascending, from 1
 * @param definition what is counted, in words
 * @param target what it is to reach, in its unit; null: no target is set
 * @param count what was counted; null: nothing of it is recorded at this venue
 * @param met whether the target is met; null while that cannot be said
 */
public record Figure(
    FigureName name,
    @Nullable String pool,
    int rank,
    Text label,
    Text definition,
    @Nullable Double target,
    @Nullable Count count,
    @Nullable Boolean met) {

  /** Its id, such as {@code completion} or {@code served-from-pool-one}. */
  public String id() {
    return pool == null ? name.wire() : name.wire() + "-" + pool;
  }
}
