package venuehub.server.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What households are like: the same for the same seed, and as often otherwise as the figures say.
 */
class NatureTest {
  private static final Instant FROM = Instant.parse("2026-11-24T01:00:00Z");
  private static final Instant TO = FROM.plusSeconds(7_200);
  private static final int MANY = 4_000;

  private static Nature nature(long seed, int household) {
    return new Nature(new Dice(seed), Chances.USUAL, "R" + household);
  }

  private static double share(Predicate<Nature> what) {
    return IntStream.range(0, MANY).mapToObj(number -> nature(7, number)).filter(what).count()
        / (double) MANY;
  }

  @Test
  void aSeedDecidesAndAnotherDecidesOtherwise() {
    for (int number = 0; number < 50; number++) {
      assertEquals(nature(7, number).arrival(1, FROM, TO), nature(7, number).arrival(1, FROM, TO));
      assertEquals(nature(7, number).choosing("c1", 180), nature(7, number).choosing("c1", 180));
    }
    long same =
        IntStream.range(0, 200)
            .filter(
                number ->
                    nature(7, number)
                        .arrival(1, FROM, TO)
                        .equals(nature(8, number).arrival(1, FROM, TO)))
            .count();
    assertTrue(same < 10, "another seed, other arrivals: " + same);
  }

  @Test
  void thirteenInAHundredDoNotCome() {
    assertEquals(0.13, share(each -> !each.comes(1, false)), 0.02);
  }

  @Test
  void someComeEarlyAndSomeLate() {
    assertEquals(0.12, share(each -> each.arrival(1, FROM, TO).isBefore(FROM)), 0.02);
    assertEquals(0.08, share(each -> !each.arrival(1, FROM, TO).isBefore(TO)), 0.02);
  }

  @Test
  void mostAnswerTheFirstCallSomeALaterAndSomeNone() {
    assertEquals(0.85, share(each -> each.answers("c1", 3) == 1), 0.02);
    assertEquals(0.03, share(each -> each.answers("c1", 3) == 0), 0.01);
    assertTrue(share(each -> each.answers("c1", 3) > 3) == 0);
  }

  @Test
  void takeUpIsThatOfRealDays() {
    double declines = share(each -> each.choosing("c1", 180).declines());
    double dawdles = share(each -> each.choosing("c1", 180).decided() == Long.MAX_VALUE);
    assertTrue(declines + dawdles > 0.12 && declines + dawdles < 0.48, "52 to 88 % take a unit");
  }

  @Test
  void whoDecidesDoesSoInTimeAndAfterHoldingSomething() {
    for (int number = 0; number < MANY; number++) {
      Nature.Choosing choosing = nature(7, number).choosing("c1", 180);
      assertTrue(choosing.first() < choosing.decided());
      assertTrue(choosing.decided() == Long.MAX_VALUE || choosing.decided() < 180);
      assertEquals(0, choosing.wish(choosing.first() - 1));
      assertEquals(1, choosing.wish(choosing.first()));
    }
  }
}
