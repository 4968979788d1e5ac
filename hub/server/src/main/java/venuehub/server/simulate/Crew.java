package venuehub.server.simulate;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everybody in the hall. */
final class Crew {
  private static final Logger LOG = LoggerFactory.getLogger(Crew.class);

  private final Hall hall;
  private final SiteDesk desk;
  private final boolean counted;
  private final List<Future<Void>> entering = new ArrayList<>();

  Crew(Hall hall, Roll roll) {
    this.hall = hall;
    List<GateClerk> gates = new ArrayList<>();
    for (int gate = 1; gate <= roll.gates(); gate++) {
      GateClerk clerk = new GateClerk(hall, gate, roll.gates());
      gates.add(clerk);
      entering.add(clerk.start());
    }
    desk = new SiteDesk(hall, gates);
    entering.add(desk.start());
    roll.board().path("counters").fieldNames().forEachRemaining(id -> counter(id, roll));
    entering.add(new Supervisor(hall).start());
    counted = roll.sensors() > 0;
    for (int number = 1; number <= roll.screens(); number++) {
      entering.add(Watcher.screen(hall, number).start());
    }
  }

  private void counter(String id, Roll roll) {
    entering.add(new CounterClerk(hall, id, roll.selects(id)).start());
  }

  /** Completes when the staff is in; households and onlookers come as they like. */
  Future<Crew> in() {
    hall.settings()
        .tickets()
        .forEach((household, ticket) -> new Phone(hall, household, ticket).start());
    for (int number = 0; number < hall.settings().onlookers(); number++) {
      Watcher.onlooker(hall).start();
    }
    if (counted) {
      new SensorPost(hall).start();
    }
    LOG.info(
        "{} members of staff and devices come to venue {}",
        entering.size(),
        hall.settings().venue());
    return Future.all(entering).map(this);
  }

  SiteDesk desk() {
    return desk;
  }
}
