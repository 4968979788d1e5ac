package venuehub.server.importer.venue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.server.form.About;
import venuehub.server.form.Range;
import venuehub.server.form.Shorthand;
import venuehub.server.importer.venue.FilesForms.SourceForm;

/** The fields of a household. */
@About(
    "The fields of a household. A field left out is looked for under the usual headers. Names,"
        + " phones and numbers of papers are kept apart from the ledger, erasable.")
public record HouseholdFieldsForm(
    @About("Registration number, unique.") @Nullable SourceForm id,
    @About("The number that is called and shown; the registration number if left out.")
        @Nullable SourceForm number,
    @Nullable OrderForm order,
    @About("The priority group; the only one if the plan has one.") @Nullable SourceForm group,
    @Nullable PoolsForm pools,
    @About("How many people come, 1 to 20; 2 if there is no such column.")
        @Nullable SourceForm people,
    @Nullable SlotSourceForm slot,
    @About(
            "What it needs: silent-call, accessible, carer, interpreter, or codes of your own by"
                + " values; several separated by comma, semicolon or 、.")
        @Nullable SourceForm needs,
    @About("Whether somebody comes on its behalf.") @Nullable SourceForm proxy,
    @About("Whether it was struck out before the day.") @Nullable SourceForm disqualified,
    @Nullable SourceForm surname,
    @About("Full name of the applicant.") @Nullable SourceForm name,
    @Nullable SourceForm phone,
    @About("Number of the identity paper.") @Nullable SourceForm idNumber,
    @About("Who comes on its behalf.") @Nullable SourceForm proxyName,
    @Nullable SourceForm proxyPhone) {

  /** Nothing said: the usual headers. */
  public static final HouseholdFieldsForm USUAL =
      new HouseholdFieldsForm(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null);

  @About(
      "The published order. If left out: the usual headers of an order column, else the order of"
          + " the file.")
  @Shorthand("column")
  public record OrderForm(
      @About("Column of the place in the order, a whole number from 1.")
          @Nullable List<String> column,
      @About(
              "What the order goes by, first to last: group (its rank), column, number (of the"
                  + " household, its digits), file (the rows).")
          @Nullable List<OrderKey> by) {}

  /** What an order goes by. */
  public enum OrderKey {
    GROUP,
    COLUMN,
    NUMBER,
    FILE
  }

  @About("Which pools a household may choose from. May be left out if there is one pool.")
  @Shorthand("column")
  public record PoolsForm(
      @About("A column that names a pool, or several separated by comma, semicolon or 、.")
          @Nullable List<String> column,
      @About("What the texts of the column mean: a pool, or several separated by comma.")
          @Nullable Map<String, String> values,
      @About("The pools where the cell is empty.") @Nullable String otherwise,
      @About("true: every pool.") @Nullable Boolean all,
      @About("The pools of each priority group.") @Nullable Map<String, List<String>> byGroup,
      @About("The pools by how many people the household has, bands ascending.")
          @Nullable List<PeopleBandForm> byPeople,
      @About("Gives each household one pool, in turn along the order.")
          @Nullable List<String> inTurn) {}

  @About("A band of household sizes.")
  public record PeopleBandForm(
      @About("The greatest number of people that belongs to it; without end if left out.")
          @Range(least = 1, most = 20)
          @Nullable Integer upTo,
      List<String> pools) {}

  @About(
      "The time slot. If left out: the usual headers, else filled in order up to the capacities.")
  @Shorthand("column")
  public record SlotSourceForm(
      @Nullable List<String> column,
      @Nullable Map<String, String> values,
      @About("order: slots are filled along the order, up to their capacities.")
          @Nullable SlotKey by) {}

  /** How slots are given. */
  public enum SlotKey {
    ORDER
  }
}
