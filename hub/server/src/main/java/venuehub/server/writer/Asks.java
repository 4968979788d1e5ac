package venuehub.server.writer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Actor;
import venuehub.server.ledger.CanonicalJson;
import venuehub.server.ledger.Hash;
import venuehub.server.ledger.PrivateText;

/** Makes asks for one venue out of what was sent. May be used from any thread. */
public final class Asks {
  private final CommandCodec codec;
  private final VenueSecret secret;

  /** For the venue with the secret given. */
  public Asks(CommandCodec codec, VenueSecret secret) {
    this.codec = codec;
    this.secret = secret;
  }

  /**
   * The ask of what was sent. The same id, name and arguments always make the same ask.
   *
   * @throws MalformedCommand if there is no such command or its arguments are not what it takes
   */
  public Ask of(UUID id, Actor actor, String name, ObjectNode args, @Nullable Instant actedAt) {
    List<PrivateText> texts = new ArrayList<>();
    ObjectNode kept = args;
    for (String field : codec.freeText(name)) {
      JsonNode text = args.get(field);
      if (text != null && text.isTextual()) {
        PrivateText hidden = secret.hide(id, field, requireKeepable(text.textValue()));
        texts.add(hidden);
        kept = kept == args ? args.deepCopy() : kept;
        kept.put(field, hidden.hash().hex());
      }
    }
    String canonical = canonical(kept);
    return new Ask(
        id,
        actor,
        name,
        Hash.sha256(canonical.getBytes(StandardCharsets.UTF_8)),
        codec.command(name, kept),
        actedAt,
        List.copyOf(texts));
  }

  private static String canonical(ObjectNode args) {
    try {
      return requireKeepable(CanonicalJson.of(args), "\\u0000");
    } catch (IllegalArgumentException none) {
      throw new MalformedCommand(none.getMessage() + ".");
    }
  }

  private static String requireKeepable(String text) {
    return requireKeepable(text, "\0");
  }

  // PostgreSQL keeps no such character, neither in text nor in jsonb.
  private static String requireKeepable(String text, String nul) {
    if (text.contains(nul)) {
      throw new MalformedCommand("Expected text, but it holds a character U+0000.");
    }
    return text;
  }
}
