package venuehub.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import venuehub.core.roster.HouseholdPlan;
import venuehub.core.unit.UnitPlan;

/** The real files lie beside the repository; where they do not, there is nothing to look at. */
final class RealDataTest {
  private static final List<String> FILES =
      List.of("shenzhen_unit_inventory_songfeng.csv", "hz_pool_b_1774.csv");

  @TempDir private Path folder;

  private VenueImport.Imported real() throws Exception {
    Path data = Path.of("../../../shared/data");
    for (String file : FILES) {
      assumeTrue(Files.isRegularFile(data.resolve(file)), "without " + file);
      Files.copy(data.resolve(file), folder.resolve(file));
    }
    try (InputStream plan =
        Objects.requireNonNull(getClass().getResourceAsStream("/real/venue.yaml"))) {
      Files.copy(plan, folder.resolve("venue.yaml"));
    }
    return assertInstanceOf(
        VenueImport.Imported.class, VenueImport.read(folder, InstantSource.system()));
  }

  @Test
  void importsEveryUnitAndEveryHousehold() throws Exception {
    VenueImport.Imported real = real();
    assertEquals(416, real.units().size());
    assertEquals(3, real.plan().buildings().size());
    assertEquals(7, real.plan().types().size());
    assertEquals("松风明月花园3栋", real.plan().building("3").label().zh());
    assertEquals("3-1-3101", real.units().getFirst().id());
    Map<String, Long> units =
        real.units().stream().collect(Collectors.groupingBy(UnitPlan::pool, Collectors.counting()));
    assertEquals(Map.of("a", 120L, "b", 118L, "c", 60L, "d", 118L), units);
    assertEquals(1774, real.households().size());
  }

  @Test
  void thePriorityGroupIsFirstAndTheOrderOfTheFileHolds() throws Exception {
    List<HouseholdPlan> households = real().households();
    assertEquals(
        670,
        households.stream().takeWhile(household -> household.group().equals("priority")).count());
    assertEquals("SYSJ0001", households.getFirst().id());
    assertEquals("SYSJ0002", households.get(670).id());
    assertEquals(1774, households.getLast().order());
  }

  @Test
  void householdsAreSpreadOverThePoolsAsTheUnitsAre() throws Exception {
    VenueImport.Imported real = real();
    Map<String, Long> households =
        real.households().stream()
            .collect(
                Collectors.groupingBy(
                    household -> household.pools().getFirst(), Collectors.counting()));
    for (String pool : real.plan().pools().keySet()) {
      long units = real.units().stream().filter(unit -> unit.pool().equals(pool)).count();
      assertEquals(1774.0 * units / 416, households.getOrDefault(pool, 0L), 2.0);
    }
  }
}
