package venuehub.server.simulate;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/**
 * A venue's days, lived by everybody in the hall. Runs on one event loop of its own; ends when no
 * further day is to be opened, or when it is told to.
 */
public final class Simulation {
  private final Vertx vertx;
  private final SimulationSettings settings;
  private final Context context;
  private final Promise<SimulationReport> report = Promise.promise();
  private @Nullable Hall open;

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
    context.runOnContext(start -> live());
    return report.future();
  }

  private void live() {
    long began = System.nanoTime();
    Hall hall = new Hall(vertx, settings);
    open = hall;
    Roll.call(hall)
        .compose(roll -> new Crew(hall, roll).in())
        .compose(crew -> crew.desk().finished().map(crew))
        .compose(crew -> told(hall, crew, (System.nanoTime() - began) / 1e9))
        .onComplete(
            ended -> {
              end();
              report.handle(ended);
            });
  }

  /** Everybody leaves at once; {@link #run} does not complete any more. */
  public Future<Void> stop() {
    Promise<Void> left = Promise.promise();
    context.runOnContext(
        stop -> {
          end();
          left.complete();
        });
    return left.future();
  }

  private void end() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  private Future<SimulationReport> told(Hall hall, Crew crew, double seconds) {
    return new LedgerReading(vertx, hall)
        .verified()
        .map(
            ledger ->
                new SimulationReport(
                    settings.venue(),
                    settings.seed(),
                    crew.desk().closedDays(),
                    Math.round(seconds * 10) / 10.0,
                    hall.agenda().time().speed(),
                    crew.desk().figures().waits(),
                    SimulationReport.commands(hall.statistics(), hall.slips(), seconds),
                    SimulationReport.links(hall.statistics()),
                    hall.agenda().lag().percentile(99),
                    ledger));
  }
}
