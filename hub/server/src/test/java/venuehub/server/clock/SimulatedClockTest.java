package venuehub.server.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedClockTest {
  private static final Instant WALL = Instant.parse("2026-11-24T12:00:00Z");
  private static final Instant OPENS = Instant.parse("2026-11-25T00:30:00Z");

  private Instant wall = WALL;
  private final InstantSource source = () -> wall;

  private SimulatedClock clock(double speed) {
    return new SimulatedClock(source, new Anchor(speed, WALL, OPENS));
  }

  @Test
  void runsAtItsSpeedFromItsAnchor() {
    SimulatedClock clock = clock(60);
    assertEquals(OPENS, clock.now());
    wall = WALL.plusMillis(1_500);
    assertEquals(OPENS.plusSeconds(90), clock.now());
    assertEquals(Duration.ofSeconds(1), clock.wallUntil(clock.now().plusSeconds(60)));
    wall = WALL.plusNanos(12_345_678);
    assertEquals(0, clock.now().getNano() % 1_000, "whole microseconds");
  }

  @Test
  void goesOnFromWhereItIsAtAnotherSpeed() {
    SimulatedClock clock = clock(60);
    wall = WALL.plusSeconds(10);
    Instant before = clock.now();
    clock.follow(clock.anchor().atSpeed(1, wall));
    assertEquals(before, clock.now());
    wall = wall.plusSeconds(5);
    assertEquals(before.plusSeconds(5), clock.now());
  }

  @Test
  void standsStillBetweenTwoMoments() {
    Anchor anchor = new Anchor(10, WALL, OPENS);
    Anchor after = anchor.standingStill(WALL.plusSeconds(60), WALL.plusSeconds(3_600));
    assertEquals(OPENS.plusSeconds(600), after.venueAt(WALL.plusSeconds(3_600)));
    assertEquals(OPENS.plusSeconds(610), after.venueAt(WALL.plusSeconds(3_601)));
  }

  @Test
  void knowsWhenItWillHaveBeenAMoment() {
    Anchor anchor = new Anchor(10, WALL, OPENS);
    assertEquals(WALL.plusSeconds(6), anchor.wallAt(OPENS.plusSeconds(60)));
    assertEquals(WALL.minusSeconds(6), anchor.wallAt(OPENS.minusSeconds(60)));
  }

  // contract.md §2: an outage is more than 10 s of venue time; a hub that restarts within 2 s was
  // not away, however fast the venue's time runs.
  @ParameterizedTest
  @CsvSource({"1, 10", "5, 10", "10, 20", "1000, 2000"})
  void anAbsenceIsTenSecondsOrWhatARestartTakes(double speed, long venueSeconds) {
    SimulatedClock clock = clock(speed);
    assertEquals(Duration.ofSeconds(venueSeconds), clock.absence());
    Duration beats = clock.beat().multipliedBy(5);
    assertEquals(Duration.ofNanos((long) (venueSeconds * 1e9 / speed)), beats);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void runsForward(double speed) {
    assertThrows(IllegalArgumentException.class, () -> new Anchor(speed, WALL, OPENS));
  }
}
