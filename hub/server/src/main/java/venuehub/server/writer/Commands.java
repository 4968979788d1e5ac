package venuehub.server.writer;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Event;
import venuehub.server.ledger.Entry;

/**
 * The commands that were carried out, by id, for ever. A batch has its own on top, forgotten with
 * it.
 *
 * <p>Grows with the ledger, by about 200 bytes a command: a day has tens of thousands.
 */
class Commands {
  private final @Nullable Commands below;
  private final Map<UUID, Remembered> byId = new HashMap<>();

  /** None. */
  Commands() {
    this.below = null;
  }

  Commands(Commands below) {
    this.below = below;
  }

  /** More commands on top of these, which stay as they are. */
  Commands onTop() {
    return new Commands(this);
  }

  @Nullable Remembered get(UUID id) {
    Remembered found = byId.get(id);
    return found == null && below != null ? below.get(id) : found;
  }

  /** An entry was added, the first of its command. */
  void begin(Entry entry, Remembered ask, Event event) {
    byId.put(entry.command(), ask.further(entry.seq(), event.result()));
  }

  /** An entry was added, another of its command. */
  void further(Entry entry, Event event) {
    Remembered before = get(entry.command());
    if (before == null) {
      throw new IllegalStateException(
          "entry " + entry.seq() + " goes on with a command that never began");
    }
    byId.put(entry.command(), before.further(entry.seq(), event.result()));
  }

  /** Takes over what is on top. */
  void addAll(Commands top) {
    byId.putAll(top.byId);
  }
}
