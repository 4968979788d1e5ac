package venuehub.server.writer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import venuehub.core.Command;

/** Commands as they come in. */
public interface CommandCodec {
  /**
   * The command of a name and arguments, free text replaced by its hash.
   *
   * @throws MalformedCommand if there is none
   */
  Command command(String name, ObjectNode args);

  /** Names of the command's arguments that are free text about people. */
  Set<String> freeText(String name);
}
