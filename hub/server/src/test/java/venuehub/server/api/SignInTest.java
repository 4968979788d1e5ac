package venuehub.server.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static venuehub.server.api.RunningApi.PASSWORD;
import static venuehub.server.api.RunningApi.await;
import static venuehub.server.api.RunningApi.bearer;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import venuehub.core.Role;
import venuehub.server.Bounds;
import venuehub.server.access.Revocation;
import venuehub.server.access.Revocations;
import venuehub.server.access.StaffRow;
import venuehub.server.api.RunningApi.Reply;
import venuehub.server.database.TestDatabase;

/** Signing in and what ends it, over HTTP and a real database. */
final class SignInTest {
  private RunningApi hub;

  @BeforeEach
  void start() {
    hub = new RunningApi(TestDatabase.fresh());
    hub.staff(Map.of("manager", Role.MANAGER, "counter1", Role.COUNTER));
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private Reply me(String token) {
    return hub.get("/api/venues/demo/docs/queue", bearer(token));
  }

  private Reply refresh(String refreshToken) {
    return hub.post("/api/refresh", "{\"refreshToken\":\"" + refreshToken + "\"}");
  }

  @Test
  void aNameAndItsPasswordGetATokenForTenMinutes() {
    Reply reply = hub.signIn("manager", PASSWORD);
    assertEquals(200, reply.status());
    assertEquals("manager", reply.json().get("person").asText());
    assertEquals("manager", reply.json().get("role").asText());
    assertEquals("{\"demo\":\"manager\"}", reply.json().get("venues").toString());
    Duration life =
        Duration.between(
            hub.clock.instant(), Instant.parse(reply.json().get("expiresAt").asText()));
    assertTrue(life.compareTo(Duration.ofMinutes(9)) > 0 && life.compareTo(Bounds.TOKEN_LIFE) <= 0);
    assertEquals("no-store", reply.header("cache-control"));
    Reply read = me(reply.json().get("token").asText());
    assertEquals(200, read.status());
    assertEquals("manager", read.json().get("person").asText());
  }

  @Test
  void anUnknownNameIsAnsweredLikeAWrongPassword() {
    Reply unknown = hub.signIn("nobody", PASSWORD);
    Reply wrong = hub.signIn("manager", "another word");
    assertEquals(401, unknown.status());
    assertEquals("sign-in-failed", unknown.code());
    assertEquals(unknown.json(), wrong.json());
  }

  @Test
  void anUnknownNameTakesAsLongAsAWrongPassword() {
    hub.signIn("nobody", "warm up");
    hub.signIn("manager", "warm up");
    long unknown = Long.MAX_VALUE;
    long wrong = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      unknown = Math.min(unknown, nanos("nobody" + i));
      wrong = Math.min(wrong, nanos("manager"));
    }
    assertTrue(unknown > wrong / 3 && wrong > unknown / 3, unknown + " and " + wrong + " ns");
  }

  private long nanos(String name) {
    long from = System.nanoTime();
    hub.signIn(name, "wrong");
    return System.nanoTime() - from;
  }

  @Test
  void whatIsNoSignInIsRefusedByField() {
    assertEquals("malformed", hub.post("/api/sign-in", "{").code());
    assertEquals("malformed", hub.post("/api/sign-in", "{\"name\":\"a\",\"name\":\"b\"}").code());
    assertEquals("missing-field", hub.post("/api/sign-in", "{\"name\":\"a\"}").code());
    assertEquals("wrong-type", hub.post("/api/sign-in", "{\"name\":1,\"password\":\"\"}").code());
    assertEquals(
        "unknown-field",
        hub.post("/api/sign-in", "{\"name\":\"a\",\"password\":\"b\",\"role\":\"admin\"}").code());
    assertEquals("too-long", hub.signIn("manager", "x".repeat(201)).code());
  }

  @Test
  void aNameIsSlowedDownAfterTooManyFailures() {
    for (int i = 0; i < Bounds.SIGN_INS_OF_A_NAME; i++) {
      assertEquals(401, hub.signIn("manager", "guess " + i).status());
    }
    Reply limited = hub.signIn("manager", PASSWORD);
    assertEquals(429, limited.status());
    assertEquals("too-many-sign-ins", limited.code());
    assertTrue(Integer.parseInt(limited.header("retry-after")) >= 1);
    assertEquals(200, hub.signIn("counter1", PASSWORD).status());
    hub.clock.pass(Bounds.SIGN_INS_OF_A_NAME_EVERY);
    assertEquals(200, hub.signIn("manager", PASSWORD).status());
  }

  @Test
  void thosePermittedAreNotUsedUp() {
    for (int i = 0; i < Bounds.SIGN_INS_OF_A_NAME + 2; i++) {
      assertEquals(200, hub.signIn("manager", PASSWORD).status());
    }
  }

  @Test
  void aTokenEndsAndIsRefreshedWithTheRoleOfNow() {
    Reply signedIn = hub.signIn("counter1", PASSWORD);
    hub.clock.pass(Bounds.TOKEN_LIFE.plusSeconds(1));
    Reply expired = me(signedIn.json().get("token").asText());
    assertEquals(401, expired.status());
    assertEquals("token-expired", expired.code());
    await(hub.accounts.changeRole("demo", "counter1", Role.GATE));
    Reply refreshed = refresh(signedIn.json().get("refreshToken").asText());
    assertEquals(200, refreshed.status());
    assertEquals("gate", refreshed.json().get("role").asText());
    assertEquals(200, me(refreshed.json().get("token").asText()).status());
  }

  @Test
  void aRefreshTokenUsedTwiceRevokesTheSignIn() {
    Reply signedIn = hub.signIn("manager", PASSWORD);
    String first = signedIn.json().get("refreshToken").asText();
    Reply refreshed = refresh(first);
    String token = refreshed.json().get("token").asText();
    assertNotEquals(first, refreshed.json().get("refreshToken").asText());
    assertEquals(200, me(token).status());
    Reply reused = refresh(first);
    assertEquals(401, reused.status());
    assertEquals("refresh-reused", reused.code());
    assertEquals("token-revoked", me(token).code());
    assertEquals("refresh-invalid", refresh(refreshed.json().get("refreshToken").asText()).code());
    assertEquals("refresh-invalid", refresh("never given out").code());
  }

  @Test
  void ofTwoRefreshesAtOnceOneIsAReuse() {
    String token = hub.signIn("manager", PASSWORD).json().get("refreshToken").asText();
    CompletableFuture<Reply> one = CompletableFuture.supplyAsync(() -> refresh(token));
    CompletableFuture<Reply> other = CompletableFuture.supplyAsync(() -> refresh(token));
    List<Integer> statuses =
        List.of(one.join().status(), other.join().status()).stream().sorted().toList();
    assertEquals(List.of(200, 401), statuses);
  }

  @Test
  void aSignInEndsAfterAWorkingDay() {
    String token = hub.signIn("manager", PASSWORD).json().get("refreshToken").asText();
    hub.clock.pass(Bounds.SIGN_IN_LIFE.plusSeconds(1));
    assertEquals("refresh-invalid", refresh(token).code());
  }

  @Test
  void signingOutRevokes() {
    Reply signedIn = hub.signIn("manager", PASSWORD);
    String token = signedIn.json().get("token").asText();
    assertEquals(204, hub.post("/api/sign-out", "", bearer(token)).status());
    assertEquals("token-revoked", me(token).code());
    assertEquals("refresh-invalid", refresh(signedIn.json().get("refreshToken").asText()).code());
    assertEquals("sign-in-needed", hub.post("/api/sign-out", "").code());
  }

  @Test
  void aRoleChangeReachesAnotherHubWithinTwoSeconds() throws Exception {
    Vertx elsewhere = Vertx.vertx();
    Revocations other = new Revocations(elsewhere, hub.database);
    CompletableFuture<Revocation> heard = new CompletableFuture<>();
    await(other.start());
    other.listen(heard::complete);
    String token = hub.token("counter1");
    await(hub.accounts.changeRole("demo", "counter1", Role.GATE));
    Revocation revocation = heard.get(2, TimeUnit.SECONDS);
    assertTrue(revocation instanceof Revocation.OfAccount);
    assertEquals("token-revoked", me(token).code());
    other.stop();
    await(elsewhere.close());
  }

  @Test
  void aStaffListIsTheWholeTruthOfItsVenue() {
    String counter = hub.token("counter1");
    String manager = hub.token("manager");
    await(
        hub.staff.put(
            "demo", List.of(new StaffRow("manager", "The manager", Role.MANAGER, PASSWORD))));
    assertEquals("token-revoked", me(counter).code());
    assertEquals("sign-in-failed", hub.signIn("counter1", PASSWORD).code());
    assertEquals(200, me(manager).status(), "unchanged rows change nothing");
    await(
        hub.staff.put(
            "demo", List.of(new StaffRow("manager", "The manager", Role.MANAGER, "a new word"))));
    assertEquals("token-revoked", me(manager).code());
    assertEquals(200, hub.signIn("manager", "a new word").status());
  }

  @Test
  void anAccountIsOfOneVenueOrOfAll() {
    await(hub.staff.put(null, List.of(new StaffRow("admin", "Admin", Role.ADMIN, PASSWORD))));
    await(hub.staff.put("other", List.of(new StaffRow("manager", "M", Role.TECH, PASSWORD))));
    String admin = hub.token("admin");
    assertEquals(200, hub.get("/api/venues/other/docs/queue", bearer(admin)).status());
    assertEquals("admin", me(admin).json().get("role").asText());
    String counter = hub.token("counter1");
    assertEquals("forbidden", hub.get("/api/venues/other/docs/board", bearer(counter)).code());
    Reply both = hub.signIn("manager", PASSWORD);
    assertEquals("{\"demo\":\"manager\",\"other\":\"tech\"}", both.json().get("venues").toString());
    String token = both.json().get("token").asText();
    assertEquals("manager", me(token).json().get("role").asText());
    Reply other = hub.get("/api/venues/other/docs/queue", bearer(token));
    assertEquals("tech", other.json().get("role").asText());
  }

  @Test
  void secretsDoNotStandInTheDatabase() {
    Reply signedIn = hub.signIn("manager", PASSWORD);
    String all =
        await(
                hub.database
                    .query(
                        "select string_agg(a::text, ' ') || (select string_agg(encode(hash,"
                            + " 'escape'), ' ') from refresh_token) from account a")
                    .execute())
            .iterator()
            .next()
            .getString(0);
    assertTrue(all.contains("$argon2id$"));
    assertFalse(all.contains(PASSWORD));
    assertFalse(all.contains(signedIn.json().get("refreshToken").asText()));
  }
}
