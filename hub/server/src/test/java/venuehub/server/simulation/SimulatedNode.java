package venuehub.server.simulation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;
import venuehub.server.clock.VenueClock;
import venuehub.server.clock.WallClock;
import venuehub.server.writer.Node;
import venuehub.server.writer.VenueWriter;

/** A hub node in a simulated world: one life of it, from its start until it is killed. */
final class SimulatedNode implements Node {
  private final Simulation simulation;
  private final WorldTurn turn;
  private final MemoryLedger.Line line;
  private final Weather weather = new Weather();
  private final VenueWriter<VenueState> writer;
  private Duration skew = Duration.ZERO;
  private boolean alive = true;
  private long shown;

  SimulatedNode(Simulation simulation, @Nullable Instant lastSeen) {
    this.simulation = simulation;
    this.turn = new WorldTurn(simulation.world());
    this.line = simulation.ledger().line(weather);
    this.writer = simulation.plant().writer(this);
    writer.addListener((entry, before, after) -> simulation.watch().shown(entry, ++shown));
    writer.open(lastSeen);
  }

  VenueWriter<VenueState> writer() {
    return writer;
  }

  WorldTurn turn() {
    return turn;
  }

  MemoryLedger.Line line() {
    return line;
  }

  /** What goes wrong on its line to the ledger. */
  Weather weather() {
    return weather;
  }

  VenueClock clock() {
    return new WallClock(() -> simulation.world().wall().plus(skew));
  }

  /** Its clock is off from now on. */
  void skew(Duration by) {
    skew = by;
  }

  boolean isAlive() {
    return alive;
  }

  /** Its process ends: what it was about to do does not happen; what it had sent may arrive. */
  void kill() {
    alive = false;
    turn.kill();
  }

  @Override
  public boolean clockOff() {
    return skew.abs().compareTo(Duration.ofSeconds(2)) > 0;
  }

  @Override
  public void appended(long venue) {
    simulation.hint(this);
  }

  @Override
  public void alarm(long venue, String code, String sentence) {
    throw simulation.watch().broken("no-alarm", code + ": " + sentence);
  }
}
