package venuehub.server.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class ChainCheckTest {
  private static final int COUNT = 10;
  private static final int ALTERED = 6;

  @Test
  void acceptsWhatWasWritten() {
    ChainCheck check = new ChainCheck(3);
    List<Entry> entries = TestEntries.chain(3, COUNT);
    entries.forEach(check::next);
    assertEquals(COUNT, check.seq());
    assertEquals(entries.getLast().hash(), check.hash());
  }

  @Test
  void namesTheEntryWhoseBodyNoHubWroteThoughItsHashIsRight() {
    Entry spaced =
        Entry.after(
            Hash.NONE, 3, 1, Instant.EPOCH, "hub", new UUID(1, 1), 0, "a.thing", "{ \"n\":1}");
    LedgerAltered altered = assertThrows(LedgerAltered.class, () -> new ChainCheck(3).next(spaced));
    assertEquals(1, altered.seq());
    assertTrue(String.valueOf(altered.getMessage()).contains("canonical JSON"));
    assertEquals(1, new ChainCheck(3).written(spaced).get("n").intValue(), "a hub's own replay");
  }

  @Test
  void namesTheEntryOfWhichAnyColumnWasAltered() {
    names(
        ALTERED,
        e ->
            with(
                e,
                e.venue(),
                e.seq(),
                e.at(),
                "another",
                e.command(),
                e.part(),
                e.type(),
                e.body()));
    names(
        ALTERED,
        e ->
            with(
                e,
                e.venue(),
                e.seq(),
                e.at().plusSeconds(1),
                e.actor(),
                e.command(),
                0,
                e.type(),
                e.body()));
    names(
        ALTERED,
        e ->
            with(
                e,
                e.venue(),
                e.seq(),
                e.at(),
                e.actor(),
                UUID.randomUUID(),
                0,
                e.type(),
                e.body()));
    names(
        ALTERED,
        e -> with(e, e.venue(), e.seq(), e.at(), e.actor(), e.command(), 1, e.type(), e.body()));
    names(
        ALTERED,
        e ->
            with(
                e, e.venue(), e.seq(), e.at(), e.actor(), e.command(), 0, "unit.chosen", e.body()));
    names(
        ALTERED,
        e -> with(e, e.venue(), e.seq(), e.at(), e.actor(), e.command(), 0, e.type(), "{}"));
    names(
        ALTERED,
        e ->
            with(
                e,
                e.venue(),
                e.seq(),
                e.at(),
                e.actor(),
                e.command(),
                0,
                e.type(),
                e.body() + " "));
    names(ALTERED, e -> with(e, 4, e.seq(), e.at(), e.actor(), e.command(), 0, e.type(), e.body()));
    names(
        ALTERED,
        e -> with(e, 3, e.seq() + 1, e.at(), e.actor(), e.command(), 0, e.type(), e.body()));
  }

  @Test
  void namesTheEntryAfterOneThatWasWrittenAnew() {
    names(
        ALTERED + 1,
        e ->
            Entry.after(
                hashBefore(e), 3, e.seq(), e.at(), e.actor(), e.command(), 0, e.type(), "{}"));
  }

  @Test
  void namesTheEntryThatIsMissing() {
    List<Entry> entries = new ArrayList<>(TestEntries.chain(3, COUNT));
    entries.remove(ALTERED - 1);
    assertEquals(ALTERED, firstWrong(entries));
  }

  @Test
  void refusesARightHashOverAWrongEntry() {
    UUID command = UUID.randomUUID();
    Instant at = Instant.parse("2026-03-01T08:30:00Z");
    Entry first = Entry.after(Hash.NONE, 3, 1, at, "a", command, 0, "t", "{}");
    Entry earlier =
        Entry.after(first.hash(), 3, 2, at.minusSeconds(1), "a", UUID.randomUUID(), 0, "t", "{}");
    Entry partMissing = Entry.after(first.hash(), 3, 2, at, "a", command, 2, "t", "{}");
    Entry notCanonical = Entry.after(first.hash(), 3, 2, at, "a", command, 1, "t", "{ }");
    Entry notAnObject = Entry.after(first.hash(), 3, 2, at, "a", command, 1, "t", "[]");
    for (Entry wrong : List.of(earlier, partMissing, notCanonical, notAnObject)) {
      assertEquals(2, firstWrong(List.of(first, wrong)));
    }
  }

  private static void names(int seq, UnaryOperator<Entry> alteration) {
    List<Entry> entries = new ArrayList<>(TestEntries.chain(3, COUNT));
    entries.set(ALTERED - 1, alteration.apply(entries.get(ALTERED - 1)));
    assertEquals(seq, firstWrong(entries));
  }

  private static long firstWrong(List<Entry> entries) {
    ChainCheck check = new ChainCheck(3);
    LedgerAltered altered = assertThrows(LedgerAltered.class, () -> entries.forEach(check::next));
    assertEquals(altered.seq(), check.seq() + 1);
    assertTrue(altered.getMessage().contains("Expected "), altered.getMessage());
    return altered.seq();
  }

  private static Hash hashBefore(Entry entry) {
    return TestEntries.chain(3, COUNT).get((int) entry.seq() - 2).hash();
  }

  private static Entry with(
      Entry e,
      long venue,
      long seq,
      Instant at,
      String actor,
      UUID command,
      int part,
      String type,
      String body) {
    return new Entry(venue, seq, at, actor, command, part, type, body, e.hash());
  }
}
