package venuehub.server.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import venuehub.core.Role;
import venuehub.server.Bounds;
import venuehub.server.access.Roles;
import venuehub.server.access.StaffRow;
import venuehub.server.importer.venue.FilesForms.SourceForm;
import venuehub.server.importer.venue.FilesForms.StaffFieldsForm;
import venuehub.server.importer.venue.FilesForms.StaffForm;
import venuehub.server.importer.venue.PlanForms.AccountForm;
import venuehub.server.importer.venue.VenueForm;
import venuehub.server.importer.venue.WordsForm;

/** Reads the staff accounts of {@code venue.yaml} and of a table. */
final class StaffReader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,59}");
  private static final String NAME_SAYS = "letters, digits, dots and hyphens, at most 60";
  private static final StaffFieldsForm USUAL = new StaffFieldsForm(null, null, null, null);

  private final VenueForm venue;
  private final WordsForm words;
  private final Cells cells;
  private final ImportProblems problems;
  private final Vocabulary roles = new Vocabulary();
  private final Set<String> names = new HashSet<>();
  private final List<StaffRow> staff = new ArrayList<>();

  StaffReader(VenueForm venue, WordsForm words, ImportProblems problems) {
    this.venue = venue;
    this.words = words;
    this.problems = problems;
    this.cells = new Cells(words, problems);
    for (Role role : Role.values()) {
      if (Roles.isForAccounts(role)) {
        roles.put(role.wire(), words.roles().getOrDefault(role.wire(), List.of()));
      }
    }
  }

  /** The accounts; names are unique. */
  List<StaffRow> read(TableFiles files) {
    if (venue.staff() != null) {
      venue.staff().forEach(this::add);
    }
    @Nullable StaffForm form = venue.files().staff();
    if (form != null) {
      Set<String> headers = new HashSet<>();
      words.staff().values().forEach(headers::addAll);
      StaffFieldsForm fields = form.fields() == null ? USUAL : form.fields();
      for (@Nullable SourceForm source :
          new @Nullable SourceForm[] {fields.name(), fields.role(), fields.password()}) {
        if (source != null && source.column() != null) {
          headers.addAll(source.column());
        }
      }
      files.read(form.from(), headers).forEach(table -> read(table, fields));
    }
    if (staff.size() > Bounds.IMPORT_ACCOUNTS) {
      problems.plan(
          ImportCode.TABLE_TOO_LARGE,
          "staff",
          "at most " + Bounds.IMPORT_ACCOUNTS + " accounts",
          "there are " + staff.size());
    }
    return staff;
  }

  private void add(AccountForm form) {
    @Nullable String role = roles.id(form.role());
    if (role == null) {
      problems.plan(
          ImportCode.VALUE_UNKNOWN,
          "staff." + form.name() + ".role",
          roles.choices(),
          roles.but(form.role()));
      return;
    }
    String shown = form.displayName() == null ? form.name() : form.displayName();
    for (int i = 1; i <= (form.count() == null ? 1 : form.count()); i++) {
      String number = form.count() == null ? "" : Integer.toString(i);
      String name = form.name() + number;
      if (!NAME.matcher(name).matches()) {
        problems.plan(
            ImportCode.VALUE_MALFORMED, "staff." + name, NAME_SAYS, "it is '" + name + "'");
      } else if (!names.add(name)) {
        problems.plan(
            ImportCode.VALUE_TWICE, "staff." + name, "each account once", "it stands here again");
      } else {
        String label = number.isEmpty() ? shown : shown + " " + number;
        staff.add(row(name, label, role, form.password()));
      }
    }
  }

  private static StaffRow row(String name, String shown, String role, String password) {
    return new StaffRow(name, shown, Roles.named(role).orElseThrow(), password);
  }

  private Field field(Table table, String name, @Nullable SourceForm source) {
    return Field.of(
        table,
        name,
        source,
        words.staff().getOrDefault(name, List.of()),
        List.of(),
        Set.of(),
        problems);
  }

  private void read(Table table, StaffFieldsForm form) {
    int before = problems.count();
    Field name = field(table, "name", form.name());
    Field shown = field(table, "displayName", form.displayName());
    Field role = field(table, "role", form.role());
    Field password = field(table, "password", form.password());
    Map<String, Field> needed = Map.of("name", name, "role", role, "password", password);
    needed.forEach(
        (which, field) -> {
          if (!field.given()) {
            table.missing(which, words.staff().getOrDefault(which, List.of()), problems);
          }
        });
    if (problems.count() == before) {
      table.rows().forEach(row -> read(row, name, shown, role, password));
    }
  }

  private void read(Table.TableRow row, Field name, Field shown, Field role, Field password) {
    @Nullable String account = cells.required(row, name, "an account name");
    @Nullable String roleText = cells.required(row, role, "a role");
    @Nullable String secret = cells.required(row, password, "a password");
    @Nullable String is = roleText == null ? null : cells.known(row, role, roles, roleText);
    if (account == null || is == null || secret == null) {
      return;
    }
    if (!NAME.matcher(account).matches()) {
      cells.note(ImportCode.VALUE_MALFORMED, row, name, NAME_SAYS, "it is '" + account + "'");
    } else if (!names.add(account)) {
      cells.note(
          ImportCode.VALUE_TWICE,
          row,
          name,
          "each account once",
          "'" + account + "' stands above already");
    } else {
      @Nullable String label = shown.text(row);
      staff.add(row(account, label == null ? account : label, is, secret));
    }
  }
}
