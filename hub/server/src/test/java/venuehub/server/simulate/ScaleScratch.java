package venuehub.server.simulate;

import io.vertx.core.Vertx;
import java.util.List;
import venuehub.core.plan.Rules.Absent;
import venuehub.core.plan.Rules.Place;

final class ScaleScratch {
  public static void main(String[] a) throws Exception {
    Vertx vertx = Vertx.vertx();
    PocketVenue venue = new PocketVenue(Integer.parseInt(a[0]), Integer.parseInt(a[1]), Place.SLOT, Absent.NEXT_DAY);
    PocketHub hub = PocketHub.start(vertx, venue, Integer.parseInt(a[2])).toCompletionStage().toCompletableFuture().get();
    long t = System.nanoTime();
    SimulationReport r = new Simulation(vertx, SimulationSettings.of(List.of(hub.address()), "pocket", "demo", 7)).run().toCompletionStage().toCompletableFuture().get();
    System.out.println(r);
    System.out.println("sound " + r.isSound() + " final " + r.isFinal() + " total " + (System.nanoTime() - t) / 1e9);
    System.exit(0);
  }
}
