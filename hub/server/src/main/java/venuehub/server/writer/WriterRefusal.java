package venuehub.server.writer;

import java.util.Locale;
import venuehub.server.problem.Problem;

/** The writer's own reasons not to carry out a command, beside those of the rules. */
public enum WriterRefusal {
  /** More commands wait than the venue can take in a moment. Nothing was done. */
  BUSY("Busy", 503, "room in the venue's queue", "it is full"),
  /** The ledger did not confirm in time. The command may be found done later: the same id tells. */
  NOT_DURABLE(
      "Not durable now",
      503,
      "the ledger to confirm in time",
      "it did not; ask again with the same id"),
  /** The hub's clock and the database's disagree. Nothing was done. */
  CLOCK_OFF("Clock off", 503, "the hub's clock within 2 s of the database's", "it is further off"),
  /** This node does not serve the venue now. Nothing was done. */
  VENUE_NOT_SERVED("Venue not served", 503, "a venue served by this node", "it is not open here"),
  /** The id belongs to another command. Nothing was done. */
  ID_REUSED(
      "Id reused",
      409,
      "an id never used, or the same person, name and arguments",
      "the id belongs to another act"),
  /** A fault of the hub. Nothing was done. */
  INTERNAL("Internal error", 500, "the rules to decide", "they failed");

  private final Problem problem;

  WriterRefusal(String title, int status, String expected, String but) {
    String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.problem = new Problem(code, title, "Expected " + expected + ", but " + but + ".", status);
  }

  /** The reason as it is told. */
  public Problem problem() {
    return problem;
  }

  /** The answer that tells it. */
  public Answer answer() {
    return new Answer.Refused(problem);
  }
}
