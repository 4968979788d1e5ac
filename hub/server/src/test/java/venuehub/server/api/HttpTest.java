package venuehub.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static venuehub.server.api.RunningApi.await;
import static venuehub.server.api.RunningApi.bearer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import venuehub.core.Role;
import venuehub.server.Bounds;
import venuehub.server.api.RunningApi.Reply;
import venuehub.server.database.TestDatabase;

/** Commands, documents, the log and the rest, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HttpTest {
  private static final String COMMANDS = "/api/venues/demo/commands";
  private RunningApi hub;
  private Map<String, String> tokens;

  @BeforeAll
  void start() {
    hub = new RunningApi(TestDatabase.fresh());
    hub.staff(
        Map.of(
            "manager", Role.MANAGER,
            "counter1", Role.COUNTER,
            "gate1", Role.GATE,
            "observer1", Role.OBSERVER,
            "sensor1", Role.SENSOR));
    await(hub.tickets.put("demo", List.of("H01", "H02")));
    tokens = new HashMap<>();
    for (String name : List.of("manager", "counter1", "gate1", "observer1", "sensor1")) {
      tokens.put(name, hub.token(name));
    }
  }

  @AfterAll
  void stop() {
    hub.close();
  }

  private Reply give(String who, String name, String args) {
    String body =
        "{\"id\":\"" + UUID.randomUUID() + "\",\"name\":\"" + name + "\",\"args\":" + args + "}";
    return who.equals("public")
        ? hub.post(COMMANDS, body)
        : hub.post(COMMANDS, body, bearer(tokens.get(who)));
  }

  @Test
  void aCommandIsAnsweredByItsPositionAndResult() {
    Reply reply = give("manager", "notice.post", "{\"text\":{\"zh\":\"通知\",\"en\":\"Notice\"}}");
    assertEquals(200, reply.status(), reply::toString);
    assertTrue(reply.json().get("seq").asLong() > 4);
    assertTrue(reply.json().get("result").get("notice").isTextual());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "public    | call.next    | {'counter':'1'}           | 403 | forbidden",
        "observer1 | call.next    | {'counter':'1'}           | 403 | forbidden",
        "gate1     | venue.close  | {}                        | 403 | forbidden",
        "counter1  | objection.decide | {}                    | 403 | forbidden",
        "manager   | objection.decide | {}                    | 404 | not-built",
        "manager   | call.jump    | {}                        | 404 | unknown-command",
        "counter1  | call.next    | {}                        | 400 | missing-field",
        "counter1  | call.next    | {'counter':1}             | 400 | wrong-type",
        "counter1  | call.next    | {'counter':'1','x':2}     | 400 | unknown-field",
        "counter1  | call.next    | []                        | 400 | wrong-type",
        "manager   | venue.open   | {'day':-1}                | 400 | out-of-range",
        "manager   | notice.post  | {'text':{'zh':'一','en':'a'},'level':'loud'} | 400 |"
            + " unknown-value",
        "counter1  | call.next    | {'counter':'99'}          | 404 | unknown",
      })
  void whatIsNotLetThroughSaysWhy(String who, String name, String args, int status, String code) {
    Reply reply = give(who, name, args.replace('\'', '"'));
    assertEquals(code, reply.code(), reply::toString);
    assertEquals(status, reply.status());
    assertEquals(status, reply.json().get("status").asInt());
    assertEquals("application/problem+json", reply.header("content-type"));
    assertTrue(reply.json().get("detail").asText().matches("(?s)Expected .+, but .+\\."));
  }

  @Test
  void whatTheRulesRefuseIsAConflict() {
    Reply reply = give("gate1", "household.checkIn", "{\"household\":\"H01\"}");
    assertEquals(409, reply.status(), reply::toString);
    assertEquals("venue-not-open", reply.code());
  }

  @Test
  void textThatIsTooLongIsRefused() {
    Reply reply = give("counter1", "call.next", "{\"counter\":\"" + "1".repeat(201) + "\"}");
    assertEquals("too-long", reply.code());
  }

  @Test
  void theEnvelopeIsReadAsStrictly() {
    String[] manager = bearer(tokens.get("manager"));
    assertEquals("malformed", hub.post(COMMANDS, "", manager).code());
    assertEquals("malformed", hub.post(COMMANDS, "[]", manager).code());
    assertEquals("malformed", hub.post(COMMANDS, "{} {}", manager).code());
    assertEquals(
        "wrong-type",
        hub.post(COMMANDS, "{\"id\":\"7\",\"name\":\"a\",\"args\":{}}", manager).code());
    String id = "\"id\":\"" + UUID.randomUUID() + "\"";
    assertEquals(
        "missing-field", hub.post(COMMANDS, "{" + id + ",\"name\":\"a\"}", manager).code());
    assertEquals("missing-field", hub.post(COMMANDS, "{" + id + ",\"args\":{}}", manager).code());
    assertEquals(
        "unknown-field",
        hub.post(COMMANDS, "{" + id + ",\"name\":\"a\",\"args\":{},\"x\":1}", manager).code());
    String deep = "[".repeat(2_000) + "]".repeat(2_000);
    assertEquals(
        "malformed",
        hub.post(COMMANDS, "{" + id + ",\"name\":\"a\",\"args\":" + deep + "}", manager).code());
  }

  @Test
  void aBodyIsBounded() {
    Reply reply =
        hub.post(COMMANDS, " ".repeat(Bounds.BODY_BYTES + 1), bearer(tokens.get("manager")));
    assertEquals(413, reply.status());
    assertEquals("too-large", reply.code());
  }

  @Test
  void aLedgerThatCannotBeWrittenIsSaid() {
    hub.venues.down = true;
    Reply reply = give("manager", "venue.open", "{}");
    hub.venues.down = false;
    assertEquals(503, reply.status());
    assertEquals("not-durable", reply.code());
    assertEquals("1", reply.header("retry-after"));
  }

  @Test
  void aHouseholdSpeaksForItselfOnly() {
    String ticket = hub.tickets.ticketOf("demo", "H01");
    String[] header = {"Authorization", "Ticket " + ticket};
    Reply me = hub.get("/api/venues/demo/docs/me", header);
    assertEquals("household:H01", me.json().get("person").asText());
    assertEquals("forbidden", hub.get("/api/venues/demo/docs/queue", header).code());
    String body =
        "{\"id\":\"%s\",\"name\":\"household.requestMakeUp\",\"args\":{\"household\":\"%s\"}}";
    assertEquals(
        "venue-not-open",
        hub.post(COMMANDS, body.formatted(UUID.randomUUID(), "H01"), header).code());
    assertEquals(
        "forbidden", hub.post(COMMANDS, body.formatted(UUID.randomUUID(), "H02"), header).code());
    Reply unknown = hub.get("/api/venues/demo/docs/me", "Authorization", "Ticket guess");
    assertEquals(401, unknown.status());
    assertEquals("ticket-unknown", unknown.code());
    Reply elsewhere = hub.get("/api/venues/other/docs/me", header);
    assertEquals("ticket-unknown", elsewhere.code());
    await(hub.tickets.put("demo", List.of("H01", "H02")));
    assertEquals(200, hub.get("/api/venues/demo/docs/me", header).status(), "printed tickets last");
  }

  @ParameterizedTest
  @CsvSource({
    "public,board,200,''",
    "public,queue,403,forbidden",
    "public,density,200,''",
    "gate1,queue,200,''",
    "gate1,kpi,403,forbidden",
    "manager,kpi,200,''",
    "gate1,objections,403,forbidden",
    "manager,objections,404,not-built",
    "observer1,approvals,200,''",
    "observer1,me,403,forbidden",
    "public,secrets,404,unknown-document",
  })
  void documentsAreReadByThoseTheyAreFor(String who, String doc, int status, String code) {
    for (String path : List.of("/docs/" + doc, "/docs/" + doc + "/stream")) {
      String[] headers = who.equals("public") ? new String[0] : bearer(tokens.get(who));
      Reply reply = hub.get("/api/venues/demo" + path, headers);
      assertEquals(status, reply.status());
      assertEquals(code, reply.code());
    }
  }

  @Test
  void whatIsNotThereIsSaidAsAProblem() {
    assertEquals("unknown-venue", hub.get("/api/venues/nowhere/docs/board").code());
    assertEquals("not-found", hub.get("/api/nothing.json").code());
    Reply method = hub.post("/api/catalogue", "{}");
    assertEquals(405, method.status());
    assertEquals("method-not-allowed", method.code());
  }

  @Test
  void theLogIsForThoseWhoWatch() {
    hub.venues.logOf("demo", 1_250);
    assertEquals("sign-in-needed", hub.get("/api/venues/demo/log").code());
    assertEquals("forbidden", hub.get("/api/venues/demo/log", bearer(tokens.get("gate1"))).code());
    for (String who : List.of("observer1", "manager")) {
      assertEquals(List.of(1L, 1_000L), ends(who, ""));
      assertEquals(List.of(1_201L, 1_250L), ends(who, "?after=1200&limit=5000"));
      assertEquals(List.of(11L, 20L), ends(who, "?after=10&limit=10"));
      assertEquals(List.of(), ends(who, "?after=1250"));
    }
    String[] manager = bearer(tokens.get("manager"));
    assertEquals("wrong-type", hub.get("/api/venues/demo/log?after=x", manager).code());
    assertEquals("out-of-range", hub.get("/api/venues/demo/log?limit=10001", manager).code());
  }

  /** The first and last position read. */
  private List<Long> ends(String who, String query) {
    Reply reply = hub.get("/api/venues/demo/log" + query, bearer(tokens.get(who)));
    assertEquals(200, reply.status());
    assertEquals("application/x-ndjson", reply.header("content-type"));
    List<Long> positions =
        reply
            .http()
            .body()
            .lines()
            .map(line -> Json.object(line.getBytes()).get("seq").asLong())
            .toList();
    return positions.isEmpty() ? List.of() : List.of(positions.getFirst(), positions.getLast());
  }

  @Test
  void theCatalogueIsServedAndRevalidated() {
    Reply reply = hub.get("/api/catalogue");
    JsonNode next = reply.json().get("commands").get("call.next");
    assertTrue(next.get("built").asBoolean());
    assertEquals("[\"counter\"]", next.get("args").get("required").toString());
    assertEquals("[\"counter\",\"supervisor\",\"manager\"]", next.get("roles").toString());
    for (JsonNode code : next.get("refusals")) {
      assertTrue(
          reply.json().get("refusals").get(code.asText()).get("about").asText().endsWith("."));
    }
    assertEquals(304, hub.get("/api/catalogue", "If-None-Match", reply.header("etag")).status());
  }

  @Test
  void theDescriptionNamesEveryPath() {
    JsonNode description = hub.get("/api/openapi.json").json();
    assertEquals("3.1.0", description.get("openapi").asText());
    assertTrue(description.get("paths").has("/api/venues/{venue}/commands"));
    assertTrue(description.get("components").get("schemas").has("args.unit.hold"));
    assertTrue(description.get("components").get("schemas").has("doc.board"));
  }

  @Test
  void operatorsAskForHealthAndFigures() {
    assertEquals(200, hub.get("/health/live").status());
    assertEquals(200, hub.get("/health/ready").status());
    hub.ready = false;
    assertEquals(503, hub.get("/health/ready").status());
    hub.ready = true;
    assertTrue(hub.get("/metrics").http().body().contains("hub_test_total"));
  }

  @Test
  void browsersAreToldWhatToRefuse() {
    Reply reply = hub.get("/api/catalogue");
    assertTrue(reply.header("content-security-policy").contains("frame-ancestors 'none'"));
    assertEquals("nosniff", reply.header("x-content-type-options"));
    assertEquals("no-referrer", reply.header("referrer-policy"));
  }

  @ParameterizedTest
  @CsvSource({
    "kpi.csv, text/csv; charset=utf-8",
    "kpi.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  })
  void theDaysFiguresAreTakenAwayByThoseWhoReadThem(String file, String type) {
    String path = "/api/venues/demo/" + file;
    for (String reader : List.of("manager", "observer1")) {
      Reply reply = hub.get(path, bearer(tokens.get(reader)));
      assertEquals(200, reply.status(), reader);
      assertEquals(type, reply.header("content-type"));
      assertTrue(
          reply.header("content-disposition").startsWith("attachment; filename=\"demo-kpi-"));
    }
    assertEquals("forbidden", hub.get(path, bearer(tokens.get("gate1"))).code());
    assertEquals(401, hub.get(path).status());
  }
}
