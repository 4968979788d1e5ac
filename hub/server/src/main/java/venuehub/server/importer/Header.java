package venuehub.server.importer;

import java.text.Normalizer;
import java.util.Locale;

/** How headers and names are compared: without space, width or case. */
final class Header {
  private Header() {}

  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\u00A0]+", "")
        .toLowerCase(Locale.ROOT);
  }
}
