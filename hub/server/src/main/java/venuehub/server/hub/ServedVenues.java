package venuehub.server.hub;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehub.core.Refusal;
import venuehub.core.VenueState;
import venuehub.core.crowd.CrowdEvent.Doubt;
import venuehub.core.crowd.CrowdEvent.Reading;
import venuehub.core.figure.Figures;
import venuehub.server.access.Accounts;
import venuehub.server.access.Caller;
import venuehub.server.api.Venues;
import venuehub.server.database.VenueTable;
import venuehub.server.database.VenueTable.Listed;
import venuehub.server.ledger.LedgerAltered;
import venuehub.server.live.LiveServer;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;
import venuehub.server.report.paper.Ticket;
import venuehub.server.report.paper.TicketBook;

/**
 * The venues this node serves: those in force in the database, followed as new ones begin. Used on
 * the hub's event loop only.
 */
final class ServedVenues implements Venues {
  private static final Logger LOG = LoggerFactory.getLogger(ServedVenues.class);

  private final VenueTable table;
  private final VenueOpening opening;
  private final LiveServer live;
  private final Accounts accounts;
  private final Map<String, ServedVenue> served = new TreeMap<>();
  private final Map<String, Long> altered = new HashMap<>();
  private final Map<String, Problem> unavailable = new HashMap<>();
  private Future<Void> looking = Future.succeededFuture();
  private boolean closed;

  ServedVenues(VenueTable table, VenueOpening opening, LiveServer live, Accounts accounts) {
    this.table = table;
    this.opening = opening;
    this.live = live;
    this.accounts = accounts;
  }

  /** Serves what is in force and not served yet. Fails if the database cannot be asked. */
  Future<Void> look() {
    if (looking.isComplete() && !closed) {
      looking = table.inForce().compose(this::serve);
    }
    return looking;
  }

  /** A ledger grew, or may have: -1 means any. */
  void grew(long venue) {
    boolean known = false;
    for (ServedVenue each : served.values()) {
      if (each.id() == venue || venue < 0) {
        each.writer().hint();
        known = true;
      }
    }
    if (!known) {
      look().onFailure(ServedVenues::notNow);
    }
  }

  static void notNow(Throwable failed) {
    LOG.warn("The venues cannot be looked for now: {}", failed.getMessage());
  }

  private Future<Void> serve(List<Listed> inForce) {
    List<Future<Void>> opened = new ArrayList<>();
    for (Listed listed : inForce) {
      ServedVenue present = served.get(listed.name());
      boolean same = present != null && present.id() == listed.id();
      if (!same && !Long.valueOf(listed.id()).equals(altered.get(listed.name()))) {
        opened.add(open(listed));
      }
    }
    return Future.join(opened).mapEmpty();
  }

  private Future<Void> open(Listed listed) {
    return opening
        .open(listed, live)
        .onSuccess(this::opened)
        .<Void>mapEmpty()
        .recover(failed -> notOpened(listed, failed));
  }

  private void opened(ServedVenue venue) {
    ServedVenue before = served.remove(venue.name());
    if (before != null) {
      live.close(venue.name());
      before.close();
    }
    if (closed) {
      venue.close();
      return;
    }
    served.put(venue.name(), venue);
    unavailable.remove(venue.name());
    venue.serve(live);
    LOG.info(
        "Venue {} is served from entry {} on, log {}",
        venue.name(),
        venue.writer().head().seq(),
        venue.log());
  }

  // One venue's trouble never touches another: the rest is served.
  private Future<Void> notOpened(Listed listed, Throwable failed) {
    LOG.error("Venue {} is not served: {}", listed.name(), failed.getMessage());
    if (failed instanceof LedgerAltered) {
      altered.put(listed.name(), listed.id());
    }
    unavailable(listed.name(), String.valueOf(failed.getMessage()));
    return Future.succeededFuture();
  }

  /** The ledger of a venue that was served is no longer as it was written. */
  void altered(long id) {
    for (ServedVenue venue : list()) {
      if (venue.id() == id) {
        served.remove(venue.name());
        altered.put(venue.name(), id);
        unavailable(venue.name(), "it is no longer as it was written");
        live.close(venue.name());
        venue.close();
      }
    }
  }

  private void unavailable(String name, String but) {
    unavailable.put(
        name, Problem.of(ProblemCode.VENUE_UNAVAILABLE, "a ledger that can be used", but));
  }

  /** The venue of a name that is served. */
  Optional<ServedVenue> served(String name) {
    return Optional.ofNullable(served.get(name));
  }

  /** All that are served. */
  List<ServedVenue> list() {
    return List.copyOf(served.values());
  }

  /** Ends them all; what is being appended is answered. */
  Future<Void> close() {
    closed = true;
    List<Future<Void>> ends = served.values().stream().map(ServedVenue::close).toList();
    served.clear();
    return Future.join(ends).mapEmpty();
  }

  @Override
  public Optional<Problem> refuses(String venue) {
    if (served.containsKey(venue)) {
      return Optional.empty();
    }
    Problem unknown =
        Problem.of(ProblemCode.UNKNOWN_VENUE, "a venue of this hub", "it serves none of that name");
    return Optional.of(unavailable.getOrDefault(venue, unknown));
  }

  @Override
  public Future<List<Served>> all() {
    List<Future<Served>> rows = served.values().stream().map(this::row).toList();
    return Future.all(rows).map(all -> all.<Served>list());
  }

  private Future<Served> row(ServedVenue venue) {
    return accounts
        .demo(venue.name())
        .map(
            demo ->
                new Served(
                    venue.name(),
                    venue.state().plan().title(),
                    venue.state().day().simulatedSpeed(),
                    demo));
  }

  @Override
  public Future<Done> give(String venue, Caller caller, Order order) {
    ServedVenue of = of(venue);
    return of.give(order.id(), order.name(), order.command(), order.actedAt(), caller)
        .map(answer -> new Done(answer.seq(), answer.result()));
  }

  @Override
  public TicketBook tickets(String venue) {
    return HouseholdTickets.all(stateOf(venue));
  }

  @Override
  public Optional<Ticket> ticket(String venue, String household) {
    return HouseholdTickets.of(stateOf(venue), household);
  }

  @Override
  public Map<String, Doubt> hear(String venue, List<Sample> samples) {
    ServedVenue of = of(venue);
    Set<String> known = of.state().plan().sensorsById().keySet();
    for (Sample sample : samples) {
      if (!known.contains(sample.sensor())) {
        of.sensors().stranger(sample.sensor(), reading(sample));
        throw new ProblemException(Problem.of(Refusal.unknown("sensor", sample.sensor())));
      }
    }
    Map<String, Doubt> doubts = new TreeMap<>();
    for (Sample sample : samples) {
      of.sensors()
          .hear(sample.sensor(), reading(sample))
          .ifPresent(doubt -> doubts.putIfAbsent(sample.sensor(), doubt));
    }
    return doubts;
  }

  private static Reading reading(Sample sample) {
    return new Reading(sample.in(), sample.out(), sample.at());
  }

  private VenueState stateOf(String venue) {
    return of(venue).state();
  }

  private ServedVenue of(String venue) {
    ServedVenue of = served.get(venue);
    if (of == null) {
      throw new IllegalStateException("no venue " + venue);
    }
    return of;
  }

  @Override
  public Measured measured(String venue) {
    ServedVenue of = of(venue);
    return new Measured(Figures.of(of.state()), of.now(), of.writer().head().seq());
  }

  @Override
  public Future<List<String>> log(String venue, long after, int limit) {
    ServedVenue of = of(venue);
    return opening.log(of.id(), after, limit);
  }
}
