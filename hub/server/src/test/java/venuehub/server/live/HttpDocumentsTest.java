package venuehub.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import venuehub.core.Role;

/** Documents and streams over HTTP (contract.md §3). */
@Timeout(30)
class HttpDocumentsTest {
  private final LiveFixture hub = new LiveFixture();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    http.shutdownNow();
    hub.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + hub.port() + "/api/venues/hall/docs/" + path));
  }

  private HttpResponse<String> get(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private void put(long value) {
    hub.doAtVenue(venue -> venue.put(Map.of("counter", Map.of("n", value))));
  }

  @Test
  void aDocumentHasATagThatHoldsUntilItChanges() throws Exception {
    put(7);
    HttpResponse<String> first = get(request("counter"));
    assertEquals(200, first.statusCode());
    assertEquals("{\"n\":7}", first.body());
    assertEquals("\"a1b2c3-1\"", first.headers().firstValue("ETag").orElseThrow());
    hub.doAtVenue(venue -> venue.put(Map.of("units", Map.of("n", 1L))));
    HttpResponse<String> same = get(request("counter").header("If-None-Match", "\"a1b2c3-1\""));
    assertEquals(304, same.statusCode());
    put(8);
    HttpResponse<String> changed =
        get(request("counter").header("If-None-Match", "\"x-1\", W/\"a1b2c3-1\""));
    assertEquals(200, changed.statusCode());
    assertEquals("{\"n\":8}", changed.body());
    assertEquals("\"a1b2c3-3\"", changed.headers().firstValue("ETag").orElseThrow());
  }

  @Test
  void anIntervalDocumentIsAsOfNow() throws Exception {
    hub.doAtVenue(venue -> venue.put(Map.of("crowd", Map.of("zone", 1L))));
    assertEquals("{\"zone\":1}", get(request("crowd")).body());
    hub.doAtVenue(venue -> venue.put(Map.of("crowd", Map.of("zone", 2L))));
    assertEquals("{\"zone\":2}", get(request("crowd")).body());
  }

  @Test
  void whoMayNotReadIsToldSo() throws Exception {
    assertEquals(403, get(request("queue")).statusCode());
    assertEquals(404, get(request("nothing")).statusCode());
    assertEquals(403, get(request("kpi")).statusCode());
    String manager = "Bearer " + hub.accounts.token("manager", Role.MANAGER);
    assertEquals(200, get(request("queue").header("Authorization", manager)).statusCode());
    HttpResponse<String> reserved = get(request("kpi").header("Authorization", manager));
    assertEquals(404, reserved.statusCode());
    assertTrue(reserved.body().contains("not-built"));
    assertEquals(403, get(request("queue/stream")).statusCode());
  }

  private BufferedReader stream(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
    assertEquals(200, response.statusCode());
    assertEquals("text/event-stream", response.headers().firstValue("Content-Type").orElseThrow());
    return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  /** The next event that is no beat: its id, a blank, its data. */
  private static String event(BufferedReader lines) throws IOException {
    String id = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.startsWith("data: ") && !line.contains("\"op\":\"beat\"")) {
        return id + " " + line.substring(6);
      }
    }
    throw new IOException("the stream ended");
  }

  @Test
  void aStreamBeginsWithTheWholeAndGoesOnWithPatches() throws Exception {
    put(1);
    try (BufferedReader lines = stream(request("counter/stream"))) {
      assertEquals(
          "a1b2c3-1 {\"op\":\"doc\",\"doc\":\"counter\",\"seq\":1,\"value\":{\"n\":1}}",
          event(lines));
      put(2);
      String patch = event(lines);
      assertTrue(
          patch.startsWith("a1b2c3-2 {\"op\":\"patch\",\"doc\":\"counter\",\"seq\":2,\"prev\":1,"));
      assertTrue(patch.endsWith("\"patch\":{\"n\":2}}"));
    }
  }

  @Test
  void aStreamGoesOnAfterTheLastEvent() throws Exception {
    for (long i = 1; i <= 5; i++) {
      put(i);
    }
    try (BufferedReader lines =
        stream(request("counter/stream").header("Last-Event-ID", "a1b2c3-3"))) {
      assertTrue(event(lines).startsWith("a1b2c3-4 {\"op\":\"patch\""));
      assertTrue(event(lines).startsWith("a1b2c3-5 {\"op\":\"patch\""));
    }
    try (BufferedReader lines =
        stream(request("counter/stream").header("Last-Event-ID", "f00d-3"))) {
      assertTrue(event(lines).startsWith("a1b2c3-5 {\"op\":\"doc\""));
    }
  }

  @Test
  void aStreamEndsWithItsSignIn() throws Exception {
    String token = hub.accounts.token("counter1", Role.COUNTER);
    try (BufferedReader lines =
        stream(request("queue/stream").header("Authorization", "Bearer " + token))) {
      event(lines);
      hub.accounts.signOut(token);
      assertTrue(event(lines).contains("token-revoked"));
      String line = lines.readLine();
      while (line != null) {
        line = lines.readLine();
      }
    }
    assertEquals(0, hub.atVenue(hub.live::connections));
  }

  @Test
  void aStreamBeats() throws Exception {
    try (BufferedReader lines = stream(request("counter/stream"))) {
      String line = lines.readLine();
      while (!line.contains("\"op\":\"beat\"")) {
        line = lines.readLine();
      }
      assertTrue(line.startsWith("data: {"));
    }
  }

  @Test
  void whoLeavesAStreamIsForgotten() throws Exception {
    try (BufferedReader lines = stream(request("counter/stream"))) {
      event(lines);
    }
    LiveClient client = hub.connect();
    client.subscribe("counter");
    client.until("doc");
    while (hub.atVenue(hub.live::connections) > 1) {
      put(0);
      client.expect("patch");
      put(1);
      client.expect("patch");
    }
  }
}
