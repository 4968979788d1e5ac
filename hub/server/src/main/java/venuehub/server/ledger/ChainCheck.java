package venuehub.server.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goes along a venue's ledger, entry by entry, and says which is the first that cannot be right.
 */
public final class ChainCheck {
  private static final ObjectReader JSON = new ObjectMapper().readerFor(JsonNode.class);

  private final long venue;
  private long seq;
  private Hash hash = Hash.NONE;
  private Instant at = Instant.MIN;
  private @Nullable UUID command;
  private int part;

  /** Starts before the first entry of a venue. */
  public ChainCheck(long venue) {
    this.venue = venue;
  }

  /** Goes on after an entry known to be right. */
  public static ChainCheck after(Entry last) {
    ChainCheck check = new ChainCheck(last.venue());
    check.advance(last);
    return check;
  }

  /** Position of the last entry found right, 0 before the first. */
  public long seq() {
    return seq;
  }

  /** Hash of the last entry found right. */
  public Hash hash() {
    return hash;
  }

  /** Venue time of the last entry found right; the far past before the first. */
  public Instant at() {
    return at;
  }

  /**
   * Checks the next entry and returns its body.
   *
   * @throws LedgerAltered if it cannot be what the hub wrote there
   */
  public ObjectNode next(Entry entry) {
    ObjectNode body = checked(entry);
    if (!isCanonical(body, entry)) {
      throw altered("canonical JSON as body", "it is " + entry.body());
    }
    advance(entry);
    return body;
  }

  /**
   * The same for a hub that reads its own ledger: what has the right hash was written by a hub, and
   * hubs write canonical JSON only.
   *
   * @throws LedgerAltered if it cannot be what the hub wrote there
   */
  public ObjectNode written(Entry entry) {
    ObjectNode body = checked(entry);
    advance(entry);
    return body;
  }

  private ObjectNode checked(Entry entry) {
    if (entry.venue() != venue) {
      throw altered("venue " + venue, "it belongs to venue " + entry.venue());
    }
    if (entry.seq() != seq + 1) {
      throw altered("position " + (seq + 1), "the next entry has " + entry.seq());
    }
    if (!entry.hash().equals(expectedHash(entry))) {
      throw altered("the hash of its content and of the entry before", "it has " + entry.hash());
    }
    if (entry.at().isBefore(at)) {
      throw altered("a time not before " + at, "it has " + entry.at());
    }
    boolean first = entry.part() == 0 && !entry.command().equals(command);
    boolean further = entry.part() == part + 1 && entry.command().equals(command);
    if (!first && !further) {
      throw altered(
          "the parts of one command in order, after part " + part + " of " + command,
          "it is part " + entry.part() + " of " + entry.command());
    }
    return body(entry);
  }

  private void advance(Entry entry) {
    seq = entry.seq();
    hash = entry.hash();
    at = entry.at();
    command = entry.command();
    part = entry.part();
  }

  private Hash expectedHash(Entry entry) {
    try {
      return entry.expectedHash(hash);
    } catch (IllegalArgumentException uncanonical) {
      throw new LedgerAltered(venue, seq + 1, String.valueOf(uncanonical.getMessage()));
    }
  }

  private ObjectNode body(Entry entry) {
    try {
      JsonNode body = JSON.readValue(entry.body());
      if (body instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException unreadable) {
      throw altered("canonical JSON as body", String.valueOf(unreadable.getMessage()));
    }
    throw altered("canonical JSON as body", "it is " + entry.body());
  }

  private static boolean isCanonical(ObjectNode body, Entry entry) {
    try {
      return CanonicalJson.of(body).equals(entry.body());
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  private LedgerAltered altered(String expected, String but) {
    return new LedgerAltered(venue, seq + 1, "Expected " + expected + ", but " + but);
  }
}
