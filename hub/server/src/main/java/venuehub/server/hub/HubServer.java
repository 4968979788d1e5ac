package venuehub.server.hub;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.healthchecks.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import venuehub.server.access.Access;
import venuehub.server.api.Api;
import venuehub.server.api.Catalogue;
import venuehub.server.database.Database;
import venuehub.server.database.Hints;
import venuehub.server.database.VenueTable;
import venuehub.server.ledger.PostgresLedger;
import venuehub.server.live.ConnectionQuota;
import venuehub.server.live.LiveServer;
import venuehub.server.live.LiveSettings;
import venuehub.server.live.Presence;

/**
 * One node: every venue in force in its database, over HTTP and WebSocket, on one event loop. All
 * that serves a venue happens there, one thing after the other.
 */
public final class HubServer {
  /** How often venues that have begun are looked for; a hint comes sooner, or is lost. */
  private static final Duration LOOK = Duration.ofSeconds(2);

  /** How often nodes tell each other of their devices: as often as the document may change. */
  private static final Duration SHARE = Duration.ofSeconds(1);

  private final Context context;
  private final Access access;
  private final Hints hints;
  private final PostgresLedger ledger;
  private final LiveServer live;
  private final ServedVenues venues;
  private final HttpServer http;
  private final SharedPresence devices;

  private HubServer(
      Vertx vertx, Context context, Database database, Access access, HubSettings settings) {
    this.context = context;
    this.access = access;
    InstantSource wall = InstantSource.system();
    UUID node = UUID.randomUUID();
    VenueTable table = database.venues();
    hints = database.hints();
    ledger = database.ledger();
    NodeSigns signs = new NodeSigns(table, hints, wall);
    Presence presence = new Presence(node.toString());
    devices = new SharedPresence(presence, database.devices(), node.toString());
    Catalogue catalogue = new Catalogue();
    VenueClocks clocks = new VenueClocks(table, wall);
    live =
        new LiveServer(
            vertx,
            LiveSettings.CONTRACT,
            new CallersOfHub(access.callers()),
            presence,
            new ConnectionQuota());
    VenueOpening opening =
        new VenueOpening(
            vertx, node, table, clocks, ledger, signs, catalogue, presence, access.codes());
    venues = new ServedVenues(table, opening, live, access.accounts());
    signs.onAltered(venues::altered);
    signs.start(vertx);
    Api api =
        new Api(
            catalogue,
            access.callers(),
            access.signIns(),
            access.codes(),
            venues,
            live.documents(),
            readiness(vertx, table, signs),
            metrics(),
            wall);
    http =
        vertx
            .createHttpServer(
                LiveServer.configure(
                    new HttpServerOptions()
                        .setHost(settings.host())
                        .setPort(settings.port())
                        .setCompressionSupported(true)))
            .webSocketHandshakeHandler(live::handshake)
            .webSocketHandler(accepted -> {})
            .requestHandler(api.handler(vertx));
  }

  /**
   * Starts on an event loop of its own, and completes once every venue in force is served.
   *
   * @param database migrated; stays open when the hub is closed
   * @param environment the process's settings, for the signing key
   * @param real whether secrets everybody knows are refused
   */
  static Future<HubServer> start(
      Vertx vertx,
      Database database,
      HubSettings settings,
      Map<String, String> environment,
      boolean real) {
    Promise<HubServer> started = Promise.promise();
    vertx
        .getOrCreateContext()
        .runOnContext(
            start ->
                Access.open(vertx, database, environment, InstantSource.system())
                    .compose(
                        access ->
                            (real ? access.checkSecrets() : Future.<Void>succeededFuture())
                                .map(access))
                    .compose(access -> begin(vertx, database, access, settings))
                    .onComplete(started));
    return started.future();
  }

  private static Future<HubServer> begin(
      Vertx vertx, Database database, Access access, HubSettings settings) {
    HubServer hub = new HubServer(vertx, vertx.getOrCreateContext(), database, access, settings);
    return hub.venues
        .look()
        .compose(serving -> hub.hints.listen(hub.venues::grew))
        .compose(listening -> hub.http.listen())
        .onSuccess(
            listening -> {
              vertx.setPeriodic(
                  LOOK.toMillis(), look -> hub.venues.look().onFailure(ServedVenues::notNow));
              vertx.setPeriodic(
                  SHARE.toMillis(), share -> hub.venues.list().forEach(hub.devices::exchange));
            })
        .map(hub);
  }

  /** The port it listens on. */
  public int port() {
    return http.actualPort();
  }

  /** Accounts, sign-ins and tickets. */
  public Access access() {
    return access;
  }

  /** Whether there is a venue of this name. */
  public boolean serves(String venue) {
    return venues.served(venue).isPresent();
  }

  /** The number of the venue's ledger: another for each that began under its name. */
  public long edition(String venue) {
    return venues.served(venue).orElseThrow().id();
  }

  /** Venue time. */
  public Instant now(String venue) {
    return venues.served(venue).orElseThrow().now();
  }

  /** Lets a simulated venue run at another speed, in venue seconds per second. */
  public Future<Void> speed(String venue, int speed) {
    return onContext(() -> venues.served(venue).orElseThrow().speed(speed));
  }

  /** Serves at once what has begun in the database. */
  public Future<Void> look() {
    return onContext(venues::look);
  }

  /** Ends connections and writers; what was taken is answered. */
  public Future<Void> close() {
    return onContext(
        () -> {
          live.close();
          return http.close()
              .eventually(venues::close)
              .eventually(hints::close)
              .eventually(ledger::close)
              .onComplete(closed -> access.close());
        });
  }

  private Future<Void> onContext(Supplier<Future<Void>> action) {
    Promise<Void> done = Promise.promise();
    context.runOnContext(run -> action.get().onComplete(done));
    return done.future();
  }

  private static HealthChecks readiness(Vertx vertx, VenueTable table, NodeSigns signs) {
    return HealthChecks.create(vertx)
        .register(
            "database", check -> table.now().<Status>map(now -> Status.OK()).onComplete(check))
        .register("clock", check -> check.complete(signs.clockOff() ? Status.KO() : Status.OK()));
  }

  private PrometheusMeterRegistry metrics() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    registry.gauge("hub.connections", live, LiveServer::connections);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmGcMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    return registry;
  }
}
