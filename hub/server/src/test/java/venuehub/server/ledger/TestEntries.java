package venuehub.server.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Chains of entries to test with. */
public final class TestEntries {
  private static final Instant START = Instant.parse("2026-03-01T08:30:00.000001Z");

  private TestEntries() {}

  /** As many right entries, each its own command. */
  public static List<Entry> chain(long venue, int count) {
    return chain(venue, Hash.NONE, 1, count);
  }

  static List<Entry> chain(long venue, Hash previous, long from, int count) {
    List<Entry> entries = new ArrayList<>();
    Hash hash = previous;
    for (long seq = from; seq < from + count; seq++) {
      UUID command = new UUID(venue, seq);
      Entry entry =
          Entry.after(
              hash,
              venue,
              seq,
              START.plusMillis(seq),
              "counter1",
              command,
              0,
              "unit.held",
              "{\"household\":\"" + seq + "\",\"note\":\"第" + seq + "号\"}");
      entries.add(entry);
      hash = entry.hash();
    }
    return entries;
  }
}
