package venuehub.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static venuehub.core.story.Chapters.arrive;
import static venuehub.core.story.Chapters.choose;
import static venuehub.core.story.Chapters.opened;
import static venuehub.core.story.Chapters.review;
import static venuehub.core.story.Story.clerk;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;
import venuehub.core.turn.Durations;
import venuehub.core.turn.TurnCommand;

/** Waits and ends as the document for staff holds them. */
class QueueDocumentTest {
  private final Story story = opened(Story.of(SamplePlan.rules()));

  @SuppressWarnings("unchecked")
  private Map<String, Object> row(String part, String id) {
    Map<String, Object> rows =
        (Map<String, Object>) QueueDocument.document().value(story.state()).get(part);
    return (Map<String, Object>) rows.get(id);
  }

  @Test
  void waitsForTheDeskAreTakenByThePoolChosenFrom() {
    arrive(story, "H01", "H02", "H03");
    review(story);
    assertFalse(row("pools", "one").containsKey("p50"), "nobody waited yet");
    story.pass(240);
    choose(story, "3", "1-101");

    assertEquals(240, row("pools", "one").get("p50"));
    assertEquals(240, row("pools", "one").get("p90"));
    assertFalse(row("pools", "two").containsKey("p90"), "nobody waited for that pool");
    assertEquals(240, row("stages", "selection").get("p90"));
    assertEquals(
        OptionalInt.empty(),
        story.state().durations().percentile(Durations.waitFor("review", "one"), 50),
        "the review is the same for all pools");
  }

  @Test
  void sayWhenAHouseholdsDayEnded() {
    arrive(story, "H01", "H02", "H03");
    review(story);
    choose(story, "3", "1-101");
    assertFalse(row("households", "H01").containsKey("endedAt"));
    story.pass(60);
    story.does(clerk("6"), new TurnCommand.CallNext("6"));
    story.does(clerk("6"), new TurnCommand.CallPresent("6"));
    Instant signedAt = story.now();
    story.does(clerk("6"), new TurnCommand.SignContract("6"));
    assertEquals(signedAt.toString(), row("households", "H01").get("endedAt").toString());
  }
}
