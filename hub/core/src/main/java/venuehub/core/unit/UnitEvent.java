package venuehub.core.unit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.Event;

/** What happened to units. */
public sealed interface UnitEvent extends Event {
  /** Units of the published stock, at most some hundred an entry. */
  record UnitsListed(List<UnitPlan> units) implements UnitEvent {
    public UnitsListed {
      units = List.copyOf(units);
    }
  }

  /**
   * A household at a selection desk holds a unit.
   *
   * @param until when its time to choose ends
   * @param instead the unit it held before and lets go by this, if any
   */
  record UnitHeld(
      String unit, String household, String counter, Instant until, @Nullable String instead)
      implements UnitEvent {
    @Override
    public Map<String, Object> result() {
      return Map.of("unit", unit, "until", until);
    }
  }

  /** A held unit is free again. */
  record UnitReleased(String unit, String household, String counter) implements UnitEvent {}

  /** The household's choice; the form is still to be signed. */
  record UnitChosen(String unit, String household, String counter) implements UnitEvent {
    @Override
    public Map<String, Object> result() {
      return Map.of("unit", unit, "household", household);
    }
  }

  /** A chosen unit came back and is free for the next in order. */
  record UnitReturned(String unit, String household) implements UnitEvent {}

  /** Taken out for a reason. */
  record UnitSuspended(String unit, String reason, @Nullable String note) implements UnitEvent {}

  /** Kept for a purpose. */
  record UnitReserved(String unit, String reason, @Nullable String note) implements UnitEvent {}

  /** A suspended or reserved unit is free. */
  record UnitRestored(String unit) implements UnitEvent {}

  /**
   * A choice was voided with a second key: the unit is free, the household has yet to choose.
   *
   * @param by who asked for it
   */
  record ChoiceVoided(
      String unit,
      String household,
      String reason,
      @Nullable String note,
      String by,
      String approval)
      implements UnitEvent {}
}
