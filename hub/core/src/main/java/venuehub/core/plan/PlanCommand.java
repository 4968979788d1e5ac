package venuehub.core.plan;

import java.util.List;
import venuehub.core.Command;
import venuehub.core.Event;

/** What the hub asks of a ledger that does not yet exist. */
public sealed interface PlanCommand extends Command {
  /**
   * Begins the ledger of a venue.
   *
   * @param events what was imported: the start, the plan, the units, the roster
   */
  record Begin(List<Event> events) implements PlanCommand {
    public Begin {
      events = List.copyOf(events);
    }
  }
}
