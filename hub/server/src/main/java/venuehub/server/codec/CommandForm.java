package venuehub.server.codec;

import java.util.Set;
import venuehub.core.Command;

/**
 * A command on the wire.
 *
 * @param name the wire's name, such as {@code call.next}
 * @param type the core's record
 * @param freeText the members that people write in words: they may be long, and they are kept
 *     apart from the ledger
 */
public record CommandForm(String name, Class<? extends Command> type, Set<String> freeText) {
  public CommandForm {
    freeText = Set.copyOf(freeText);
  }
}
