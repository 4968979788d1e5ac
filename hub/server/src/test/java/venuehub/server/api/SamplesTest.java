package venuehub.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static venuehub.server.api.RunningApi.bearer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehub.core.Role;
import venuehub.server.Bounds;
import venuehub.server.api.RunningApi.Reply;
import venuehub.server.database.TestDatabase;

/** Samples of people counters over HTTP: what is taken, and what is not. */
final class SamplesTest {
  private static final String PATH = "/api/venues/demo/samples";
  private static final String ONE =
      "{\"sensor\":\"b-in\",\"at\":\"2026-03-01T02:00:00Z\",\"in\":12,\"out\":3}";

  private RunningApi hub;
  private String token;

  @BeforeEach
  void start() {
    hub = new RunningApi(TestDatabase.fresh());
    hub.staff(Map.of("sensor1", Role.SENSOR, "gate1", Role.GATE));
    token = hub.token("sensor1");
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private Reply post(String body) {
    return hub.post(PATH, body, bearer(token));
  }

  private static String times(int samples) {
    return IntStream.range(0, samples)
        .mapToObj(at -> ONE)
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void areTakenInTheOrderSent() {
    Reply reply = post("[" + ONE + "," + ONE.replace("12", "14") + "]");
    assertEquals(200, reply.status(), reply::toString);
    assertEquals("{\"accepted\":2}", reply.json().toString());
    Instant at = Instant.parse("2026-03-01T02:00:00Z");
    assertEquals(
        List.of(new Venues.Sample("b-in", at, 12, 3), new Venues.Sample("b-in", at, 14, 3)),
        hub.venues.heard);
  }

  @Test
  void areTheBusinessOfSensorsOnly() {
    assertEquals("forbidden", hub.post(PATH, "[]", bearer(hub.token("gate1"))).code());
    assertEquals("sign-in-needed", hub.post(PATH, "[]").code());
    assertEquals(
        "unknown-venue", hub.post("/api/venues/nowhere/samples", "[]", bearer(token)).code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{                                                           | malformed     | JSON array",
        "{'sensor':'b-in'}                                            | malformed     | it is none",
        "[]                                                          | out-of-range  | there are 0",
        "[ONE,7]                                                     | wrong-type    | body[1]",
        "[ONE,{'sensor':'b-in','at':'2026-03-01T02:00:00Z','in':1}]   | missing-field |"
            + " body[1].out",
        "[{'sensor':'b-in','at':'noon','in':1,'out':0}]               | wrong-type    | body[0].at",
        "[{'sensor':'b-in','at':'2026-03-01T02:00:00Z','in':-1,'out':0}] | out-of-range |"
            + " body[0].in",
        "[{'sensor':'b-in','at':'2026-03-01T02:00:00Z','in':1.5,'out':0}] | wrong-type |"
            + " body[0].in",
        "[{'sensor':'b-in','at':'2026-03-01T02:00:00Z','in':1000000001,'out':0}] | out-of-range |"
            + " body[0].in",
        "[{'sensor':'b-in','at':'2026-03-01T02:00:00Z','in':1,'out':0,'x':1}] | unknown-field |"
            + " body[0]",
        "[ONE,{'sensor':'nobody','at':'2026-03-01T02:00:00Z','in':1,'out':0}] | unknown | nobody",
      })
  void nothingIsTakenIfAnythingIsWrong(String body, String code, String told) {
    Reply reply = post(body.replace('\'', '"').replace("ONE", ONE));
    assertEquals(code, reply.code(), reply::toString);
    assertEquals(code.equals("unknown") ? 404 : 400, reply.status());
    assertTrue(reply.json().path("detail").asText().contains(told), reply::toString);
    assertEquals(List.of(), hub.venues.heard);
  }

  @Test
  void aRequestIsBounded() {
    assertEquals(200, post(times(Bounds.SAMPLES)).status());
    assertEquals("out-of-range", post(times(Bounds.SAMPLES + 1)).code());
    assertEquals("too-large", post("[" + " ".repeat(Bounds.BODY_BYTES) + "]").code());
  }

  @Test
  void aMadSensorIsToldToWaitAndNobodyElse() {
    int requests = Bounds.SAMPLES_OF_A_CALLER / Bounds.SAMPLES;
    for (int request = 0; request < requests; request++) {
      assertEquals(200, post(times(Bounds.SAMPLES)).status());
    }
    Reply refused = post("[" + ONE + "]");
    assertEquals(429, refused.status());
    assertEquals("too-many-requests", refused.code());
    assertTrue(Long.parseLong(refused.header("Retry-After")) >= 1);
    assertEquals(200, hub.get("/api/venues/demo/docs/board").status());
    hub.clock.pass(Duration.ofSeconds(2));
    assertEquals(200, post("[" + ONE + "]").status());
  }

  @Test
  void areDescribed() {
    ObjectNode described = Json.object(hub.get("/api/openapi.json").http().body().getBytes());
    var post = described.at("/paths/~1api~1venues~1{venue}~1samples/post");
    assertEquals("[\"sensor\"]", post.path("x-roles").toString());
    var items = post.at("/requestBody/content/application~1json/schema/items");
    assertEquals("[\"sensor\",\"at\",\"in\",\"out\"]", items.path("required").toString());
  }
}
