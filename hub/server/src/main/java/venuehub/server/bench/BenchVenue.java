package venuehub.server.bench;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import venuehub.core.Role;
import venuehub.core.document.MergePatch;
import venuehub.server.access.Caller;
import venuehub.server.access.Revocation;
import venuehub.server.live.Authenticator;
import venuehub.server.live.Change;
import venuehub.server.live.CommandAnswer;
import venuehub.server.live.CommandRequest;
import venuehub.server.live.DocumentDefinition;
import venuehub.server.live.LiveDocuments;
import venuehub.server.live.LiveServer;
import venuehub.server.live.VenueGate;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/** A venue of one document, without rules or ledger, to measure what comes after a commit. */
final class BenchVenue implements VenueGate, Authenticator {
  static final String DOC = "load";

  private static final String NAME = "bench";
  private static final Set<Role> EVERYBODY = EnumSet.complementOf(EnumSet.of(Role.HUB));

  private final List<DocumentDefinition<Map<String, Object>>> documents =
      List.of(
          new DocumentDefinition.Immediate<>(
              DOC,
              EVERYBODY,
              state -> state,
              (before, after) -> true,
              (before, after) -> MergePatch.between(before, after)));
  private Map<String, Object> state = Map.of();
  private List<LiveDocuments<Map<String, Object>>> live = List.of();

  /** Serves this venue. */
  void open(LiveServer server) {
    live = List.of(server.open(this, documents, state));
  }

  /** An entry was committed that makes the document this. */
  void committed(long seq, Map<String, Object> after) {
    Change<Map<String, Object>> change =
        Change.between(documents, state, after, seq, now(), System.currentTimeMillis());
    state = after;
    live.forEach(each -> each.advanced(change));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String log() {
    return "be7c4";
  }

  @Override
  public Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public Future<CommandAnswer> submit(CommandRequest request, Caller caller) {
    return Future.failedFuture(
        ProblemException.of(ProblemCode.UNKNOWN_COMMAND, "no command", "one came"));
  }

  @Override
  public Future<Caller> ofToken(String token, String venue) {
    Instant end = Instant.now().plus(Duration.ofHours(1));
    return Future.succeededFuture(new Caller(token, Role.SCREEN, null, null, end));
  }

  @Override
  public Future<Caller> ofTicket(String ticket, String venue) {
    return Future.failedFuture(
        ProblemException.of(ProblemCode.TICKET_UNKNOWN, "no ticket", "one came"));
  }

  @Override
  public void listen(Consumer<Revocation> listener) {
    // Nobody is ever revoked here.
  }
}
