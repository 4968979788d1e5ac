package venuehub.server.importer;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.core.Event;
import venuehub.core.plan.PlanEvent;
import venuehub.core.plan.VenuePlan;
import venuehub.core.roster.HouseholdPlan;
import venuehub.core.roster.RosterEvent;
import venuehub.core.unit.UnitEvent;
import venuehub.core.unit.UnitPlan;
import venuehub.server.Bounds;
import venuehub.server.access.StaffRow;
import venuehub.server.database.PersonRow;
import venuehub.server.importer.venue.VenueForm;

/** Reads a venue's folder: all of it, or every problem found. */
public final class VenueImport {
  /** The file that lays down the venue and says where the rest is. */
  public static final String VENUE_FILE = "venue.yaml";

  private VenueImport() {}

  /** What a folder holds. */
  public sealed interface Result {}

  /**
   * A venue without a fault.
   *
   * @param filesHash SHA-256, hex, over all files read
   * @param units in the order of the files
   * @param households in the published order
   * @param persons what is known of them, to be kept apart from the ledger
   * @param staff accounts with passwords in clear
   * @param warnings what may be meant so but should be looked at
   * @param slotSizes sentences about how many households the slots can carry and are planned for
   */
  public record Imported(
      VenuePlan plan,
      String filesHash,
      List<UnitPlan> units,
      List<HouseholdPlan> households,
      List<PersonRow> persons,
      List<StaffRow> staff,
      List<ImportProblem> warnings,
      List<String> slotSizes)
      implements Result {
    public Imported {
      units = List.copyOf(units);
      households = List.copyOf(households);
      persons = List.copyOf(persons);
      staff = List.copyOf(staff);
      warnings = List.copyOf(warnings);
      slotSizes = List.copyOf(slotSizes);
    }

    /**
     * How the venue's ledger begins.
     *
     * @param simulatedSpeed venue seconds per second of a simulated venue; 0 for a real one
     */
    public List<Event> events(int simulatedSpeed) {
      List<Event> events = new ArrayList<>();
      events.add(new PlanEvent.LedgerStarted(filesHash, simulatedSpeed));
      events.add(new PlanEvent.PlanAdopted(plan));
      for (List<UnitPlan> part : parts(units)) {
        events.add(new UnitEvent.UnitsListed(part));
      }
      for (List<HouseholdPlan> part : parts(households)) {
        events.add(new RosterEvent.HouseholdsListed(part));
      }
      return events;
    }

    private static <T> List<List<T>> parts(List<T> rows) {
      List<List<T>> parts = new ArrayList<>();
      for (int from = 0; from < rows.size(); from += Bounds.IMPORT_ENTRY_ROWS) {
        parts.add(rows.subList(from, Math.min(rows.size(), from + Bounds.IMPORT_ENTRY_ROWS)));
      }
      return parts;
    }
  }

  /**
   * Nothing is imported.
   *
   * @param problems at most {@link Bounds#IMPORT_PROBLEMS}
   * @param more how many there are besides
   */
  public record Problems(List<ImportProblem> problems, int more) implements Result {
    public Problems {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a folder.
   *
   * @param clock tells the day of the import, from which {@code today} counts
   */
  public static Result read(Path folder, InstantSource clock) {
    ImportProblems problems = new ImportProblems();
    ImportFolder files = new ImportFolder(folder, problems);
    Defaults defaults = Defaults.read();
    @Nullable VenueForm form = VenueYaml.read(files, defaults, problems);
    if (form == null) {
      return new Problems(problems.kept(), problems.more());
    }
    return read(form, files, defaults, clock.instant(), problems);
  }

  private static Result read(
      VenueForm form,
      ImportFolder folder,
      Defaults defaults,
      Instant now,
      ImportProblems problems) {
    LocalDate today = now.atZone(form.timeZone()).toLocalDate();
    PlanMaker.Made made = new PlanMaker(form, problems).plan(today);
    new PlanCheck(problems).check(made.plan());
    TableFiles tables = new TableFiles(folder, defaults.words().asides(), problems);
    UnitsReader unitsReader = new UnitsReader(form, defaults.words(), problems);
    List<UnitPlan> units = unitsReader.read(tables);
    VenuePlan plan = withStock(made.plan(), unitsReader.stock());
    Map<String, Integer> unitsOfPool = new HashMap<>();
    units.forEach(unit -> unitsOfPool.merge(unit.pool(), 1, Integer::sum));
    HouseholdsReader householdsReader =
        new HouseholdsReader(form, plan, unitsOfPool, defaults.words(), problems);
    List<HouseholdPlan> households = householdsReader.read(tables);
    List<StaffRow> staff = new StaffReader(form, defaults.words(), problems).read(tables);
    if (problems.any()) {
      return new Problems(problems.kept(), problems.more());
    }
    List<ImportProblem> warnings = new ArrayList<>(householdsReader.warnings());
    warnings.addAll(DryRun.warnings(plan, made.sizes(), form.estimates(), unitsOfPool, households));
    return new Imported(
        plan,
        folder.hash(),
        units,
        households,
        householdsReader.persons(),
        staff,
        warnings,
        made.sizes().sentences());
  }

  private static VenuePlan withStock(VenuePlan plan, Stock stock) {
    return new VenuePlan(
        plan.name(),
        plan.title(),
        plan.timeZone(),
        plan.days(),
        plan.zones(),
        plan.gates(),
        plan.sensors(),
        plan.stages(),
        plan.counters(),
        plan.pools(),
        stock.types(),
        stock.buildings(),
        plan.slots(),
        plan.groups(),
        plan.screens(),
        plan.radioChannels(),
        plan.rules());
  }
}
