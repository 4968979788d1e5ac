package venuehub.server.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import venuehub.core.Role;
import venuehub.server.access.StaffRow;
import venuehub.server.database.TestDatabase;
import venuehub.server.importer.VenueImport;
import venuehub.server.importer.VenueImport.Imported;

/**
 * A hall with one door over which a sensor counts, or several such side by side, served by one or
 * two hubs on one database.
 */
final class CountedHall implements AutoCloseable {
  private static final String PASSWORD = "known to this test";
  private static final String VENUE =
      """
      venue: hall
      title: 厅
      timeZone: UTC
      days: {date: today, opens: "09:00", closes: "17:00"}
      zones:
      ZONES
      sensors:
      SENSORS
      stages:
        selection: {label: 选房}
        signing: {label: 签约}
      counters:
        1: {stage: selection}
        2: {stage: signing}
      pools:
        all: {label: 全部}
      slots:
        s1: {day: 1, from: "09:00", to: "12:00", capacity: 2}
      groups:
        everybody: {label: 全部}
      files: {units: {from: units.csv}, households: {from: households.csv}}
      """;

  private final String database = TestDatabase.fresh().ownerUri();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, String> tokens = new HashMap<>();
  private RunningHub hub;

  /** What a hub answered. */
  record Reply(int status, JsonNode json) {}

  /**
   * @param speed venue seconds per second; 0: wall time
   * @param camera where the sensor is asked; empty: it sends
   */
  CountedHall(Path folder, int speed, String camera) throws IOException {
    this(folder, speed, camera, List.of(""));
  }

  /**
   * @param beside what distinguishes the halls and their doors: {@code hall-1} has {@code door-1}
   */
  CountedHall(Path folder, List<String> beside) throws IOException {
    this(folder, 0, "", beside);
  }

  private CountedHall(Path folder, int speed, String camera, List<String> beside)
      throws IOException {
    String asked = camera.isEmpty() ? "" : ", camera: \"" + camera + "\"";
    String zones = lines(beside, "  hall%s: {label: 大厅, area: 400}");
    String sensors = lines(beside, "  door%1$s: {label: 门, into: hall%1$s" + asked + "}");
    Files.writeString(
        folder.resolve("venue.yaml"), VENUE.replace("ZONES", zones).replace("SENSORS", sensors));
    Files.writeString(folder.resolve("units.csv"), "楼栋,单元,楼层,房号,建筑面积\n1栋,1单元,2,0201,60.5\n");
    Files.writeString(folder.resolve("households.csv"), "登记号,选房号,选房顺序号,家庭人口\nH1,001,1,3\n");
    Imported imported =
        switch (VenueImport.read(folder, InstantSource.system())) {
          case Imported good -> good;
          case VenueImport.Problems bad -> throw new AssertionError(bad.problems().toString());
        };
    hub = another();
    hub.found(
        imported,
        List.of(
            new StaffRow("manager", "Manager", Role.MANAGER, PASSWORD),
            new StaffRow("sensor1", "Sensor", Role.SENSOR, PASSWORD)),
        speed);
  }

  private static String lines(List<String> beside, String line) {
    return beside.stream().map(line::formatted).collect(Collectors.joining("\n"));
  }

  /** One more hub on the same database. */
  RunningHub another() {
    return RunningHub.start(
        HubSettings.of(Map.of("HUB_DATABASE_URL", database, "HUB_HTTP_PORT", "0")),
        Map.of(),
        false);
  }

  void restart() {
    hub.close();
    hub = another();
  }

  RunningHub hub() {
    return hub;
  }

  private Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(answer.statusCode(), json.readTree(answer.body()));
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  private HttpRequest.Builder request(RunningHub at, String who, String path) {
    String token = tokens.computeIfAbsent(who, name -> signIn(at, name));
    return HttpRequest.newBuilder(URI.create(at.address() + "/api/venues/hall/" + path))
        .header("Authorization", "Bearer " + token);
  }

  private String signIn(RunningHub at, String name) {
    String body = "{\"name\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"}";
    return send(HttpRequest.newBuilder(URI.create(at.address() + "/api/sign-in"))
            .POST(HttpRequest.BodyPublishers.ofString(body)))
        .json()
        .path("token")
        .asText();
  }

  Reply give(String command, String args) {
    String body =
        "{\"id\":\"%s\",\"name\":\"%s\",\"args\":%s}".formatted(UUID.randomUUID(), command, args);
    Reply reply =
        send(request(hub, "manager", "commands").POST(HttpRequest.BodyPublishers.ofString(body)));
    assertEquals(200, reply.status(), reply::toString);
    return reply;
  }

  static String sample(String sensor, Instant at, int in, int out) {
    return "{\"sensor\":\"%s\",\"at\":\"%s\",\"in\":%d,\"out\":%d}".formatted(sensor, at, in, out);
  }

  Reply post(RunningHub at, String... samples) {
    String body = "[" + String.join(",", samples) + "]";
    return send(request(at, "sensor1", "samples").POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** The sensor says what it counted so far, now. */
  Reply says(int in, int out) {
    return post(hub, sample("door", now(), in, out));
  }

  /** Venue time. */
  Instant now() {
    return hub.server().now("hall");
  }

  JsonNode document(RunningHub at, String name) {
    Reply reply = send(request(at, "manager", "docs/" + name));
    assertEquals(200, reply.status(), reply::toString);
    return reply.json();
  }

  JsonNode zone() {
    return zones().path("hall");
  }

  JsonNode zones() {
    return document(hub, "crowd").path("zones");
  }

  JsonNode sensor() {
    return document(hub, "crowd").path("sensors").path("door");
  }

  void awaitPeople(int people) {
    awaitThat(() -> zone().path("people").asInt(Integer.MIN_VALUE) == people, people + " people");
  }

  void awaitThat(BooleanSupplier holds, String what) {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!holds.getAsBoolean()) {
      assertTrue(
          System.nanoTime() < limit,
          () -> "waited in vain for " + what + ": " + document(hub, "crowd"));
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** The entries of a type, in order. */
  List<JsonNode> entries(String type) {
    List<JsonNode> entries = new ArrayList<>();
    try {
      HttpRequest request = request(hub, "manager", "log?limit=10000").build();
      for (String line :
          http.send(request, HttpResponse.BodyHandlers.ofString()).body().split("\n")) {
        JsonNode entry = json.readTree(line);
        if (entry.path("type").asText().equals(type)) {
          entries.add(entry);
        }
      }
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
    return entries;
  }

  /** What was doubted, in order. */
  List<String> doubts() {
    return entries("crowd.sensorDoubted").stream()
        .map(entry -> entry.path("body").path("doubt").asText())
        .toList();
  }

  @Override
  public void close() {
    hub.close();
    http.close();
  }
}
