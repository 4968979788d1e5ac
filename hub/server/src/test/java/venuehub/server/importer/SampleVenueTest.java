package venuehub.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import venuehub.core.Event;
import venuehub.core.plan.FigureName;
import venuehub.core.plan.PlanEvent;
import venuehub.core.plan.Rules;
import venuehub.core.plan.VenuePlan;
import venuehub.core.roster.HouseholdPlan;
import venuehub.core.roster.RosterEvent;
import venuehub.core.unit.UnitEvent;
import venuehub.server.access.StaffRow;

final class SampleVenueTest {
  private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

  @TempDir private Path folder;

  private VenueImport.Imported sample() throws Exception {
    SampleVenue.copyTo(folder);
    VenueImport.Result result = VenueImport.read(folder, () -> NOW);
    if (result instanceof VenueImport.Problems(List<ImportProblem> problems, int more)) {
      throw new AssertionError(more + " more than " + problems);
    }
    return assertInstanceOf(VenueImport.Imported.class, result);
  }

  @Test
  void importsWithoutProblemOrWarning() throws Exception {
    VenueImport.Imported sample = sample();
    assertEquals(List.of(), sample.warnings());
    assertEquals(120, sample.units().size());
    assertEquals(300, sample.households().size());
    assertEquals(300, sample.persons().size());
    VenuePlan plan = sample.plan();
    assertEquals(Set.of("1", "2", "3", "4", "5", "6", "7", "8"), plan.counters().keySet());
    assertEquals(Set.of("one", "two", "three"), plan.pools().keySet());
    assertEquals(240, plan.pool("three").limitSeconds());
    assertEquals("2-1-0201", sample.units().get(40).id());
  }

  @Test
  void daysCountFromTheDayOfTheImportInTheZoneOfTheVenue() throws Exception {
    List<LocalDate> dates = sample().plan().days().stream().map(VenuePlan.Day::date).toList();
    LocalDate first = LocalDate.of(2026, 11, 24);
    assertEquals(List.of(first, first.plusDays(1), first.plusDays(2)), dates);
    assertEquals(Instant.parse("2026-11-24T00:30:00Z"), sample().plan().days().getFirst().opens());
  }

  @Test
  void everyDayHasAboutAHundredHouseholds() throws Exception {
    VenueImport.Imported sample = sample();
    Map<Integer, Long> perDay =
        sample.households().stream()
            .collect(
                Collectors.groupingBy(
                    household -> sample.plan().slot(household.slot()).day(),
                    Collectors.counting()));
    assertEquals(Set.of(1, 2, 3), perDay.keySet());
    assertTrue(
        perDay.values().stream().allMatch(count -> count >= 90 && count <= 106), "" + perDay);
  }

  @Test
  void hasWhatADayBringsOfExceptions() throws Exception {
    List<HouseholdPlan> households = sample().households();
    long places = households.stream().map(HouseholdPlan::order).distinct().count();
    assertEquals(297, places);
    assertEquals(4, households.stream().filter(HouseholdPlan::disqualified).count());
    assertTrue(households.stream().anyMatch(HouseholdPlan::proxy));
    assertTrue(households.stream().anyMatch(it -> it.needs().contains("silent-call")));
    assertEquals(
        Set.of("priority", "general"),
        households.stream().map(HouseholdPlan::group).collect(Collectors.toSet()));
  }

  @Test
  void hasAnAccountForEveryPost() throws Exception {
    Set<String> names =
        sample().staff().stream()
            .map(StaffRow::name)
            .collect(Collectors.toCollection(HashSet::new));
    assertEquals(24, names.size());
    assertTrue(
        names.containsAll(List.of("manager", "admin", "tech1", "counter8", "sensor1", "screen3")));
    assertTrue(sample().staff().stream().allMatch(row -> row.password().equals("demo")));
  }

  @Test
  void beginsALedgerInEntriesOfAHundred() throws Exception {
    List<Event> events = sample().events(10);
    PlanEvent.LedgerStarted started =
        assertInstanceOf(PlanEvent.LedgerStarted.class, events.getFirst());
    assertEquals(10, started.simulatedSpeed());
    assertEquals(64, started.filesHash().length());
    assertInstanceOf(PlanEvent.PlanAdopted.class, events.get(1));
    assertEquals(100, assertInstanceOf(UnitEvent.UnitsListed.class, events.get(2)).units().size());
    assertEquals(20, assertInstanceOf(UnitEvent.UnitsListed.class, events.get(3)).units().size());
    assertInstanceOf(RosterEvent.HouseholdsListed.class, events.get(4));
    assertEquals(7, events.size());
  }

  @Test
  void theDayIsMeasuredByEveryFigureWithItsTarget() throws Exception {
    Rules rules = sample().plan().rules();
    assertEquals(Set.of(FigureName.values()), rules.measures().keySet());
    Map<FigureName, Double> targets = new EnumMap<>(FigureName.class);
    rules
        .measures()
        .forEach(
            (name, rule) ->
                Optional.ofNullable(rule.target()).ifPresent(target -> targets.put(name, target)));
    assertEquals(
        Map.of(
            FigureName.COMPLETION, 98.0,
            FigureName.COMPLAINTS, 1.0,
            FigureName.SATISFACTION, 90.0,
            FigureName.EMERGENCY_RESPONSE, 15.0,
            FigureName.COUNTER_MINUTES_MEDIAN, 30.0,
            FigureName.COUNTER_MINUTES_LONGEST, 30.0,
            FigureName.OBJECTIONS_HANDLED, 100.0,
            FigureName.PUBLICATION, 100.0,
            FigureName.SERVED_THREE_DAYS, 100.0),
        targets);
    assertEquals(1, rules.exit().marks().get("satisfied").rank(), "the best answer comes first");
    assertTrue(rules.hasReason(Rules.ReasonList.COMPLAINT, "waiting"));
  }

  @Test
  void aVenueSetsTargetsAndAnswersOfItsOwnAndKeepsTheRest() throws Exception {
    SampleVenue.copyTo(folder);
    Path file = folder.resolve("venue.yaml");
    String own =
        "rules:\n  figures: {complaints: {target: 2.5}}\n"
            + "  feedback: {marks: {yes: {zh: 好, satisfied: true}, no: {zh: 差, satisfied: false}}}";
    Files.writeString(file, Files.readString(file).replaceFirst("rules:", own));
    Rules rules =
        assertInstanceOf(VenueImport.Imported.class, VenueImport.read(folder, () -> NOW))
            .plan()
            .rules();
    Rules.FigureRule complaints = rules.measures().get(FigureName.COMPLAINTS);
    assertEquals(2.5, complaints.target());
    assertEquals("投诉率", complaints.label().zh());
    assertEquals(Set.of("yes", "no"), rules.exit().marks().keySet());
  }
}
