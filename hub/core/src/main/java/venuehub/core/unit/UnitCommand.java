package venuehub.core.unit;

import org.jspecify.annotations.Nullable;
import venuehub.core.Command;

/** What may be asked of units. */
public sealed interface UnitCommand extends Command {
  /** Holds a unit for the household at the counter; a unit held before is let go. */
  record Hold(String counter, String unit) implements UnitCommand {}

  /** Lets a held unit go. */
  record Release(String counter, String unit) implements UnitCommand {}

  /** The household at the counter takes the unit it holds. */
  record Choose(String counter, String unit) implements UnitCommand {}

  record Suspend(String unit, String reason, @Nullable String note) implements UnitCommand {}

  record Reserve(String unit, String reason, @Nullable String note) implements UnitCommand {}

  record Restore(String unit) implements UnitCommand {}

  /** Voids a choice; takes effect with a second key. */
  record Void(String unit, String reason, @Nullable String note) implements UnitCommand {}
}
