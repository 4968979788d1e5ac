package venuehub.server.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * One entry of a venue's ledger, as it is kept and as others read it.
 *
 * @param venue number of the venue
 * @param seq position in the venue's ledger, from 1, without holes
 * @param at venue time in whole microseconds
 * @param actor name of who asked
 * @param command id of the command that caused it
 * @param part place among the entries of the command, 0 to 32767
 * @param type what kind of event
 * @param body the event as canonical JSON, an object
 * @param hash over the previous entry's hash and all of the above
 */
public record Entry(
    long venue,
    long seq,
    Instant at,
    String actor,
    UUID command,
    int part,
    String type,
    String body,
    Hash hash) {

  /** The entry that follows one with the hash {@code previous}. */
  public static Entry after(
      Hash previous,
      long venue,
      long seq,
      Instant at,
      String actor,
      UUID command,
      int part,
      String type,
      String body) {
    byte[] content =
        content(venue, seq, at, actor, command, part, type, body).getBytes(StandardCharsets.UTF_8);
    return new Entry(venue, seq, at, actor, command, part, type, body, previous.chained(content));
  }

  /** The hash this entry must have if the one before has the hash {@code previous}. */
  public Hash expectedHash(Hash previous) {
    return previous.chained(
        content(venue, seq, at, actor, command, part, type, body).getBytes(StandardCharsets.UTF_8));
  }

  // RFC 8785: members in this order, the body, canonical itself, as it stands.
  private static String content(
      long venue,
      long seq,
      Instant at,
      String actor,
      UUID command,
      int part,
      String type,
      String body) {
    StringBuilder out = new StringBuilder(192 + body.length()).append("{\"actor\":");
    CanonicalJson.appendText(out, actor);
    out.append(",\"at\":\"");
    InstantText.append(out, at);
    out.append("\",\"body\":").append(body).append(",\"command\":\"").append(command);
    out.append("\",\"part\":").append(part).append(",\"seq\":").append(seq).append(",\"type\":");
    CanonicalJson.appendText(out, type);
    return out.append(",\"venue\":").append(venue).append('}').toString();
  }
}
