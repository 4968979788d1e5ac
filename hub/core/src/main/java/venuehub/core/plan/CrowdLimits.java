package venuehub.core.plan;

import org.jspecify.annotations.Nullable;

/**
 * From when on a crowd is warned of, how far its count is trusted, and what the hub does by itself.
 *
 * @param halls densities from which a level holds where people wait
 * @param doors the same for doors and corridors
 * @param hysteresisPercent how far below its threshold the density must fall before a level ends,
 *     0–50
 * @param holdSeconds how long it must have fallen, and the least time between two changes
 * @param risingSeconds a warning is given when the next level is nearer than this
 * @param silentSeconds a sensor that says nothing for so long is silent: what it counts is unknown
 * @param plausible what a sensor can count at most
 * @param sensors how far the count of a zone with sensors drifts
 * @param gates how far the count of a zone without sensors drifts
 * @param automatic when entry is held without anybody; null: never
 * @param session people expected in one session from which the law asks for more 大型活动; 0: not laid
 *     down
 * @param longestWait wait in seconds from which entry is to be throttled
 */
public record CrowdLimits(
    Thresholds halls,
    Thresholds doors,
    int hysteresisPercent,
    int holdSeconds,
    int risingSeconds,
    int silentSeconds,
    Plausible plausible,
    Drift sensors,
    Drift gates,
    @Nullable Automatic automatic,
    int session,
    int longestWait) {

  /** Of a plan that says nothing of it: people are counted, no level is known. */
  static final CrowdLimits UNKNOWN =
      new CrowdLimits(
          Thresholds.NEVER,
          Thresholds.NEVER,
          0,
          0,
          0,
          Integer.MAX_VALUE,
          new Plausible(Integer.MAX_VALUE, Integer.MAX_VALUE),
          Drift.NONE,
          Drift.NONE,
          null,
          0,
          Integer.MAX_VALUE);

  /** The thresholds that hold for a zone. */
  public Thresholds of(VenuePlan.Zone zone) {
    return zone.use() == ZoneKind.HALL ? halls : doors;
  }

  /**
   * Densities in people per m² from which each level holds, ascending.
   *
   * @param blue above 0
   */
  public record Thresholds(double blue, double yellow, double orange, double red) {
    static final Thresholds NEVER =
        new Thresholds(Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE);

    /** The density from which a level holds; 0 for none. */
    public double of(Level level) {
      return switch (level) {
        case NORMAL -> 0;
        case BLUE -> blue;
        case YELLOW -> yellow;
        case ORANGE -> orange;
        case RED -> red;
      };
    }

    /** The highest level whose threshold, times a share, the density reaches. */
    public Level at(double density, double share) {
      Level reached = Level.NORMAL;
      for (Level level : Level.values()) {
        if (density >= of(level) * share) {
          reached = level;
        }
      }
      return reached;
    }
  }

  /**
   * What a sensor can count at most between two samples: more is a leap, no crowd.
   *
   * @param perSecond people a second in one direction
   * @param atOnce people more than that, for samples that come late
   */
  public record Plausible(int perSecond, int atOnce) {
    /** Whether so many people can have passed in that time. */
    public boolean allows(int people, long seconds) {
      return people <= atOnce + (double) perSecond * Math.max(0, seconds);
    }
  }

  /**
   * How far a count may be from the truth, by the people that have passed since the last recount.
   *
   * @param over how many more may be counted than there are
   * @param under how many fewer
   */
  public record Drift(Side over, Side under) {
    static final Drift NONE = new Drift(new Side(0, 0), new Side(0, 0));
  }

  /**
   * One side of a drift.
   *
   * @param people passages that may all be wrong
   * @param share of all passages that may be wrong besides, 0–1
   */
  public record Side(int people, double share) {
    /** People after so many passages. */
    public double after(int passages) {
      return Math.min(passages, people) + share * passages;
    }
  }

  /**
   * Entry is held without anybody.
   *
   * @param at from this level of a zone on, at the gates that fill it
   * @param below goes on once the zone has stayed below this level
   * @param resumeSeconds for so long
   */
  public record Automatic(Level at, Level below, int resumeSeconds) {}
}
