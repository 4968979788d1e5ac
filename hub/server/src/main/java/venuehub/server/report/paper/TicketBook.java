package venuehub.server.report.paper;

import java.util.List;
import java.util.function.Predicate;
import venuehub.core.plan.Text;

/**
 * All tickets of a venue whose households may yet come.
 *
 * @param venue its name
 * @param rules of the notice, in its words
 * @param tickets in the order of the households
 */
public record TicketBook(Text venue, List<Text> rules, List<Ticket> tickets) {
  public TicketBook {
    rules = List.copyOf(rules);
    tickets = List.copyOf(tickets);
  }

  /** The same with only such tickets. */
  public TicketBook only(Predicate<Ticket> which) {
    return new TicketBook(venue, rules, tickets.stream().filter(which).toList());
  }
}
