package venuehub.server.writer;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import venuehub.core.Actor;
import venuehub.core.Command;
import venuehub.core.Deadline;
import venuehub.server.ledger.Hash;

/**
 * What the hub asks in its own name. The id follows from the occasion: two nodes that ask the same
 * count once.
 */
final class HubAsks {
  private static final UUID OCCASIONS = UUID.fromString("8f3c0f0e-5d0b-5d5c-9a5e-6f1f0c1b7a21");

  private HubAsks() {}

  /** A moment has come. */
  static Ask deadline(Hash log, Deadline deadline) {
    return ask(log, "hub.deadline", deadline.key(), deadline.command());
  }

  /** The hub was away after the entry at {@code seq}. */
  static Ask outage(Hash log, long seq, Instant from, Instant to, Core<?> core) {
    return ask(log, "hub.outage", Long.toString(seq), core.outage().apply(from, to));
  }

  private static Ask ask(Hash log, String name, String occasion, Command command) {
    UUID id = UuidCreator.getNameBasedSha1(OCCASIONS, log.hex() + "/" + name + "/" + occasion);
    Hash args = Hash.sha256(occasion.getBytes(StandardCharsets.UTF_8));
    return new Ask(id, Actor.HUB, name, args, command, null, List.of());
  }
}
