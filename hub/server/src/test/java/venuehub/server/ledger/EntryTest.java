package venuehub.server.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

final class EntryTest {
  private static final UUID COMMAND = UUID.fromString("0F0E0D0C-0B0A-4908-8706-050403020100");

  /** As somebody would who has read the contract only. */
  @Test
  void anyoneRecomputesTheHashFromTheLine() throws IOException, NoSuchAlgorithmException {
    Hash previous = Hash.NONE;
    for (Entry entry : TestEntries.chain(7, 5)) {
      ObjectNode line = (ObjectNode) new ObjectMapper().readTree(EntryLine.of(entry));
      String hash = line.remove("hash").asText();
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(previous.bytes());
      digest.update(new JsonCanonicalizer(line.toString()).getEncodedUTF8());
      assertEquals(HexFormat.of().formatHex(digest.digest()), hash);
      previous = entry.hash();
    }
  }

  @Test
  void aLineReadsBackAsTheEntry() {
    for (Entry entry : TestEntries.chain(7, 5)) {
      assertEquals(entry, EntryLine.read(EntryLine.of(entry)));
    }
  }

  @Test
  void writesSixDigitsOfASecondAndLowerCaseIds() {
    Entry entry =
        Entry.after(
            Hash.NONE,
            1,
            1,
            Instant.parse("2026-03-01T08:30:00Z"),
            "王芳",
            COMMAND,
            0,
            "unit.held",
            "{}");
    assertEquals(
        "{\"venue\":1,\"seq\":1,\"at\":\"2026-03-01T08:30:00.000000Z\",\"actor\":\"王芳\","
            + "\"command\":\"0f0e0d0c-0b0a-4908-8706-050403020100\",\"part\":0,\"type\":\"unit.held\",\"body\":{},"
            + "\"hash\":\""
            + entry.hash().hex()
            + "\"}",
        EntryLine.of(entry));
  }

  @Test
  void refusesWhatIsNoEntry() {
    String line = EntryLine.of(TestEntries.chain(1, 1).getFirst());
    for (String wrong :
        List.of(
            "",
            "{}",
            "[]",
            "null",
            "{",
            line.replace("\"seq\":1", "\"seq\":\"1\""),
            line.replace("\"part\":0", "\"part\":1e99"),
            line.replace("\"hash\":\"", "\"hash\":\"00"),
            line.replace("\"actor\":", "\"a\":"))) {
      assertThrows(IllegalArgumentException.class, () -> EntryLine.read(wrong), wrong);
    }
  }

  @Test
  void refusesFractionsOfMicroseconds() {
    Instant at = Instant.parse("2026-03-01T08:30:00.0000005Z");
    assertThrows(
        IllegalArgumentException.class,
        () -> Entry.after(Hash.NONE, 1, 1, at, "hub", COMMAND, 0, "a", "{}"));
  }
}
