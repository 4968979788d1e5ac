package venuehub.server.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import venuehub.core.Recorded;
import venuehub.core.story.RandomDay;
import venuehub.core.story.SamplePlan;
import venuehub.core.story.Story;

final class CoreEventsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final EventCodec codec = EventCodec.ofCore();

  @Test
  void everyEventOfARandomDayComesBackFromItsText() throws Exception {
    Story story = Story.of(SamplePlan.rules());
    RandomDay day = new RandomDay(7);
    for (int i = 0; i < 3_000; i++) {
      RandomDay.Wish wish = day.next(story.state());
      story.ask(wish.actor(), wish.command());
      story.pass(day.pause());
    }
    Set<String> seen = new HashSet<>();
    for (Recorded entry : story.ledger()) {
      String type = codec.typeOf(entry.event());
      JsonNode read = JSON.readTree(JSON.writeValueAsString(codec.encode(entry.event())));
      assertEquals(entry.event(), codec.decode(type, read));
      seen.add(type);
    }
    assertTrue(seen.size() > codec.types().size() / 2, "the day is too dull: " + seen);
  }

  @Test
  void anEventHasTheNameOfItsAreaAndRecord() {
    assertTrue(codec.types().contains("turn.callMade"), codec.types()::toString);
    assertTrue(codec.types().contains("plan.ledgerStarted"), codec.types()::toString);
  }
}
