package venuehub.server.simulate.link;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Who is told what a client learns. Called on the client's event loop. */
public interface LinkListener {
  /**
   * A document changed; the mirror holds it already.
   *
   * @param change the patch, or the whole document
   */
  void changed(String document, ObjectNode change, boolean whole);

  /** The hub said what time it is at the venue. */
  default void time(Instant now) {}

  /** An entry of that venue time was seen. */
  default void entryAt(Instant at) {}
}
