package venuehub.core.roster;

import java.util.Comparator;
import venuehub.core.plan.Rules.Place;

/**
 * A household's place in the order of the calls. Compared field by field. A household put at the
 * tail of its batch, slot, day or of the list gets {@link #LAST} in the finer fields and a {@code
 * tail} that grows, so that it stands behind all regular numbers of that stretch and behind those
 * put there before it.
 *
 * @param round 0; 1 at the tail of the list
 * @param day number of the day
 * @param slot rank of the slot in its day
 * @param batch which stretch of consecutive numbers
 * @param tail 0 for a regular place
 * @param order place by selection order number
 * @param lot place drawn by lot among equal numbers, else 0
 */
public record Rank(int round, int day, int slot, int batch, long tail, int order, int lot)
    implements Comparable<Rank> {
  /** Behind every regular batch, slot and day. */
  public static final int LAST = Integer.MAX_VALUE;

  private static final Comparator<Rank> ORDER =
      Comparator.comparingInt(Rank::round)
          .thenComparingInt(Rank::day)
          .thenComparingInt(Rank::slot)
          .thenComparingInt(Rank::batch)
          .thenComparingLong(Rank::tail)
          .thenComparingInt(Rank::order)
          .thenComparingInt(Rank::lot);

  @Override
  public int compareTo(Rank other) {
    return ORDER.compare(this, other);
  }

  /**
   * The rank after being put at a tail.
   *
   * @param place which stretch's tail
   * @param today the day at hand: nobody is put behind a day that is over
   * @param next the tail's next number, from 1
   */
  public Rank movedTo(Place place, int today, long next) {
    int onDay = Math.max(day, today);
    return switch (place) {
      case KEEP -> this;
      case BATCH -> new Rank(round, onDay, slot, batch, next, order, lot);
      case SLOT -> new Rank(round, onDay, slot, LAST, next, order, lot);
      case DAY -> new Rank(round, onDay, LAST, LAST, next, order, lot);
      case LIST -> new Rank(1, LAST, LAST, LAST, next, order, lot);
    };
  }

  /** The rank with its place drawn by lot. */
  public Rank drawn(int place) {
    return new Rank(round, day, slot, batch, tail, order, place);
  }

  /**
   * The rank as one whole number below 2^53, in the same order: for documents. Exact for up to 126
   * days, 254 slots a day, 4,094 batches, 131,071 numbers and as many moves to a tail, and 63 lots.
   */
  public long position() {
    long fine = tail == 0 ? Math.min(order, 131_071) : 131_072 + Math.min(tail, 131_071);
    long key = round;
    key = (key << 7) | Math.min(day, 127);
    key = (key << 8) | Math.min(slot, 255);
    key = (key << 12) | Math.min(batch, 4_095);
    key = (key << 18) | fine;
    return (key << 6) | Math.min(lot, 63);
  }
}
