package venuehub.server.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import venuehub.core.crowd.CrowdEvent.Reading;
import venuehub.server.clock.Anchor;
import venuehub.server.clock.SimulatedClock;
import venuehub.server.clock.WallClock;

/** A camera on a real socket, asked by a whole node. */
final class CameraPollsIT {
  @TempDir private Path folder;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger strays = new AtomicInteger();
  private volatile int status = 200;
  private volatile String answer = counts(10, 4);
  private HttpServer camera;
  private CountedHall hall;

  @BeforeEach
  void start() throws Exception {
    camera = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    camera.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    camera.createContext(
        "/count",
        request -> {
          asked.incrementAndGet();
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          request.getResponseHeaders().add("Location", "/elsewhere");
          request.sendResponseHeaders(status, body.length);
          request.getResponseBody().write(body);
          request.close();
        });
    camera.createContext(
        "/elsewhere",
        request -> {
          strays.incrementAndGet();
          request.sendResponseHeaders(204, -1);
          request.close();
        });
    camera.start();
    String address = "http://127.0.0.1:" + camera.getAddress().getPort() + "/count";
    hall = new CountedHall(folder, 0, address);
  }

  @AfterEach
  void stop() {
    hall.close();
    camera.stop(0);
  }

  private static String counts(int in, int out) {
    return "{\"serial\":\"Q2\",\"name\":\"door\",\"timestamp\":%d,\"in\":%d,\"out\":%d}"
        .formatted(Instant.now().getEpochSecond(), in, out);
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void whatACameraAnswersIsCounted() {
    hall.awaitPeople(0);
    answer = counts(17, 5);
    hall.awaitPeople(6);
    assertTrue(hall.sensor().has("heardAt"));
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void onlyItsOwnAnswerIsTakenAndOneThatFailsIsAskedMoreRarely() {
    hall.awaitPeople(0);
    int before = asked.get();
    status = 302;
    hall.awaitThat(() -> asked.get() > before, "it to be asked again");
    status = 200;
    answer = "[" + "1,".repeat(20_000) + "1]";
    int more = asked.get();
    hall.awaitThat(() -> asked.get() > more, "it to be asked after a redirect");
    answer = counts(12, 4);
    hall.awaitPeople(2);
    assertEquals(0, strays.get(), "nobody goes where a redirect points");
  }

  private static Reading read(String timestamp) {
    Instant wall = Instant.parse("2026-11-24T10:00:01Z");
    String body =
        "{\"serial\":\"s\",\"name\":\"n\",\"timestamp\":" + timestamp + ",\"in\":7,\"out\":2}";
    return CameraAnswer.read(
        body.getBytes(StandardCharsets.UTF_8), wall, new WallClock(InstantSource.system()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1795514400",
        "1795514400000",
        "1795514400.0",
        "\"2026-11-24T10:00:00Z\"",
        "\"2026-11-24T18:00:00+08:00\""
      })
  void timesOfSeveralFormsAreUnderstood(String timestamp) {
    assertEquals(new Reading(7, 2, Instant.parse("2026-11-24T10:00:00Z")), read(timestamp));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json                                      | Expected JSON",
        "{\"timestamp\":\"noon\",\"in\":1,\"out\":1}   | timestamp",
        "{\"in\":1,\"out\":1}                          | timestamp",
        "{\"timestamp\":1,\"in\":-1,\"out\":1}         | Expected in",
        "{\"timestamp\":1,\"in\":1,\"out\":1.5}        | Expected out",
        "{\"timestamp\":1,\"in\":1}                    | but it is absent"
      })
  void whatIsNoAnswerSaysWhy(String body, String told) {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                CameraAnswer.read(
                    body.getBytes(StandardCharsets.UTF_8),
                    Instant.now(),
                    new WallClock(InstantSource.system())));
    assertTrue(String.valueOf(refusal.getMessage()).contains(told), refusal.getMessage());
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aCameraGoesByWallTimeWhateverTheVenuesTime() {
    Instant wall = Instant.parse("2026-11-24T10:00:01Z");
    Instant venue = Instant.parse("2030-01-01T09:00:00Z");
    SimulatedClock clock =
        new SimulatedClock(InstantSource.fixed(wall), new Anchor(10, wall, venue));
    byte[] body = "{\"timestamp\":1795514400,\"in\":7,\"out\":2}".getBytes(StandardCharsets.UTF_8);
    assertEquals(venue.minusSeconds(10), CameraAnswer.read(body, wall, clock).at());
    assertFalse(clock.now().isBefore(venue));
  }
}
