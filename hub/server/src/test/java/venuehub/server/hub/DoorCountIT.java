package venuehub.server.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The counts of a real door, weeks 8 to 15, sent as a sensor would send them, with a recount to
 * zero each night. That the building is empty at night is an assumption. The file lies beside the
 * repository; where it does not, there is nothing to count.
 */
final class DoorCountIT {
  private static final Path FILE = Path.of("../../../shared/data/calit2_inout.csv");
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM/dd/yy HH:mm:ss");
  private static final int FIRST_DAY = 49;
  private static final double COVERED = 0.9;
  private static final double TIMES_THE_NARROWEST = 1.5;

  @TempDir private Path folder;

  /** A half hour at the door. */
  private static final class Half {
    private int in;
    private int out;
  }

  /**
   * A day as it was counted.
   *
   * @param drift people counted in and not out
   * @param passages in and out
   * @param low the band before the recount
   */
  private record Counted(int drift, int passages, int low, int high) {
    boolean covers() {
      return low <= 0 && high >= 0;
    }

    int width() {
      return high - low;
    }

    double rate() {
      return passages == 0 ? 0 : drift / (double) passages;
    }
  }

  @Test
  void theBandHoldsTheDriftOfNineNightsInTenAndIsNotMuchWiderThanItMustBe() throws Exception {
    assumeTrue(Files.isRegularFile(FILE), "without calit2_inout.csv");
    List<Map<Instant, Half>> days = days();
    assertEquals(105, days.size());
    List<Map<Instant, Half>> measured = days.subList(FIRST_DAY, days.size());
    List<String> beside = IntStream.range(0, measured.size()).mapToObj(day -> "-" + day).toList();
    List<Counted> counted = new ArrayList<>();
    // After a recount to zero a day knows nothing of the one before: they can stand side by side.
    try (CountedHall hall = new CountedHall(folder, beside)) {
      String[] begin =
          beside.stream()
              .map(day -> CountedHall.sample("door" + day, Instant.EPOCH, 0, 0))
              .toArray(String[]::new);
      assertEquals(200, hall.post(hall.hub(), begin).status());
      hall.awaitThat(() -> are(hall, beside, "people", day -> 0), "every door to be heard");
      List<Integer> passages = new ArrayList<>();
      for (int day = 0; day < measured.size(); day++) {
        passages.add(post(hall, "door" + beside.get(day), measured.get(day)));
      }
      hall.awaitThat(() -> are(hall, beside, "passages", passages::get), "the days' passages");
      JsonNode zones = hall.zones();
      for (int day = 0; day < measured.size(); day++) {
        counted.add(night(hall, zones, "hall" + beside.get(day), passages.get(day)));
      }
      assertEquals(List.of(), hall.doubts(), "what a real door counts can be");
      hall.awaitThat(() -> are(hall, beside, "people", day -> 0), "every recount");
    }
    assertHolds(counted);
  }

  private static boolean are(
      CountedHall hall, List<String> beside, String member, IntUnaryOperator expected) {
    JsonNode zones = hall.zones();
    return IntStream.range(0, beside.size())
        .allMatch(
            day ->
                zones.path("hall" + beside.get(day)).path(member).asInt(Integer.MIN_VALUE)
                    == expected.applyAsInt(day));
  }

  /** Sends a day and returns how many passed. */
  private static int post(CountedHall hall, String door, Map<Instant, Half> day) {
    int in = 0;
    int out = 0;
    List<String> samples = new ArrayList<>();
    for (Map.Entry<Instant, Half> half : day.entrySet()) {
      in += half.getValue().in;
      out += half.getValue().out;
      samples.add(CountedHall.sample(door, half.getKey(), in, out));
    }
    assertEquals(200, hall.post(hall.hub(), samples.toArray(String[]::new)).status());
    return in + out;
  }

  private static Counted night(CountedHall hall, JsonNode zones, String name, int passages) {
    JsonNode zone = zones.path(name);
    hall.give("crowd.recount", "{\"zone\":\"%s\",\"people\":0}".formatted(name));
    return new Counted(
        zone.path("people").asInt(), passages, zone.path("low").asInt(), zone.path("high").asInt());
  }

  private static void assertHolds(List<Counted> days) {
    int covered = (int) days.stream().filter(Counted::covers).count();
    double width = days.stream().mapToInt(Counted::width).average().orElseThrow();
    double passages = days.stream().mapToInt(Counted::passages).average().orElseThrow();
    double constant = narrowest(days, covered, Counted::drift);
    double share = narrowest(days, covered, Counted::rate) * passages;
    String found =
        "%d of %d nights covered, mean width %.1f; as many are covered by a width of %.1f or, by share of passages, %.1f"
            .formatted(covered, days.size(), width, constant, share);
    assertTrue(covered >= COVERED * days.size(), found);
    assertTrue(width <= TIMES_THE_NARROWEST * Math.min(constant, share), found);
  }

  /** How far apart the ends of the narrowest band are that covers so many. */
  private static double narrowest(List<Counted> days, int covered, ToDoubleFunction<Counted> of) {
    double[] sorted = days.stream().mapToDouble(of).sorted().toArray();
    double narrowest = Double.MAX_VALUE;
    for (int first = 0; first + covered <= sorted.length; first++) {
      double[] inside = Arrays.copyOfRange(sorted, first, first + covered);
      narrowest = Math.min(narrowest, inside[covered - 1] - inside[0]);
    }
    return narrowest;
  }

  /** Flow 7 is out and 9 is in; what has another form is not counted. */
  private static List<Map<Instant, Half>> days() throws IOException {
    Map<String, Map<Instant, Half>> days = new TreeMap<>();
    for (String line : Files.readAllLines(FILE)) {
      String[] cells = line.split(",");
      if (cells.length != 4) {
        continue;
      }
      LocalDateTime at = LocalDateTime.parse(cells[1] + " " + cells[2], WHEN);
      Half half =
          days.computeIfAbsent(at.toLocalDate().toString(), day -> new TreeMap<>())
              .computeIfAbsent(at.toInstant(ZoneOffset.UTC), then -> new Half());
      int people = Integer.parseInt(cells[3].strip());
      half.in += cells[0].equals("9") ? people : 0;
      half.out += cells[0].equals("7") ? people : 0;
    }
    return List.copyOf(days.values());
  }
}
