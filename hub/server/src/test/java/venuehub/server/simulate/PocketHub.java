package venuehub.server.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import venuehub.core.Actor;
import venuehub.core.Deadline;
import venuehub.core.Role;
import venuehub.core.Venue;
import venuehub.core.VenueState;
import venuehub.core.document.CrowdDocument;
import venuehub.core.document.Documents;
import venuehub.core.document.HouseholdDocument;
import venuehub.server.access.Caller;
import venuehub.server.access.Revocation;
import venuehub.server.api.Catalogue;
import venuehub.server.live.Authenticator;
import venuehub.server.live.Change;
import venuehub.server.live.CommandAnswer;
import venuehub.server.live.CommandRequest;
import venuehub.server.live.ConnectionQuota;
import venuehub.server.live.DocumentDefinition;
import venuehub.server.live.LiveDocuments;
import venuehub.server.live.LiveServer;
import venuehub.server.live.LiveSettings;
import venuehub.server.live.Presence;
import venuehub.server.live.VenueGate;
import venuehub.server.problem.ProblemException;
import venuehub.server.simulate.link.HubAddress;

/**
 * A hub in one process for the simulation's own tests: the real rules and the real live protocol, a
 * ledger in memory, every password right.
 */
final class PocketHub implements VenueGate, Authenticator {
  private static final Set<Role> EVERYBODY = Set.of(Role.values());
  private static final Set<String> UNKNOWN = Set.of("gate3", "screen2");

  private final Vertx vertx;
  private final int speed;
  private final Context context;
  private final Catalogue catalogue = new Catalogue();
  private final List<DocumentDefinition<VenueState>> definitions = new ArrayList<>();
  private final Instant wall = Instant.now();
  private final List<PocketLedger.Step> steps = new ArrayList<>();
  private final PocketLedger ledger;
  private LiveServer live;
  private LiveDocuments<VenueState> documents;
  private HttpServer server;
  private Promise<Void> reached = Promise.promise();
  private long awaited = Long.MAX_VALUE;
  private long timer = -1;

  private PocketHub(Vertx vertx, PocketVenue venue, int speed) {
    this.vertx = vertx;
    this.speed = speed;
    this.context = vertx.getOrCreateContext();
    Presence presence = new Presence("pocket");
    Documents.all()
        .forEach(document -> definitions.add(DocumentDefinition.of(document, EVERYBODY)));
    definitions.add(
        new DocumentDefinition.Interval<>(
            "me",
            Set.of(Role.HOUSEHOLD),
            Duration.ofSeconds(1),
            caller -> String.valueOf(caller.household()),
            () -> 0,
            HouseholdDocument::value));
    definitions.add(
        new DocumentDefinition.Interval<>(
            "crowd",
            EVERYBODY,
            Duration.ofSeconds(1),
            caller -> "",
            () -> 0,
            (state, audience, now) -> CrowdDocument.value(state, sensor -> null, now)));
    definitions.add(
        new DocumentDefinition.Interval<>(
            "devices",
            EVERYBODY,
            Duration.ofSeconds(1),
            caller -> "",
            presence::version,
            (state, audience, now) -> presence.document("pocket")));
    this.ledger = new PocketLedger(venue.beginning(speed), now(), this::stepped);
    this.live = new LiveServer(vertx, LiveSettings.CONTRACT, this, presence, new ConnectionQuota());
  }

  /** Starts on a free port. */
  static Future<PocketHub> start(Vertx vertx, PocketVenue venue, int speed) {
    Promise<PocketHub> started = Promise.promise();
    vertx
        .getOrCreateContext()
        .runOnContext(
            start -> {
              PocketHub hub = new PocketHub(vertx, venue, speed);
              hub.open();
              hub.listen().map(hub).onComplete(started);
            });
    return started.future();
  }

  private Future<HttpServer> listen() {
    server =
        vertx
            .createHttpServer(LiveServer.configure(new HttpServerOptions().setHost("127.0.0.1")))
            .webSocketHandshakeHandler(live::handshake)
            .webSocketHandler(socket -> {})
            .requestHandler(this::answer);
    return server.listen(0);
  }

  HubAddress address() {
    return new HubAddress("127.0.0.1", server.actualPort(), false);
  }

  VenueState state() {
    return ledger.state();
  }

  /** Ends every connection and begins again from the ledger, as a hub that is started anew. */
  void restart() {
    context.runOnContext(
        restart -> {
          live.close(name());
          open();
        });
  }

  Future<Void> stop() {
    Promise<Void> done = Promise.promise();
    context.runOnContext(
        stop -> {
          vertx.cancelTimer(timer);
          live.close();
          server.close().onComplete(done);
        });
    return done.future();
  }

  @Override
  public String name() {
    return "pocket";
  }

  @Override
  public String log() {
    return ledger.log();
  }

  @Override
  public Instant now() {
    long micros = ChronoUnit.MICROS.between(wall, Instant.now()) * speed;
    return PocketVenue.OPENS.minusSeconds(60).plus(micros, ChronoUnit.MICROS);
  }

  @Override
  public Future<CommandAnswer> submit(CommandRequest request, Caller caller) {
    try {
      var command = catalogue.admit(caller, request.name(), request.args());
      return Future.succeededFuture(ledger.give(request.id(), caller.actor(), now(), command));
    } catch (ProblemException refused) {
      return Future.failedFuture(refused);
    }
  }

  private void stepped(PocketLedger.Step step) {
    steps.add(step);
    if (documents != null) {
      show(step);
      arm();
    }
    if (step.seq() >= awaited) {
      reached.tryComplete();
    }
  }

  private void show(PocketLedger.Step step) {
    documents.advanced(
        Change.between(
            definitions,
            step.before(),
            step.after(),
            step.seq(),
            step.at(),
            System.currentTimeMillis()));
  }

  /** Completes once the ledger has so many entries. */
  Future<Void> reached(int entries) {
    Promise<Void> there = Promise.promise();
    context.runOnContext(
        wait -> {
          awaited = entries;
          reached = there;
        });
    return there.future();
  }

  /** Serves the venue from its ledger, as a hub does that has just started. */
  private void open() {
    documents = live.open(this, definitions, VenueState.EMPTY);
    steps.forEach(this::show);
    arm();
  }

  private void arm() {
    vertx.cancelTimer(timer);
    Optional<Deadline> due = Venue.nextDeadline(ledger.state());
    if (due.isPresent()) {
      long wait = Duration.between(now(), due.get().at()).toMillis() / speed;
      timer = vertx.setTimer(Math.max(1, wait), fired -> act());
    }
  }

  private void act() {
    Optional<Deadline> due = Venue.nextDeadline(ledger.state());
    if (due.isPresent() && !due.get().at().isAfter(now())) {
      ledger.give(UUID.randomUUID(), Actor.HUB, now(), due.get().command());
    } else {
      arm();
    }
  }

  @Override
  public Future<Caller> ofToken(String token, String venue) {
    Role role = Role.valueOf(token.replaceAll("[0-9]+$", "").toUpperCase(Locale.ROOT));
    return Future.succeededFuture(new Caller(token, role, null, null, Instant.MAX));
  }

  @Override
  public Future<Caller> ofTicket(String ticket, String venue) {
    return Future.succeededFuture(
        new Caller("household:" + ticket, Role.HOUSEHOLD, ticket, null, Instant.MAX));
  }

  @Override
  public void listen(Consumer<Revocation> listener) {}

  private void answer(HttpServerRequest request) {
    switch (request.path()) {
      case "/api/sign-in" -> request.body().onSuccess(body -> signIn(request, body.toString()));
      case "/api/venues/pocket/log" -> {
        long after = Long.parseLong(request.getParam("after"));
        int limit = Integer.parseInt(request.getParam("limit"));
        request.response().end(String.join("\n", ledger.lines(after, limit)));
      }
      default -> request.response().setStatusCode(404).end();
    }
  }

  private static void signIn(HttpServerRequest request, String body) {
    String name = body.replaceAll(".*\"name\":\"([a-z0-9]+)\".*", "$1");
    if (UNKNOWN.contains(name)) {
      request.response().setStatusCode(401).end("{\"code\":\"sign-in-failed\"}");
      return;
    }
    ObjectNode signedIn = JsonNodeFactory.instance.objectNode();
    signedIn.put("token", name).put("refreshToken", name).put("expiresAt", "2999-01-01T00:00:00Z");
    request.response().end(signedIn.toString());
  }
}
