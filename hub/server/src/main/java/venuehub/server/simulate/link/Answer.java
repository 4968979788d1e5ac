package venuehub.server.simulate.link;

import com.fasterxml.jackson.databind.JsonNode;

/** What became of a command. */
public sealed interface Answer {
  /** It is durable. */
  record Done(long seq, JsonNode result) implements Answer {}

  /** It changed nothing. */
  record Refused(String code, String detail, int status) implements Answer {}
}
