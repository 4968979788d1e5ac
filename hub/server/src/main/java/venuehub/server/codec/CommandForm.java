package venuehub.server.codec;

import java.util.Set;
import venuehub.core.Command;

/**
 * A command on the wire.
 *
 * @param name the wire's name, such as {@code call.next}
 * @param type the core's record
 * @param words the members that people write in words: they may be long
 * @param privateWords those of {@code words} that may speak of people: they are kept apart from the
 *     ledger, where their salted hash stands for them
 */
public record CommandForm(
    String name, Class<? extends Command> type, Set<String> words, Set<String> privateWords) {
  public CommandForm {
    words = Set.copyOf(words);
    privateWords = Set.copyOf(privateWords);
    if (!words.containsAll(privateWords)) {
      throw new IllegalArgumentException(name + ": private words are words");
    }
  }
}
