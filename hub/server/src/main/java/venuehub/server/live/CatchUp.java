package venuehub.server.live;

import venuehub.server.Bounds;

/**
 * A reader may come from another node and hold more than this one has read. It is never taken back:
 * it waits a moment until this node is as far.
 */
final class CatchUp {
  private CatchUp() {}

  /**
   * Goes on once the venue's documents are of an entry or a later one; or without, when that has
   * not come after {@link Bounds#CATCH_UP}: whoever claims it is wrong. On the event loop.
   */
  static void to(long seq, OpenVenue venue, LoopTurn turn, Runnable then) {
    if (venue.documents().head() >= seq) {
      then.run();
      return;
    }
    venue.gate().behind();
    look(seq, venue, turn, turn.millis() + Bounds.CATCH_UP.toMillis(), then);
  }

  private static void look(long seq, OpenVenue venue, LoopTurn turn, long limit, Runnable then) {
    if (venue.documents().head() >= seq || turn.millis() >= limit) {
      then.run();
    } else {
      var _ = turn.after(Bounds.CATCH_UP_LOOK, () -> look(seq, venue, turn, limit, then));
    }
  }
}
