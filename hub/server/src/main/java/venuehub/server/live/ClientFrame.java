package venuehub.server.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import venuehub.server.problem.Problem;

/** A frame of a client, or what is wrong with it. */
sealed interface ClientFrame {
  /** Says who speaks: one of the two is given. */
  record Hello(@Nullable String token, @Nullable String ticket) implements ClientFrame {}

  record Subscribe(String doc, @Nullable From from) implements ClientFrame {}

  record Unsubscribe(String doc) implements ClientFrame {}

  /**
   * Gives a command.
   *
   * @param id as the client wrote it
   */
  record Do(String id, CommandRequest request) implements ClientFrame {}

  /**
   * How a device is.
   *
   * @param seen the entry up to which it shows what it got
   * @param at the device's own time, if it says so
   */
  record Beat(long seen, boolean visible, boolean muted, @Nullable Instant at)
      implements ClientFrame {}

  /** No frame at all: the connection is closed. */
  record Unreadable(Problem problem) implements ClientFrame {}

  /** A frame that says nothing that could be done: told so. */
  record Unclear(@Nullable String doc, Problem problem) implements ClientFrame {}

  /** A command that is none: refused. */
  record Refused(String id, Problem problem) implements ClientFrame {}

  /** What a client holds of a document. */
  record From(String log, long seq) {}
}
