package venuehub.core.document;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import venuehub.core.VenueState;
import venuehub.core.plan.VenuePlan.Pool;
import venuehub.core.plan.VenuePlan.UnitType;
import venuehub.core.unit.Unit;

/** {@code units}: the unit board 销控表 with the run-out of each pool and type. */
final class UnitsDocument {
  private UnitsDocument() {}

  static LiveDocument document() {
    return new SectionedDocument(
        "units",
        List.of(
            new Section(
                "pools",
                state -> state.plan().pools().keySet(),
                UnitsDocument::touchedPools,
                UnitsDocument::pool),
            new Section(
                "types",
                state -> state.plan().types().keySet(),
                UnitsDocument::touchedTypes,
                UnitsDocument::type),
            new Section(
                "units",
                state -> state.units().table().rows().keySet(),
                (before, after) -> after.units().touched(),
                UnitsDocument::unit)),
        UnitsDocument::rest,
        (before, after) -> before.adopted() != after.adopted());
  }

  /** The run-out follows from who may yet choose and what is left, and from nothing else. */
  private static Set<String> touchedPools(VenueState before, VenueState after) {
    if (sameRunOut(before, after)) {
      return Set.of();
    }
    Set<String> touched = new HashSet<>();
    for (String pool : after.plan().pools().keySet()) {
      if (poolTouched(before, after, pool)) {
        touched.add(pool);
      }
    }
    return touched;
  }

  private static boolean poolTouched(VenueState before, VenueState after, String pool) {
    return before.units().leftIn(pool) != after.units().leftIn(pool)
        || before.households().toChooseFrom(pool) != after.households().toChooseFrom(pool);
  }

  private static boolean sameRunOut(VenueState before, VenueState after) {
    return before.units().leftInPool() == after.units().leftInPool()
        && before.units().leftOfType() == after.units().leftOfType()
        && before.households().toChoose() == after.households().toChoose();
  }

  private static Set<String> touchedTypes(VenueState before, VenueState after) {
    if (sameRunOut(before, after)) {
      return Set.of();
    }
    Set<String> touched = new HashSet<>();
    after
        .plan()
        .types()
        .forEach(
            (id, type) -> {
              if (before.units().leftOf(id) != after.units().leftOf(id)
                  || poolTouched(before, after, type.pool())) {
                touched.add(id);
              }
            });
    return touched;
  }

  private static Map<String, Object> rest(VenueState state) {
    Map<String, Object> buildings = new LinkedHashMap<>();
    state
        .plan()
        .buildings()
        .forEach(
            (id, building) ->
                buildings.put(
                    id,
                    new Row().put("label", building.label()).put("rank", building.rank()).done()));
    return Map.of("buildings", buildings);
  }

  private static Map<String, Object> pool(VenueState state, String id) {
    @Nullable Pool pool = state.plan().pools().get(id);
    return runOut(RunOut.ofPool(state, id))
        .put("label", pool == null ? null : pool.label())
        .put("rank", pool == null ? null : pool.rank())
        .done();
  }

  private static Map<String, Object> type(VenueState state, String id) {
    @Nullable UnitType type = state.plan().types().get(id);
    return runOut(RunOut.ofType(state, id))
        .put("label", type == null ? null : type.label())
        .put("pool", type == null ? null : type.pool())
        .put("rank", type == null ? null : type.rank())
        .done();
  }

  private static Row runOut(RunOut runOut) {
    return new Row()
        .put("left", runOut.left())
        .put("ahead", runOut.ahead())
        .put("enough", runOut.enough())
        .put("runOut", runOut.lastNumber());
  }

  private static @Nullable Map<String, Object> unit(VenueState state, String id) {
    @Nullable Unit unit = state.units().get(id);
    return unit == null
        ? null
        : new Row()
            .put("pool", unit.plan().pool())
            .put("building", unit.plan().building())
            .put("section", unit.plan().section())
            .put("floor", unit.plan().floor())
            .put("room", unit.plan().room())
            .put("type", unit.plan().type())
            .put("area", unit.plan().area())
            .put("rank", unit.plan().rank())
            .put("state", unit.state().wire())
            .put("until", unit.until())
            .done();
  }
}
