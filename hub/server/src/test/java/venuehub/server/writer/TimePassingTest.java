package venuehub.server.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import venuehub.server.simulation.MemoryLedger;
import venuehub.server.simulation.World;

/** Deadlines, outages and the venue's time. */
final class TimePassingTest {
  private final Stage stage = new Stage();

  @Test
  void theHubActsWhenADeadlineComes() {
    Stage.Player player = stage.player();
    stage.play(player, new Lockers.Take("a"));
    stage.world.run(Lockers.LIMIT.minusMillis(100));
    assertEquals(List.of("locker.taken"), stage.types());
    stage.world.run(Duration.ofMillis(200));
    assertEquals(List.of("locker.taken", "locker.expired"), stage.types());
    assertEquals("hub", stage.ledger.entries().getLast().actor());
  }

  @Test
  void twoNodesActOnce() {
    Stage.Player one = stage.player();
    Stage.Player two = stage.player();
    stage.play(one, new Lockers.Take("a"));
    stage.world.run(Lockers.LIMIT.plusSeconds(5));
    assertEquals(List.of("locker.taken", "locker.expired"), stage.types());
    assertEquals(one.writer.head(), two.writer.head());
    assertEquals(List.of(), two.node.alarms);
  }

  @Test
  void whatTimeBroughtAboutStandsBeforeWhatIsAskedAfterwards() {
    Stage.Player first = stage.player();
    stage.play(first, new Lockers.Take("a"));
    first.turn.kill();
    stage.world.run(Lockers.LIMIT.plusSeconds(60));
    // The first thing the next node hears is somebody who asks for the locker.
    Future<Answer> answer =
        stage.player().writer.ask(Stage.ask(stage.id(), "bert", new Lockers.Take("a")));
    stage.world.run(Duration.ofSeconds(1));
    assertInstanceOf(Answer.Done.class, answer.result());
    assertEquals(List.of("locker.taken", "locker.expired", "locker.taken"), stage.types());
  }

  @Test
  void manyDeadlinesAtOnceAllPass() {
    Stage.Player player = stage.player();
    for (int i = 0; i < 700; i++) {
      player.writer.ask(Stage.ask(stage.id(), new Lockers.Take("locker" + i)));
    }
    stage.world.run(Lockers.LIMIT.plusSeconds(5));
    assertEquals(1_400, stage.ledger.entries().size());
    assertTrue(player.writer.head().state().taken().isEmpty());
  }

  @Test
  void timeNeverGoesBackThoughTheClockDoes() {
    Stage.Player ahead = stage.player();
    stage.play(ahead, new Lockers.Take("a"));
    Instant at = stage.ledger.entries().getFirst().at();
    VenueWriter<Lockers.State> slow =
        new VenueWriter<>(
            1,
            Lockers.CORE,
            Lockers.CODEC,
            stage.ledger.line(MemoryLedger.Mishaps.NONE),
            new venuehub.server.clock.WallClock(() -> stage.world.wall().minusSeconds(1)),
            ahead.turn,
            ahead.node);
    slow.open(null);
    slow.ask(Stage.ask(stage.id(), new Lockers.Take("b")));
    stage.world.run(Duration.ofMillis(100));
    assertEquals(at, stage.ledger.entries().getLast().at());
  }

  @Test
  void theFirstEntryAfterAnOutageSaysFromWhenToWhen() {
    Stage.Player before = stage.player();
    stage.play(before, new Lockers.Open());
    stage.play(before, new Lockers.Take("a"));
    Instant lastSeen = stage.world.wall().plusSeconds(7);
    before.turn.kill();
    stage.world.run(Duration.ofSeconds(60));
    Stage.Player after = stage.player(MemoryLedger.Mishaps.NONE, lastSeen);
    stage.world.run(Duration.ofMillis(100));
    assertEquals(List.of("locker.opened", "locker.taken", "locker.wasaway"), stage.types());
    Lockers.WasAway away = (Lockers.WasAway) after.seen.getLast().event();
    assertEquals(lastSeen, away.from());
    assertEquals(stage.ledger.entries().getLast().at(), away.to());
    stage.world.run(Duration.ofSeconds(20));
    assertEquals(3, stage.ledger.entries().size(), "the locker's time was extended by it");
    stage.world.run(Duration.ofSeconds(20));
    assertEquals("locker.expired", stage.types().getLast());
  }

  @Test
  void twoNodesThatComeBackEnterAnOutageOnce() {
    Stage.Player before = stage.player();
    stage.play(before, new Lockers.Open());
    before.turn.kill();
    Instant lastSeen = stage.world.wall();
    stage.world.run(Duration.ofSeconds(60));
    Stage.Player one = stage.player(MemoryLedger.Mishaps.NONE, lastSeen);
    Stage.Player two = stage.player(MemoryLedger.Mishaps.NONE, lastSeen);
    stage.world.run(Duration.ofSeconds(10));
    assertEquals(List.of("locker.opened", "locker.wasaway"), stage.types());
    assertEquals(one.writer.head(), two.writer.head());
  }

  @Test
  void noOutageIsEnteredForAShortAbsenceOrAClosedVenue() {
    Stage.Player closed =
        stage.player(MemoryLedger.Mishaps.NONE, stage.world.wall().minusSeconds(3_600));
    stage.play(closed, new Lockers.Take("a"));
    stage.play(closed, new Lockers.Open());
    closed.turn.kill();
    stage.world.run(Duration.ofSeconds(9));
    stage.player(MemoryLedger.Mishaps.NONE, stage.world.wall().minusSeconds(9));
    stage.world.run(Duration.ofSeconds(1));
    assertEquals(List.of("locker.taken", "locker.opened"), stage.types());
  }

  @Test
  void anIdleVenueIsNotAway() {
    Stage.Player player = stage.player();
    stage.play(player, new Lockers.Open());
    stage.world.run(Duration.ofMinutes(10));
    stage.play(player, new Lockers.Take("a"));
    assertEquals(List.of("locker.opened", "locker.taken"), stage.types());
  }

  @Test
  void beingCutOffFromTheLedgerIsAnOutageToo() {
    boolean[] away = new boolean[1];
    MemoryLedger.Mishaps mishaps =
        new MemoryLedger.Mishaps() {
          @Override
          public Append ofAppend(World world) {
            return away[0] ? Append.REQUEST_LOST : Append.NONE;
          }

          @Override
          public boolean failsRead(World world) {
            return away[0];
          }
        };
    Stage.Player player = stage.player(mishaps, null);
    stage.play(player, new Lockers.Open());
    away[0] = true;
    stage.world.run(Duration.ofSeconds(30));
    away[0] = false;
    stage.world.run(Duration.ofSeconds(10));
    assertEquals(List.of("locker.opened", "locker.wasaway"), stage.types());
    assertTrue(player.writer.head().state().away().compareTo(Duration.ofSeconds(25)) > 0);
  }
}
