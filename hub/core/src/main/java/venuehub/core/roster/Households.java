package venuehub.core.roster;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePSet;
import venuehub.core.Table;
import venuehub.core.plan.StageKind;
import venuehub.core.plan.VenuePlan;

/**
 * All households of a venue, and the orders the rules ask for. The orders follow from the rows:
 * {@link #with} keeps them, nothing else changes them.
 *
 * @param table the households by id
 * @param waiting by stage: those waiting for their call there
 * @param contending by pool: those at the venue who have yet to choose; the first is the one whose
 *     turn it is
 * @param toChoose by pool: all who may yet choose, at the venue or not
 * @param passable by pool: those not at the venue whose number has not yet been recorded as passed
 *     over
 * @param onDeck by pool: how many are in review, or ready beside the selection desk
 * @param ties by tie: those whose equal numbers have not been drawn
 * @param stages which stage is the review and which the selection
 */
public record Households(
    Table<Household> table,
    PMap<String, TreePSet<Spot>> waiting,
    PMap<String, TreePSet<Spot>> contending,
    PMap<String, TreePSet<Spot>> toChoose,
    PMap<String, TreePSet<Spot>> passable,
    PMap<String, Integer> onDeck,
    PMap<String, TreePSet<Spot>> ties,
    Stages stages) {

  /** The stages that decide who is on deck. */
  public record Stages(
      @Nullable String first, @Nullable String review, @Nullable String selection) {
    static final Stages NONE = new Stages(null, null, null);
  }

  /** No household yet. */
  public static final Households NONE =
      new Households(
          Table.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          HashTreePMap.empty(),
          Stages.NONE);

  /** The same households under the stages of a plan. */
  public Households under(VenuePlan plan) {
    String first = plan.stagesInOrder().isEmpty() ? null : plan.stagesInOrder().getFirst().getKey();
    Stages named =
        new Stages(first, plan.stageOf(StageKind.REVIEW), plan.stageOf(StageKind.SELECTION));
    return new Households(table, waiting, contending, toChoose, passable, onDeck, ties, named);
  }

  public @Nullable Household get(String id) {
    return table.get(id);
  }

  public Household at(String id) {
    return table.at(id);
  }

  public Collection<Household> all() {
    return table.all();
  }

  public Set<String> touched() {
    return table.touched();
  }

  /** A new entry begins. */
  public Households settled() {
    Table<Household> settled = table.settled();
    return settled == table
        ? this
        : new Households(settled, waiting, contending, toChoose, passable, onDeck, ties, stages);
  }

  /** Puts a household's row, new or changed, and keeps every order. */
  public Households with(Household now) {
    @Nullable Household before = table.get(now.id());
    return new Households(
        table.with(now.id(), now),
        moved(waiting, before, now, Households::waitingAt),
        moved(contending, before, now, Households::contends),
        moved(toChoose, before, now, Households::choosesFrom),
        moved(passable, before, now, Households::passableIn),
        tallied(before, now),
        moved(ties, before, now, Households::tieOf),
        stages);
  }

  /** Those waiting for their call at a stage, in order. */
  public TreePSet<Spot> waitingFor(String stage) {
    return waiting.getOrDefault(stage, TreePSet.empty());
  }

  /** Those at the venue who have yet to choose from a pool, in order. */
  public TreePSet<Spot> contendingFor(String pool) {
    return contending.getOrDefault(pool, TreePSet.empty());
  }

  /** All who may yet choose from a pool, in order. */
  public TreePSet<Spot> toChooseFrom(String pool) {
    return toChoose.getOrDefault(pool, TreePSet.empty());
  }

  /** Those of a pool not at the venue and not yet recorded as passed over, in order. */
  public TreePSet<Spot> passableFor(String pool) {
    return passable.getOrDefault(pool, TreePSet.empty());
  }

  public int onDeckFor(String pool) {
    return onDeck.getOrDefault(pool, 0);
  }

  private static List<String> waitingAt(Household household) {
    String stage = household.stage();
    return household.standing() == Standing.WAITING && stage != null ? List.of(stage) : List.of();
  }

  private static List<String> contends(Household household) {
    return household.isInPlay() && household.unit() == null ? household.plan().pools() : List.of();
  }

  private static List<String> choosesFrom(Household household) {
    return household.isToChoose() ? household.plan().pools() : List.of();
  }

  private static List<String> passableIn(Household household) {
    boolean away =
        switch (household.standing()) {
          case EXPECTED, DEFERRED_MISSED, DEFERRED_DOCUMENTS -> household.unit() == null;
          case FINAL -> household.calls() == 0 && household.outcome() == Outcome.DISQUALIFIED;
          case WAITING, CALLED, PRESENT -> false;
        };
    return away && !household.skipped() ? household.plan().pools() : List.of();
  }

  private static List<String> tieOf(Household household) {
    String tie = household.tie();
    return tie == null ? List.of() : List.of(tie);
  }

  /** Whether it is in review, or has passed it and waits for the selection desk. */
  public boolean isOnDeck(Household household) {
    if (household.unit() != null) {
      return false;
    }
    return switch (household.standing()) {
      case CALLED, PRESENT ->
          household.stage() != null && household.stage().equals(stages.review());
      case WAITING ->
          stages.review() != null
              && household.stage() != null
              && household.stage().equals(stages.selection());
      case EXPECTED, DEFERRED_MISSED, DEFERRED_DOCUMENTS, FINAL -> false;
    };
  }

  private PMap<String, Integer> tallied(@Nullable Household before, Household now) {
    PMap<String, Integer> tally = onDeck;
    boolean was = before != null && isOnDeck(before);
    boolean is = isOnDeck(now);
    if (was == is) {
      return tally;
    }
    for (String pool : now.plan().pools()) {
      tally = tally.plus(pool, tally.getOrDefault(pool, 0) + (is ? 1 : -1));
    }
    return tally;
  }

  private static PMap<String, TreePSet<Spot>> moved(
      PMap<String, TreePSet<Spot>> index,
      @Nullable Household before,
      Household now,
      Function<Household, List<String>> keysOf) {
    List<String> left = before == null ? List.of() : keysOf.apply(before);
    List<String> joined = keysOf.apply(now);
    if (before != null && left.equals(joined) && before.rank().equals(now.rank())) {
      return index;
    }
    PMap<String, TreePSet<Spot>> kept = index;
    if (before != null) {
      for (String key : left) {
        kept = kept.plus(key, kept.getOrDefault(key, TreePSet.empty()).minus(Spot.of(before)));
      }
    }
    for (String key : joined) {
      kept = kept.plus(key, kept.getOrDefault(key, TreePSet.<Spot>empty()).plus(Spot.of(now)));
    }
    return kept;
  }
}
