package venuehub.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import venuehub.core.roster.HouseholdPlan;
import venuehub.core.unit.UnitPlan;
import venuehub.server.importer.SampleVenue;
import venuehub.server.importer.VenueImport;
import venuehub.server.importer.VenueImport.Imported;

/** The sample venue, as often as a measurement needs: 120 units and 300 households each time. */
final class SampleHall {
  private SampleHall() {}

  /** The sample with all its units and households so many times. */
  static Imported times(int times) throws IOException {
    Imported sample = sample();
    List<UnitPlan> units = new ArrayList<>();
    List<HouseholdPlan> households = new ArrayList<>();
    for (int copy = 0; copy < times; copy++) {
      for (UnitPlan unit : sample.units()) {
        units.add(copied(unit, copy, copy * sample.units().size()));
      }
      for (HouseholdPlan household : sample.households()) {
        households.add(copied(household, copy, copy * sample.households().size()));
      }
    }
    return new Imported(
        sample.plan(),
        sample.filesHash(),
        units,
        households,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Imported sample() throws IOException {
    Path folder = Files.createTempDirectory("hub-bench-sample-");
    SampleVenue.copyTo(folder);
    try {
      return (Imported) VenueImport.read(folder, InstantSource.system());
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static UnitPlan copied(UnitPlan unit, int copy, int before) {
    return new UnitPlan(
        unit.id() + "-" + copy,
        unit.pool(),
        unit.type(),
        unit.building(),
        unit.section() + "-" + copy,
        unit.floor(),
        unit.room(),
        unit.area(),
        unit.rank() + before,
        unit.reserved());
  }

  private static HouseholdPlan copied(HouseholdPlan household, int copy, int before) {
    int order = household.order() + before;
    return new HouseholdPlan(
        household.id() + "-" + copy,
        "%04d".formatted(order),
        order,
        household.group(),
        household.pools(),
        household.people(),
        household.slot(),
        household.gate(),
        household.needs(),
        household.proxy(),
        household.disqualified());
  }
}
