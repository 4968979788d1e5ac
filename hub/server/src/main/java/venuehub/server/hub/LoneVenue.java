package venuehub.server.hub;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import venuehub.core.VenueState;
import venuehub.server.access.Caller;
import venuehub.server.access.TicketCodes;
import venuehub.server.api.Catalogue;
import venuehub.server.database.Database;
import venuehub.server.database.VenueTable;
import venuehub.server.database.VenueTable.Listed;
import venuehub.server.ledger.PostgresLedger;
import venuehub.server.live.Authenticator;
import venuehub.server.live.CommandAnswer;
import venuehub.server.live.CommandRequest;
import venuehub.server.live.ConnectionQuota;
import venuehub.server.live.LiveServer;
import venuehub.server.live.LiveSettings;
import venuehub.server.live.Presence;
import venuehub.server.writer.Node;

/**
 * One venue opened as the hub opens it, documents and all, but without doors: for measurements. On
 * an event loop of its own.
 */
public final class LoneVenue {
  private final Context context;
  private final PostgresLedger ledger;
  private final LiveServer live;
  private final ServedVenue venue;
  private final AtomicLong appends;
  private final Duration opening;

  private LoneVenue(
      Context context,
      PostgresLedger ledger,
      LiveServer live,
      ServedVenue venue,
      AtomicLong appends,
      Duration opening) {
    this.context = context;
    this.ledger = ledger;
    this.live = live;
    this.venue = venue;
    this.appends = appends;
    this.opening = opening;
  }

  /**
   * Opens the venue in force of a name. Completes once its ledger is replayed.
   *
   * @param wall the hub's clock
   * @param nobody asked by nobody, since there are no doors
   */
  public static Future<LoneVenue> open(
      OpenDatabase database, String name, InstantSource wall, Authenticator nobody) {
    Vertx vertx = database.vertx();
    Context context = vertx.getOrCreateContext();
    Listed listed = database.venue(name).orElseThrow();
    return on(context, () -> open(vertx, context, database.database(), listed, wall, nobody));
  }

  private static Future<LoneVenue> open(
      Vertx vertx,
      Context context,
      Database database,
      Listed listed,
      InstantSource wall,
      Authenticator nobody) {
    UUID node = UUID.randomUUID();
    VenueTable table = database.venues();
    PostgresLedger ledger = database.ledger();
    NodeSigns signs = new NodeSigns(table, database.hints(), wall);
    AtomicLong appends = new AtomicLong();
    Presence presence = new Presence(node.toString());
    LiveServer live =
        new LiveServer(vertx, LiveSettings.CONTRACT, nobody, presence, new ConnectionQuota());
    long began = System.nanoTime();
    return TicketCodes.of(database.pool())
        .map(
            codes ->
                new VenueOpening(
                    vertx,
                    node,
                    table,
                    new VenueClocks(table, wall),
                    ledger,
                    counting(signs, appends),
                    new Catalogue(),
                    presence,
                    codes))
        .compose(opening -> opening.open(listed, live))
        .map(
            venue ->
                new LoneVenue(
                    context,
                    ledger,
                    live,
                    venue,
                    appends,
                    Duration.ofNanos(System.nanoTime() - began)));
  }

  private static Node counting(Node node, AtomicLong appends) {
    return new Node() {
      @Override
      public boolean clockOff() {
        return node.clockOff();
      }

      @Override
      public void appended(long venue) {
        appends.incrementAndGet();
        node.appended(venue);
      }

      @Override
      public void alarm(long venue, String code, String sentence) {
        node.alarm(venue, code, sentence);
      }
    };
  }

  /** The event loop on which all of it happens. */
  public Context context() {
    return context;
  }

  /** Venue time. */
  public Instant now() {
    return venue.now();
  }

  /** Gives a command, as a door would; on the venue's event loop. */
  public Future<CommandAnswer> submit(CommandRequest request, Caller caller) {
    return venue.submit(request, caller);
  }

  /** What is true now. */
  public VenueState state() {
    return venue.state();
  }

  /** Position of the last entry. */
  public long seq() {
    return venue.writer().head().seq();
  }

  /** How often it appended to the ledger. */
  public long appends() {
    return appends.get();
  }

  /** How long it took to open it: mostly the replay of its ledger. */
  public Duration opening() {
    return opening;
  }

  /** Ends it; the database stays open. */
  public Future<Void> close() {
    return on(
        context,
        () -> {
          live.close();
          return venue.close().eventually(ledger::close);
        });
  }

  private static <T> Future<T> on(Context context, Supplier<Future<T>> action) {
    Promise<T> done = Promise.promise();
    context.runOnContext(run -> action.get().onComplete(done));
    return done.future();
  }
}
