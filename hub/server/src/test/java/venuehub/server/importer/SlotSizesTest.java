package venuehub.server.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import venuehub.core.plan.VenuePlan;
import venuehub.core.roster.HouseholdPlan;

/**
 * What slots can carry. By the defaults a pool with 180 s to choose does 3600 / (108 + 42) = 24
 * households an hour; with 87 % of them coming that is 27.6 booked.
 */
final class SlotSizesTest {
  private static final String SLOT = "{day: 1, from: \"09:00\", to: \"12:00\", capacity: 2}";
  private static final String HOUR = "{day: 1, from: \"09:00\", to: \"10:00\"}";

  @TempDir private Path path;
  private SmallVenue folder;

  @BeforeEach
  void make() throws IOException {
    folder = new SmallVenue(path);
  }

  private int proposed() {
    return folder.imported().plan().slot("s1").capacity();
  }

  private void venue(String... replacements) throws IOException {
    String venue = SmallVenue.VENUE.replace(SLOT, HOUR);
    for (int at = 0; at < replacements.length; at += 2) {
      venue = venue.replace(replacements[at], replacements[at + 1]);
    }
    folder.put("venue.yaml", venue);
  }

  @Test
  void aSlotWithoutASizeIsGivenTheMostItCanCarry() throws IOException {
    venue();
    assertEquals(27, proposed());
    assertEquals(
        List.of(
            "slot s1 of 60 min: at most 27 households, 27 by the pools (all 24.0/h; 87 % come);"
                + " proposed 27."),
        folder.imported().slotSizes());
    venue("groups:", "estimates: {showUpPercent: 100}\ngroups:");
    assertEquals(24, proposed());
    venue("groups:", "rules: {selection: {limit: 600}}\ngroups:");
    assertEquals(10, proposed(), "600 s: 3600 / (360 + 42) = 8.96 an hour");
  }

  @Test
  void poolsAddUpWhereEachHasADeskToItself() throws IOException {
    folder.put("units.csv", "楼栋,楼层,房号,建筑面积,房源池\n1栋,2,0201,60.5,全部\n1栋,3,0301,80,慢\n");
    folder.put("households.csv", "登记号,选房顺序号,房源池\nH1,1,全部\nH2,2,慢\n");
    String two = "pools:\n  slow: {label: 慢, limit: 600}\n";
    venue("pools:\n", two);
    assertEquals(27, proposed(), "one desk serves the faster pool or the slower");
    venue("pools:\n", two, "2: {stage: signing}", "2: {stage: signing}\n  3: {stage: selection}");
    assertEquals(37, proposed(), "24 and 8.96 an hour");
    venue(
        "pools:\n",
        two,
        "1: {stage: selection}",
        "1: {stage: selection}\n  3: {stage: selection, pools: all}");
    assertEquals(37, proposed(), "the desk for all of them goes to the pool that has no other");
  }

  @Test
  void gatesAndTheCountersOfTheOtherStagesLimitItToo() throws IOException {
    venue("groups:", "gates: {A: {label: A口, capacity: 9}, B: {label: B口, capacity: 6}}\ngroups:");
    assertEquals(15, proposed());
    venue("groups:", "gates: {A: {label: A口, capacity: 9}, B: {label: B口}}\ngroups:");
    assertEquals(27, proposed(), "a gate without a figure may let in anybody");
    venue("groups:", "estimates: {signing: PT10M}\ngroups:");
    assertEquals(6, proposed(), "one counter signs 6 an hour; 87 % of 6.9 come");
    venue("groups:", "estimates: {signing: PT10M}\nrules: {takeUpPercent: 50}\ngroups:");
    assertEquals(13, proposed(), "and half of them sign");
  }

  @Test
  void householdsAreSpreadOverTheSlotsByTheSizesProposed() throws IOException {
    venue(
        "  s1: " + HOUR,
        "  s1: {day: 1, from: \"09:00\", to: \"09:05\"}\n"
            + "  s2: {day: 1, from: \"10:00\", to: \"10:05\"}");
    folder.put("households.csv", "登记号,选房顺序号\nH1,1\nH2,2\nH3,3\nH4,4\n");
    assertEquals(
        List.of("s1", "s1", "s2", "s2"),
        folder.imported().households().stream().map(HouseholdPlan::slot).toList());
  }

  @Test
  void slotsAlikeAreProposedAndToldOfTogether() throws IOException {
    folder.put(
        "venue.yaml",
        SmallVenue.VENUE.replace(
            "slots:\n  s1: " + SLOT,
            "slotsEveryDay: {from: \"09:00\", to: \"12:00\", length: PT30M}"));
    VenuePlan plan = folder.imported().plan();
    assertEquals(
        List.of(13),
        plan.slots().values().stream().map(VenuePlan.Slot::capacity).distinct().toList());
    assertEquals(
        List.of(
            "6 slots from d1-0900 to d1-1130 of 30 min: at most 13 households, 13 by the pools"
                + " (all 24.0/h; 87 % come); proposed 13."),
        folder.imported().slotSizes());
  }

  @Test
  void aPlanWhoseSlotsCannotWorkIsRefusedWithTheFigures() throws IOException {
    venue("to: \"10:00\"", "to: \"10:00\", capacity: 28");
    assertEquals(
        List.of(
            "venue.yaml [slots.s1.capacity] slot-over-limits: Expected at most 27 households in a"
                + " slot of 60 min, but it is 28; 27 by the pools (all 24.0/h; 87 % come)."),
        folder.problems().stream().map(ImportProblem::toString).toList());
    venue("to: \"10:00\"", "to: \"10:00\", capacity: 27");
    assertEquals(27, proposed());
    venue("to: \"10:00\"", "to: \"09:02\"");
    folder.put("households.csv", "登记号,选房顺序号\nH1,1\n");
    assertEquals(List.of("slot-over-limits venue.yaml - slots.s1.capacity"), folder.places());
  }

  @Test
  void moreHouseholdsThanASlotCanCarryAreWarnedOfWithTheFigures() throws IOException {
    venue("to: \"10:00\"", "to: \"10:00\", capacity: 1");
    folder.put("households.csv", "登记号,选房顺序号,时段\nH1,1,s1\nH2,2,s1\n");
    assertEquals(
        List.of(
            "venue.yaml [slots.s1] slot-over-capacity: Expected at most 1 households, but there"
                + " are 2; it can carry at most 27 households, 27 by the pools (all 24.0/h; 87 %"
                + " come)."),
        folder.imported().warnings().stream().map(ImportProblem::toString).toList());
  }
}
