package venuehub.server.importer.venue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.server.form.About;
import venuehub.server.form.Range;
import venuehub.server.form.Shorthand;
import venuehub.server.importer.venue.FilesForms.SourceForm;

/** The fields of a unit. */
@About("The fields of a unit. A field left out is looked for under the usual headers.")
public record UnitFieldsForm(
    @About(
            "Unique id; made of building, section and room if left out, such as 3-1-1704. A"
                + " template may name the unit's own fields: \"{building}-{room}\".")
        @Nullable SourceForm id,
    @About("The building. Buildings the plan does not name are taken from the file.")
        @Nullable SourceForm building,
    @About("The stairwell, where a building has several.") @Nullable SourceForm section,
    @About(
            "The storey, a whole number, 第17层 and B1 (-1) are understood; if there is no such"
                + " column, the room number without its last two digits.")
        @Nullable SourceForm floor,
    @About("The room number as shown.") @Nullable SourceForm room,
    @About("Gross floor area in m².") @Nullable SourceForm area,
    @Nullable TypeSourceForm type,
    @Nullable PoolSourceForm pool,
    @About("Whether the unit is kept for a purpose from the start.")
        @Nullable SourceForm reserved) {

  /** Nothing said: the usual headers. */
  public static final UnitFieldsForm USUAL =
      new UnitFieldsForm(null, null, null, null, null, null, null, null, null);

  @About("The unit type: a column, a constant, or made by area. If left out, by area.")
  @Shorthand("column")
  public record TypeSourceForm(
      @Nullable List<String> column,
      @Nullable Map<String, String> values,
      @Nullable String otherwise,
      @Nullable String constant,
      @About("Units of a pool whose areas round to the same multiple of so many m² are a type.")
          @Range(least = 0.01, most = 100)
          @Nullable Double byArea) {
    /** The column or constant, unless it is by area. */
    public @Nullable SourceForm source() {
      return byArea == null ? SourceForm.of(column, values, otherwise, constant) : null;
    }
  }

  @About(
      "The pool: a column, a constant, or by floor area. If left out, that of the unit's type, or"
          + " the only pool.")
  @Shorthand("column")
  public record PoolSourceForm(
      @Nullable List<String> column,
      @Nullable Map<String, String> values,
      @Nullable String otherwise,
      @Nullable String constant,
      @About("Bands of floor area, ascending; the last may have no end.")
          @Nullable List<AreaBandForm> byArea) {
    /** The column or constant, unless it is by area. */
    public @Nullable SourceForm source() {
      return byArea == null ? SourceForm.of(column, values, otherwise, constant) : null;
    }
  }

  @About("A band of floor area.")
  public record AreaBandForm(
      @About("The greatest area in m² that belongs to it; without end if left out.")
          @Range(least = 0.01, most = 100_000)
          @Nullable Double upTo,
      String pool) {}
}
