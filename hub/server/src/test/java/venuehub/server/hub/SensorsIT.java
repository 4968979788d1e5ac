package venuehub.server.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import venuehub.server.hub.CountedHall.Reply;

/** People counters at a whole node: over HTTP, into the ledger, and out again by {@code crowd}. */
final class SensorsIT {
  /** Venue seconds per second: a silence of four seconds is one of 80. */
  private static final int SPEED = 20;

  @TempDir private Path folder;
  private CountedHall hall;

  @AfterEach
  void close() {
    hall.close();
  }

  private void open(int speed) throws Exception {
    hall = new CountedHall(folder, speed, "");
    hall.give("venue.open", "{}");
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aSensorCountsFromWhatItSaysFirstAndARestartedHubGoesOn() throws Exception {
    open(0);
    hall.says(500, 480);
    hall.awaitPeople(0);
    hall.says(512, 481);
    hall.awaitPeople(11);
    hall.restart();
    hall.says(515, 481);
    hall.awaitPeople(14);
    assertEquals(List.of(), hall.doubts());
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void samplesAreNoEntriesAndWhatTheyAddUpToIsOne() throws Exception {
    open(0);
    hall.says(0, 0);
    hall.awaitPeople(0);
    int before = hall.entries("crowd.peopleCounted").size();
    for (int in = 1; in <= 40; in++) {
      hall.says(in, 0);
    }
    hall.awaitPeople(40);
    int entries = hall.entries("crowd.peopleCounted").size() - before;
    assertTrue(entries < 10, () -> "forty samples made " + entries + " entries");
    Instant heard = Instant.parse(hall.sensor().path("heardAt").asText());
    hall.says(40, 0);
    assertTrue(Instant.parse(hall.sensor().path("heardAt").asText()).isAfter(heard));
    assertEquals(entries + before, hall.entries("crowd.peopleCounted").size());
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void whatCannotBeIsSaidEnteredAndCountsNobody() throws Exception {
    open(0);
    hall.says(100, 50);
    hall.says(104, 50);
    hall.awaitPeople(0);
    hall.says(105, 50);
    hall.awaitPeople(1);
    assertEquals("leap", doubt(hall.says(9_000, 50)));
    awaitDoubts(1);
    hall.says(9_002, 50);
    hall.awaitPeople(3);
    assertEquals("backwards", doubt(hall.says(8_000, 50)));
    awaitDoubts(2);
    hall.says(8_001, 50);
    hall.awaitPeople(4);
    assertEquals("backwards", doubt(hall.says(0, 0)));
    awaitDoubts(3);
    hall.says(2, 0);
    hall.awaitPeople(6);
    Instant tomorrow = hall.now().plus(Duration.ofDays(1));
    assertEquals(
        "future", doubt(hall.post(hall.hub(), CountedHall.sample("door", tomorrow, 900, 0))));
    awaitDoubts(4);
    hall.says(3, 0);
    hall.awaitPeople(7);
    assertEquals(List.of("leap", "backwards", "backwards", "future"), hall.doubts());
  }

  private static String doubt(Reply reply) {
    assertEquals(200, reply.status(), reply::toString);
    return reply.json().path("doubts").path("door").asText();
  }

  private void awaitDoubts(int number) {
    hall.awaitThat(() -> hall.doubts().size() == number, number + " doubts");
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aSensorNobodyLaidDownIsRefusedAndEntered() throws Exception {
    open(0);
    Reply reply =
        hall.post(
            hall.hub(),
            CountedHall.sample("door", hall.now(), 1, 0),
            CountedHall.sample("window", hall.now(), 7, 0));
    assertEquals(404, reply.status());
    assertEquals("unknown", reply.json().path("code").asText());
    assertTrue(reply.json().path("detail").asText().contains("window"), reply::toString);
    hall.awaitThat(() -> hall.doubts().equals(List.of("unknown")), "the entry");
    assertFalse(hall.sensor().has("heardAt"), "nothing of the request was taken");
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void aLeapIsNotHiddenByWhatIsSaidInTheSameSecond() throws Exception {
    open(0);
    hall.says(10, 0);
    hall.awaitPeople(0);
    Instant now = hall.now();
    hall.post(
        hall.hub(),
        CountedHall.sample("door", now, 11, 0),
        CountedHall.sample("door", now, 4_000, 0),
        CountedHall.sample("door", now, 10, 0),
        CountedHall.sample("door", now, 12, 0));
    hall.awaitThat(() -> hall.doubts().equals(List.of("leap", "backwards")), "both doubts");
    hall.says(13, 0);
    // One before the leap, one from 12 on; who passed between the two doubts is not known.
    hall.awaitPeople(2);
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void whoIsNotHeardIsSilentAndAHubThatWasAwayBlamesNobody() throws Exception {
    open(SPEED);
    hall.awaitThat(() -> hall.sensor().has("silentSince"), "the silence of who was never heard");
    assertEquals("unknown", hall.zone().path("level").asText());
    hall.says(5, 5);
    hall.awaitThat(() -> !hall.sensor().has("silentSince"), "it to be heard");
    hall.says(8, 5);
    hall.awaitPeople(3);
    int silences = hall.entries("crowd.sensorSilent").size();
    hall.restart();
    hall.says(9, 5);
    hall.awaitPeople(4);
    assertEquals(silences, hall.entries("crowd.sensorSilent").size(), "nobody fell silent");
    hall.awaitThat(() -> hall.sensor().has("silentSince"), "the silence after the last sample");
    assertEquals(4, hall.zone().path("last").asInt(), "what was known last is still said");
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  void twoNodesCountOnceAndKnowWhomTheOtherHears() throws Exception {
    open(SPEED);
    try (RunningHub other = hall.another()) {
      hall.says(0, 0);
      hall.post(other, CountedHall.sample("door", hall.now(), 0, 0));
      hall.awaitPeople(0);
      hall.says(6, 0);
      hall.post(other, CountedHall.sample("door", hall.now(), 6, 0));
      hall.awaitPeople(6);
      int entered = hall.entries("crowd.peopleCounted").size();
      long end = System.nanoTime() + Duration.ofSeconds(7).toNanos();
      hall.awaitThat(
          () -> {
            hall.post(other, CountedHall.sample("door", hall.now(), 6, 0));
            return System.nanoTime() > end;
          },
          "the time in which one node alone would call it silent");
      assertEquals(entered, hall.entries("crowd.peopleCounted").size());
      assertFalse(hall.sensor().has("silentSince"), "the other node hears it");
      assertTrue(
          hall.document(hall.hub(), "devices").path("devices").has("sensor:door"),
          "and it is among the devices of both");
    }
  }
}
