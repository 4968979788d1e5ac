package venuehub.server.api;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import venuehub.core.Decision;
import venuehub.core.Refusal;
import venuehub.core.Role;
import venuehub.core.crowd.CrowdEvent.Doubt;
import venuehub.core.figure.Figures;
import venuehub.core.plan.Text;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;
import venuehub.server.access.Caller;
import venuehub.server.access.TicketCodes;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;
import venuehub.server.report.paper.Ticket;
import venuehub.server.report.paper.TicketBook;

/**
 * Two venues in memory under the real rules, {@code demo} and {@code other}. A test may let the
 * ledger fail.
 */
final class StoryVenues implements Venues {
  private static final Ticket.Visit MORNING =
      new Ticket.Visit(
          1,
          LocalDate.of(2026, 11, 24),
          LocalTime.of(9, 0),
          LocalTime.of(10, 0),
          LocalTime.of(8, 30),
          null);

  /** Of H01; its gate is laid down, and late ones are let in. */
  static final Ticket TICKET =
      new Ticket(
          "H01", new TicketCodes.Holder("0001", "s1", "g1", 2), MORNING, new Text("A口", "Gate A"));

  private static final Ticket LATER =
      new Ticket("H11", new TicketCodes.Holder("0011", "s2", null, 1), MORNING, null);

  private final Map<String, Story> stories =
      Map.of("demo", Story.of(SamplePlan.rules()), "other", Story.of(SamplePlan.rules()));
  private final Map<String, Long> logs = new HashMap<>(Map.of("demo", 0L, "other", 0L));
  final List<Order> given = new ArrayList<>();
  final List<Sample> heard = new ArrayList<>();
  volatile boolean down;

  /** Pretends that the log has so many entries. */
  void logOf(String venue, long entries) {
    logs.put(venue, entries);
  }

  @Override
  public Optional<Problem> refuses(String venue) {
    return stories.containsKey(venue)
        ? Optional.empty()
        : Optional.of(Problem.of(ProblemCode.UNKNOWN_VENUE, "demo or other", "it is neither"));
  }

  @Override
  public Future<List<Served>> all() {
    Text title = new Text("样例", "Sample");
    return Future.succeededFuture(
        List.of(
            new Served("demo", title, 10, Map.of("gate1", Role.GATE)),
            new Served("other", title, 0, Map.of())));
  }

  @Override
  public synchronized Future<Done> give(String venue, Caller caller, Order order) {
    if (down) {
      return Future.failedFuture(
          ProblemException.of(ProblemCode.NOT_DURABLE, "a ledger that confirms", "it does not"));
    }
    given.add(order);
    Story story = stories.get(venue);
    return switch (story.ask(caller.actor(), order.command())) {
      case Decision.Accepted accepted ->
          Future.succeededFuture(
              new Done(story.ledger().size(), accepted.events().getLast().result()));
      case Decision.Refused refused ->
          Future.failedFuture(new ProblemException(Problem.of(refused.refusal())));
    };
  }

  @Override
  public TicketBook tickets(String venue) {
    return new TicketBook(
        new Text("样例", "Sample"),
        List.of(new Text("叫号三次。", "Called three times.")),
        List.of(TICKET, LATER));
  }

  @Override
  public Optional<Ticket> ticket(String venue, String household) {
    return household.equals("H01") ? Optional.of(TICKET) : Optional.empty();
  }

  @Override
  public synchronized Map<String, Doubt> hear(String venue, List<Sample> samples) {
    Set<String> known = stories.get(venue).state().plan().sensorsById().keySet();
    for (Sample sample : samples) {
      if (!known.contains(sample.sensor())) {
        throw new ProblemException(Problem.of(Refusal.unknown("sensor", sample.sensor())));
      }
    }
    heard.addAll(samples);
    return Map.of();
  }

  @Override
  public Measured measured(String venue) {
    Story story = stories.get(venue);
    return new Measured(Figures.of(story.state()), story.now(), story.ledger().size());
  }

  @Override
  public Future<List<String>> log(String venue, long after, int limit) {
    long last = Math.min(logs.get(venue), after + limit);
    List<String> lines =
        LongStream.rangeClosed(after + 1, last).mapToObj(seq -> "{\"seq\":" + seq + "}").toList();
    Vertx vertx = Vertx.currentContext().owner();
    return vertx.executeBlocking(() -> lines);
  }
}
