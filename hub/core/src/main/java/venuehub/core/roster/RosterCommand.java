package venuehub.core.roster;

import java.util.List;
import venuehub.core.Command;

/** What may be asked of households apart from any counter. */
public sealed interface RosterCommand extends Command {
  /** A household came, or came back with what was missing. */
  record CheckIn(String household) implements RosterCommand {}

  /** A household that missed its call asks to be put back, 补选. */
  record RequestMakeUp(String household) implements RosterCommand {}

  /**
   * Equal numbers have been drawn in public.
   *
   * @param order the households of the tie, first drawn first
   */
  record DrawTie(String tie, List<String> order) implements RosterCommand {
    public DrawTie {
      order = List.copyOf(order);
    }
  }
}
