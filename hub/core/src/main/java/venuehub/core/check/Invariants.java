package venuehub.core.check;

import java.util.List;
import java.util.Optional;
import venuehub.core.Recorded;
import venuehub.core.VenueState;

/** All invariants, watching one ledger together. */
public final class Invariants {
  private final List<Invariant> all;

  private Invariants(List<Invariant> all) {
    this.all = all;
  }

  /**
   * Begins before the first entry.
   *
   * @param every after how many entries what is costly to compute afresh is compared; 1: after each
   */
  public static Invariants from(int every) {
    return new Invariants(
        List.of(
            new TimeForward(),
            new CommandsOnce(),
            new OneOwner(),
            new OneOutcome(),
            new OneCounter(),
            new UnitMoves(),
            new ChoiceFromPool(),
            new SerialOrder(),
            new SecondKeyTurned(),
            new LeftRecorded(),
            new SkipsRecorded(),
            new CallsApart(),
            new StillWhileFrozen(),
            new ClocksExtended(),
            new DayAtRest(),
            new PeopleAddUp(),
            new LevelsHeld(),
            new IndexesTrue(every),
            new DocumentsFold(every)));
  }

  /** What is wrong after an entry, by the first invariant that finds anything. */
  public Optional<Breach> broken(VenueState before, Recorded entry, VenueState after) {
    for (Invariant invariant : all) {
      Optional<String> sentence = invariant.broken(before, entry, after);
      if (sentence.isPresent()) {
        return Optional.of(new Breach(entry.seq(), invariant.name(), sentence.get()));
      }
    }
    return Optional.empty();
  }

  /** The names of all, in the order they are asked. */
  public List<String> names() {
    return all.stream().map(Invariant::name).toList();
  }
}
