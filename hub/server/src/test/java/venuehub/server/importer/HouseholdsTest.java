package venuehub.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import venuehub.core.roster.HouseholdPlan;
import venuehub.server.database.PersonRow;

final class HouseholdsTest {
  @TempDir private Path path;
  private SmallVenue folder;

  @BeforeEach
  void make() throws IOException {
    folder = new SmallVenue(path);
  }

  @Test
  void whatIsLeftOutHasItsUsualMeaning() {
    assertEquals(
        List.of(
            new HouseholdPlan(
                "H1", "001", 1, "everybody", List.of("all"), 3, "s1", List.of(), false, false),
            new HouseholdPlan(
                "H2", "002", 2, "everybody", List.of("all"), 2, "s1", List.of(), false, false)),
        folder.imported().households());
  }

  @Test
  void theOrderOfTheRosterHoldsNotThatOfTheFile() throws IOException {
    folder.put("households.csv", "登记号,选房顺序号\nH1,20\nH2,3\n");
    assertEquals(
        List.of("H2", "H1"),
        folder.imported().households().stream().map(HouseholdPlan::id).toList());
  }

  @Test
  void equalPlacesAreTiesAndStayInOneSlot() throws IOException {
    folder.venue(
        "capacity: 2}",
        "capacity: 1}\n  s2: {day: 1, from: \"13:00\", to: \"15:00\", capacity: 1}");
    folder.put("households.csv", "登记号,选房顺序号\nH1,1\nH2,1\nH3,3\n");
    List<HouseholdPlan> households = folder.imported().households();
    assertEquals(List.of(1, 1, 3), households.stream().map(HouseholdPlan::order).toList());
    assertEquals(List.of("s1", "s1", "s2"), households.stream().map(HouseholdPlan::slot).toList());
    assertEquals(
        List.of("slot-over-capacity"),
        folder.imported().warnings().stream().map(ImportProblem::code).toList());
  }

  @Test
  void personsAreKeptApart() throws IOException {
    folder.put("households.csv", "登记号,姓名,联系电话\nH1,欧阳某,1\nH2,,\n");
    List<PersonRow> persons = folder.imported().persons();
    assertEquals(List.of(new PersonRow("H1", "欧阳", "欧阳某", "1", null, null, null)), persons);
    assertEquals("PersonRow[H1]", persons.getFirst().toString());
  }

  @Test
  void poolsByGroup() throws IOException {
    String twoPools = "  all: {label: 全部}\n  more: {label: 更多}\nslots";
    String fields =
        "{from: households.csv, fields: {group: {column: g, values: {y: everybody, n: others}},"
            + " order: {by: [group, file]},"
            + " pools: {byGroup: {everybody: [all, more], others: [more]}}}}";
    folder.put(
        "venue.yaml",
        SmallVenue.VENUE
            .replace("  all: {label: 全部}\nslots", twoPools)
            .replace("  everybody: {label: 全部}", "  everybody: {label: 全部}\n  others: {label: 其他}")
            .replace("{from: units.csv}", "{from: units.csv, fields: {pool: {constant: all}}}")
            .replace("{from: households.csv}", fields));
    folder.put("households.csv", "登记号,g\nH1,n\nH2,y\n");
    List<HouseholdPlan> households = folder.imported().households();
    assertEquals(List.of("H2", "H1"), households.stream().map(HouseholdPlan::id).toList());
    assertEquals(List.of("all", "more"), households.getFirst().pools());
    assertEquals(List.of("more"), households.getLast().pools());
    assertEquals(
        List.of("pool-empty"),
        folder.imported().warnings().stream().map(ImportProblem::code).toList());
  }

  @Test
  void aPoolWhoseHouseholdsTakeLongerThanTheDayIsWarnedOf() throws IOException {
    folder.put(
        "venue.yaml",
        SmallVenue.VENUE
            .replace("all: {label: 全部}\nslots", "all: {label: 全部, limit: 3600}\nslots")
            .replace("closes: \"17:00\"", "closes: \"09:30\""));
    assertEquals(
        List.of("pool-short-of-time"),
        folder.imported().warnings().stream().map(ImportProblem::code).toList());
  }
}
