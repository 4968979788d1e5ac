package venuehub.server.simulate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehub.server.simulate.link.Credentials;
import venuehub.server.simulate.link.LinkListener;
import venuehub.server.simulate.link.LiveClient;

/**
 * A venue's days, lived by everybody in the hall. Runs on one event loop of its own; stops when no
 * further day is to be opened, or when it is told to.
 */
public final class Simulation {
  private static final Logger LOG = LoggerFactory.getLogger(Simulation.class);

  private final Vertx vertx;
  private final SimulationSettings settings;
  private final Context context;
  private final Promise<SimulationReport> report = Promise.promise();
  private final List<Runnable> leave = new ArrayList<>();
  private long began;

  public Simulation(Vertx vertx, SimulationSettings settings) {
    this.vertx = vertx;
    this.settings = settings;
    this.context = vertx.getOrCreateContext();
  }

  /**
   * Lets everybody in and completes when all days are over.
   *
   * @return fails if an account cannot sign in
   */
  public Future<SimulationReport> run() {
    context.runOnContext(
        start -> {
          began = System.nanoTime();
          Hall hall = new Hall(vertx, settings);
          leave.add(hall.agenda()::close);
          SiteDesk desk = new SiteDesk(hall);
          counters(hall)
              .compose(
                  board -> devicesAndGates(hall).map(counts -> enter(hall, desk, board, counts)))
              .compose(everybody -> everybody)
              .compose(everybody -> desk.finished())
              .compose(finished -> report(hall, desk))
              .onComplete(
                  ended -> {
                    leave.forEach(Runnable::run);
                    hall.transport().close();
                    report.handle(ended);
                  });
        });
    return report.future();
  }

  /** Everybody leaves at once; {@link #run} does not complete any more. */
  public Future<Void> stop() {
    Promise<Void> left = Promise.promise();
    context.runOnContext(
        stop -> {
          leave.forEach(Runnable::run);
          leave.clear();
          left.complete();
        });
    return left.future();
  }

  /** The board tells which counters there are; anybody may read it. */
  private Future<ObjectNode> counters(Hall hall) {
    Promise<ObjectNode> board = Promise.promise();
    LinkListener reader =
        (document, change, whole) -> {
          if (change.has("counters")) {
            board.tryComplete(change.deepCopy());
          }
        };
    LiveClient client = hall.client(new Credentials.Anybody(), false, reader);
    client.subscribe("board");
    client.start();
    return board.future().onComplete(read -> client.close());
  }

  /**
   * How many of the accounts meant there are at this venue.
   *
   * @param gates at least one, or nobody can be checked in
   */
  private record Present(int gates, int screens) {}

  private Future<Present> devicesAndGates(Hall hall) {
    return count(hall, "gate", settings.gates(), 1)
        .compose(
            gates ->
                count(hall, "screen", settings.screens(), 0)
                    .map(screens -> new Present(gates, screens)));
  }

  private static Future<Integer> count(Hall hall, String kind, int most, int least) {
    return countFrom(hall, kind, 0, most)
        .compose(
            found ->
                found < least
                    ? Future.failedFuture(
                        new IllegalStateException(
                            "Expected an account " + kind + "1, but it cannot sign in."))
                    : Future.succeededFuture(found));
  }

  private static Future<Integer> countFrom(Hall hall, String kind, int found, int most) {
    return found == most
        ? Future.succeededFuture(found)
        : hall.accounts()
            .canSignIn(hall.account(kind + (found + 1)))
            .compose(
                can ->
                    can ? countFrom(hall, kind, found + 1, most) : Future.succeededFuture(found));
  }

  private Future<Void> enter(Hall hall, SiteDesk desk, ObjectNode board, Present present) {
    List<Future<Void>> entering = new ArrayList<>();
    for (var counter : board.path("counters").properties()) {
      String stage = counter.getValue().path("stage").asText();
      String kind = board.path("stages").path(stage).path("kind").asText();
      CounterClerk clerk = new CounterClerk(hall, counter.getKey(), kind.equals("selection"));
      entering.add(enter(clerk.start(), clerk::close));
    }
    for (int gate = 1; gate <= present.gates(); gate++) {
      GateClerk clerk = new GateClerk(hall, gate, present.gates());
      entering.add(enter(clerk.start(), clerk::close));
    }
    for (int number = 1; number <= present.screens(); number++) {
      Watcher screen = Watcher.screen(hall, number);
      entering.add(enter(screen.start(), screen::close));
    }
    Supervisor supervisor = new Supervisor(hall);
    entering.add(enter(supervisor.start(), supervisor::close));
    entering.add(enter(desk.start(), desk::close));
    households(hall);
    LOG.info("{} members of staff and devices come to venue {}", entering.size(), settings.venue());
    return Future.all(entering).mapEmpty();
  }

  /** Households and onlookers come and go; nobody waits for them. */
  private void households(Hall hall) {
    settings
        .tickets()
        .forEach(
            (household, ticket) -> {
              Phone phone = new Phone(hall, household, ticket);
              leave.add(phone::close);
              phone.start();
            });
    for (int number = 0; number < settings.onlookers(); number++) {
      Watcher onlooker = Watcher.onlooker(hall);
      leave.add(onlooker::close);
      onlooker.start();
    }
  }

  private Future<Void> enter(Future<Void> started, Runnable close) {
    leave.add(close);
    return started;
  }

  private Future<SimulationReport> report(Hall hall, SiteDesk desk) {
    double seconds = (System.nanoTime() - began) / 1e9;
    return new LedgerReading(vertx, hall)
        .verified()
        .map(
            ledger ->
                new SimulationReport(
                    settings.venue(),
                    settings.seed(),
                    desk.closedDays(),
                    Math.round(seconds * 10) / 10.0,
                    hall.agenda().time().speed(),
                    desk.figures().waits(),
                    SimulationReport.commands(hall.statistics(), hall.slips(), seconds),
                    SimulationReport.links(hall.statistics()),
                    hall.agenda().lag().percentile(99),
                    ledger));
  }
}
