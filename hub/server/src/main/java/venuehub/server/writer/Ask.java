package venuehub.server.writer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Actor;
import venuehub.core.Command;
import venuehub.server.ledger.Hash;
import venuehub.server.ledger.PrivateText;

/**
 * Somebody asks for something.
 *
 * @param id given by who asks, remembered for ever
 * @param actor who asks
 * @param name the command's name
 * @param args hash of its canonical arguments, free text replaced by its salted hash
 * @param command the command itself
 * @param actedAt when the act was done, for acts made offline
 * @param texts the free text replaced
 */
public record Ask(
    UUID id,
    Actor actor,
    String name,
    Hash args,
    Command command,
    @Nullable Instant actedAt,
    List<PrivateText> texts) {

  /** What the hub asks by itself, once for each id. */
  public static Ask ofHub(UUID id, String name, Command command) {
    return new Ask(id, Actor.HUB, name, Hash.NONE, command, null, List.of());
  }

  /** What an operator asks by the hub itself, once. */
  public static Ask ofHub(String name, Command command) {
    return new Ask(UUID.randomUUID(), Actor.HUB, name, Hash.NONE, command, null, List.of());
  }
}
