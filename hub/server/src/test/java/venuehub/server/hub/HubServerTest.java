package venuehub.server.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import venuehub.core.Role;
import venuehub.server.access.StaffRow;
import venuehub.server.database.DatabaseAccess;
import venuehub.server.database.PersonRow;
import venuehub.server.database.Persons;
import venuehub.server.database.TestDatabase;
import venuehub.server.importer.SampleVenue;
import venuehub.server.importer.VenueImport;
import venuehub.server.importer.VenueImport.Imported;
import venuehub.server.simulate.link.Answer;
import venuehub.server.simulate.link.Credentials;
import venuehub.server.simulate.link.HubAddress;
import venuehub.server.simulate.link.LinkSettings;
import venuehub.server.simulate.link.LinkStatistics;
import venuehub.server.simulate.link.LinkTransport;
import venuehub.server.simulate.link.LiveClient;

/** A whole node: database, venues, HTTP. */
final class HubServerTest {
  private static final String PASSWORD = "known to this test";
  private static final int SPEED = 600;

  @TempDir private Path folder;

  private final DatabaseAccess access = TestDatabase.fresh();
  private final HubSettings settings =
      HubSettings.of(Map.of("HUB_DATABASE_URL", access.ownerUri(), "HUB_HTTP_PORT", "0"));
  private final HttpClient http = HttpClient.newHttpClient();
  private Imported sample;
  private RunningHub hub;

  @BeforeEach
  void begin() throws IOException {
    SampleVenue.copyTo(folder);
    sample = (Imported) VenueImport.read(folder, InstantSource.system());
    hub = RunningHub.start(settings, Map.of(), false);
    found();
  }

  @AfterEach
  void end() {
    hub.close();
    http.close();
  }

  private void found() {
    List<StaffRow> staff =
        List.of(
            new StaffRow("manager", "Manager", Role.MANAGER, PASSWORD),
            new StaffRow("gate1", "Gate", Role.GATE, "demo"));
    hub.found(sample, staff, SPEED);
  }

  private void restart() {
    hub.close();
    hub = RunningHub.start(settings, Map.of(), false);
  }

  private record Reply(int status, JsonNode json) {
    String code() {
      return json.path("code").asText();
    }
  }

  private Reply send(HttpRequest request) throws Exception {
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    return new Reply(answer.statusCode(), new ObjectMapper().readTree(answer.body()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(hub.address() + path));
  }

  private Reply get(String path) throws Exception {
    return send(request(path).build());
  }

  private JsonNode board() throws Exception {
    Reply reply = get("/api/venues/demo/docs/board");
    assertEquals(200, reply.status());
    return reply.json();
  }

  private Reply post(String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request.build() : request.headers(headers).build());
  }

  private Reply give(String command, String args) throws Exception {
    String body =
        "{\"id\":\"%s\",\"name\":\"%s\",\"args\":%s}".formatted(UUID.randomUUID(), command, args);
    return post("/api/venues/demo/commands", body, "Authorization", token());
  }

  private String token() throws Exception {
    String body = "{\"name\":\"manager\",\"password\":\"" + PASSWORD + "\"}";
    return "Bearer " + post("/api/sign-in", body).json().path("token").asText();
  }

  /** Venue time of the last entry of a command. */
  private Instant atOf(Reply done) throws Exception {
    long after = done.json().path("seq").asLong() - 1;
    HttpRequest.Builder request =
        request("/api/venues/demo/log?limit=1&after=" + after).header("Authorization", token());
    return Instant.parse(send(request.build()).json().path("at").asText());
  }

  private void sql(String statement) throws Exception {
    try (Connection connection = TestDatabase.owner(access);
        Statement session = connection.createStatement()) {
      session.execute(statement);
    }
  }

  @Test
  void theFiguresAreThoseOfTheDayEachWithItsQuery() throws Exception {
    assertEquals(200, give("venue.open", "{}").status());
    String household = sample.households().getFirst().id();
    assertEquals(200, give("household.checkIn", "{\"household\":\"" + household + "\"}").status());
    assertEquals(200, give("feedback.complain", "{\"reason\":\"waiting\"}").status());
    HttpRequest.Builder request =
        request("/api/venues/demo/docs/kpi").header("Authorization", token());
    JsonNode complaints = send(request.build()).json().path("figures").path("complaints");
    assertEquals(100.0, complaints.path("value").asDouble());
    assertEquals("投诉率", complaints.path("label").path("zh").asText());
    assertFalse(complaints.path("met").asBoolean(true));
    try (Connection connection = TestDatabase.owner(access);
        Statement session = connection.createStatement();
        ResultSet row = session.executeQuery(complaints.path("query").asText())) {
      assertTrue(row.next());
      assertEquals(complaints.path("numerator").asInt(), row.getInt("numerator"));
      assertEquals(complaints.path("denominator").asInt(), row.getInt("denominator"));
    }
  }

  @Test
  void whatWasDoneIsThereAfterARestart() throws Exception {
    assertEquals(200, give("venue.open", "{}").status());
    assertTrue(board().path("venue").path("open").asBoolean());
    JsonNode before = get("/api/venues/demo/docs/units").json();
    restart();
    assertTrue(board().path("venue").path("open").asBoolean());
    assertEquals(before, get("/api/venues/demo/docs/units").json());
    assertEquals("already-so", give("venue.open", "{\"day\":1}").code());
  }

  @Test
  void saysWhichVenuesThereAreAndNamesOnlyDemoAccounts() throws Exception {
    JsonNode demo = get("/api/venues").json().path("venues").path("demo");
    assertEquals("Cloud Garden selection hall (sample)", demo.path("name").path("en").asText());
    assertEquals(SPEED, demo.path("simulated").path("speed").asInt());
    assertEquals("{\"gate1\":\"gate\"}", demo.path("demo").path("accounts").toString());
  }

  @Test
  void whoTheHouseholdsAreIsKeptBesideTheLedgerAndNotInIt() throws Exception {
    PersonRow known =
        sample.persons().stream()
            .filter(person -> person.surname() != null)
            .findFirst()
            .orElseThrow();
    try (OpenDatabase open = OpenDatabase.of(settings)) {
      long venue = open.venue("demo").orElseThrow().id();
      Persons persons = open.database().persons();
      assertEquals(known, OpenDatabase.await(persons.find(venue, known.household())).orElseThrow());
      open.entries(
          open.venue("demo").orElseThrow(),
          entry -> assertFalse(entry.body().contains(known.surname()), entry.body()));
    }
  }

  @Test
  void aCommandThatIsNotAdmittedIsAnsweredOverTheSocketToo() {
    LinkTransport transport = new LinkTransport(hub.vertx());
    LinkSettings anybody =
        new LinkSettings(
            List.of(HubAddress.of(hub.address())), "demo", new Credentials.Anybody(), false, 1);
    LiveClient client =
        new LiveClient(
            hub.vertx(), transport, anybody, new LinkStatistics(), (doc, change, whole) -> {});
    client.subscribe("board");
    OpenDatabase.await(client.start());
    assertEquals("forbidden", refused(client, "venue.open"));
    assertEquals("unknown-command", refused(client, "venue.dance"));
    client.close();
    OpenDatabase.await(transport.close());
  }

  private static String refused(LiveClient client, String command) {
    Answer answer =
        OpenDatabase.await(
            client
                .act(command, new ObjectMapper().createObjectNode())
                .timeout(20, TimeUnit.SECONDS));
    return assertInstanceOf(Answer.Refused.class, answer).code();
  }

  @Test
  void serveRefusesPasswordsEverybodyKnows() {
    hub.close();
    RuntimeException refusal =
        assertThrows(
            RuntimeException.class, () -> RunningHub.start(settings, Map.of(), true).close());
    assertTrue(refusal.getMessage().contains("gate1 (demo)"), refusal.getMessage());
  }

  @Test
  void aNewLedgerOfTheSameNameTakesOver() throws Exception {
    give("venue.open", "{}");
    long before = hub.server().edition("demo");
    found();
    assertNotEquals(before, hub.server().edition("demo"));
    assertTrue(!board().path("venue").path("open").asBoolean(), "it has not been opened");
    assertEquals(200, give("venue.open", "{}").status());
  }

  @Test
  void anAlteredLedgerIsNotServedAndTheEntryIsNamed() throws Exception {
    give("venue.open", "{}");
    hub.close();
    sql("update entry set body = replace(body, '楼', '栋') where seq = 3");
    sql("update entry set actor = 'somebody' where seq = 4");
    hub = RunningHub.start(settings, Map.of(), false);
    Reply reply = get("/api/venues/demo/docs/board");
    assertEquals(503, reply.status());
    assertEquals("venue-unavailable", reply.code());
    String detail = reply.json().path("detail").asText();
    assertTrue(detail.contains("Entry 3 ") || detail.contains("Entry 4 "), detail);
    assertEquals(200, get("/health/ready").status(), "other venues are not touched");
  }

  @Test
  void anotherSpeedIsShownAndLived() throws Exception {
    OpenDatabase.await(hub.server().speed("demo", 60));
    assertEquals(60, board().path("simulated").path("speed").asInt());
    restart();
    assertEquals(60, board().path("simulated").path("speed").asInt());
  }

  @Test
  void aNightOfASimulatedVenueIsSkipped() throws Exception {
    give("venue.open", "{}");
    assertEquals(200, give("venue.close", "{}").status());
    Instant morning = sample.plan().days().get(1).opens().minus(Duration.ofMinutes(2));
    Reply opened = give("venue.open", "{}");
    assertEquals(200, opened.status());
    Instant at = atOf(opened);
    assertTrue(!at.isBefore(morning), () -> at + " is not the next morning, " + morning);
  }

  @Test
  void aSimulatedClockStandsStillWhileNoHubRuns() throws Exception {
    give("venue.open", "{}");
    hub.close();
    // As if the hub had ended a day ago.
    sql("update venue_clock set anchor_wall = anchor_wall - interval '1 day'");
    hub = RunningHub.start(settings, Map.of(), false);
    Reply closed = give("venue.close", "{}");
    assertEquals(200, closed.status());
    Instant opens = sample.plan().days().getFirst().opens();
    Instant at = atOf(closed);
    assertTrue(at.isBefore(opens.plus(Duration.ofDays(1))), () -> "the clock went on to " + at);
  }
}
