package venuehub.server.api;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import venuehub.core.Decision;
import venuehub.core.Role;
import venuehub.core.figure.Figures;
import venuehub.core.plan.Text;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;
import venuehub.server.access.Caller;
import venuehub.server.access.TicketCodes;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/**
 * Two venues in memory under the real rules, {@code demo} and {@code other}. A test may let the
 * ledger fail.
 */
final class StoryVenues implements Venues {
  private final Map<String, Story> stories =
      Map.of("demo", Story.of(SamplePlan.rules()), "other", Story.of(SamplePlan.rules()));
  private final Map<String, Long> logs = new HashMap<>(Map.of("demo", 0L, "other", 0L));
  final List<Order> given = new ArrayList<>();
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
  public Map<String, TicketCodes.Holder> ticketHolders(String venue) {
    return Map.of("H01", new TicketCodes.Holder("0001", "s1", null, 2));
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
