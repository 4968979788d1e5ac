package venuehub.server.api;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Command;
import venuehub.core.Role;
import venuehub.core.crowd.CrowdEvent;
import venuehub.core.figure.Figure;
import venuehub.core.plan.Text;
import venuehub.server.access.Caller;
import venuehub.server.problem.Problem;
import venuehub.server.report.paper.Ticket;
import venuehub.server.report.paper.TicketBook;

/** The venues of this hub, as the API needs them. */
public interface Venues {
  /** Why a venue cannot be used: unknown, or unavailable; none: it can. */
  Optional<Problem> refuses(String venue);

  /** The venues of this hub, in the order of their names. */
  Future<List<Served>> all();

  /**
   * Gives a command to a venue. Fails with a {@link venuehub.server.problem.ProblemException}: the
   * rules refuse it, busy, not durable now, id reused.
   */
  Future<Done> give(String venue, Caller caller, Order order);

  /** The tickets of a venue's households that may yet come. */
  TicketBook tickets(String venue);

  /** The ticket of one household, by registration number; empty once its day has ended. */
  Optional<Ticket> ticket(String venue, String household);

  /**
   * Hears what sensors say, in order; what is doubtful about it, by sensor. Fails with a {@link
   * venuehub.server.problem.ProblemException} if the plan does not lay down one of them; then
   * nothing of it is taken.
   */
  Map<String, CrowdEvent.Doubt> hear(String venue, List<Sample> samples);

  /** The figures of a venue's day as they stand now. */
  Measured measured(String venue);

  /** Entries of a venue's ledger after a position, in order, one line of JSON each. */
  Future<List<String>> log(String venue, long after, int limit);

  /**
   * A command as given.
   *
   * @param id chosen by the caller, for ever the command's own
   * @param actedAt when the act was done, for acts made offline
   */
  record Order(UUID id, String name, Command command, @Nullable Instant actedAt) {}

  /**
   * What a sensor says.
   *
   * @param at by its own clock
   * @param in people counted in since it was started
   * @param out people counted out since it was started
   */
  record Sample(String sensor, Instant at, int in, int out) {}

  /**
   * The figures of a day.
   *
   * @param at venue time
   * @param seq the last entry they follow from
   */
  record Measured(List<Figure> figures, Instant at, long seq) {}

  /**
   * A command that is durable.
   *
   * @param seq its last entry
   */
  record Done(long seq, Map<String, Object> result) {}

  /**
   * A venue that is served.
   *
   * @param name in paths and frames
   * @param title for people
   * @param simulatedSpeed venue seconds per second; 0 for a venue on wall time
   * @param demoAccounts accounts whose password everybody knows, with their roles
   */
  record Served(String name, Text title, int simulatedSpeed, Map<String, Role> demoAccounts) {}
}
