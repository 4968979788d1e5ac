package venuehub.server.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import venuehub.server.Bounds;

/** What a writer owes to those who ask. */
final class VenueWriterTest {
  private final Stage stage = new Stage();

  @Test
  void answersWhenItIsDurableAndNotBefore() {
    Stage.Player player = stage.player();
    Future<Answer> answer = player.writer.ask(Stage.ask(stage.id(), new Lockers.Take("a")));
    while (stage.ledger.entries().isEmpty()) {
      assertFalse(answer.isComplete());
      assertTrue(stage.world.step());
    }
    stage.world.run(Duration.ofMillis(5));
    assertEquals(1, assertInstanceOf(Answer.Done.class, answer.result()).seq());
  }

  @Test
  void answersWithThePositionOfTheLastEntryAndTheResultsOfAll() {
    Stage.Player player = stage.player();
    Answer.Done done = (Answer.Done) stage.play(player, new Lockers.TakeAll(Set.of("a", "b", "c")));
    assertEquals(3, done.seq());
    assertEquals(Set.of("a", "b", "c"), done.result().keySet());
  }

  @Test
  void decidesEachOnWhatTheOthersOfItsBatchMakeTrue() {
    Stage.Player player = stage.player();
    Future<Answer> first = player.writer.ask(Stage.ask(stage.id(), "anna", new Lockers.Take("a")));
    Future<Answer> second = player.writer.ask(Stage.ask(stage.id(), "bert", new Lockers.Take("a")));
    while (stage.ledger.entries().isEmpty()) {
      assertFalse(
          second.isComplete(), "a refusal that rests on an entry waits until it is durable");
      assertTrue(stage.world.step());
    }
    stage.world.run(Duration.ofMillis(5));
    assertInstanceOf(Answer.Done.class, first.result());
    assertEquals("unit-not-free", Stage.code(second.result()));
    assertEquals("anna", player.writer.head().state().taken().get("a").by());
  }

  @Test
  void aRefusalLeavesNoEntryAndTheSameIdIsDecidedAgain() {
    Stage.Player player = stage.player();
    Ask leave = Stage.ask(stage.id(), new Lockers.Leave("a", null));
    assertEquals("unknown", Stage.code(stage.play(player, leave)));
    assertEquals(List.of(), stage.ledger.entries());
    stage.play(player, new Lockers.Take("a"));
    assertInstanceOf(Answer.Done.class, stage.play(player, leave));
  }

  @Test
  void theSameIdAgainGetsTheSameAnswerAndChangesNothing() {
    Stage.Player player = stage.player();
    Ask take = Stage.ask(stage.id(), new Lockers.TakeAll(Set.of("a", "b")));
    Answer answer = stage.play(player, take);
    assertEquals(answer, stage.play(player, take));
    assertEquals(answer, stage.play(stage.player(), take), "after a restart too");
    assertEquals(2, stage.ledger.entries().size());
  }

  @Test
  void theSameIdTwiceInOneBatchIsDoneOnce() {
    Stage.Player player = stage.player();
    Ask take = Stage.ask(stage.id(), new Lockers.Take("a"));
    Future<Answer> first = player.writer.ask(take);
    assertEquals(stage.play(player, take), first.result());
    assertEquals(1, stage.ledger.entries().size());
  }

  @Test
  void theSameIdForAnythingElseIsRefused() {
    Stage.Player player = stage.player();
    UUID id = stage.id();
    stage.play(player, Stage.ask(id, "anna", new Lockers.Take("a")));
    for (Ask other :
        List.of(
            Stage.ask(id, "anna", new Lockers.Take("b")),
            Stage.ask(id, "anna", new Lockers.Leave("a", null)),
            Stage.ask(id, "bert", new Lockers.Take("a")))) {
      assertEquals("id-reused", Stage.code(stage.play(player, other)));
      assertEquals(
          "id-reused", Stage.code(stage.play(stage.player(), other)), "after a restart too");
    }
    assertEquals(1, stage.ledger.entries().size());
  }

  @Test
  void takesNoMoreThanABatchHolds() {
    Stage.Player player = stage.player();
    List<Future<Answer>> answers = new ArrayList<>();
    for (int i = 0; i < 2 * Bounds.BATCH_COMMANDS + 1; i++) {
      answers.add(player.writer.ask(Stage.ask(stage.id(), new Lockers.Take("locker" + i))));
    }
    List<Integer> sizes = new ArrayList<>();
    while (answers.stream().anyMatch(answer -> !answer.isComplete())) {
      int before = stage.ledger.entries().size();
      assertTrue(stage.world.step());
      int added = stage.ledger.entries().size() - before;
      if (added > 0) {
        sizes.add(added);
      }
    }
    assertEquals(List.of(Bounds.BATCH_COMMANDS, Bounds.BATCH_COMMANDS, 1), sizes);
  }

  @Test
  void refusesWhatDoesNotFitIntoTheQueueAtOnce() {
    Stage.Player player = stage.player();
    for (int i = 0; i < Bounds.WRITER_QUEUE; i++) {
      player.writer.ask(Stage.ask(stage.id(), new Lockers.Take("locker" + i)));
    }
    Ask oneMore = Stage.ask(stage.id(), new Lockers.Take("one-more"));
    assertEquals("busy", Stage.code(player.writer.ask(oneMore).result()));
    stage.world.run(Duration.ofSeconds(1));
    assertInstanceOf(Answer.Done.class, stage.play(player, oneMore));
  }

  @Test
  void aRuleThatFailsFailsItsOwnCommandOnly() {
    Stage.Player player = stage.player();
    Future<Answer> before = player.writer.ask(Stage.ask(stage.id(), new Lockers.Take("a")));
    Future<Answer> failing = player.writer.ask(Stage.ask(stage.id(), new Lockers.Fail()));
    Future<Answer> unapplicable = player.writer.ask(Stage.ask(stage.id(), new Lockers.FailLater()));
    Future<Answer> after = player.writer.ask(Stage.ask(stage.id(), new Lockers.Take("b")));
    stage.world.run(Duration.ofMillis(20));
    assertInstanceOf(Answer.Done.class, before.result());
    assertEquals("internal", Stage.code(failing.result()));
    assertEquals("internal", Stage.code(unapplicable.result()));
    assertInstanceOf(Answer.Done.class, after.result());
    assertEquals(List.of("locker.taken", "locker.taken"), stage.types());
  }

  @Test
  void whatTheLedgerRefusesForEverFailsItsOwnCommandOnly() {
    Stage.Player player = stage.player();
    Future<Answer> before = player.writer.ask(Stage.ask(stage.id(), new Lockers.Take("a")));
    Future<Answer> poison = player.writer.ask(Stage.ask(stage.id(), new Lockers.Take("poison")));
    Future<Answer> after = player.writer.ask(Stage.ask(stage.id(), new Lockers.Take("b")));
    stage.world.run(Duration.ofMillis(50));
    assertInstanceOf(Answer.Done.class, before.result());
    assertEquals("internal", Stage.code(poison.result()));
    assertInstanceOf(Answer.Done.class, after.result());
    assertEquals(2, stage.ledger.entries().size());
  }

  @Test
  void followersSeeEveryEntryInOrderBeforeItsCommandIsAnswered() {
    Stage.Player player = stage.player();
    List<Integer> seenAtAnswer = new ArrayList<>();
    for (String locker : List.of("a", "b", "c")) {
      player
          .writer
          .ask(Stage.ask(stage.id(), new Lockers.Take(locker)))
          .onSuccess(answer -> seenAtAnswer.add(player.seen.size()));
    }
    stage.world.run(Duration.ofMillis(20));
    assertEquals(List.of(3, 3, 3), seenAtAnswer);
    assertEquals(List.of(1L, 2L, 3L), player.seen.stream().map(entry -> entry.seq()).toList());
    assertEquals(player.seen, stage.player().seen, "and the same at a replay");
  }

  @Test
  void aFollowerThatFailsHoldsNobodyUp() {
    Stage.Player player = stage.player();
    player.writer.addListener(
        (entry, before, after) -> {
          throw new IllegalStateException("planted");
        });
    assertInstanceOf(Answer.Done.class, stage.play(player, new Lockers.Take("a")));
    assertEquals(List.of("follower-failed"), player.node.alarms);
  }

  @Test
  void doesNotWriteWhileItsClockIsOff() {
    Stage.Player player = stage.player();
    player.node.clockOff = true;
    assertEquals("clock-off", Stage.code(stage.play(player, new Lockers.Take("a"))));
    assertEquals(List.of(), stage.ledger.entries());
    player.node.clockOff = false;
    assertInstanceOf(Answer.Done.class, stage.play(player, new Lockers.Take("a")));
  }

  @Test
  void answersWhatIsUnderWayWhenItIsClosedAndRefusesTheRest() {
    Stage.Player player = stage.player();
    Future<Answer> underWay = player.writer.ask(Stage.ask(stage.id(), new Lockers.Take("a")));
    stage.world.step();
    Future<Answer> waiting = player.writer.ask(Stage.ask(stage.id(), new Lockers.Take("b")));
    Future<Void> closed = player.writer.close();
    stage.world.run(Duration.ofMillis(20));
    assertTrue(closed.succeeded());
    assertInstanceOf(Answer.Done.class, underWay.result());
    assertEquals("venue-not-served", Stage.code(waiting.result()));
    assertEquals("venue-not-served", Stage.code(stage.play(player, new Lockers.Take("c"))));
  }
}
