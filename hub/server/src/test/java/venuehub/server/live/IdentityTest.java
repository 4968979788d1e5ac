package venuehub.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import venuehub.core.Role;

/** Who speaks, and until when (contract.md §4). */
class IdentityTest {
  private LiveFixture hub = new LiveFixture();

  @AfterEach
  void close() {
    hub.close();
  }

  private static String hello(String token) {
    return "{\"op\":\"hello\",\"token\":\"" + token + "\"}";
  }

  private static void expectClosed(LiveClient client, int code, String problem) {
    assertEquals(problem, client.until("error").getLast().at("/problem/code").asText());
    assertEquals(code, client.closeCode());
  }

  @Test
  void aForgedTokenCloses() {
    LiveClient client = hub.connect();
    client.send(hello("forged"));
    expectClosed(client, 4401, "token-invalid");
  }

  @Test
  void anUnknownTicketCloses() {
    LiveClient client = hub.connect();
    client.send("{\"op\":\"hello\",\"ticket\":\"x\"}");
    expectClosed(client, 4401, "ticket-unknown");
  }

  @Test
  void anExpiredTokenCloses() {
    LiveClient client = hub.connect();
    client.send(hello(hub.accounts.token("counter1", Role.COUNTER, Duration.ofSeconds(-1))));
    expectClosed(client, 4401, "token-expired");
  }

  @Test
  void theHubAsksForRenewalAndClosesWhenNoneComes() {
    LiveClient client =
        hub.welcomed(hello(hub.accounts.token("counter1", Role.COUNTER, Duration.ofSeconds(1))));
    client.expect("renew");
    expectClosed(client, 4401, "token-expired");
  }

  @Test
  void aRenewedTokenGoesOn() {
    LiveClient client =
        hub.welcomed(hello(hub.accounts.token("counter1", Role.COUNTER, Duration.ofSeconds(1))));
    client.expect("renew");
    client.send(hello(hub.accounts.token("counter1", Role.COUNTER)));
    assertTrue(client.staysOpen(1_200));
    client.subscribe("queue");
    client.expect("subscribed");
  }

  @Test
  void renewingAsAnotherPersonCloses() {
    LiveClient client = hub.welcomed(hello(hub.accounts.token("counter1", Role.COUNTER)));
    client.send(hello(hub.accounts.token("counter2", Role.COUNTER)));
    expectClosed(client, 4400, "out-of-turn");
  }

  @Test
  void aChangedRoleCloses() {
    LiveClient client = hub.welcomed(hello(hub.accounts.token("counter1", Role.COUNTER)));
    client.send(hello(hub.accounts.token("counter1", Role.MANAGER)));
    expectClosed(client, 4401, "token-revoked");
  }

  @Test
  void helloAfterOtherFramesIsOutOfTurn() {
    LiveClient client = hub.connect();
    client.subscribe("counter");
    client.send(hello(hub.accounts.token("counter1", Role.COUNTER)));
    expectClosed(client, 4400, "out-of-turn");
  }

  @Test
  void aRevokedSignInClosesItsConnectionsOnly() {
    String token = hub.accounts.token("counter1", Role.COUNTER);
    LiveClient revoked = hub.welcomed(hello(token));
    LiveClient other = hub.welcomed(hello(hub.accounts.token("counter1", Role.COUNTER)));
    hub.accounts.signOut(token);
    expectClosed(revoked, 4401, "token-revoked");
    assertTrue(other.staysOpen(200));
  }

  @Test
  void phonesNeverStarveStaff() {
    hub.close();
    hub = new LiveFixture(LiveFixture.QUICK, new ConnectionQuota(2, 2));
    LiveClient first = hub.connect();
    LiveClient second = hub.connect();
    first.subscribe("counter");
    second.subscribe("counter");
    second.until("doc");

    LiveClient phone = hub.connect();
    phone.subscribe("counter");
    expectClosed(phone, 1013, "too-many-connections");

    LiveClient staff = hub.welcomed(hello(hub.accounts.token("counter1", Role.COUNTER)));
    staff.subscribe("counter");
    staff.until("doc");
    assertTrue(first.staysOpen(1));

    first.close();
    first.closeCode();
    LiveClient another = hub.connect();
    another.subscribe("counter");
    another.until("doc");
  }

  @Test
  void beyondTheQuotaWhoDoesNotSayWhoItIsGoes() {
    hub.close();
    hub = new LiveFixture(LiveFixture.QUICK, new ConnectionQuota(0, 1));
    LiveClient silent = hub.connect();
    assertThrows(CompletionException.class, () -> hub.connect(), "no room to wait either");
    expectClosed(silent, 1013, "too-many-connections");
  }
}
