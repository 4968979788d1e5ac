package venuehub.server.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Files that come with the hub. */
final class Resources {
  private Resources() {}

  /** The bytes of a file of the class path, if there is one. */
  static Optional<byte[]> bytes(String path) {
    try (InputStream in = Resources.class.getResourceAsStream("/" + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A JSON Schema that must be there. */
  static ObjectNode schema(String path) {
    byte[] bytes =
        bytes(path)
            .orElseThrow(() -> new IllegalStateException("the resource " + path + " is missing"));
    return Json.object(bytes);
  }
}
