package venuehub.server.simulate.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client against a hub that says what the test tells it to. */
class LiveClientTest {
  private final Vertx vertx = Vertx.vertx();
  private final LinkTransport transport = new LinkTransport(vertx);
  private final ScriptedHub hub = new ScriptedHub(vertx);
  private final LinkStatistics statistics = new LinkStatistics();
  private final BlockingQueue<String> changes = new LinkedBlockingQueue<>();
  private LiveClient client;

  private void connect(Credentials credentials, HubAddress... hubs) {
    LinkListener listener =
        new LinkListener() {
          @Override
          public void changed(String document, ObjectNode change, boolean whole) {
            changes.add(document + (whole ? " whole " : " patch ") + change);
          }
        };
    LinkSettings settings = new LinkSettings(List.of(hubs), "v", credentials, false, 7);
    client = new LiveClient(vertx, transport, settings, statistics, listener);
    client.subscribe("board");
    client.start();
  }

  private void clerk() throws InterruptedException {
    connect(new Credentials.Account("counter1", "demo"), hub.address());
    assertEquals("t1", hub.expect("hello").path("token").asText());
    hub.welcome();
    hub.expect("sub");
  }

  private String changed() throws InterruptedException {
    return changes.poll(10, TimeUnit.SECONDS);
  }

  private static <T> T await(Future<T> future) {
    return future.timeout(10, TimeUnit.SECONDS).toCompletionStage().toCompletableFuture().join();
  }

  @AfterEach
  void close() {
    client.close();
    hub.close();
    await(transport.close());
    await(vertx.close());
  }

  @Test
  void foldsPatchesAndResumesFromWhatItHolds() throws InterruptedException {
    clerk();
    hub.say(
        "{'op':'subscribed','doc':'board','seq':10,'resumed':false}",
        "{'op':'doc','doc':'board','seq':10,'value':{'calls':{'c1':{'number':'0001'}},'x':1}}",
        "{'op':'patch','doc':'board','seq':12,'prev':10,'patch':{'calls':{'c1':null,'c2':{'n':2}}}}");
    changed();
    changed();
    LiveClient.Held held = await(client.held("board"));
    assertEquals(12, held.seq());
    assertEquals("{\"calls\":{\"c2\":{\"n\":2}},\"x\":1}", held.value().toString());

    client.interrupt();
    hub.expect("hello");
    hub.welcome();
    JsonNode from = hub.expect("sub").path("from");
    assertEquals("{\"log\":\"l1\",\"seq\":12}", from.toString());
    hub.say(
        "{'op':'subscribed','doc':'board','seq':13,'resumed':true}",
        "{'op':'patch','doc':'board','seq':13,'prev':12,'patch':{'x':2}}");
    assertEquals("board patch {\"x\":2}", changed());
    assertEquals(List.of(), statistics.faults());
    assertEquals(1, statistics.wholeDocuments());
    assertEquals(1, statistics.resumedDocuments());
  }

  @Test
  void notesGapsRepeatsAndPatchesAfterTheyWerePromised() throws InterruptedException {
    clerk();
    hub.say(
        "{'op':'subscribed','doc':'board','seq':10,'resumed':false}",
        "{'op':'doc','doc':'board','seq':10,'value':{'x':1}}",
        "{'op':'patch','doc':'board','seq':13,'prev':12,'patch':{'x':2}}",
        "{'op':'patch','doc':'board','seq':10,'prev':9,'patch':{'x':3}}",
        "{'op':'beat','now':'2026-11-24T01:00:00.000000Z','seq':20}",
        "{'op':'patch','doc':'board','seq':15,'prev':10,'patch':{'x':4}}");
    changed();
    assertEquals("board patch {\"x\":4}", changed());
    List<String> details = statistics.faults().stream().map(LinkFault::detail).toList();
    assertEquals(
        List.of(
            "gap in board: patch 13 follows 12, held is 10",
            "repeat in board: patch 10 follows 9, held is 10",
            "board patched to 15 after 20 was promised"),
        details);
  }

  @Test
  void givesTheSameCommandAgainUntilItIsAnswered() throws InterruptedException {
    clerk();
    Future<Answer> answer = client.act("call.next", MergePatches.empty().put("counter", "1"));
    JsonNode first = hub.expect("do");
    hub.say(
        "{'op':'refused','id':'%s','problem':{'code':'not-durable','status':503}}"
            .formatted(first.path("id").asText()));
    assertEquals(first, hub.expect("do"));
    hub.hangUp(1001);
    hub.expect("hello");
    hub.welcome();
    hub.expect("sub");
    assertEquals(first, hub.expect("do"));
    hub.say("{'op':'done','id':'%s','seq':5,'result':{}}".formatted(first.path("id").asText()));
    assertTrue(await(answer) instanceof Answer.Done done && done.seq() == 5);
    assertEquals(1, statistics.retried());
    assertTrue(client.isIdle());
  }

  @Test
  void aRefusalByARuleIsAnAnswer() throws InterruptedException {
    clerk();
    Future<Answer> answer = client.act("call.next", MergePatches.empty());
    String id = hub.expect("do").path("id").asText();
    hub.say(
        "{'op':'refused','id':'%s','problem':{'code':'counter-busy','detail':'E','status':409}}"
            .formatted(id));
    assertEquals(new Answer.Refused("counter-busy", "E", 409), await(answer));
    assertEquals(1, statistics.refusals().get("counter-busy"));
  }

  @Test
  void renewsItsTokenWhenToldAndSignsInAnewWhenItIsNoLongerGood() throws InterruptedException {
    clerk();
    hub.say("{'op':'renew'}");
    assertEquals("t2", hub.expect("hello").path("token").asText());
    hub.hangUp(4401);
    assertEquals("t3", hub.expect("hello").path("token").asText());
    assertEquals(List.of("/api/sign-in", "/api/refresh", "/api/sign-in"), hub.requests());
    assertEquals(List.of(), statistics.faults());
  }

  @Test
  void goesToTheOtherHubWhenOneIsGone() throws InterruptedException {
    ScriptedHub other = new ScriptedHub(vertx);
    HubAddress gone = other.address();
    other.close();
    connect(new Credentials.Ticket("abc"), gone, hub.address(), gone);
    assertEquals("abc", hub.expect("hello").path("ticket").asText());
  }

  @Test
  void thePublicJustReads() throws InterruptedException {
    connect(new Credentials.Anybody(), hub.address());
    assertEquals("board", hub.expect("sub").path("doc").asText());
    hub.welcome();
    hub.hangUp(4400);
    hub.expect("sub");
    assertEquals("closed-4400", statistics.faults().getFirst().kind());
  }
}
