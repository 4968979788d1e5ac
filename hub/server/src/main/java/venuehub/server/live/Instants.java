package venuehub.server.live;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Instants as they go on the wire: ISO 8601, UTC, microseconds (contract.md §2). */
public final class Instants {
  private static final int MICROSECONDS = 6;
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder().appendInstant(MICROSECONDS).toFormatter();

  private Instants() {}

  /** Such as {@code 2026-11-24T01:30:00.000000Z}. */
  public static String wire(Instant instant) {
    return FORMAT.format(instant);
  }
}
