package venuehub.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import venuehub.core.Decision;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.evidence.EvidenceCommand;
import venuehub.core.plan.Rules.Absent;
import venuehub.core.plan.Rules.Place;
import venuehub.core.story.RandomDay;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;

/** A document folded from its patches equals the document computed afresh, after every entry. */
class DocumentsTest {
  private final Map<String, Map<String, Object>> folded = new LinkedHashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void foldedEqualsFresh(long seed) {
    Documents.all().forEach(document -> folded.put(document.name(), new LinkedHashMap<>()));
    Place place = Place.values()[(int) (seed % Place.values().length)];
    Story story =
        Story.of(
            SamplePlan.rules(
                place, 1, seed % 2 == 0, seed % 3 == 0 ? Absent.NEXT_DAY : Absent.FINAL),
            this::check);
    RandomDay day = new RandomDay(seed);
    TreeSet<String> refusals = new TreeSet<>();
    for (int step = 0; step < 3_000; step++) {
      RandomDay.Wish wish = day.next(story.state());
      if (story.ask(wish.actor(), wish.command()) instanceof Decision.Refused refused) {
        refusals.add(refused.refusal().code().wire());
      } else if (step % 7 == 0) {
        story.ask(wish.actor(), new EvidenceCommand.Undo(story.last()));
      }
      story.pass(day.pause());
    }
    assertTrue(story.ledger().size() > 500, "the story went on: " + story.ledger().size());
    assertTrue(refusals.size() > 10, "the story met many refusals: " + refusals);
  }

  private void check(VenueState before, Recorded entry, VenueState after) {
    for (LiveDocument document : Documents.all()) {
      Map<String, Object> held = folded.get(document.name());
      var patch = document.patch(before, after);
      assertTrue(
          patch.isEmpty() || document.touches(before, after),
          () -> document.name() + " is patched untouched by " + entry.event());
      patch.ifPresent(changes -> fold(held, changes));
      assertEquals(document.value(after), held, () -> document.name() + " after " + entry.event());
    }
  }

  @SuppressWarnings("unchecked")
  private static void fold(Map<String, Object> held, Map<String, Object> patch) {
    patch.forEach(
        (name, value) -> {
          if (value == MergePatch.REMOVED) {
            held.remove(name);
          } else if (value instanceof Map<?, ?> inner) {
            Object known = held.get(name);
            Map<String, Object> target =
                known instanceof Map<?, ?> map
                    ? new LinkedHashMap<>((Map<String, Object>) map)
                    : new LinkedHashMap<>();
            fold(target, (Map<String, Object>) inner);
            held.put(name, target);
          } else {
            held.put(name, value);
          }
        });
  }
}
