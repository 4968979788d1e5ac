package venuehub.server.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * What a household is like: when it comes, how it answers, what it wants. Decided by the seed and
 * the registration number, never by what happened before.
 */
record Nature(Dice dice, Chances chances, String household) {
  private static final double MEDIAN_CHOICE = 0.4;

  /** Whether it comes at all on a day. */
  boolean comes(int day, boolean again) {
    return !dice.happens(again ? chances.absentAgain() : chances.absent(), household, "comes", day);
  }

  /** When it comes, for a slot; early, in time or late. */
  Instant arrival(int day, Instant from, Instant to) {
    SplittableRandom random = dice.about(household, "arrival", day);
    double kind = random.nextDouble();
    long length = Math.max(60, Duration.between(from, to).toSeconds());
    if (kind < chances.early()) {
      return from.minusSeconds(random.nextLong(5 * 60, 30 * 60));
    }
    if (kind < chances.early() + chances.late()) {
      return to.plusSeconds(random.nextLong(45 * 60));
    }
    return from.plusSeconds((long) (length * 0.75 * random.nextDouble()));
  }

  /** Which of the calls it answers, from 1; 0: none. */
  int answers(String call, int times) {
    SplittableRandom random = dice.about(household, "answers", call);
    double kind = random.nextDouble();
    if (kind < chances.deaf()) {
      return 0;
    }
    return kind < chances.deaf() + chances.slow() && times > 1 ? 2 + random.nextInt(times - 1) : 1;
  }

  /** Seconds from the call it answers to the counter. */
  int walk(String call) {
    return dice.between(4, 18, household, "walk", call);
  }

  /** What the review finds. */
  Papers papers(int visit) {
    double kind = dice.about(household, "papers", visit).nextDouble();
    if (kind < chances.disqualified() && visit == 1) {
      return Papers.NOT_ENTITLED;
    }
    return kind < chances.disqualified() + chances.papers() / visit
        ? Papers.SOMETHING_MISSING
        : Papers.IN_ORDER;
  }

  /** What the review finds. */
  enum Papers {
    IN_ORDER,
    SOMETHING_MISSING,
    NOT_ENTITLED
  }

  /** Seconds at a counter other than the selection desk. */
  int service(String stage, String call) {
    return dice.between(40, 150, household, stage, call);
  }

  /** How it chooses, with so many seconds to do it. */
  Choosing choosing(String call, long limit) {
    SplittableRandom random = dice.about(household, "choosing", call);
    boolean declines = random.nextDouble() < chances.declines();
    boolean dawdles = random.nextDouble() < chances.dawdles();
    boolean wavers = random.nextDouble() < chances.wavers();
    double pace = Math.exp(0.45 * gaussian(random));
    long decided = Math.clamp((long) (limit * MEDIAN_CHOICE * pace), 12, Math.max(12, limit - 8));
    long first = Math.max(5, (long) (decided * (0.3 + 0.3 * random.nextDouble())));
    long second = wavers ? first + Math.max(2, (decided - first) / 2) : Long.MAX_VALUE;
    return new Choosing(first, second, dawdles ? Long.MAX_VALUE : decided, declines);
  }

  /**
   * How a household chooses, in seconds of its time.
   *
   * @param first when it holds the first unit
   * @param second when it wants another; {@link Long#MAX_VALUE}: never
   * @param decided when it takes what it holds, or declines; {@link Long#MAX_VALUE}: not in time
   */
  record Choosing(long first, long second, long decided, boolean declines) {
    /** Which of its wishes it goes by at a moment, from 1; 0: none yet. */
    int wish(long second) {
      return second < first ? 0 : second < this.second ? 1 : 2;
    }
  }

  /** How much it would like a unit, for its first or second wish: the more the better. */
  double likes(int wish, String unit, int floor, double area) {
    SplittableRandom taste = dice.about(household, "taste");
    int favourite = taste.nextInt(2, 25);
    double nearFloor = -Math.abs(floor - favourite) / 10.0;
    double large = taste.nextDouble() * area / 50.0;
    return nearFloor + large + dice.about(household, "wish", wish, unit).nextDouble();
  }

  boolean signsForm() {
    return !dice.happens(chances.unsignedForm(), household, "form");
  }

  boolean signsContract() {
    return !dice.happens(chances.unsignedContract(), household, "contract");
  }

  boolean returnsWithPapers(int visit) {
    return dice.happens(chances.returnsWithPapers(), household, "returns", visit);
  }

  /** Seconds until it is back with what was missing. */
  int fetching(int visit) {
    return dice.between(15 * 60, 40 * 60, household, "fetching", visit);
  }

  boolean asksAgain(int missed) {
    return dice.happens(chances.asksAgain(), household, "asks", missed);
  }

  /** Seconds until it asks to be put back. */
  int asking(int missed) {
    return dice.between(3 * 60, 20 * 60, household, "asking", missed);
  }

  boolean rates() {
    return dice.happens(chances.rates(), household, "rates");
  }

  boolean isDispleased() {
    return dice.happens(chances.displeased(), household, "displeased");
  }

  boolean complains() {
    return dice.happens(chances.complains(), household, "complains");
  }

  private static double gaussian(SplittableRandom random) {
    double u = Math.max(Double.MIN_NORMAL, random.nextDouble());
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random.nextDouble());
  }
}
