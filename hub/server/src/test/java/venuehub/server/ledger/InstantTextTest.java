package venuehub.server.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An instant is read as the platform reads it, whichever way its form takes. */
final class InstantTextTest {
  @Test
  void readsBackWhatItWrites() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      Instant instant =
          Instant.ofEpochSecond(random.nextLong(-62_167_219_200L, 253_402_300_800L))
              .plusNanos(random.nextInt(1_000_000) * 1_000L);
      String text = InstantText.of(instant);
      assertEquals(instant, InstantText.parse(text), text);
      assertEquals(Instant.parse(text), InstantText.parse(text), text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-05-09T01:00:00Z",
        "2026-05-09T01:00:00.123456789Z",
        "2026-05-09T24:00:00.000000Z",
        "2016-12-31T23:59:60.000000Z",
        "2024-02-29T00:00:00.000000Z",
        "-0001-05-09T01:00:00.000000Z"
      })
  void readsOtherFormsAsThePlatformDoes(String text) {
    assertEquals(Instant.parse(text), InstantText.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-13-09T01:00:00.000000Z",
        "2026-02-29T01:00:00.000000Z",
        "2026-05-09T01:60:00.000000Z",
        "2026-05-09T01:00:00.00000OZ",
        "2026-05-09 01:00:00.000000Z",
        ""
      })
  void refusesWhatIsNoInstant(String text) {
    assertThrows(DateTimeException.class, () -> InstantText.parse(text));
  }
}
