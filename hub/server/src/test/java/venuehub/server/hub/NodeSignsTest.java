package venuehub.server.hub;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehub.server.database.Database;
import venuehub.server.database.TestDatabase;

/** The node's clock beside that of a real database on the same machine. */
final class NodeSignsTest {
  private final Vertx vertx = Vertx.vertx();
  private final Database database = Database.over(vertx, TestDatabase.fresh());
  private volatile Duration ahead = Duration.ZERO;
  private final InstantSource wall = () -> InstantSource.system().instant().plus(ahead);
  private final NodeSigns signs = new NodeSigns(database.venues(), database.hints(), wall);

  @AfterEach
  void close() {
    OpenDatabase.await(database.closeSessions());
    OpenDatabase.await(vertx.close());
  }

  private void awaitThat(boolean off) {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (signs.clockOff() != off) {
      assertTrue(System.nanoTime() < limit, "the clock is looked at");
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  // contract.md §2: more than 2 s off.
  @ParameterizedTest
  @ValueSource(ints = {-4, 4})
  void aClockThatIsOffIsNoticedAndSoIsOneThatIsRightAgain(int seconds) {
    ahead = Duration.ofSeconds(seconds);
    signs.start(vertx);
    awaitThat(true);
    ahead = Duration.ZERO;
    awaitThat(false);
  }

  @Test
  void aClockASecondOffIsGoodEnough() {
    ahead = Duration.ofSeconds(1);
    OpenDatabase.await(signs.look());
    assertFalse(signs.clockOff());
    ahead = Duration.ofSeconds(-1);
    OpenDatabase.await(signs.look());
    assertFalse(signs.clockOff());
  }
}
