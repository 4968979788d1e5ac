package venuehub.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import venuehub.server.database.DeviceTable.Row;

class DeviceTableTest {
  private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

  private final Vertx vertx = Vertx.vertx();
  private final Database database = Database.over(vertx, TestDatabase.fresh());
  private final DeviceTable table = database.devices();
  private long venue;

  private static <T> T await(Future<T> future) {
    return future.timeout(20, TimeUnit.SECONDS).toCompletionStage().toCompletableFuture().join();
  }

  @BeforeEach
  void open() {
    venue = await(database.venues().create("demo", new byte[] {1}, null)).id();
  }

  @AfterEach
  void close() {
    await(database.closeSessions());
    await(vertx.close());
  }

  private void tell(String node, Instant lastBeat, String report) {
    await(table.tell(venue, node, List.of(new Row("screen1", lastBeat, report))));
  }

  private List<String> heardBy(String node) {
    return await(table.toldSince(venue, node, Instant.EPOCH)).reports();
  }

  @Test
  void othersHearWhatANodeTellsAndItselfDoesNot() {
    tell("a", NOON, "one");
    assertEquals(List.of("one"), heardBy("b"));
    assertEquals(List.of(), heardBy("a"));
  }

  @Test
  void theReportOfTheLaterBeatStays() {
    tell("a", NOON, "one");
    tell("b", NOON.minusSeconds(1), "older");
    assertEquals(List.of("one"), heardBy("c"));
    tell("b", NOON, "of another node at the same time");
    assertEquals(List.of("one"), heardBy("c"));
    tell("a", NOON, "gone");
    assertEquals(List.of("gone"), heardBy("c"), "the node it told sees the connection end");
    tell("b", NOON.plusSeconds(1), "moved");
    assertEquals(List.of("moved"), heardBy("c"));
  }

  @Test
  void whatWasHeardIsNotToldAgain() {
    tell("a", NOON, "one");
    Instant upTo = await(table.toldSince(venue, "b", Instant.EPOCH)).upTo();
    assertEquals(List.of(), await(table.toldSince(venue, "b", upTo)).reports());
    tell("a", NOON.plusSeconds(5), "two");
    assertEquals(List.of("two"), await(table.toldSince(venue, "b", upTo)).reports());
  }
}
