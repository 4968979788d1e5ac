package venuehub.server.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that come with the hub. */
final class ReportResource {
  private ReportResource() {}

  /** The text of a file that must be there. */
  static String text(String path) {
    try (InputStream in = ReportResource.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + path + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
