package venuehub.server.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import venuehub.server.clock.Anchor;

final class VenueTableTest {
  private static final Instant WALL = Instant.parse("2026-11-24T01:00:00.000001Z");
  private static final Instant VENUE = Instant.parse("2026-11-24T00:30:00.000002Z");
  private static final byte[] SECRET = {1, 2, 3};

  private final Vertx vertx = Vertx.vertx();
  private DatabaseAccess access;
  private Pool pool;
  private VenueTable venues;

  @BeforeEach
  void open() {
    access = TestDatabase.fresh();
    pool = PgBuilder.pool().connectingTo(access.application()).using(vertx).build();
    venues = new VenueTable(pool);
  }

  @AfterEach
  void close() throws Exception {
    await(pool.close());
    await(vertx.close());
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  private VenueTable.Listed begun(String name) throws Exception {
    VenueTable.Listed venue = await(venues.create(name, SECRET, null));
    await(
        pool.preparedQuery(
                "insert into entry (venue, seq, at, actor, command, part, type, body, hash)"
                    + " values ($1, 1, now(), 'hub', $2, 0, 'plan.ledgerStarted', '{}', '')")
            .execute(Tuple.of(venue.id(), UUID.randomUUID())));
    return venue;
  }

  @Test
  void ofOneNameTheNewestIsInForce() throws Exception {
    VenueTable.Listed first = begun("demo");
    VenueTable.Listed other = begun("hall");
    VenueTable.Listed second = begun("demo");
    assertNotEquals(first.id(), second.id());
    assertEquals(List.of(second, other), await(venues.inForce()));
  }

  @Test
  void aVenueWhoseLedgerHasNotBegunIsNotInForce() throws Exception {
    VenueTable.Listed first = begun("demo");
    await(venues.create("demo", SECRET, null));
    await(venues.create("hall", SECRET, null));
    assertEquals(List.of(first), await(venues.inForce()), "what is cut short was never there");
  }

  @Test
  void keepsSecretAndClock() throws Exception {
    Anchor anchor = new Anchor(10, WALL, VENUE);
    long simulated = await(venues.create("demo", SECRET, anchor)).id();
    long real = await(venues.create("hall", SECRET, null)).id();
    assertArrayEquals(SECRET, await(venues.secret(simulated)));
    assertEquals(Optional.of(anchor), await(venues.clock(simulated)));
    assertEquals(Optional.empty(), await(venues.clock(real)));
  }

  @Test
  void ofTwoNodesThatReanchorAtOnceTheFirstCounts() throws Exception {
    Anchor anchor = new Anchor(10, WALL, VENUE);
    long venue = await(venues.create("demo", SECRET, anchor)).id();
    Anchor faster = anchor.atSpeed(60, WALL.plusSeconds(5));
    await(venues.reanchor(venue, anchor, faster));
    await(venues.reanchor(venue, anchor, anchor.atSpeed(2, WALL.plusSeconds(9))));
    assertEquals(Optional.of(faster), await(venues.clock(venue)));
  }

  @Test
  void theLastSignOfLifeIsThatOfAnyNode() throws Exception {
    long venue = await(venues.create("demo", SECRET, null)).id();
    assertEquals(Optional.empty(), await(venues.lastSeen(venue)));
    UUID node = UUID.randomUUID();
    await(venues.seen(venue, node, WALL));
    await(venues.seen(venue, UUID.randomUUID(), WALL.plusSeconds(7)));
    await(venues.seen(venue, node, WALL.plusSeconds(3)));
    assertEquals(Optional.of(WALL.plusSeconds(7)), await(venues.lastSeen(venue)));
  }

  @Test
  void aHintReachesAnotherNode() throws Exception {
    CompletableFuture<Long> heard = new CompletableFuture<>();
    Hints here = new Hints(vertx, pool, access.application());
    Hints there = new Hints(vertx, pool, access.application());
    await(
        there.listen(
            venue -> {
              if (venue >= 0) {
                heard.complete(venue);
              }
            }));
    vertx.runOnContext(nothing -> here.grew(42));
    assertEquals(42, heard.get(20, TimeUnit.SECONDS));
    await(there.close());
  }
}
