package venuehub.server.simulate.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * One person or device connected to the hub for as long as it takes: keeps documents live, keeps
 * commands until they are answered, comes back by itself when a connection ends, to another hub if
 * there are several. What it is sent is checked against the contract as it comes.
 *
 * <p>Belongs to the Vert.x context it is made on: everything happens there. Other threads use
 * {@link #act} and {@link #held} only.
 */
public final class LiveClient implements Connection.Owner {
  private static final int NO_LONGER_WHO = 4401;
  private static final int STUCK = 4408;

  /** Without a frame for so many beats the connection counts as lost. */
  private static final double BEATS_MISSED = 2.5;

  private final Vertx vertx;
  private final Context context;
  private final LinkTransport transport;
  private final LinkSettings settings;
  private final LinkStatistics statistics;
  private final LinkListener listener;
  private final Backoff backoff;
  private final Outbox outbox;
  private final Optional<SignIn> signIn;
  private final Map<String, Mirror> mirrors = new LinkedHashMap<>();
  private final Promise<Void> welcomed = Promise.promise();
  private int hub;
  private @Nullable Connection connection;
  private boolean greeted;
  private boolean reading;
  private boolean closed;
  private String log = "";
  private Duration beat = Duration.ofSeconds(5);
  private long lastFrame;
  private long watch = -1;
  private long promised;

  public LiveClient(
      Vertx vertx,
      LinkTransport transport,
      LinkSettings settings,
      LinkStatistics statistics,
      LinkListener listener) {
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    this.transport = transport;
    this.settings = settings;
    this.statistics = statistics;
    this.listener = listener;
    SplittableRandom random = new SplittableRandom(settings.seed());
    this.hub = random.nextInt(settings.hubs().size());
    this.backoff = new Backoff(random.split());
    this.outbox = new Outbox(vertx, random.split(), statistics, this::send);
    this.signIn =
        settings.credentials() instanceof Credentials.Account account
            ? Optional.of(new SignIn(new HubRequests(transport.http()), account, settings.venue()))
            : Optional.empty();
  }

  /**
   * Connects, and stays connected until closed. Completes at the first welcome; fails if the
   * account cannot sign in.
   */
  public Future<Void> start() {
    context.runOnContext(start -> connect());
    return welcomed.future();
  }

  /** Reads a document from now on, on every connection. */
  public void subscribe(String document) {
    Mirror mirror = mirrors.computeIfAbsent(document, Mirror::new);
    if (reading) {
      send(subscription(mirror));
    }
  }

  /** Gives a command; answered once it is durable or refused by a rule, however long that takes. */
  public Future<Answer> act(String name, ObjectNode args) {
    if (Vertx.currentContext() == context) {
      return outbox.put(name, args, greeted);
    }
    Promise<Answer> answer = Promise.promise();
    context.runOnContext(put -> outbox.put(name, args, greeted).onComplete(answer));
    return answer.future();
  }

  /** The document as it is held; changes with the next frame. Empty before it was first sent. */
  public ObjectNode document(String name) {
    Mirror mirror = mirrors.get(name);
    return mirror == null ? MergePatches.empty() : mirror.value();
  }

  /**
   * A copy of a document and where it stands.
   *
   * @param seq position in the ledger, 0 before it was first sent
   */
  public record Held(long seq, ObjectNode value) {}

  /** The document as it is held, for other threads. */
  public Future<Held> held(String name) {
    Promise<Held> held = Promise.promise();
    context.runOnContext(
        copy -> {
          Mirror mirror = mirrors.get(name);
          held.complete(
              mirror == null
                  ? new Held(0, MergePatches.empty())
                  : new Held(mirror.seq(), mirror.value().deepCopy()));
        });
    return held.future();
  }

  /** Whether every command given was answered. */
  public boolean isIdle() {
    return outbox.isEmpty();
  }

  /** Disconnects for good. Commands not answered stay so. */
  public void close() {
    closed = true;
    vertx.cancelTimer(watch);
    if (connection != null) {
      connection.close();
    }
  }

  /** Cuts the connection as a dead spot would; it comes back by itself. */
  public void interrupt() {
    Connection cut = connection;
    if (cut != null) {
      cut.close();
      ended(cut, 0);
    }
  }

  private void connect() {
    if (closed) {
      return;
    }
    Connection next = new Connection(transport, this);
    connection = next;
    next.open(address(), settings.venue());
  }

  private HubAddress address() {
    return settings.hubs().get(hub);
  }

  @Override
  public void opened(Connection opened) {
    lastFrame = System.nanoTime();
    switch (settings.credentials()) {
      // Nothing to say but what to read: that is the first frame.
      case Credentials.Anybody anybody -> read();
      case Credentials.Ticket ticket -> send(frame("hello").put("ticket", ticket.ticket()));
      case Credentials.Account account -> hello(opened, signIn.orElseThrow().token(address()));
    }
  }

  private void hello(Connection on, Future<String> token) {
    token.onComplete(
        asked -> {
          if (on != connection) {
            return;
          }
          if (asked.succeeded()) {
            send(frame("hello").put("token", asked.result()));
          } else if (greeted) {
            vertx.setTimer(backoff.next(), again -> renew(on));
          } else if (isTurnedAway(asked.cause())) {
            close();
            welcomed.tryFail(asked.cause());
          } else {
            interrupt();
          }
        });
  }

  /** Who never got in with these credentials will not get in with them later. */
  private boolean isTurnedAway(Throwable cause) {
    return cause instanceof HubRequests.Refused refused
        && (refused.status() == 401 || refused.status() == 403)
        && !welcomed.future().isComplete();
  }

  private void renew(Connection on) {
    if (on == connection) {
      signIn.ifPresent(account -> hello(on, account.renewed(address())));
    }
  }

  @Override
  public void ended(Connection gone, int code) {
    if (gone != connection || closed) {
      return;
    }
    connection = null;
    if (greeted) {
      statistics.lost();
    }
    greeted = false;
    reading = false;
    vertx.cancelTimer(watch);
    if (code == NO_LONGER_WHO) {
      signIn.ifPresent(SignIn::forget);
    } else if (code >= 4400 && code != STUCK) {
      fault("closed-" + code, "the hub closed with " + code);
    }
    hub = (hub + 1) % settings.hubs().size();
    vertx.setTimer(backoff.next(), again -> connect());
  }

  @Override
  public void frame(Connection from, ObjectNode frame) {
    if (from != connection) {
      return;
    }
    lastFrame = System.nanoTime();
    String op = frame.path("op").asText();
    switch (op) {
      case "welcome" -> welcome(from, frame);
      case "subscribed" -> subscribed(frame);
      case "doc" -> whole(frame);
      case "patch" -> patch(frame);
      case "done" -> {
        promised = Math.max(promised, frame.path("seq").asLong());
        outbox.done(frame);
      }
      case "refused" -> outbox.refused(frame);
      case "beat" -> {
        promised = Math.max(promised, frame.path("seq").asLong());
        listener.time(Instant.parse(frame.path("now").asText()));
      }
      case "renew" -> renew(from);
      case "error" -> error(frame.path("problem"));
      default -> fault("unknown-frame", op);
    }
  }

  /** That the hub cannot serve now, or no longer knows us, is said before it closes. */
  private void error(JsonNode problem) {
    int status = problem.path("status").asInt();
    if (status != 503 && status != 401) {
      fault("error", problem.toString());
    }
  }

  private void welcome(Connection from, ObjectNode frame) {
    greeted = true;
    log = frame.path("log").asText();
    beat = Duration.ofSeconds(Math.max(1, frame.path("beat").asInt()));
    promised = 0;
    backoff.succeeded();
    statistics.connected();
    listener.time(Instant.parse(frame.path("now").asText()));
    if (!reading) {
      read();
    }
    outbox.resend();
    watch = vertx.setPeriodic(beat.toMillis(), tick -> watch(from));
    welcomed.tryComplete();
  }

  private void read() {
    reading = true;
    mirrors.values().forEach(mirror -> send(subscription(mirror)));
  }

  private void watch(Connection over) {
    if (over != connection) {
      return;
    }
    if (System.nanoTime() - lastFrame > beat.toNanos() * BEATS_MISSED) {
      interrupt();
    } else if (settings.device()) {
      long seen = mirrors.values().stream().mapToLong(Mirror::seq).max().orElse(0);
      send(frame("beat").put("seen", seen).put("visible", true).put("muted", false));
    }
  }

  private ObjectNode subscription(Mirror mirror) {
    ObjectNode frame = frame("sub").put("doc", mirror.name());
    if (mirror.isHeld()) {
      frame.putObject("from").put("log", mirror.log()).put("seq", mirror.seq());
    }
    return frame;
  }

  private void subscribed(ObjectNode frame) {
    boolean resumed = frame.path("resumed").asBoolean();
    mirror(frame).ifPresent(mirror -> mirror.subscribed(frame.path("seq").asLong()));
    if (resumed) {
      statistics.resumedByPatches();
    }
  }

  private void whole(ObjectNode frame) {
    statistics.wholeDocument();
    mirror(frame)
        .ifPresent(
            mirror -> {
              ObjectNode value = frame.withObject("/value");
              mirror
                  .whole(log, frame.path("seq").asLong(), value)
                  .ifPresent(wrong -> fault("back", wrong));
              listener.changed(mirror.name(), value, true);
            });
  }

  private void patch(ObjectNode frame) {
    statistics.patched();
    mirror(frame).ifPresent(mirror -> patch(mirror, frame));
  }

  private void patch(Mirror mirror, ObjectNode frame) {
    long seq = frame.path("seq").asLong();
    boolean late = seq > mirror.subscribedAt() && seq <= promised && !mirror.isInterval();
    if (late) {
      fault("late", mirror.name() + " patched to " + seq + " after " + promised + " was promised");
    }
    ObjectNode patch = frame.withObject("/patch");
    Optional<String> wrong = mirror.patch(seq, frame.path("prev").asLong(), patch);
    if (wrong.isPresent()) {
      fault("chain", wrong.get());
      return;
    }
    JsonNode at = frame.path("at");
    if (at.isTextual()) {
      listener.entryAt(Instant.parse(at.asText()));
    }
    listener.changed(mirror.name(), patch, false);
  }

  private Optional<Mirror> mirror(ObjectNode frame) {
    Mirror mirror = mirrors.get(frame.path("doc").asText());
    if (mirror == null) {
      fault("not-subscribed", frame.path("doc").asText());
    }
    return Optional.ofNullable(mirror);
  }

  private void fault(String kind, String detail) {
    statistics.fault(new LinkFault(settings.person(), kind, detail));
  }

  private void send(ObjectNode frame) {
    if (connection != null) {
      connection.send(frame);
    }
  }

  private static ObjectNode frame(String op) {
    return MergePatches.empty().put("op", op);
  }
}
