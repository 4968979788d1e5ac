package venuehub.server.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import venuehub.server.ledger.Entry;
import venuehub.server.ledger.LedgerAltered;
import venuehub.server.simulation.MemoryLedger.Mishaps;
import venuehub.server.simulation.World;

/** A writer whose line to the ledger, or whose ledger, is in trouble. */
final class RecoveryTest {
  private final Stage stage = new Stage();

  /** Mishaps in the order given, then none; away while told so. */
  private static final class Script implements Mishaps {
    private final Deque<Append> appends = new ArrayDeque<>();
    private boolean away;
    private Duration timeout = Duration.ofMillis(500);

    Script(Append... appends) {
      this.appends.addAll(List.of(appends));
    }

    @Override
    public Append ofAppend(World world) {
      return away ? Append.REQUEST_LOST : appends.isEmpty() ? Append.NONE : appends.removeFirst();
    }

    @Override
    public boolean failsRead(World world) {
      return away;
    }

    @Override
    public Duration timeout() {
      return timeout;
    }
  }

  @ParameterizedTest
  @EnumSource(Mishaps.Append.class)
  void aCommandIsDoneOnceWhateverBecomesOfItsAppend(Mishaps.Append mishap) {
    Stage.Player player = stage.player(new Script(mishap, mishap), null);
    Future<Answer> answer = player.writer.ask(Stage.ask(stage.id(), new Lockers.Take("a")));
    stage.world.run(Duration.ofSeconds(3));
    assertInstanceOf(Answer.Done.class, answer.result());
    assertEquals(List.of("locker.taken"), stage.types());
  }

  @Test
  void twoWritersDoEverythingOnceAndAgree() {
    Stage.Player one = stage.player();
    Stage.Player two = stage.player();
    Future<Answer> first = one.writer.ask(Stage.ask(stage.id(), "anna", new Lockers.Take("a")));
    Future<Answer> second = two.writer.ask(Stage.ask(stage.id(), "bert", new Lockers.Take("a")));
    Future<Answer> third = two.writer.ask(Stage.ask(stage.id(), "bert", new Lockers.Take("b")));
    stage.world.run(Duration.ofSeconds(5));
    assertEquals(
        1, List.of(first, second).stream().filter(a -> a.result() instanceof Answer.Done).count());
    assertInstanceOf(Answer.Done.class, third.result());
    assertEquals(2, stage.ledger.entries().size());
    assertEquals(one.writer.head(), two.writer.head());
    assertEquals(one.seen, two.seen);
  }

  @Test
  void aNodeThatIsBehindRefusesNothingThatIsAllowed() {
    Stage.Player behind = stage.player();
    Stage.Player other = stage.player();
    stage.play(other, new Lockers.Take("a"));
    assertEquals(0, behind.writer.head().seq());
    assertInstanceOf(Answer.Done.class, stage.play(behind, new Lockers.Leave("a", null)));
  }

  @Test
  void aCommandThatMovesToAnotherNodeIsAnsweredFromTheLedger() {
    Ask take = Stage.ask(stage.id(), new Lockers.Take("a"));
    Stage.Player one = stage.player();
    Stage.Player two = stage.player();
    assertEquals(stage.play(one, take), stage.play(two, take));
    assertEquals(1, stage.ledger.entries().size());
  }

  @Test
  void saysInTimeThatACommandIsNotDurableAndTellsLaterWhatBecameOfIt() {
    Script script = new Script();
    Stage.Player player = stage.player(script, null);
    script.away = true;
    Ask take = Stage.ask(stage.id(), new Lockers.Take("a"));
    Future<Answer> answer = player.writer.ask(take);
    stage.world.run(Duration.ofMillis(5_300));
    assertEquals("not-durable", Stage.code(answer.result()));
    script.away = false;
    stage.world.run(Duration.ofSeconds(3));
    assertInstanceOf(Answer.Done.class, stage.play(player, take));
    assertEquals(1, stage.ledger.entries().size());
  }

  @Test
  void opensWhenTheLedgerComes() {
    Script script = new Script();
    script.away = true;
    Stage.Player player = stage.player(script, null);
    stage.world.run(Duration.ofSeconds(30));
    assertTrue(!player.opened.isComplete());
    script.away = false;
    stage.world.run(Duration.ofSeconds(3));
    assertTrue(player.opened.succeeded());
  }

  @Test
  void aLateAppendOfAnotherNodeIsTakenIn() {
    Script script = new Script(Mishaps.Append.LATE);
    Stage.Player dying = stage.player(script, null);
    Stage.Player other = stage.player();
    UUID id = stage.id();
    dying.writer.ask(Stage.ask(id, new Lockers.Take("a")));
    stage.world.run(Duration.ofMillis(100));
    dying.turn.kill();
    stage.world.run(Duration.ofSeconds(5));
    assertInstanceOf(Answer.Done.class, stage.play(other, Stage.ask(id, new Lockers.Take("a"))));
    assertEquals(1, stage.ledger.entries().size());
  }

  @Test
  void aVenueWhoseLedgerWasAlteredDoesNotOpenAndSaysWhere() {
    Stage.Player player = stage.player();
    stage.play(player, new Lockers.Take("a"));
    stage.play(player, new Lockers.Take("b"));
    stage.play(player, new Lockers.Take("c"));
    Entry e = stage.ledger.entries().get(1);
    stage
        .ledger
        .entries()
        .set(
            1,
            new Entry(
                e.venue(),
                e.seq(),
                e.at(),
                "someone",
                e.command(),
                e.part(),
                e.type(),
                e.body(),
                e.hash()));
    Stage.Player next = stage.player();
    assertEquals(2, assertInstanceOf(LedgerAltered.class, next.opened.cause()).seq());
    assertEquals(List.of("ledger-altered"), next.node.alarms);
    assertEquals("venue-not-served", Stage.code(stage.play(next, new Lockers.Take("d"))));
  }

  @Test
  void aVenueWhoseLedgerTheRulesCannotApplyDoesNotOpenAndSaysWhere() {
    stage.play(stage.player(), new Lockers.Take("a"));
    Entry first = stage.ledger.entries().getFirst();
    stage
        .ledger
        .entries()
        .add(
            Entry.after(
                first.hash(),
                1,
                2,
                first.at(),
                "hub",
                stage.id(),
                0,
                "locker.unheard-of",
                "{\"ask\":{\"args\":\"" + first.hash() + "\",\"name\":\"x\"}}"));
    assertEquals(2, assertInstanceOf(LedgerAltered.class, stage.player().opened.cause()).seq());
  }
}
