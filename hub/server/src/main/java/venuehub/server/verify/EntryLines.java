package venuehub.server.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import venuehub.server.ledger.Entry;
import venuehub.server.ledger.EntryLine;

/** An exported ledger, one entry a line. */
public final class EntryLines {
  private EntryLines() {}

  /**
   * Gives the entries of a file to a verifier, up to the first thing wrong.
   *
   * @throws IOException if the file cannot be read
   */
  public static void read(Path file, Verifier verifier) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      @Nullable String line = lines.readLine();
      while (line != null && verifier.isWhole()) {
        read(line, verifier);
        line = lines.readLine();
      }
    } catch (CharacterCodingException noText) {
      verifier.unreadable("Expected UTF-8, but the line is not.");
    }
  }

  /** Gives the entry of one line to a verifier; a blank line is none. */
  public static void read(String line, Verifier verifier) {
    if (line.isBlank()) {
      return;
    }
    Entry entry;
    try {
      entry = EntryLine.read(line);
    } catch (IllegalArgumentException unreadable) {
      verifier.unreadable(String.valueOf(unreadable.getMessage()));
      return;
    }
    verifier.next(entry);
  }
}
