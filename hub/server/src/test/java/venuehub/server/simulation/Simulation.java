package venuehub.server.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Actor;
import venuehub.core.Command;
import venuehub.core.Event;
import venuehub.core.VenueState;
import venuehub.core.evidence.EvidenceCommand;
import venuehub.core.plan.PlanCommand;
import venuehub.core.plan.Rules;
import venuehub.core.story.RandomDay;
import venuehub.core.story.SamplePlan;
import venuehub.server.ledger.Hash;
import venuehub.server.writer.Answer;
import venuehub.server.writer.Ask;
import venuehub.server.writer.EventCodec;

/**
 * Days in a hall in a simulated world: people ask two nodes for what they like, while nodes die,
 * lines break, answers get lost and clocks go wrong. Everything follows from the seed.
 */
public final class Simulation {
  static final long VENUE = 1;
  static final EventCodec CODEC = new CoreCodec();
  private static final int NODES = 2;
  private static final Duration CALM = Duration.ofMinutes(3);

  private final World world;
  private final MemoryLedger ledger;
  private final Plant plant;
  private final Watch watch;
  private final RandomDay day;
  private final List<SimulatedNode> nodes = new ArrayList<>();
  private final List<Errand> errands = new ArrayList<>();
  private final long seed;
  private @Nullable Instant lastSeen;
  private boolean calm;

  /** A world that follows from a seed, with a bug planted in it or none. */
  public Simulation(long seed, Plant plant) {
    this.seed = seed;
    this.world = new World(seed);
    this.ledger = new MemoryLedger(world);
    this.plant = plant;
    this.watch = new Watch(ledger, plant.core());
    this.day = new RandomDay(seed);
  }

  /**
   * Lets people give so many commands, then waits until all is calm, and looks whether everybody
   * was answered and all nodes agree.
   *
   * @throws Broken as soon as an invariant does not hold
   */
  public void run(int commands) {
    for (int number = 0; number < NODES; number++) {
      nodes.add(new SimulatedNode(this, null));
    }
    begin();
    trouble();
    while (errands.size() < commands) {
      pass(Duration.ofSeconds(1));
      person();
      pass(
          Duration.ofMillis(
              world.chance(10) ? world.random().nextInt(90_000) : world.random().nextInt(8_000)));
    }
    calm = true;
    pass(CALM);
    nodes.forEach(node -> node.writer().hint());
    pass(Duration.ofSeconds(30));
    everybodyWasAnswered();
    everybodyAgrees();
  }

  World world() {
    return world;
  }

  MemoryLedger ledger() {
    return ledger;
  }

  Plant plant() {
    return plant;
  }

  Watch watch() {
    return watch;
  }

  List<SimulatedNode> nodes() {
    return nodes;
  }

  SimulatedNode anyNode() {
    return nodes.get(world.random().nextInt(nodes.size()));
  }

  /** Something within so many milliseconds. */
  void later(int millis, Runnable action) {
    world.after(Duration.ofMillis(world.random().nextInt(millis)), action);
  }

  /** A node begins another life. */
  void start(int number) {
    nodes.set(number, new SimulatedNode(this, lastSeen));
  }

  /** A node wrote: the others may hear of it, or not. */
  void hint(SimulatedNode writer) {
    for (SimulatedNode node : nodes) {
      if (node != writer && node.isAlive() && world.chance(80)) {
        world.after(Duration.ofMillis(1 + world.random().nextInt(20)), () -> node.writer().hint());
      }
    }
  }

  private void begin() {
    Rules.Place place =
        Rules.Place.values()[(int) Math.floorMod(seed, Rules.Place.values().length)];
    Rules rules = SamplePlan.rules(place, 1, seed % 2 == 0, Rules.Absent.NEXT_DAY);
    give(Actor.HUB, new PlanCommand.Begin(SamplePlan.beginning(rules)));
    pass(Duration.ofSeconds(5));
    signsOfLife();
  }

  private void signsOfLife() {
    if (nodes.stream().anyMatch(SimulatedNode::isAlive)) {
      lastSeen = world.wall();
    }
    world.after(Duration.ofSeconds(2), this::signsOfLife);
  }

  private void trouble() {
    world.after(
        Duration.ofSeconds(20 + world.random().nextInt(200)),
        () -> {
          if (!calm) {
            Mishap.ALL.get(world.random().nextInt(Mishap.ALL.size())).strike(this);
            trouble();
          }
        });
  }

  private void person() {
    VenueState seen = anyNode().writer().head().state();
    if (seen.adopted() == null) {
      return;
    }
    RandomDay.Wish wish = day.next(seen);
    Errand errand = give(wish.actor(), wish.command());
    if (world.chance(10)) {
      later(8_000, () -> give(wish.actor(), new EvidenceCommand.Undo(errand.ask().id())));
    }
  }

  private Errand give(Actor actor, Command command) {
    UUID id = new UUID(world.random().nextLong(), world.random().nextLong());
    Hash args = Hash.sha256(command.toString().getBytes(StandardCharsets.UTF_8));
    String name = command.getClass().getSimpleName();
    Errand errand = new Errand(this, new Ask(id, actor, name, args, command, null, List.of()));
    errands.add(errand);
    errand.give();
    return errand;
  }

  private void pass(Duration span) {
    world.run(span, watch::look);
  }

  private void everybodyWasAnswered() {
    for (Errand errand : errands) {
      if (errand.answer() == null) {
        throw new Broken(
            "answered", "Expected an answer to " + errand.ask() + ", but there is none");
      }
    }
  }

  /** The last entry may be a deadline's whose hint was lost; real nodes look by themselves. */
  private void everybodyHears() {
    for (int look = 0; look < 10 && nodes.stream().anyMatch(this::isBehind); look++) {
      nodes.forEach(node -> node.writer().hint());
      pass(Duration.ofMillis(500));
    }
  }

  private boolean isBehind(SimulatedNode node) {
    return node.writer().head().seq() < ledger.entries().size();
  }

  private void everybodyAgrees() {
    nodes.add(new SimulatedNode(this, lastSeen));
    pass(Duration.ofSeconds(5));
    everybodyHears();
    for (SimulatedNode node : nodes) {
      long seq = node.writer().head().seq();
      if (seq != ledger.entries().size()) {
        throw new Broken(
            "agree",
            "Expected all " + ledger.entries().size() + " entries, but a node knows " + seq);
      }
      Same.require(watch.state(), node.writer().head().state());
    }
    for (Errand errand : errands) {
      if (errand.answer() instanceof Answer.Done && world.chance(20)) {
        errand.give();
      }
    }
    pass(Duration.ofSeconds(30));
  }

  /** The core's events as the hub writes them. */
  private static final class CoreCodec implements EventCodec {
    private final venuehub.server.codec.EventCodec codec =
        venuehub.server.codec.EventCodec.ofCore();

    @Override
    public String type(Event event) {
      return codec.typeOf(event);
    }

    @Override
    public ObjectNode body(Event event) {
      return codec.encode(event);
    }

    @Override
    public Event event(String type, ObjectNode body) {
      return codec.decode(type, body);
    }
  }
}
