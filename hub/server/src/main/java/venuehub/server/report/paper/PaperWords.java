package venuehub.server.report.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import venuehub.core.plan.Text;

/** The words on paper, in both languages, from a file of {@code key.zh} and {@code key.en}. */
final class PaperWords {
  private final Properties words = new Properties();

  /**
   * @param file of the resources of the room
   */
  PaperWords(String file) {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(PaperWords.class.getResourceAsStream("/report/" + file)),
            UTF_8)) {
      words.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The words of a key, with the arguments in the places of {@code {0}}, {@code {1}}, … */
  Text text(String key, Object... arguments) {
    return new Text(word(key + ".zh", arguments), word(key + ".en", arguments));
  }

  private String word(String key, Object... arguments) {
    String pattern = Objects.requireNonNull(words.getProperty(key), key);
    return new MessageFormat(pattern, Locale.ROOT).format(arguments);
  }
}
