package venuehub.core.roster;

import java.util.Comparator;

/** A household's place in an order: by rank, and by id where ranks are equal. */
public record Spot(Rank rank, String id) implements Comparable<Spot> {
  private static final Comparator<Spot> ORDER =
      Comparator.comparing(Spot::rank).thenComparing(Spot::id);

  static Spot of(Household household) {
    return new Spot(household.rank(), household.id());
  }

  @Override
  public int compareTo(Spot other) {
    return ORDER.compare(this, other);
  }
}
