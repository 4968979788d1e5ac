package venuehub.server.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import venuehub.core.plan.Rules.Absent;
import venuehub.core.plan.Rules.Place;

/** Whole days lived against a small hub in the same process. */
class SimulationTest {
  /** Venue seconds per second. */
  private static final int SPEED = 3_000;

  private final Vertx vertx = Vertx.vertx();

  private static <T> T await(Future<T> future) {
    return future.timeout(120, TimeUnit.SECONDS).toCompletionStage().toCompletableFuture().join();
  }

  @AfterEach
  void close() {
    await(vertx.close());
  }

  private SimulationSettings settings(PocketHub hub) {
    return SimulationSettings.of(List.of(hub.address()), "pocket", "demo", 7);
  }

  private static void assertSound(SimulationReport report) {
    assertEquals(Optional.empty(), report.ledger().fault());
    assertEquals(List.of(), report.links().faults());
    assertEquals(List.of(), report.commands().slipsAccepted());
    assertTrue(report.isFinal(), () -> report.ledger().households().toString());
    assertTrue(report.isSound());
  }

  @Test
  void everyHouseholdHasAnOutcome() {
    PocketVenue venue = new PocketVenue(100, 40, Place.SLOT, Absent.NEXT_DAY);
    PocketHub hub = await(PocketHub.start(vertx, venue, SPEED));
    SimulationSettings settings =
        settings(hub).withPhones(Map.of("R0001", "R0001", "R0020", "R0020", "R0033", "R0033"));
    SimulationReport report = await(new Simulation(vertx, settings).run());
    assertSound(report);
    assertTrue(report.days() >= 2, "both days were lived");
    assertTrue(report.commands().slips() > 0, "somebody erred");
    await(hub.stop());
  }

  @Test
  void goesOnWhereItStoppedWhateverHappensToTheHub() {
    PocketVenue venue = new PocketVenue(60, 40, Place.KEEP, Absent.FINAL);
    PocketHub hub = await(PocketHub.start(vertx, venue, SPEED));
    Simulation first = new Simulation(vertx, settings(hub));
    first.run();
    await(hub.reached(200));
    await(first.stop());

    Simulation second = new Simulation(vertx, settings(hub));
    long restarts = vertx.setPeriodic(400, tick -> hub.restart());
    SimulationReport report = await(second.run());
    vertx.cancelTimer(restarts);
    assertSound(report);
    assertTrue(
        report.links().resumed() > report.links().wholeDocuments(),
        () -> "readers went on by patches: " + report.links());
    await(hub.stop());
  }
}
