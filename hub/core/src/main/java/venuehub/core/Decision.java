package venuehub.core;

import java.util.List;

/** What the rules say to a command: what happened, or why not. */
public sealed interface Decision {
  /** The command stands: at least one event, in order. */
  record Accepted(List<? extends Event> events) implements Decision {
    public Accepted {
      if (events.isEmpty()) {
        throw new IllegalArgumentException("an accepted command has at least one event");
      }
      events = List.copyOf(events);
    }
  }

  /** The command changes nothing. */
  record Refused(Refusal refusal) implements Decision {}

  /** The command stands. */
  static Decision accept(Event... events) {
    return new Accepted(List.of(events));
  }

  /** The command stands. */
  static Decision accept(List<? extends Event> events) {
    return new Accepted(events);
  }

  /** The command is refused: "Expected {@code expected}, but {@code but}." */
  static Decision refuse(RefusalCode code, String expected, String but) {
    return new Refused(new Refusal(code, expected, but));
  }
}
