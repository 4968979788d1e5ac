package venuehub.server.importer;

import org.jspecify.annotations.Nullable;
import venuehub.server.database.PersonRow;
import venuehub.server.importer.venue.FilesForms.SourceForm;
import venuehub.server.importer.venue.HouseholdFieldsForm;
import venuehub.server.importer.venue.WordsForm;

/** Reads what is known of a household's people. */
final class PersonsReader {
  private final WordsForm words;

  private final Cells cells;

  PersonsReader(WordsForm words, Cells cells) {
    this.words = words;
    this.cells = cells;
  }

  /** How a field of a table is found. */
  interface Columns {
    Field of(String name, @Nullable SourceForm source);
  }

  /** The fields as one table has them. */
  record Fields(
      Field surname, Field name, Field phone, Field idNumber, Field proxyName, Field proxyPhone) {
    static Fields of(HouseholdFieldsForm form, Columns columns) {
      return new Fields(
          columns.of("surname", form.surname()),
          columns.of("name", form.name()),
          columns.of("phone", form.phone()),
          columns.of("idNumber", form.idNumber()),
          columns.of("proxyName", form.proxyName()),
          columns.of("proxyPhone", form.proxyPhone()));
    }
  }

  PersonRow person(Table.TableRow row, Fields fields, String household) {
    @Nullable String name = cells.optional(row, fields.name, "a name");
    @Nullable String surname = cells.optional(row, fields.surname, "a surname");
    return new PersonRow(
        household,
        surname == null && name != null ? surname(name) : surname,
        name,
        cells.optional(row, fields.phone, "a phone number"),
        cells.optional(row, fields.idNumber, "a number of a paper"),
        cells.optional(row, fields.proxyName, "a name"),
        cells.optional(row, fields.proxyPhone, "a phone number"));
  }

  /** The surname of a Chinese name; of any other, its last word. */
  private String surname(String name) {
    if (name.codePoints().noneMatch(Character::isIdeographic)) {
      return name.substring(name.lastIndexOf(' ') + 1);
    }
    return words.compoundSurnames().stream()
        .filter(name::startsWith)
        .findFirst()
        .orElse(name.substring(0, name.offsetByCodePoints(0, 1)));
  }
}
