package venuehub.server.live;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import io.vertx.core.internal.ContextInternal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import venuehub.server.Bounds;
import venuehub.server.access.Revocation;
import venuehub.server.api.DocumentAnswers;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemCode;

/**
 * The live protocol (contract.md §3 documents and streams, §4) on one event loop. Made, opened and
 * called on that event loop only.
 */
public final class LiveServer {
  /** The WebSocket subprotocol. */
  public static final String SUBPROTOCOL = "venue.live.v1";

  private static final String PATH = "/live/";
  private static final Duration SWEEP = Duration.ofSeconds(1);
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int UNAVAILABLE = 503;

  private final LiveLoop loop;
  private final Map<String, OpenVenue> venues = new HashMap<>();
  private final BeatWheel<LiveConnection> connections;
  private final List<Future<?>> timers;

  /**
   * @param quota shared by all event loops
   */
  public LiveServer(
      Vertx vertx,
      LiveSettings settings,
      Authenticator authenticator,
      Presence presence,
      ConnectionQuota quota) {
    Context context = vertx.getOrCreateContext();
    LoopTurn turn = new LoopTurn(((ContextInternal) context).nettyEventLoop());
    loop = new LiveLoop(turn, settings, authenticator, presence, quota);
    connections = new BeatWheel<>(settings.beat());
    timers = List.of(turn.every(BeatWheel.STEP, this::step), turn.every(SWEEP, turn::sweep));
    authenticator.listen(revocation -> turn.run(() -> revoked(revocation)));
  }

  /** What an HTTP server needs to carry the live protocol. */
  public static HttpServerOptions configure(HttpServerOptions options) {
    return options
        .setTcpNoDelay(true)
        .setPerMessageWebSocketCompressionSupported(false)
        .setPerFrameWebSocketCompressionSupported(false)
        .setMaxWebSocketFrameSize(Bounds.FRAME_BYTES)
        .setMaxWebSocketMessageSize(Bounds.FRAME_BYTES)
        .addWebSocketSubProtocol(SUBPROTOCOL);
  }

  /** Begins to serve a venue; its documents are then to be fed with every entry from the first. */
  public <S> LiveDocuments<S> open(
      VenueGate gate, List<DocumentDefinition<S>> documents, S stateBefore) {
    LiveDocuments<S> live = prepare(gate, documents, stateBefore);
    serve(gate, live);
    return live;
  }

  /** Documents of a venue that is not served yet, to be fed with every entry from the first. */
  public <S> LiveDocuments<S> prepare(
      VenueGate gate, List<DocumentDefinition<S>> documents, S stateBefore) {
    return new LiveDocuments<>(gate, documents, stateBefore, loop.turn());
  }

  /** Begins to serve a venue whose documents have been prepared and fed. */
  public void serve(VenueGate gate, LiveDocuments<?> documents) {
    venues.put(gate.name(), new OpenVenue(gate, documents));
  }

  /** Stops serving a venue: its connections are closed with 1001. */
  public void close(String venue) {
    OpenVenue closed = venues.remove(venue);
    if (closed == null) {
      return;
    }
    Problem problem =
        Problem.of(ProblemCode.VENUE_UNAVAILABLE, "an open venue", "the hub stops serving it");
    connections.all().stream()
        .filter(connection -> connection.venue() == closed)
        .forEach(connection -> connection.close(CloseCode.GOING_AWAY, problem));
    closed.documents().release();
  }

  /** Stops serving all venues. */
  public void close() {
    List.copyOf(venues.keySet()).forEach(this::close);
    timers.forEach(timer -> timer.cancel(false));
  }

  /** How many connections there are, streams included. */
  public int connections() {
    return connections.size();
  }

  /** The documents and streams of contract.md §3, for requests of this event loop. */
  public DocumentAnswers documents() {
    return new HttpDocuments(loop, this::venue, connections);
  }

  /** Accepts a WebSocket or turns it away; to be set as the server's handshake handler. */
  public void handshake(ServerWebSocketHandshake handshake) {
    Optional<OpenVenue> venue =
        handshake.path().startsWith(PATH)
            ? venue(handshake.path().substring(PATH.length()))
            : Optional.empty();
    if (venue.isEmpty()) {
      handshake.reject(NOT_FOUND);
    } else if (!speaksOurs(handshake)) {
      handshake.reject(BAD_REQUEST);
    } else if (!loop.quota().enter()) {
      handshake.reject(UNAVAILABLE);
    } else {
      handshake
          .accept()
          .onSuccess(socket -> start(venue.get(), socket))
          .onFailure(gone -> loop.quota().leave());
    }
  }

  private void start(OpenVenue venue, ServerWebSocket socket) {
    Session session = new Session(loop, venue, socket, connections::remove);
    connections.add(session);
    session.start();
  }

  private Optional<OpenVenue> venue(String name) {
    return Optional.ofNullable(venues.get(name));
  }

  /** A client that names no subprotocol means the only one there is. */
  private static boolean speaksOurs(ServerWebSocketHandshake handshake) {
    String offered = handshake.headers().get("Sec-WebSocket-Protocol");
    return offered == null || List.of(offered.trim().split("\\s*,\\s*")).contains(SUBPROTOCOL);
  }

  private void step() {
    venues.values().forEach(venue -> venue.documents().tick());
    connections.turn().forEach(LiveConnection::beat);
  }

  private void revoked(Revocation revocation) {
    connections.all().forEach(connection -> connection.revoked(revocation));
  }
}
