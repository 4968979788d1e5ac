package venuehub.server.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import venuehub.core.Role;
import venuehub.core.VenueState;
import venuehub.core.notice.NoticeCommand;
import venuehub.core.plan.PlanCommand;
import venuehub.core.story.SamplePlan;
import venuehub.server.access.Caller;
import venuehub.server.access.TicketCodes;
import venuehub.server.api.Catalogue;
import venuehub.server.clock.WallClock;
import venuehub.server.codec.EventCodec;
import venuehub.server.database.DatabaseAccess;
import venuehub.server.database.Hints;
import venuehub.server.database.TestDatabase;
import venuehub.server.database.VenueTable;
import venuehub.server.ledger.Entry;
import venuehub.server.ledger.Hash;
import venuehub.server.ledger.PostgresLedger;
import venuehub.server.live.CommandAnswer;
import venuehub.server.live.CommandRequest;
import venuehub.server.live.Presence;
import venuehub.server.problem.ProblemException;
import venuehub.server.writer.Answer;
import venuehub.server.writer.Ask;
import venuehub.server.writer.Core;
import venuehub.server.writer.VenueSecret;
import venuehub.server.writer.VenueWriter;
import venuehub.server.writer.VertxTurn;

/** The real rules over the real ledger, from the beginning of a venue to a refusal. */
final class ServedVenueTest {
  private static final Caller MANAGER =
      new Caller("manager", Role.MANAGER, null, null, Instant.MAX);

  private final Vertx vertx = Vertx.vertx();
  private Pool pool;
  private PostgresLedger ledger;
  private ServedVenue venue;
  private TicketCodes codes;

  @BeforeEach
  void open() throws Exception {
    DatabaseAccess access = TestDatabase.fresh();
    pool = PgBuilder.pool().connectingTo(access.application()).using(vertx).build();
    ledger = new PostgresLedger(vertx, access.application());
    VenueTable venues = new VenueTable(pool);
    byte[] secret = {4, 5, 6};
    VenueTable.Listed listed = await(venues.create("demo", secret, null));
    WallClock clock = new WallClock(InstantSource.system());
    VenueWriter<VenueState> writer =
        new VenueWriter<>(
            listed.id(),
            Core.VENUE,
            new CatalogueEvents(EventCodec.ofCore()),
            ledger,
            clock,
            new VertxTurn(vertx, vertx.getOrCreateContext()),
            new NodeSigns(venues, new Hints(vertx, pool, access.application()), clock::now));
    codes = await(TicketCodes.of(pool));
    SensorDesk sensors = new SensorDesk(vertx, "demo", clock, writer, new Presence("this node"));
    venue =
        new ServedVenue(
            listed,
            Hash.NONE,
            clock,
            writer,
            new Catalogue(),
            new VenueSecret(secret),
            List.of(),
            sensors,
            new CameraPolls(vertx, clock, writer, sensors),
            new VenueClocks(venues, clock::now),
            new SignsOfLife(
                vertx, listed.id(), UUID.randomUUID(), venues, new VenueClocks(venues, clock::now)),
            new GateTickets("demo", codes));
    await(writer.open(null));
    PlanCommand begin = new PlanCommand.Begin(SamplePlan.beginning(SamplePlan.rules()));
    assertInstanceOf(Answer.Done.class, await(writer.ask(Ask.ofHub("hub.begin", begin))));
  }

  @AfterEach
  void close() throws Exception {
    await(venue.writer().close());
    await(ledger.close());
    await(pool.close());
    await(vertx.close());
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  private static ObjectNode args() {
    return JsonNodeFactory.instance.objectNode();
  }

  private CommandAnswer give(UUID id, String name, ObjectNode args) throws Exception {
    return await(venue.submit(new CommandRequest(id, name, args, null), MANAGER));
  }

  private String refused(String name, ObjectNode args) throws Exception {
    try {
      give(UUID.randomUUID(), name, args);
    } catch (ProblemException problem) {
      return problem.problem().code();
    } catch (ExecutionException failed) {
      return assertInstanceOf(ProblemException.class, failed.getCause()).problem().code();
    }
    throw new AssertionError(name + " was accepted");
  }

  private List<Entry> entries() throws Exception {
    return await(ledger.read(venue.id(), 0, 100));
  }

  @Test
  void aCommandIsDurableOnceAndAnsweredAlikeWhenGivenAgain() throws Exception {
    UUID id = UUID.randomUUID();
    CommandAnswer first = give(id, "venue.open", args());
    assertEquals(first, give(id, "venue.open", args()));
    assertTrue(venue.state().day().open());
    assertEquals(1, entries().stream().filter(entry -> entry.command().equals(id)).count());
  }

  @Test
  void aNoteNeverEntersTheLedger() throws Exception {
    give(UUID.randomUUID(), "venue.open", args());
    String note = "Ms Zhao fainted at desk 3";
    UUID id = UUID.randomUUID();
    ObjectNode freeze = args().put("cause", "c1").put("reason", "system").put("note", note);
    CommandAnswer first = give(id, "venue.freeze", freeze);
    assertTrue(entries().stream().noneMatch(entry -> entry.body().contains("Zhao")));
    assertEquals(first, give(id, "venue.freeze", freeze), "the salt depends on id and field only");
  }

  @Test
  void whatIsRefusedSaysWhyAndLeavesNoEntry() throws Exception {
    int before = entries().size();
    assertEquals("venue-not-open", refused("venue.close", args()));
    assertEquals("unknown-command", refused("venue.dance", args()));
    assertEquals("unknown-field", refused("venue.open", args().put("mood", "good")));
    assertEquals(before, entries().size());
  }

  private static ObjectNode admit(String ticket) {
    return args().put("gate", "g1").put("ticket", ticket).put("people", 2);
  }

  private String code(String of, String number) {
    return codes.codeOf(of, new TicketCodes.Holder(number, "s1", null, 2));
  }

  @Test
  void theTicketOfAnotherSlotIsRefusedInItsOwnWordsAndNoted() throws Exception {
    give(UUID.randomUUID(), "venue.open", args());
    TicketCodes.Holder now = HouseholdTickets.of(venue.state(), "H01").orElseThrow().holder();
    TicketCodes.Holder before = new TicketCodes.Holder("0001", "s2", null, 2);
    ObjectNode printed = admit(codes.codeOf("demo", before));
    assertEquals("ticket-replaced", refused("entry.admit", printed));
    assertEquals(
        "ticket-replaced",
        refused("entry.admit", printed.put("slot", now.slot())),
        "what the code says counts");
    await(venue.writer().ask(Ask.ofHub("hub.speed", new NoticeCommand.Withdraw("n9"))));
    assertEquals(2, venue.state().entry().turnedAway().at("ticket-replaced"));
    give(UUID.randomUUID(), "entry.admit", admit(codes.codeOf("demo", now)));
    assertTrue(venue.state().entry().isInside("H01"));
  }

  @Test
  void aTicketsCodeOpensTheGateAndNeverEntersTheLedger() throws Exception {
    give(UUID.randomUUID(), "venue.open", args());
    String code = code("demo", "0001");
    UUID id = UUID.randomUUID();
    CommandAnswer first = give(id, "entry.admit", admit(code));
    assertEquals("H01", first.result().get("household"));
    assertEquals(2, first.result().get("people"));
    assertEquals(first, give(id, "entry.admit", admit(code)));
    assertTrue(venue.state().entry().isInside("H01"));
    assertTrue(entries().stream().noneMatch(entry -> entry.body().contains("VH1")));
  }

  @Test
  void whoIsTurnedAwayStandsInTheLedgerOnce() throws Exception {
    give(UUID.randomUUID(), "venue.open", args());
    give(UUID.randomUUID(), "entry.admit", admit("H01"));
    UUID id = UUID.randomUUID();
    for (int time = 0; time < 2; time++) {
      assertThrows(Exception.class, () -> give(id, "entry.admit", admit("H01")));
    }
    assertEquals("ticket-forged", refused("entry.admit", admit(code("other", "0003"))));
    assertEquals("ticket-forged", refused("entry.admit", admit(code("demo", "0003") + "A")));
    assertEquals("unknown", refused("entry.admit", admit("H99")));
    await(venue.writer().ask(Ask.ofHub("hub.speed", new NoticeCommand.Withdraw("n9"))));
    assertEquals(
        Map.of("already-inside", 1, "ticket-forged", 2, "unknown", 1),
        Map.copyOf(venue.state().entry().turnedAway().rows()));
    assertEquals(
        List.of("H01"),
        entries().stream()
            .filter(entry -> entry.type().equals("entry.householdTurnedAway"))
            .filter(entry -> entry.body().contains("already-inside"))
            .map(entry -> entry.body().replaceAll(".*\"household\":\"([^\"]*)\".*", "$1"))
            .toList());
  }
}
