package venuehub.server.writer;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Actor;
import venuehub.core.Recorded;
import venuehub.core.Role;
import venuehub.server.clock.WallClock;
import venuehub.server.ledger.Hash;
import venuehub.server.simulation.MemoryLedger;
import venuehub.server.simulation.World;
import venuehub.server.simulation.WorldTurn;

/** A world with one ledger of lockers, to put writers into. */
final class Stage {
  final World world = new World(1);
  final MemoryLedger ledger = new MemoryLedger(world);
  private int lastId;

  /** One writer and what it stands on. */
  static final class Player {
    final TestNode node = new TestNode();
    final List<Recorded> seen = new ArrayList<>();
    WorldTurn turn;
    VenueWriter<Lockers.State> writer;
    Future<Void> opened;
  }

  Player player() {
    return player(MemoryLedger.Mishaps.NONE, null);
  }

  Player player(MemoryLedger.Mishaps mishaps, @Nullable Instant lastSeen) {
    Player player = new Player();
    player.turn = new WorldTurn(world);
    player.writer =
        new VenueWriter<>(
            1,
            Lockers.CORE,
            Lockers.CODEC,
            ledger.line(mishaps),
            new WallClock(world::wall),
            player.turn,
            player.node);
    player.writer.addListener((entry, before, after) -> player.seen.add(entry));
    player.opened = player.writer.open(lastSeen);
    world.run(Duration.ofMillis(10));
    return player;
  }

  UUID id() {
    return new UUID(0, ++lastId);
  }

  static Ask ask(UUID id, Lockers.Ask command) {
    return ask(id, "anna", command);
  }

  static Ask ask(UUID id, String by, Lockers.Ask command) {
    Hash args = Hash.sha256(command.toString().getBytes(StandardCharsets.UTF_8));
    String name = command.getClass().getSimpleName();
    return new Ask(id, Actor.of(by, Role.COUNTER), name, args, command, null, List.of());
  }

  /** Asks and lets the world go on until there must be an answer. */
  Answer play(Player player, Ask ask) {
    Future<Answer> answer = player.writer.ask(ask);
    world.run(Duration.ofMillis(20));
    return answer.result();
  }

  Answer play(Player player, Lockers.Ask command) {
    return play(player, ask(id(), command));
  }

  List<String> types() {
    return ledger.entries().stream().map(entry -> entry.type()).toList();
  }

  static String code(Answer answer) {
    return answer instanceof Answer.Refused refused
        ? refused.problem().code()
        : String.valueOf(answer);
  }
}
