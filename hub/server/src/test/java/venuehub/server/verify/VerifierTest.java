package venuehub.server.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import venuehub.server.ledger.Entry;
import venuehub.server.ledger.EntryLine;
import venuehub.server.ledger.Hash;

/** A whole ledger is found whole; a copy altered at one place is found altered there. */
class VerifierTest {
  private final List<Entry> entries = new ArrayList<>(WrittenDay.entries());

  private Verification verify(Checkpoint... given) {
    Verifier verifier = new Verifier(1, List.of(given));
    entries.forEach(verifier::next);
    return verifier.done();
  }

  private Entry first(String type) {
    return entries.stream().filter(entry -> entry.type().equals(type)).findFirst().orElseThrow();
  }

  /**
   * Puts another body in place and makes the chain right again from there on, as a forger would.
   */
  private void forge(Entry target, String body) {
    Hash previous = Hash.NONE;
    for (int at = 0; at < entries.size(); at++) {
      Entry was = entries.get(at);
      Entry now =
          Entry.after(
              previous,
              was.venue(),
              was.seq(),
              was.at(),
              was.actor(),
              was.command(),
              was.part(),
              was.type(),
              was.seq() == target.seq() ? body : was.body());
      entries.set(at, now);
      previous = now.hash();
    }
  }

  private void found(long seq, String check) {
    Fault fault = verify().fault().orElseThrow();
    assertEquals(check + " at " + seq, fault.check() + " at " + fault.seq(), fault::sentence);
    assertTrue(fault.sentence().contains("Expected "), fault.sentence());
  }

  @Test
  void aWholeLedgerIsWhole() {
    Verification found = verify();
    assertEquals(Optional.empty(), found.fault());
    assertEquals(entries.size(), found.entries());
    assertEquals(entries.getLast().hash().hex(), found.head());
    assertEquals(Map.of("contracted", 2), found.units());
    assertEquals(Map.of("absent", 1, "contracted", 2, "no-unit-left", 1), found.households());
  }

  @Test
  void anAlteredEntryBreaksTheChain() {
    Entry was = first("unit.chosen");
    Entry altered =
        new Entry(
            was.venue(),
            was.seq(),
            was.at(),
            was.actor(),
            was.command(),
            was.part(),
            was.type(),
            was.body().replace("1-101", "1-102"),
            was.hash());
    entries.set((int) was.seq() - 1, altered);
    found(was.seq(), "chain");
  }

  @Test
  void anEntryTakenOutBreaksTheChain() {
    Entry gone = first("roster.householdArrived");
    entries.remove((int) gone.seq() - 1);
    found(gone.seq(), "chain");
  }

  @Test
  void aForgedChoiceWithARightChainBreaksARule() {
    Entry was = first("unit.chosen");
    forge(was, was.body().replace("1-101", "1-102"));
    found(was.seq(), "one-owner");
  }

  @Test
  void aForgedNumberOfUnitsLeftIsFound() {
    Entry was = first("turn.callMade");
    forge(was, was.body().replace("\"one-a\":2", "\"one-a\":1"));
    found(was.seq(), "left-recorded");
  }

  @Test
  void anEventOfNoKindIsFound() {
    Entry was = first("turn.callMade");
    forge(was, "{}");
    found(was.seq(), "event");
  }

  @Test
  void anEventThatCannotFollowIsFound() {
    Entry was = first("turn.callMade");
    forge(was, was.body().replace("\"household\":\"H1\"", "\"household\":\"H9\""));
    found(was.seq(), "apply");
  }

  @Test
  void aLedgerThatEndsEarlyIsFoundByWhatWasGivenOutBefore() {
    Entry head = entries.getLast();
    Checkpoint given = Checkpoint.of(head.seq() + ":" + head.hash().hex());
    assertEquals(Optional.empty(), verify(given).fault());
    entries.removeLast();
    Fault fault = verify(given).fault().orElseThrow();
    assertEquals("head at " + head.seq(), fault.check() + " at " + fault.seq());
  }

  @Test
  void aLedgerRewrittenIsFoundByWhatWasGivenOutBefore() {
    Entry head = entries.getLast();
    Entry was = first("turn.callMade");
    forge(was, was.body().replace("\"name\":\"test\"", "\"name\":\"other\""));
    assertEquals(Optional.empty(), verify().fault(), "nothing but the hash tells");
    assertEquals(
        "head", verify(new Checkpoint(head.seq(), head.hash())).fault().orElseThrow().check());
  }

  @Test
  void aCheckpointIsAPositionAndAHash() {
    assertThrows(IllegalArgumentException.class, () -> Checkpoint.of("12"));
    assertThrows(IllegalArgumentException.class, () -> Checkpoint.of("12:abc"));
  }

  @Test
  void anExportedFileReadsTheSame(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ledger.ndjson");
    Files.write(file, entries.stream().map(EntryLine::of).toList());
    Verifier whole = new Verifier(1, List.of());
    EntryLines.read(file, whole);
    assertEquals(verify(), whole.done());

    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(4, lines.get(4).substring(1));
    Files.write(file, lines);
    Verifier broken = new Verifier(1, List.of());
    EntryLines.read(file, broken);
    assertEquals(
        new Fault(5, "line", broken.done().fault().orElseThrow().sentence()),
        broken.done().fault().orElseThrow());
  }
}
