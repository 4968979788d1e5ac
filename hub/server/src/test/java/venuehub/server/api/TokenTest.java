package venuehub.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static venuehub.server.api.RunningApi.bearer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import venuehub.core.Role;
import venuehub.server.api.RunningApi.Reply;
import venuehub.server.database.TestDatabase;

/** Tokens that somebody else made or altered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TokenTest {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private RunningApi hub;
  private String token;

  @BeforeAll
  void start() {
    hub = new RunningApi(TestDatabase.fresh());
    hub.staff(Map.of("counter1", Role.COUNTER));
    token = hub.token("counter1");
  }

  @AfterAll
  void stop() {
    hub.close();
  }

  private void assertInvalid(String forged) {
    Reply reply = hub.get("/api/venues/demo/docs/board", bearer(forged));
    assertEquals(401, reply.status());
    assertEquals("token-invalid", reply.code());
    assertEquals("Bearer", reply.header("www-authenticate"));
    assertEquals("application/problem+json", reply.header("content-type"));
  }

  private static String part(String token, int index) {
    return new String(
        Base64.getUrlDecoder().decode(token.split("\\.")[index]), StandardCharsets.UTF_8);
  }

  private static String encoded(String json) {
    return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String signed(String header, String payload, String key) throws Exception {
    String head = encoded(header) + "." + encoded(payload);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return head + "." + BASE64.encodeToString(mac.doFinal(head.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theHubsOwnTokenIsTaken() throws Exception {
    assertEquals(200, hub.get("/api/venues/demo/docs/board", bearer(token)).status());
    String same = signed(part(token, 0), part(token, 1), RunningApi.KEY);
    assertEquals(200, hub.get("/api/venues/demo/docs/board", bearer(same)).status());
  }

  @Test
  void anotherKeyIsNotTaken() throws Exception {
    assertInvalid(signed(part(token, 0), part(token, 1), "another key that is just as long as it"));
  }

  @Test
  void noAlgorithmIsNotTaken() {
    String payload = encoded(part(token, 1));
    for (String none : new String[] {"none", "None", "NONE"}) {
      String header = encoded("{\"typ\":\"JWT\",\"alg\":\"" + none + "\"}");
      assertInvalid(header + "." + payload + ".");
      assertInvalid(header + "." + payload + "." + token.split("\\.")[2]);
    }
  }

  @Test
  void anotherAlgorithmIsNotTaken() throws Exception {
    String header = "{\"typ\":\"JWT\",\"alg\":\"HS512\"}";
    assertInvalid(signed(header, part(token, 1), RunningApi.KEY));
  }

  @Test
  void aChangedPayloadIsNotTaken() {
    String manager = part(token, 1).replace("\"counter\"", "\"manager\"");
    assertTrue(manager.contains("manager"));
    String[] parts = token.split("\\.");
    assertInvalid(parts[0] + "." + encoded(manager) + "." + parts[2]);
  }

  @Test
  void anotherIssuerIsNotTaken() throws Exception {
    String payload = part(token, 1).replace("venue-hub", "another");
    assertInvalid(signed(part(token, 0), payload, RunningApi.KEY));
  }

  @Test
  void aTokenThatSaysNothingOfUseIsNotTaken() throws Exception {
    assertInvalid(
        signed(part(token, 0), "{\"iss\":\"venue-hub\",\"exp\":99999999999}", RunningApi.KEY));
    assertInvalid("");
    assertInvalid("x");
    assertInvalid("a.b.c");
    assertInvalid("é".repeat(100).replace("é", "%C3"));
  }

  @Test
  void anotherSchemeIsNotTaken() {
    Reply reply = hub.get("/api/venues/demo/docs/board", "Authorization", "Basic bWFuYWdlcjpkZW1v");
    assertEquals("token-invalid", reply.code());
  }
}
