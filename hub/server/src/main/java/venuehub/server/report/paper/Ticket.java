package venuehub.server.report.paper;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.Text;
import venuehub.server.access.TicketCodes.Holder;

/**
 * A household's ticket for the gate: when, where and how many may come. Nothing of it is personal.
 *
 * @param household registration number, to find it by; it is not shown
 * @param holder what the code on it says
 * @param visit when it is good, in the venue's own time
 * @param gate the name of the gate to come by; null: any
 */
public record Ticket(String household, Holder holder, Visit visit, @Nullable Text gate) {
  /**
   * When a household is to come, delays included.
   *
   * @param day number of the selection day
   * @param from when its slot begins
   * @param to when its slot ends
   * @param opens from when it is let in; null: all day
   * @param closes after it the household is not let in; null: it is
   */
  public record Visit(
      int day,
      LocalDate date,
      LocalTime from,
      LocalTime to,
      @Nullable LocalTime opens,
      @Nullable LocalTime closes) {}
}
