package venuehub.core.roster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePSet;

/**
 * Ties among the listed households. Two tie where neither goes before the other and both may choose
 * from one pool; whoever ties with two of them makes them all one tie, since only one draw can
 * settle it. Lists of separate pools have nothing to do with each other, though both begin at 1.
 */
final class Ties {
  private Ties() {}

  /**
   * The households with the tie that a household makes which was just listed.
   *
   * @param listed stands among the households already
   */
  static Households formed(Households households, Household listed) {
    Set<String> tied = equals(households, listed);
    if (tied.isEmpty()) {
      return households;
    }
    List<String> joined = new ArrayList<>(List.of(listed.id()));
    @Nullable String tie = null;
    for (String id : tied) {
      @Nullable String theirs = households.at(id).tie();
      if (theirs == null) {
        joined.add(id);
      } else if (tie == null) {
        tie = theirs;
      } else if (!theirs.equals(tie)) {
        households
            .ties()
            .getOrDefault(theirs, TreePSet.empty())
            .forEach(spot -> joined.add(spot.id()));
      }
    }
    String name = tie == null ? unused(households, listed.plan().order()) : tie;
    Households formed = households;
    for (String id : joined) {
      formed = formed.with(formed.at(id).withTie(name));
    }
    return formed;
  }

  /**
   * One of each pool that ties with the household: the others of the pool are in that one's tie.
   */
  private static Set<String> equals(Households households, Household household) {
    Set<String> equals = new LinkedHashSet<>();
    if (household.isToChoose()) {
      for (String pool : household.plan().pools()) {
        for (Spot spot : households.toChooseFrom(pool).tailSet(new Spot(household.rank(), ""))) {
          if (!spot.rank().equals(household.rank())) {
            break;
          }
          if (!spot.id().equals(household.id())) {
            equals.add(spot.id());
            break;
          }
        }
      }
    }
    return equals;
  }

  /** A name no tie has or had: the number alone, or with a count where several ties are at it. */
  private static String unused(Households households, int order) {
    String name = "t" + order;
    for (int count = 2; households.ties().containsKey(name); count++) {
      name = "t" + order + "-" + count;
    }
    return name;
  }
}
