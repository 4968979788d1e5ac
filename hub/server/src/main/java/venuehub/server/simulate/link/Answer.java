package venuehub.server.simulate.link;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** What became of a command. */
public sealed interface Answer {
  /**
   * It is durable.
   *
   * @param id the command's id, to take it back by
   */
  record Done(UUID id, long seq, JsonNode result) implements Answer {}

  /** It changed nothing. */
  record Refused(String code, String detail, int status) implements Answer {}
}
