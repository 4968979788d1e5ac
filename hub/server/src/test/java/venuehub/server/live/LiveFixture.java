package venuehub.server.live;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import venuehub.server.access.Caller;
import venuehub.server.api.DocumentAnswers;
import venuehub.server.problem.ProblemException;

/** A hub with one venue on a free port of the loopback address, and clients for it. */
final class LiveFixture implements AutoCloseable {
  static final LiveSettings QUICK =
      new LiveSettings(
          Duration.ofMillis(400),
          Duration.ofMillis(1_500),
          Duration.ofSeconds(5),
          Duration.ofMillis(600),
          Duration.ofMillis(500));

  final TestAccounts accounts = new TestAccounts();
  final Presence presence = new Presence("node-1");
  final TestVenue venue;
  final Vertx vertx;
  final LiveServer live;
  private final WebSocketClient clients;
  private final Context context;
  private final HttpServer server;

  LiveFixture() {
    this(QUICK, new ConnectionQuota());
  }

  LiveFixture(LiveSettings settings, ConnectionQuota quota) {
    venue = new TestVenue("a1b2c3", presence);
    vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(2));
    clients =
        vertx.createWebSocketClient(
            new WebSocketClientOptions()
                .setMaxFrameSize(1 << 20)
                .setMaxMessageSize(1 << 20)
                .setMaxConnections(100));
    context = vertx.getOrCreateContext();
    CompletableFuture<LiveServer> made = new CompletableFuture<>();
    CompletableFuture<HttpServer> listening = new CompletableFuture<>();
    context.runOnContext(
        go -> {
          LiveServer opened = new LiveServer(vertx, settings, accounts, presence, quota);
          venue.open(opened);
          made.complete(opened);
          HttpServerOptions options = new HttpServerOptions().setHost("127.0.0.1").setPort(0);
          vertx
              .createHttpServer(LiveServer.configure(options))
              .webSocketHandshakeHandler(opened::handshake)
              .requestHandler(router(opened.documents()))
              .listen()
              .onComplete(listening::complete, listening::completeExceptionally);
        });
    live = await(made);
    server = await(listening);
  }

  /** The doors of the API, as far as documents need them. */
  private Router router(DocumentAnswers documents) {
    Router router = Router.router(vertx);
    router
        .get("/api/venues/:venue/docs/:doc")
        .handler(request -> answer(request, documents::whole));
    router
        .get("/api/venues/:venue/docs/:doc/stream")
        .handler(request -> answer(request, documents::stream));
    return router;
  }

  private interface Answer {
    Future<Void> give(RoutingContext request, String venue, String doc, Caller caller);
  }

  private void answer(RoutingContext request, Answer answer) {
    String authorization = request.request().getHeader("Authorization");
    Future<Caller> caller =
        authorization == null
            ? Future.succeededFuture(Caller.PUBLIC)
            : accounts.ofToken(authorization.substring("Bearer ".length()), TestVenue.NAME);
    caller
        .compose(
            who -> answer.give(request, request.pathParam("venue"), request.pathParam("doc"), who))
        .onFailure(
            fault -> {
              ProblemException known = (ProblemException) fault;
              request
                  .response()
                  .setStatusCode(known.problem().status())
                  .putHeader("Content-Type", "application/problem+json")
                  .end(known.problem().json().toString());
            });
  }

  int port() {
    return server.actualPort();
  }

  /** A connection that has said nothing yet. */
  LiveClient connect() {
    return connect("/live/" + TestVenue.NAME, LiveServer.SUBPROTOCOL);
  }

  LiveClient connect(String path, String... subprotocols) {
    WebSocketConnectOptions target =
        new WebSocketConnectOptions().setHost("127.0.0.1").setPort(port()).setURI(path);
    for (String subprotocol : subprotocols) {
      target.addSubProtocol(subprotocol);
    }
    CompletableFuture<LiveClient> connected = new CompletableFuture<>();
    clients
        .connect(target)
        .map(LiveClient::new)
        .onComplete(connected::complete, connected::completeExceptionally);
    return await(connected);
  }

  /** A connection on which the first frame was sent and welcomed. */
  LiveClient welcomed(String hello) {
    LiveClient client = connect();
    client.send(hello);
    client.expect("welcome");
    return client;
  }

  /** Does something with the venue on its event loop. */
  <T> T atVenue(Callable<T> act) {
    CompletableFuture<T> done = new CompletableFuture<>();
    context.runOnContext(
        go -> {
          try {
            done.complete(act.call());
          } catch (Throwable fault) {
            done.completeExceptionally(fault);
          }
        });
    return await(done);
  }

  /** Does something with the venue on its event loop. */
  void doAtVenue(Consumer<TestVenue> act) {
    atVenue(
        () -> {
          act.accept(venue);
          return venue;
        });
  }

  /** Does something with the venue on its event loop, without waiting for it. */
  void doLater(Consumer<TestVenue> act) {
    context.runOnContext(go -> act.accept(venue));
  }

  static <T> T await(CompletableFuture<T> future) {
    return future.orTimeout(20, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    doAtVenue(venue -> live.close());
    vertx.close().await();
  }
}
