package venuehub.server.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import venuehub.core.plan.VenuePlan;
import venuehub.core.roster.HouseholdPlan;
import venuehub.server.database.PersonRow;
import venuehub.server.importer.venue.FilesForms.HouseholdsForm;
import venuehub.server.importer.venue.FilesForms.OnTies;
import venuehub.server.importer.venue.FilesForms.SourceForm;
import venuehub.server.importer.venue.HouseholdFieldsForm;
import venuehub.server.importer.venue.HouseholdFieldsForm.SlotSourceForm;
import venuehub.server.importer.venue.VenueForm;
import venuehub.server.importer.venue.WordsForm;

/** Reads the households. */
final class HouseholdsReader {
  private static final int USUAL_PEOPLE = 2;
  private static final int MOST_PEOPLE = 20;
  private static final int MOST_PLACE = 999_999_999;
  private static final String ONCE = "each number once, since it is what is called";
  private static final String OWN_NUMBER =
      "; where lists begin anew or places are equal, make it of several columns by a template";

  private final VenuePlan plan;
  private final WordsForm words;
  private final Cells cells;
  private final ImportProblems problems;
  private final HouseholdsForm from;
  private final HouseholdFieldsForm form;
  private final Vocabulary groups = new Vocabulary();
  private final Vocabulary slots = new Vocabulary();
  private final Vocabulary needs = new Vocabulary();
  private final HouseholdPools pools;
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> numbers = new HashMap<>();
  private final List<HouseholdDraft> drafts = new ArrayList<>();
  private final List<PersonRow> persons = new ArrayList<>();
  private final ImportProblems warnings = new ImportProblems();
  private final PersonsReader personsReader;

  /**
   * @param unitsOfPool how many units each pool has, for pools given in turn
   */
  HouseholdsReader(
      VenueForm venue,
      VenuePlan plan,
      Map<String, Integer> unitsOfPool,
      WordsForm words,
      ImportProblems problems) {
    this.plan = plan;
    this.words = words;
    this.problems = problems;
    this.cells = new Cells(words, problems);
    this.from = venue.files().households();
    this.form = from.fields() == null ? HouseholdFieldsForm.USUAL : from.fields();
    this.pools = new HouseholdPools(venue, form.pools(), unitsOfPool, cells, problems);
    this.personsReader = new PersonsReader(words, cells);
    venue.groups().forEach((id, group) -> groups.put(id, group.label(), group.names()));
    plan.slots()
        .forEach((id, slot) -> slots.put(id, List.of(slot.label().zh(), slot.label().en())));
    words.needs().forEach(needs::put);
    ownNeeds().forEach(code -> needs.put(code, List.of()));
  }

  private Collection<String> ownNeeds() {
    Set<String> codes = new LinkedHashSet<>();
    if (form.needs() != null && form.needs().values() != null) {
      form.needs().values().values().forEach(value -> codes.addAll(Cells.pieces(value)));
    }
    return codes;
  }

  /** The households in their order. */
  List<HouseholdPlan> read(TableFiles files) {
    List<Table> tables = files.read(from.from(), headers());
    tables.forEach(this::read);
    String file = from.from().file().getFirst();
    if (drafts.isEmpty() && !problems.any()) {
      problems.add(ImportCode.TABLE_EMPTY, file, null, null, "households", "there is no row");
    }
    List<HouseholdDraft> ordered =
        HouseholdOrder.ordered(drafts, plan, form.order(), file, warnings);
    if (from.ties() == OnTies.REFUSE || pools.areGivenInTurn()) {
      refuseTies(ordered);
    }
    pools.giveInTurn(ordered);
    SlotFilling.fill(ordered, plan, file, problems);
    GateFilling.fill(ordered, plan);
    return ordered.stream().map(HouseholdDraft::plan).toList();
  }

  /** What may be meant so but should be looked at. */
  List<ImportProblem> warnings() {
    return warnings.kept();
  }

  /** What is known of their people. */
  List<PersonRow> persons() {
    return persons;
  }

  private Collection<String> headers() {
    Set<String> headers = new HashSet<>();
    words.households().values().forEach(headers::addAll);
    for (@Nullable SourceForm source :
        new @Nullable SourceForm[] {
          form.id(),
          form.number(),
          form.group(),
          form.people(),
          form.needs(),
          form.proxy(),
          form.disqualified(),
          form.surname(),
          form.name(),
          form.phone(),
          form.idNumber()
        }) {
      if (source != null && source.column() != null) {
        headers.addAll(source.column());
      }
    }
    if (form.order() != null && form.order().column() != null) {
      headers.addAll(form.order().column());
    }
    return headers;
  }

  private Field field(Table table, String name, @Nullable SourceForm source) {
    List<String> empty = from.from().empty() == null ? words.empty() : from.from().empty();
    return Field.of(
        table,
        name,
        source,
        words.households().getOrDefault(name, List.of()),
        empty,
        Set.of(),
        problems);
  }

  /** The fields as one table has them. */
  private record Fields(
      Field id,
      Field number,
      Field order,
      Field group,
      Field pools,
      Field people,
      Field slot,
      Field needs,
      Field proxy,
      Field disqualified,
      PersonsReader.Fields persons) {}

  private void read(Table table) {
    @Nullable SlotSourceForm slot = form.slot();
    boolean slotByOrder = slot != null && slot.by() != null;
    int before = problems.count();
    Fields fields =
        new Fields(
            field(table, "id", form.id()),
            field(table, "number", form.number()),
            field(table, "order", HouseholdOrder.source(form.order())),
            field(table, "group", form.group()),
            field(table, "pools", pools.source()),
            field(table, "people", form.people()),
            slot == null || slotByOrder
                ? field(table, slotByOrder ? "" : "slot", null)
                : field(table, "slot", SourceForm.mapped(slot.column(), slot.values())),
            field(table, "needs", form.needs()),
            field(table, "proxy", form.proxy()),
            field(table, "disqualified", form.disqualified()),
            PersonsReader.Fields.of(form, (name, source) -> field(table, name, source)));
    if (!fields.id.given()) {
      table.missing("id", words.households().getOrDefault("id", List.of()), problems);
    }
    if (problems.count() == before) {
      table.rows().forEach(row -> read(row, fields));
    }
  }

  private void read(Table.TableRow row, Fields fields) {
    @Nullable String id = cells.code(row, fields.id, "a registration number", fields.id.text(row));
    if (id == null || !cells.isFirst(ids, row, fields.id, "each household once", id, "")) {
      return;
    }
    @Nullable String number =
        fields.number.given()
            ? cells.code(row, fields.number, "a number", fields.number.text(row))
            : id;
    if (number != null && !cells.isFirst(numbers, row, fields.number, ONCE, number, OWN_NUMBER)) {
      return;
    }
    @Nullable String group = group(row, fields.group);
    @Nullable Integer place = place(row, fields.order);
    @Nullable Integer people = people(row, fields.people);
    if (number == null || group == null || place == null || people == null) {
      return;
    }
    @Nullable List<String> own = pools.of(row, fields.pools, group, people);
    @Nullable List<String> needed = needs(row, fields.needs);
    @Nullable String slotText = fields.slot.given() ? fields.slot.text(row) : null;
    @Nullable String slot =
        slotText == null ? null : cells.known(row, fields.slot, slots, slotText);
    boolean slotRefused = fields.slot.given() && slot == null;
    if (slotRefused && slotText == null) {
      cells.required(row, fields.slot, "a time slot");
    }
    if (own == null || needed == null || slotRefused) {
      return;
    }
    HouseholdDraft draft =
        new HouseholdDraft(
            row,
            fields.order,
            id,
            number,
            place,
            group,
            own,
            people,
            slot,
            needed,
            cells.yes(row, fields.proxy),
            cells.yes(row, fields.disqualified));
    drafts.add(draft);
    PersonRow person = personsReader.person(row, fields.persons, id);
    if (!person.isEmpty()) {
      persons.add(person);
    }
  }

  private @Nullable String group(Table.TableRow row, Field field) {
    if (!field.given() && plan.groups().size() == 1) {
      return plan.groups().keySet().iterator().next();
    }
    @Nullable String text = cells.required(row, field, "a priority group");
    return text == null ? null : cells.known(row, field, groups, text);
  }

  /** The place in the published order; the place in the file where there is no column. */
  private @Nullable Integer place(Table.TableRow row, Field field) {
    if (!field.given()) {
      return drafts.size() + 1;
    }
    @Nullable String text = cells.required(row, field, "a place in the order");
    return text == null ? null : cells.whole(row, field, text, 1, MOST_PLACE);
  }

  private @Nullable Integer people(Table.TableRow row, Field field) {
    @Nullable String text = field.text(row);
    return text == null
        ? Integer.valueOf(USUAL_PEOPLE)
        : cells.whole(row, field, text, 1, MOST_PEOPLE);
  }

  private @Nullable List<String> needs(Table.TableRow row, Field field) {
    @Nullable String text = field.text(row);
    List<String> codes = new ArrayList<>();
    for (String piece : Cells.pieces(text == null ? "" : text)) {
      @Nullable String code = cells.known(row, field, needs, piece);
      if (code == null) {
        return null;
      }
      codes.add(code);
    }
    return codes.stream().distinct().toList();
  }

  private void refuseTies(List<HouseholdDraft> ordered) {
    String why = pools.areGivenInTurn() ? ", since pools are given in turn" : "";
    for (List<HouseholdDraft> tie : Ties.of(ordered)) {
      HouseholdDraft first = tie.getFirst();
      for (HouseholdDraft tied : tie.subList(1, tie.size())) {
        cells.note(
            ImportCode.ORDER_TIED,
            tied.row(),
            tied.order(),
            "each place in the order of a group and its pools once" + why,
            first.number() + " in " + first.row().place() + " has the same place");
      }
    }
  }
}
