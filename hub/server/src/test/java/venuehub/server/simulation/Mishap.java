package venuehub.server.simulation;

import java.time.Duration;
import java.util.List;

/** Something that goes wrong in a simulated world, and is right again after a while. */
interface Mishap {
  /** All there are. */
  List<Mishap> ALL =
      List.of(new NodeKilled(), new LineCut(), new Storm(), new ClockAside(), new LedgerAway());

  /** It begins. */
  void strike(Simulation simulation);

  /** A node is killed; another life of it begins a while later. */
  record NodeKilled() implements Mishap {
    @Override
    public void strike(Simulation simulation) {
      World world = simulation.world();
      int number = world.random().nextInt(simulation.nodes().size());
      SimulatedNode node = simulation.nodes().get(number);
      if (node.isAlive()) {
        node.kill();
        Duration away = Duration.ofMillis(500 + world.random().nextInt(40_000));
        world.after(away, () -> simulation.start(number));
      }
    }
  }

  /** Nothing gets through between one node and the ledger. */
  record LineCut() implements Mishap {
    @Override
    public void strike(Simulation simulation) {
      SimulatedNode node = simulation.anyNode();
      node.weather().cut(true);
      simulation.later(30_000, () -> node.weather().cut(false));
    }
  }

  /** Much gets lost between one node and the ledger. */
  record Storm() implements Mishap {
    @Override
    public void strike(Simulation simulation) {
      SimulatedNode node = simulation.anyNode();
      node.weather().storm(60);
      simulation.later(120_000, () -> node.weather().storm(0));
    }
  }

  /** A node's clock is off, perhaps by more than it may be. */
  record ClockAside() implements Mishap {
    @Override
    public void strike(Simulation simulation) {
      SimulatedNode node = simulation.anyNode();
      node.skew(Duration.ofMillis(simulation.world().random().nextInt(6_000) - 3_000));
      simulation.later(60_000, () -> node.skew(Duration.ZERO));
    }
  }

  /** No node reaches the ledger. */
  record LedgerAway() implements Mishap {
    @Override
    public void strike(Simulation simulation) {
      List<SimulatedNode> all = List.copyOf(simulation.nodes());
      all.forEach(node -> node.weather().cut(true));
      simulation.later(20_000, () -> all.forEach(node -> node.weather().cut(false)));
    }
  }
}
