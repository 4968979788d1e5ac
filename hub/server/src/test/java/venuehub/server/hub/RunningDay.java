package venuehub.server.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import venuehub.core.Role;
import venuehub.server.access.StaffRow;
import venuehub.server.importer.SampleVenue;
import venuehub.server.importer.VenueImport;
import venuehub.server.importer.VenueImport.Imported;
import venuehub.server.ledger.Entry;
import venuehub.server.ledger.EntryLine;
import venuehub.server.simulate.Simulation;
import venuehub.server.simulate.SimulationSettings;
import venuehub.server.simulate.link.Answer;
import venuehub.server.simulate.link.Credentials;
import venuehub.server.simulate.link.HubAddress;
import venuehub.server.simulate.link.HubRequests;
import venuehub.server.simulate.link.LedgerDownload;
import venuehub.server.simulate.link.LinkSettings;
import venuehub.server.simulate.link.LinkStatistics;
import venuehub.server.simulate.link.LinkTransport;
import venuehub.server.simulate.link.LiveClient;
import venuehub.server.simulate.link.SignIn;
import venuehub.server.verify.Verification;
import venuehub.server.verify.Verifier;

/**
 * The sample venue's day, lived against hubs that may die: the people of the simulation, readers
 * who only follow, and managers who give one command after the other and note every answer. At the
 * end all of it is compared with the hub and its ledger.
 */
final class RunningDay implements AutoCloseable {
  static final String VENUE = "demo";

  /** Not a demo password: {@code serve} refuses those. */
  private static final String PASSWORD = "a word for this test alone";

  private static final int SPEED = 40;
  private static final int READERS = 12;
  private static final int MANAGERS = 4;
  private static final List<String> DOCUMENTS = List.of("board", "units");

  private final Vertx vertx = Vertx.vertx();
  private final Context context = vertx.getOrCreateContext();
  private final List<HubAddress> hubs;
  private final LinkTransport transport = new LinkTransport(vertx);
  private final LinkStatistics read = new LinkStatistics();
  private final LinkStatistics given = new LinkStatistics();
  private final List<LiveClient> readers = new ArrayList<>();
  private final List<LiveClient> managers = new ArrayList<>();
  private final Map<UUID, Long> answered = new ConcurrentHashMap<>();
  private final Map<HubAddress, SignIn> signIns = new ConcurrentHashMap<>();
  private final Queue<String> refused = new ConcurrentLinkedQueue<>();
  private volatile boolean over;
  private Simulation simulation;

  RunningDay(List<HubAddress> hubs) {
    this.hubs = hubs;
  }

  /** Begins the sample venue in a database, with accounts whose password not everybody knows. */
  static void found(HubSettings settings, Path folder) throws Exception {
    SampleVenue.copyTo(folder);
    Imported sample = (Imported) VenueImport.read(folder, InstantSource.system());
    List<StaffRow> staff = new ArrayList<>();
    for (StaffRow row : sample.staff()) {
      staff.add(new StaffRow(row.name(), row.displayName(), row.role(), PASSWORD));
    }
    for (int number = 1; number <= MANAGERS; number++) {
      staff.add(new StaffRow("manager-" + number, "Manager", Role.MANAGER, PASSWORD));
    }
    try (OpenDatabase open = OpenDatabase.of(settings)) {
      open.found(sample, staff, SPEED);
    }
  }

  /** Lets everybody in. */
  void begin() {
    SimulationSettings settings = SimulationSettings.of(hubs, VENUE, PASSWORD, 11);
    simulation = new Simulation(vertx, settings);
    simulation.run().onFailure(failed -> refused.add("the simulation: " + failed));
    onContext(
        () -> {
          List<Future<Void>> entering = new ArrayList<>();
          for (int number = 0; number < READERS; number++) {
            entering.add(reader(number).start());
          }
          for (int number = 1; number <= MANAGERS; number++) {
            LiveClient manager = client(account("manager-" + number), given, number);
            managers.add(manager);
            entering.add(manager.start().onSuccess(in -> post(manager)));
          }
          return Future.all(entering).mapEmpty();
        });
    // Who is in the hall comes back by itself; who has not found the hub yet has nowhere to.
    awaitThat(
        () -> document("board").path("venue").path("open").asBoolean(), "the day to be opened");
  }

  private LiveClient reader(int number) {
    LiveClient reader = client(new Credentials.Anybody(), read, 100 + number);
    DOCUMENTS.forEach(reader::subscribe);
    readers.add(reader);
    return reader;
  }

  private LiveClient client(Credentials credentials, LinkStatistics statistics, long seed) {
    return new LiveClient(
        vertx,
        transport,
        new LinkSettings(hubs, VENUE, credentials, false, seed),
        statistics,
        (document, change, whole) -> {});
  }

  private static Credentials.Account account(String name) {
    return new Credentials.Account(name, PASSWORD);
  }

  // A notice is posted and withdrawn, again and again: always allowed, seen by every reader.
  private void post(LiveClient manager) {
    ObjectNode args = new ObjectMapper().createObjectNode().put("minutes", 60);
    args.putObject("text").put("zh", "请留意").put("en", "Please note");
    act(manager, "notice.post", args)
        .onSuccess(
            done -> {
              String notice = done.result().path("notice").asText();
              ObjectNode which = new ObjectMapper().createObjectNode().put("notice", notice);
              act(manager, "notice.withdraw", which).onSuccess(gone -> postAgain(manager));
            });
  }

  private void postAgain(LiveClient manager) {
    if (!over) {
      post(manager);
    }
  }

  private Future<Answer.Done> act(LiveClient manager, String name, ObjectNode args) {
    return manager
        .act(name, args)
        .map(
            answer -> {
              if (!(answer instanceof Answer.Done done)) {
                refused.add(name + " " + answer);
                throw new IllegalStateException(name + " " + answer);
              }
              answered.put(done.id(), done.seq());
              return done;
            });
  }

  /** Waits until so many more commands were answered. */
  void awaitAnswers(int more) {
    int enough = answered.size() + more;
    awaitThat(() -> answered.size() >= enough, "answers");
  }

  /** Everybody stops acting; what was given is answered. Then everything is compared. */
  void endAndCompare() throws Exception {
    over = true;
    OpenDatabase.await(simulation.stop());
    awaitThat(() -> managers.stream().allMatch(LiveClient::isIdle), "the last answers");
    List<Entry> entries = entries();
    assertLedgerHoldsEveryAnswerOnce(entries);
    assertWhole(entries);
    for (LiveClient reader : readers) {
      for (String document : DOCUMENTS) {
        assertSameAsTheHubs(reader, document);
      }
    }
    assertEquals(List.of(), read.faults(), "no gap or repeat in any chain");
    assertEquals(List.of(), given.faults());
    assertEquals(
        (long) READERS * DOCUMENTS.size(),
        read.wholeDocuments(),
        "each document was sent whole once, and gone on with by patches ever after");
  }

  private void assertLedgerHoldsEveryAnswerOnce(List<Entry> entries) {
    Map<UUID, Long> last = new HashMap<>();
    Map<UUID, Integer> firsts = new HashMap<>();
    for (Entry entry : entries) {
      last.put(entry.command(), entry.seq());
      if (entry.part() == 0) {
        firsts.merge(entry.command(), 1, Integer::sum);
      }
    }
    answered.forEach(
        (id, seq) -> {
          assertEquals(seq, last.get(id), "the answer to " + id + " names its last entry");
          assertEquals(1, firsts.get(id), id + " was applied once");
        });
  }

  private static void assertWhole(List<Entry> entries) {
    Verifier verifier = new Verifier(50, List.of());
    entries.forEach(verifier::next);
    Verification found = verifier.done();
    assertEquals(Optional.empty(), found.fault());
    assertTrue(found.entries() > 100, "a day was running");
  }

  private void assertSameAsTheHubs(LiveClient reader, String document) {
    JsonNode[] last = new JsonNode[2];
    awaitThat(
        () -> {
          last[0] = document(document);
          last[1] = OpenDatabase.await(reader.held(document)).value();
          return last[0].equals(last[1]);
        },
        "a reader's " + document + " to be the hub's");
  }

  /** Waits until every hub shows the devices of all, whichever hub they are connected to. */
  void awaitThatEachHubKnowsAllDevices() {
    awaitThat(
        () ->
            hubs.stream()
                .allMatch(
                    hub -> {
                      JsonNode devices = document(hub, "devices", account("manager"));
                      return devices.path("devices").has("counter1")
                          && devices.path("devices").has("screen1")
                          && devices.path("devices").has("gate1");
                    }),
        "every hub to know all devices");
  }

  private JsonNode document(String name) {
    return document(hubs.getFirst(), name, account("manager"));
  }

  private JsonNode document(HubAddress hub, String name, Credentials.Account reader) {
    HubRequests requests = new HubRequests(transport.http());
    SignIn signIn = signIns.computeIfAbsent(hub, at -> new SignIn(requests, reader, VENUE));
    String path = "/api/venues/" + VENUE + "/docs/" + name;
    return OpenDatabase.await(
        signIn.token(hub).compose(token -> requests.send(hub, HttpMethod.GET, path, null, token)));
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    OpenDatabase.await(
        new LedgerDownload(transport, hubs.getFirst(), VENUE, account("manager"))
            .read(
                lines -> {
                  lines.forEach(line -> entries.add(EntryLine.read(line)));
                  return Future.succeededFuture();
                }));
    return entries;
  }

  /** Subscriptions of the readers that were gone on with by the patches missed. */
  long resumed() {
    return read.resumedDocuments();
  }

  private void awaitThat(BooleanSupplier holds, String what) {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (!holds.getAsBoolean()) {
      assertTrue(
          System.nanoTime() < limit,
          () ->
              "waited in vain for "
                  + what
                  + ": "
                  + answered.size()
                  + " answered, refused "
                  + refused
                  + ", faults "
                  + given.faults());
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private void onContext(java.util.function.Supplier<Future<Void>> action) {
    Promise<Void> done = Promise.promise();
    context.runOnContext(run -> action.get().onComplete(done));
    OpenDatabase.await(done.future());
  }

  @Override
  public void close() {
    readers.forEach(LiveClient::close);
    managers.forEach(LiveClient::close);
    OpenDatabase.await(vertx.close());
  }
}
