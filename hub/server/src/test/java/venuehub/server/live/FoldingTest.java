package venuehub.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens and whoever comes and goes: what a client folds from its frames is the document,
 * and the chain of its patches has no gap and no repeat.
 */
class FoldingTest {
  private static final String[] DOCUMENTS = {"counter", "units"};
  private static final int ROUNDS = 120;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What one client holds. */
  private static final class Mirror {
    private final Map<String, ObjectNode> values = new HashMap<>();
    private final Map<String, Long> seqs = new HashMap<>();
    private LiveClient client;

    void connect(LiveFixture hub) {
      client = hub.connect();
      for (String doc : DOCUMENTS) {
        if (values.containsKey(doc)) {
          client.resume(doc, hub.venue.log(), seqs.get(doc));
        } else {
          client.subscribe(doc);
        }
      }
    }

    void take(JsonNode frame) {
      String doc = frame.path("doc").asText();
      switch (frame.path("op").asText()) {
        case "doc" -> {
          values.put(doc, frame.get("value").deepCopy());
          seqs.put(doc, frame.get("seq").asLong());
        }
        case "patch" -> {
          assertEquals(seqs.get(doc), frame.get("prev").asLong(), "chain of " + doc);
          merge(values.get(doc), frame.get("patch"));
          seqs.put(doc, frame.get("seq").asLong());
        }
        case "subscribed" ->
            assertEquals(values.containsKey(doc), frame.get("resumed").asBoolean(), "resumed");
        default -> {}
      }
    }

    private static void merge(ObjectNode into, JsonNode patch) {
      patch
          .properties()
          .forEach(
              member -> {
                if (member.getValue().isNull()) {
                  into.remove(member.getKey());
                } else if (member.getValue().isObject() && into.path(member.getKey()).isObject()) {
                  merge((ObjectNode) into.get(member.getKey()), member.getValue());
                } else {
                  into.set(member.getKey(), member.getValue());
                }
              });
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatIsFoldedIsTheDocument(long seed) throws IOException {
    Random random = new Random(seed);
    try (LiveFixture hub = new LiveFixture()) {
      Mirror[] mirrors = {new Mirror(), new Mirror(), new Mirror()};
      for (Mirror mirror : mirrors) {
        mirror.connect(hub);
      }
      for (int round = 0; round < ROUNDS; round++) {
        change(hub, random);
        Mirror mirror = mirrors[random.nextInt(mirrors.length)];
        switch (random.nextInt(4)) {
          case 0 -> comeBack(hub, mirror);
          case 1 -> readSome(mirror, random.nextInt(20));
          default -> {}
        }
      }
      for (Mirror mirror : mirrors) {
        comeBack(hub, mirror);
        assertHolds(hub, mirror);
      }
    }
  }

  private static void change(LiveFixture hub, Random random) {
    int entries = 1 + random.nextInt(8);
    hub.doAtVenue(
        venue -> {
          for (int i = 0; i < entries; i++) {
            Map<String, Map<String, Object>> changes = new HashMap<>();
            for (String doc : DOCUMENTS) {
              if (random.nextBoolean()) {
                Map<String, Object> members = new HashMap<>();
                for (int m = random.nextInt(4); m >= 0; m--) {
                  members.put("m" + random.nextInt(6), value(random, 0));
                }
                changes.put(doc, members);
              }
            }
            venue.put(changes);
          }
        });
  }

  private static Object value(Random random, int depth) {
    return switch (random.nextInt(depth > 1 ? 2 : 4)) {
      case 0 -> depth == 0 && random.nextBoolean() ? null : "text-" + random.nextInt(3);
      case 1 -> (long) random.nextInt(5);
      default -> {
        Map<String, Object> members = new HashMap<>();
        for (int m = random.nextInt(3); m > 0; m--) {
          members.put("k" + random.nextInt(3), value(random, depth + 1));
        }
        yield members;
      }
    };
  }

  private static void readSome(Mirror mirror, int frames) {
    for (int i = 0; i < frames && !mirror.client.isQuiet(); i++) {
      mirror.take(mirror.client.next());
    }
  }

  /** Loses the connection, with whatever was under way, and comes back. */
  private static void comeBack(LiveFixture hub, Mirror mirror) {
    mirror.client.close();
    mirror.client.closeCode();
    mirror.connect(hub);
  }

  private static void assertHolds(LiveFixture hub, Mirror mirror) throws IOException {
    long last = hub.atVenue(hub.venue::seq);
    JsonNode frame;
    do {
      frame = mirror.client.nextOrBeat();
      mirror.take(frame);
    } while (!frame.path("op").asText().equals("beat") || frame.get("seq").asLong() < last);
    for (String doc : DOCUMENTS) {
      byte[] expected = DocumentJson.bytes(hub.atVenue(() -> hub.venue.table(doc)));
      assertEquals(JSON.readTree(expected), mirror.values.get(doc), doc);
    }
  }

  @Test
  void changesUnderWayWhileReadersComeLeaveNoGap() throws IOException {
    try (LiveFixture hub = new LiveFixture()) {
      long timer = hub.vertx.setPeriodic(1, tick -> hub.doLater(venue -> venue.put(tickOf(venue))));
      Mirror mirror = new Mirror();
      mirror.connect(hub);
      for (int i = 0; i < 30; i++) {
        comeBack(hub, mirror);
        for (int j = 0; j < 10; j++) {
          mirror.take(mirror.client.next());
        }
      }
      hub.vertx.cancelTimer(timer);
      comeBack(hub, mirror);
      assertHolds(hub, mirror);
    }
  }

  private static Map<String, Map<String, Object>> tickOf(TestVenue venue) {
    return Map.of(DOCUMENTS[(int) (venue.seq() % 2)], Map.of("n", venue.seq()));
  }
}
