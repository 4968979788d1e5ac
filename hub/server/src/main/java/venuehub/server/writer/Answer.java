package venuehub.server.writer;

import java.util.Map;
import venuehub.core.Refusal;
import venuehub.server.problem.Problem;

/** The answer to a command. */
public sealed interface Answer {
  /**
   * It is done and durable.
   *
   * @param seq position of its last entry
   * @param result what came of it, by name
   */
  record Done(long seq, Map<String, Object> result) implements Answer {}

  /** It was not done, unless the problem says that it may have been. */
  record Refused(Problem problem) implements Answer {}

  /** What the rules said. */
  static Answer refused(Refusal refusal) {
    return new Refused(Problem.of(refusal));
  }
}
