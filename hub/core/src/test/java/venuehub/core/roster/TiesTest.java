package venuehub.core.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static venuehub.core.story.Chapters.arrive;
import static venuehub.core.story.Chapters.opened;
import static venuehub.core.story.Chapters.review;
import static venuehub.core.story.Story.clerk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import venuehub.core.RefusalCode;
import venuehub.core.VenueState;
import venuehub.core.check.Invariants;
import venuehub.core.document.Documents;
import venuehub.core.roster.RosterCommand.DrawTie;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;
import venuehub.core.turn.TurnCommand;

/** Who ties with whom, where lists begin anew, overlap, or name the same place in other slots. */
class TiesTest {
  private static HouseholdPlan household(String id, int order, String slot, String... pools) {
    return household(id, order, slot, false, pools);
  }

  private static HouseholdPlan household(
      String id, int order, String slot, boolean disqualified, String... pools) {
    return new HouseholdPlan(
        id,
        id,
        order,
        "general",
        Arrays.asList(pools),
        2,
        slot,
        null,
        List.of(),
        false,
        disqualified);
  }

  private static Story of(HouseholdPlan... households) {
    return Story.of(
        SamplePlan.beginning(
            SamplePlan.plan(SamplePlan.rules()), SamplePlan.units(), List.of(households)));
  }

  private static Map<String, Set<String>> ties(VenueState state) {
    Map<String, Set<String>> ties = new TreeMap<>();
    for (Household household : state.households().all()) {
      if (household.tie() != null) {
        ties.computeIfAbsent(household.tie(), _ -> new TreeSet<>()).add(household.id());
      }
    }
    return ties;
  }

  private static Map<String, Set<String>> ties(HouseholdPlan... households) {
    return ties(of(households).state());
  }

  @Test
  void listsOfSeparatePoolsThatBothBeginAtOneHaveTiesOfTheirOwn() {
    Story story =
        opened(
            of(
                household("A1", 1, "s1", "one"),
                household("A2a", 2, "s1", "one"),
                household("A2b", 2, "s1", "one"),
                household("B1", 1, "s1", "two"),
                household("B2a", 2, "s1", "two"),
                household("B2b", 2, "s1", "two")));
    assertEquals(
        Map.of("t2", Set.of("A2a", "A2b"), "t2-2", Set.of("B2a", "B2b")), ties(story.state()));

    arrive(story, "A2a", "A2b", "B2a", "B2b");
    story.does(Story.SUPERVISOR, new DrawTie("t2", List.of("A2b", "A2a")));
    assertEquals(Map.of("t2-2", Set.of("B2a", "B2b")), ties(story.state()));
    review(story);
    review(story);
    assertEquals("A2b", story.state().calls().at("c1").household());
    assertEquals("A2a", story.state().calls().at("c2").household(), "past those undrawn");
    assertEquals(
        RefusalCode.TIE_UNDRAWN,
        story.refused(clerk("1"), new TurnCommand.CallNext("1")).code(),
        "the other pool has yet to draw");
    story.does(Story.SUPERVISOR, new DrawTie("t2-2", List.of("B2a", "B2b")));
    review(story);
    assertEquals("B2a", story.state().calls().at("c3").household());
    assertEquals(Map.of(), ties(story.state()));
  }

  @Test
  void nobodyBehindAnUndrawnTieIsCalledForItsPool() {
    Story story =
        opened(
            of(
                household("B2a", 2, "s1", "two"),
                household("B2b", 2, "s1", "two"),
                household("C3", 3, "s1", "one", "two"),
                household("B4", 4, "s1", "two"),
                household("A5", 5, "s1", "one")));
    arrive(story, "B2a", "B2b", "C3", "B4", "A5");
    review(story);
    assertEquals("A5", story.state().calls().at("c1").household(), "the first of no pool held up");
    assertEquals(
        RefusalCode.TIE_UNDRAWN, story.refused(clerk("1"), new TurnCommand.CallNext("1")).code());
  }

  private static Map<String, Object> queue(VenueState state) {
    return Documents.all().stream()
        .filter(document -> document.name().equals("queue"))
        .findFirst()
        .orElseThrow()
        .value(state);
  }

  @Test
  void theQueueShowsEachTieWithItsNumbers() {
    Story story =
        of(
            household("A1", 1, "s1", "one"),
            household("A2", 1, "s1", "one"),
            household("B1", 1, "s1", "two"),
            household("B2", 1, "s1", "two"));
    assertEquals(
        Map.of(
            "t1",
            Map.of("households", List.of("A1", "A2"), "numbers", List.of("A1", "A2")),
            "t1-2",
            Map.of("households", List.of("B1", "B2"), "numbers", List.of("B1", "B2"))),
        queue(story.state()).get("ties"));
  }

  @Test
  void whoMayChooseFromBothPoolsMakesOneTieOfTwo() {
    HouseholdPlan[] apart = {
      household("A1", 1, "s1", "one"),
      household("A2", 1, "s1", "one"),
      household("B1", 1, "s1", "two"),
      household("B2", 1, "s1", "two"),
      household("C1", 1, "s1", "one", "two")
    };
    assertEquals(Map.of("t1", Set.of("A1", "A2", "B1", "B2", "C1")), ties(apart));
    List<HouseholdPlan> bridgeFirst = new ArrayList<>(List.of(apart));
    bridgeFirst.addFirst(bridgeFirst.removeLast());
    assertEquals(ties(apart), ties(bridgeFirst.toArray(HouseholdPlan[]::new)));
  }

  @Test
  void onlyWhoCompetesForAPlaceTies() {
    assertEquals(
        Map.of(), ties(household("A1", 1, "s1", "one"), household("B1", 1, "s1", "two")), "pools");
    assertEquals(
        Map.of(), ties(household("A1", 1, "s1", "one"), household("A2", 1, "s2", "one")), "slots");
    assertEquals(
        Map.of(),
        ties(household("A1", 1, "s1", "one"), household("A2", 1, "s1", true, "one")),
        "one struck out");
    assertEquals(
        Map.of("t1", Set.of("A1", "A2"), "t1-2", Set.of("A3", "A4")),
        ties(
            household("A1", 1, "s1", "one"),
            household("A2", 1, "s1", "one"),
            household("A3", 1, "s2", "one"),
            household("A4", 1, "s2", "one")),
        "the same place in two slots");
  }

  @Test
  void theIndexesStayTrue() {
    Invariants invariants = Invariants.from(1);
    Story.of(
        SamplePlan.beginning(
            SamplePlan.plan(SamplePlan.rules()),
            SamplePlan.units(),
            List.of(
                household("A1", 1, "s1", "one"),
                household("A2", 1, "s1", "one"),
                household("B1", 1, "s1", "two"),
                household("B2", 1, "s1", "two"),
                household("C1", 1, "s1", "one", "two"))),
        (before, entry, after) ->
            assertEquals(Optional.empty(), invariants.broken(before, entry, after)));
  }
}
