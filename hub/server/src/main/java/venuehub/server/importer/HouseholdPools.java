package venuehub.server.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.server.importer.venue.FilesForms.SourceForm;
import venuehub.server.importer.venue.HouseholdFieldsForm.PeopleBandForm;
import venuehub.server.importer.venue.HouseholdFieldsForm.PoolsForm;
import venuehub.server.importer.venue.VenueForm;

/** Decides which pools a household may choose from. */
final class HouseholdPools {
  private final @Nullable PoolsForm form;
  private final Map<String, Integer> unitsOfPool;
  private final Cells cells;
  private final ImportProblems problems;
  private final Vocabulary names = new Vocabulary();
  private final List<String> all;

  HouseholdPools(
      VenueForm venue,
      @Nullable PoolsForm form,
      Map<String, Integer> unitsOfPool,
      Cells cells,
      ImportProblems problems) {
    this.form = form;
    this.unitsOfPool = unitsOfPool;
    this.cells = cells;
    this.problems = problems;
    this.all = List.copyOf(venue.pools().keySet());
    venue.pools().forEach((id, pool) -> names.put(id, pool.label(), pool.names()));
    check(venue);
  }

  private void check(VenueForm venue) {
    if (form == null) {
      return;
    }
    List<String> used = new ArrayList<>(form.inTurn() == null ? List.of() : form.inTurn());
    if (form.byPeople() != null) {
      form.byPeople().forEach(band -> used.addAll(band.pools()));
    }
    if (form.byGroup() != null) {
      form.byGroup().values().forEach(used::addAll);
      for (String group : venue.groups().keySet()) {
        if (!form.byGroup().containsKey(group)) {
          problems.plan(
              ImportCode.PLAN_INCOMPLETE,
              "files.households.fields.pools.byGroup",
              "pools for each group",
              "'" + group + "' has none");
        }
      }
    }
    for (String pool : used) {
      if (names.id(pool) == null) {
        problems.plan(
            ImportCode.REFERENCE_UNKNOWN,
            "files.households.fields.pools",
            names.choices(),
            names.but(pool));
      }
    }
  }

  /** The column of pools; null: the usual headers. */
  @Nullable SourceForm source() {
    if (form == null) {
      return null;
    }
    return form.column() == null
        ? SourceForm.mapped(null, null)
        : SourceForm.of(form.column(), form.values(), form.otherwise(), null);
  }

  /** The pools of a row, an empty list: given in turn later; null: the problem was noted. */
  @Nullable List<String> of(Table.TableRow row, Field field, String group, int people) {
    if (form != null && form.inTurn() != null) {
      return List.of();
    }
    if (form != null && Boolean.TRUE.equals(form.all())) {
      return all;
    }
    if (form != null && form.byGroup() != null) {
      return ids(form.byGroup().getOrDefault(group, List.of()));
    }
    if (form != null && form.byPeople() != null) {
      return byPeople(row, field, form.byPeople(), people);
    }
    if (!field.given() && all.size() == 1) {
      return all;
    }
    @Nullable String text = cells.required(row, field, "a pool");
    if (text == null) {
      return null;
    }
    List<String> pools = new ArrayList<>();
    for (String piece : Cells.pieces(text)) {
      @Nullable String pool = cells.known(row, field, names, piece);
      if (pool == null) {
        return null;
      }
      pools.add(pool);
    }
    return pools.stream().distinct().toList();
  }

  private @Nullable List<String> byPeople(
      Table.TableRow row, Field field, List<PeopleBandForm> bands, int people) {
    for (PeopleBandForm band : bands) {
      if (band.upTo() == null || people <= band.upTo()) {
        return ids(band.pools());
      }
    }
    cells.note(
        ImportCode.VALUE_OUT_OF_RANGE,
        row,
        field,
        "a household size inside one of the bands",
        "it is " + people);
    return null;
  }

  private List<String> ids(List<String> pools) {
    List<String> ids = new ArrayList<>();
    for (String pool : pools) {
      @Nullable String id = names.id(pool);
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  /** Whether each gets a pool by its place, so that nobody may share one. */
  boolean areGivenInTurn() {
    return form != null && form.inTurn() != null;
  }

  /**
   * Spreads households over the pools in turn, in proportion to the units of each. Whoever was
   * struck out takes nobody's turn.
   */
  void giveInTurn(List<HouseholdDraft> ordered) {
    if (form == null || form.inTurn() == null) {
      return;
    }
    List<String> pools = ids(form.inTurn());
    long units = pools.stream().mapToInt(pool -> unitsOfPool.getOrDefault(pool, 0)).sum();
    if (units == 0) {
      return;
    }
    Map<String, Integer> given = new HashMap<>();
    long turn = 1;
    for (HouseholdDraft household : ordered) {
      String next = pools.getFirst();
      long furthest = Long.MIN_VALUE;
      for (String pool : pools) {
        long behind =
            unitsOfPool.getOrDefault(pool, 0) * turn - given.getOrDefault(pool, 0) * units;
        if (behind > furthest) {
          furthest = behind;
          next = pool;
        }
      }
      household.give(next);
      if (!household.disqualified()) {
        given.merge(next, 1, Integer::sum);
        turn++;
      }
    }
  }
}
