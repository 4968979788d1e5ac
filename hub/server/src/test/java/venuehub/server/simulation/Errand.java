package venuehub.server.simulation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import venuehub.server.writer.Answer;
import venuehub.server.writer.Ask;

/**
 * A person's command on its way, kept and given again until it is answered for good, as a tablet's
 * outbox does: answers get lost, hubs die, impatient people tap twice.
 */
final class Errand {
  /** A hub that lives answers within this; one that died never will. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Simulation simulation;
  private final Ask ask;
  private @Nullable Answer answer;
  private int underWay;
  private long unsettledUntil;

  Errand(Simulation simulation, Ask ask) {
    this.simulation = simulation;
    this.ask = ask;
  }

  Ask ask() {
    return ask;
  }

  /** The answer for good; null while there is none. */
  @Nullable Answer answer() {
    return answer;
  }

  /** Gives the command to some node, now and then twice. */
  void give() {
    World world = simulation.world();
    send();
    if (world.chance(5)) {
      // A second tap is on its way from here on: refused, the first would be decided again by it.
      underWay++;
      world.after(Duration.ofMillis(world.random().nextInt(50)), this::arrive);
    }
  }

  private void send() {
    underWay++;
    arrive();
  }

  private void arrive() {
    World world = simulation.world();
    SimulatedNode node = simulation.anyNode();
    boolean[] back = new boolean[1];
    if (node.isAlive()) {
      node.writer()
          .ask(ask)
          .onSuccess(
              given -> {
                simulation.watch().answered(ask, given);
                if (!world.chance(3)) {
                  world.after(Duration.ofMillis(1), () -> heard(given, back));
                }
              });
    }
    world.after(PATIENCE, () -> lost(back));
  }

  private void heard(Answer given, boolean[] back) {
    if (back[0]) {
      return;
    }
    back[0] = true;
    underWay--;
    World world = simulation.world();
    boolean open = given instanceof Answer.Refused refused && refused.problem().status() == 503;
    if (open) {
      // It may be found done as long as the node has not read the ledger again.
      unsettledUntil = world.nanos() + PATIENCE.toNanos();
      again();
    } else if (given instanceof Answer.Done || certain()) {
      settle(given);
    } else {
      again();
    }
  }

  private void lost(boolean[] back) {
    if (!back[0]) {
      back[0] = true;
      underWay--;
      again();
    }
  }

  /** Whether no other copy of it can still come about: then a refusal is for good. */
  private boolean certain() {
    return underWay == 0 && simulation.world().nanos() >= unsettledUntil;
  }

  private void settle(Answer given) {
    if (answer == null) {
      answer = given;
      simulation.watch().settled(ask, given);
    } else if (!answer.equals(given)) {
      throw new Broken(
          "same-answer", "Expected " + answer + " to " + ask.id() + ", but it is " + given);
    }
  }

  private void again() {
    if (answer == null && underWay == 0) {
      World world = simulation.world();
      world.after(Duration.ofMillis(200 + world.random().nextInt(1_000)), this::giveAgain);
    }
  }

  private void giveAgain() {
    if (answer == null && underWay == 0) {
      send();
    }
  }
}
