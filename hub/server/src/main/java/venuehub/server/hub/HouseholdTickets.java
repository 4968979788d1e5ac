package venuehub.server.hub;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;
import venuehub.core.plan.Rules.TimedEntry;
import venuehub.core.plan.Text;
import venuehub.core.plan.VenuePlan;
import venuehub.core.roster.Household;
import venuehub.server.access.TicketCodes.Holder;
import venuehub.server.report.paper.Ticket;
import venuehub.server.report.paper.TicketBook;

/** The tickets of the households that may yet come, as the venue stands. */
final class HouseholdTickets {
  private HouseholdTickets() {}

  static TicketBook all(VenueState state) {
    return new TicketBook(
        state.plan().title(),
        state.rules().texts(),
        state.households().all().stream()
            .filter(household -> !household.isFinal())
            .sorted(Comparator.comparing(Household::rank).thenComparing(Household::id))
            .map(household -> of(state, household))
            .toList());
  }

  /** The ticket of one; empty where there is none of that registration number, or it is final. */
  static Optional<Ticket> of(VenueState state, String id) {
    @Nullable Household household = state.households().get(id);
    return household == null || household.isFinal()
        ? Optional.empty()
        : Optional.of(of(state, household));
  }

  private static Ticket of(VenueState state, Household household) {
    @Nullable String gate = household.plan().gate();
    VenuePlan.@Nullable Gate door = gate == null ? null : state.plan().gates().get(gate);
    @Nullable Text label = door == null ? null : door.label();
    int people = Math.min(state.rules().timedEntry().people(), household.plan().people());
    String slot = household.plan().slot();
    return new Ticket(
        household.id(),
        new Holder(household.number(), slot, gate, people),
        visit(state, slot),
        label);
  }

  private static Ticket.Visit visit(VenueState state, String id) {
    ZoneId zone = ZoneId.of(state.plan().timeZone());
    VenuePlan.Slot slot = state.plan().slot(id);
    TimedEntry timed = state.rules().timedEntry();
    Instant from = state.entry().from(id, slot);
    Instant to = state.entry().to(id, slot);
    Instant closes = to.plusSeconds(timed.graceSeconds());
    LocalDate date = LocalDate.ofInstant(from, zone);
    return new Ticket.Visit(
        slot.day(),
        date,
        LocalTime.ofInstant(from, zone),
        LocalTime.ofInstant(to, zone),
        onThe(date, timed.opens(from), zone),
        timed.admitsLate() ? null : onThe(date, closes, zone));
  }

  /** A time of day of that day; a limit on another one limits nothing. */
  private static @Nullable LocalTime onThe(LocalDate date, Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone).equals(date) ? LocalTime.ofInstant(at, zone) : null;
  }
}
