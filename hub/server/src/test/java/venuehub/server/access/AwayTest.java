package venuehub.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehub.server.problem.ProblemException;

final class AwayTest {
  private static PgException answer(String state) {
    return new PgException("sorry", "FATAL", state, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"57P01", "57P03", "08006", "53300"})
  void aDatabaseThatStopsStartsOrIsFullIsAway(String state) {
    assertTrue(Away.isAway(answer(state)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42601", "22001"})
  void aStatementThatIsWrongIsAFault(String state) {
    assertFalse(Away.isAway(answer(state)));
  }

  @Test
  void whoAsksIsToldAndAFaultStaysWhatItIs() {
    Throwable told = Away.told(Future.failedFuture(new ConnectException())).cause();
    assertEquals("database-away", assertInstanceOf(ProblemException.class, told).problem().code());
    Throwable fault = new IllegalStateException();
    assertSame(fault, Away.told(Future.failedFuture(fault)).cause());
  }
}
