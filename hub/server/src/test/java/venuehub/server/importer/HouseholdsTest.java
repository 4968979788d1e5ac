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
                "H1",
                "001",
                1,
                "everybody",
                List.of("all"),
                3,
                "s1",
                null,
                List.of(),
                false,
                false),
            new HouseholdPlan(
                "H2",
                "002",
                2,
                "everybody",
                List.of("all"),
                2,
                "s1",
                null,
                List.of(),
                false,
                false)),
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

  private static final String TWO_POOLS =
      SmallVenue.VENUE
          .replace("  all: {label: 全部}\nslots", "  a: {label: 甲}\n  b: {label: 乙}\nslots")
          .replace("  everybody: {label: 全部}", "  first: {label: 优先}\n  second: {label: 普通}")
          .replace("{from: units.csv}", "{from: units.csv, fields: {pool: {constant: a}}}");

  /** Two lists, each in its pool; both begin at 1 and have two households at 2. */
  private static final String TWO_LISTS =
      "登记号,类别,房源池,选房顺序号\nA1,优先,甲,1\nB1,优先,乙,1\nA2,优先,甲,2\nB2,优先,乙,2\nA3,优先,甲,2\nB3,优先,乙,2\n";

  private List<Integer> places() {
    return folder.imported().households().stream().map(HouseholdPlan::order).toList();
  }

  @Test
  void listsOfSeparatePoolsDoNotTie() throws IOException {
    folder.put("venue.yaml", TWO_POOLS.replace("capacity: 2", "capacity: 6"));
    folder.put("households.csv", TWO_LISTS);
    assertEquals(List.of(1, 1, 2, 2, 2, 2), places());
    folder.put(
        "venue.yaml",
        TWO_POOLS
            .replace("capacity: 2", "capacity: 6")
            .replace("{from: households.csv}", "{from: households.csv, ties: refuse}"));
    assertEquals(
        List.of("order-tied households.csv 6 选房顺序号", "order-tied households.csv 7 选房顺序号"),
        folder.places());
    assertEquals(
        "Expected each place in the order of a group and its pools once, but A2 in row 4 of"
            + " households.csv has the same place.",
        folder.problems().getFirst().sentence());
  }

  @Test
  void slotsAreFilledToTheirCapacityThoughTwoListsBeginAtOne() throws IOException {
    folder.put(
        "venue.yaml",
        TWO_POOLS.replace(
            "capacity: 2}",
            "capacity: 1}\n  s2: {day: 1, from: \"13:00\", to: \"15:00\", capacity: 5}"));
    folder.put("households.csv", TWO_LISTS);
    assertEquals(
        List.of("s1", "s2", "s2", "s2", "s2", "s2"),
        folder.imported().households().stream().map(HouseholdPlan::slot).toList());
  }

  @Test
  void listsOfTwoGroupsDoNotTie() throws IOException {
    String refusing =
        TWO_POOLS.replace(
            "{from: households.csv}",
            "{from: households.csv, ties: refuse, fields: {order: {by: [group, column]}}}");
    folder.put("venue.yaml", refusing);
    folder.put("households.csv", "登记号,类别,房源池,选房顺序号\nB1,普通,甲,1\nA1,优先,甲,1\n");
    assertEquals(
        List.of("A1", "B1"),
        folder.imported().households().stream().map(HouseholdPlan::id).toList());
    assertEquals(List.of(1, 2), places());
    assertEquals(List.of(), codes());
  }

  private List<String> codes() {
    return folder.imported().warnings().stream()
        .map(ImportProblem::code)
        .filter(code -> !code.equals("pool-empty"))
        .toList();
  }

  @Test
  void ofTwoGroupsAtOnePlaceTheFirstGoesFirstAndIsWarnedOf() throws IOException {
    folder.put("venue.yaml", TWO_POOLS.replace("capacity: 2", "capacity: 6"));
    folder.put(
        "households.csv",
        "登记号,类别,房源池,选房顺序号\nB1,普通,甲,1\nA1,优先,甲,1\nB2,普通,甲,2\nA2,优先,甲,2\nA3,优先,甲,2\n");
    assertEquals(
        List.of("A1", "B1", "A2", "A3", "B2"),
        folder.imported().households().stream().map(HouseholdPlan::id).toList());
    assertEquals(List.of(1, 2, 3, 3, 5), places());
    assertEquals(List.of("order-shared"), codes());
  }

  @Test
  void placesFarApartAreNumberedAnewInTheirOrder() throws IOException {
    folder.put("households.csv", "登记号,选房顺序号\nH1,202600012\nH2,202600003\n");
    assertEquals(
        List.of("H2", "H1"),
        folder.imported().households().stream().map(HouseholdPlan::id).toList());
    assertEquals(List.of(1, 2), places());
  }

  @Test
  void whoWasStruckOutTakesNoPlaceInASlotOrInTurn() throws IOException {
    folder.venue(
        "capacity: 2}",
        "capacity: 1}\n  s2: {day: 1, from: \"13:00\", to: \"15:00\", capacity: 1}");
    folder.put("households.csv", "登记号,取消资格\nH1,是\nH2,\nH3,是\nH4,\nH5,是\n");
    assertEquals(
        List.of("s1", "s1", "s1", "s2", "s2"),
        folder.imported().households().stream().map(HouseholdPlan::slot).toList());
    assertEquals(List.of(), folder.imported().warnings());

    folder.put(
        "venue.yaml",
        TWO_POOLS
            .replace("capacity: 2", "capacity: 6")
            .replace(
                "{pool: {constant: a}}", "{pool: {column: 单元, values: {1单元: a}, otherwise: b}}")
            .replace(
                "{from: households.csv}",
                "{from: households.csv, fields: {group: {constant: first}, pools: {inTurn: [a,"
                    + " b]}}}"));
    assertEquals(
        List.of("a", "a", "b", "b", "a"),
        folder.imported().households().stream().map(plan -> plan.pools().getFirst()).toList());
  }

  @Test
  void poolsInTurnAskForAnOrderWithoutTies() throws IOException {
    folder.venue(
        "{from: households.csv}", "{from: households.csv, fields: {pools: {inTurn: [all]}}}");
    folder.put("households.csv", "登记号,选房顺序号\nH1,1\nH2,1\n");
    assertEquals(List.of("order-tied households.csv 3 选房顺序号"), folder.places());
  }

  @Test
  void aNumberThatIsCalledStandsOnceThoughPlacesAreEqual() throws IOException {
    folder.put("households.csv", "登记号,选房号,选房顺序号\nH1,001,1\nH2,001,1\n");
    assertEquals(
        List.of(
            "households.csv:3 [选房号] value-twice: Expected each number once, since it is what is"
                + " called, but '001' stands in row 2 of households.csv already; where lists begin"
                + " anew or places are equal, make it of several columns by a template."),
        folder.problems().stream().map(ImportProblem::toString).toList());
    folder.venue(
        "{from: households.csv}",
        "{from: households.csv, fields: {number: {template: \"{选房号}-{登记号}\"}}}");
    assertEquals("001-H1", folder.imported().households().getFirst().number());
  }

  @Test
  void gatesAreGivenInTheProportionOfWhatTheyCanLetIn() throws IOException {
    folder.venue(
        "capacity: 2}",
        "capacity: 6}\ngates:\n"
            + "  A: {label: A口, capacity: 4}\n"
            + "  B: {label: B口, capacity: 2}");
    folder.put("households.csv", "登记号,选房顺序号\nH1,1\nH2,2\nH3,3\nH4,4\nH5,5\nH6,6\n");
    assertEquals(
        List.of("A", "B", "A", "A", "B", "A"),
        folder.imported().households().stream().map(HouseholdPlan::gate).toList());
  }

  @Test
  void gatesThatCannotLetASlotInAreSaidBeforeTheDay() throws IOException {
    folder.venue("capacity: 2}", "capacity: 6}\ngates: {A: {label: A口, capacity: 5}}");
    assertEquals(List.of("slot-over-limits venue.yaml - slots.s1.capacity"), folder.places());
  }
}
