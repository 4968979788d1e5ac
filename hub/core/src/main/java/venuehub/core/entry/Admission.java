package venuehub.core.entry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A household's latest way through a gate on the day at hand.
 *
 * @param people who came with it, itself included
 * @param at when it came in, by the clock of the gate
 * @param remarks codes of what stood against it where the gate could not ask
 * @param leftAt when it left; null while it is inside
 */
public record Admission(
    String household,
    String number,
    String gate,
    int people,
    Instant at,
    List<String> remarks,
    @Nullable Instant leftAt) {
  public Admission {
    remarks = List.copyOf(remarks);
  }

  /** Whether it has not left. */
  public boolean inside() {
    return leftAt == null;
  }

  Admission left(Instant when) {
    return new Admission(household, number, gate, people, at, remarks, when);
  }
}
