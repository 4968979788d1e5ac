package venuehub.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Command;
import venuehub.server.Bounds;
import venuehub.server.access.Caller;
import venuehub.server.access.RateLimit;
import venuehub.server.codec.Limits;
import venuehub.server.codec.Misfit;
import venuehub.server.codec.RecordCodec;
import venuehub.server.codec.Values;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/** Commands over HTTP. */
final class CommandAnswers {
  /** The body of a command, {@code args} aside. */
  record Envelope(UUID id, String name, @Nullable Instant actedAt) {}

  private static final RecordCodec<Envelope> ENVELOPE =
      new RecordCodec<>(Envelope.class, Limits.ofCommand(Set.of()));

  private final Catalogue catalogue;
  private final Venues venues;
  private final RateLimit perCaller;

  CommandAnswers(Catalogue catalogue, Venues venues, InstantSource clock) {
    this.catalogue = catalogue;
    this.venues = venues;
    this.perCaller =
        new RateLimit(clock, Bounds.COMMANDS_OF_A_CALLER, Bounds.COMMANDS_OF_A_CALLER_EVERY);
  }

  /** The JSON Schema of a command's body. */
  static ObjectNode schema() {
    ObjectNode schema = ENVELOPE.schema();
    schema.withObject("properties").putObject("args").put("type", "object");
    schema.withArray("required").add("args");
    return schema;
  }

  Future<Void> give(RoutingContext request, String venue, Caller caller) {
    Optional<Duration> wait = perCaller.take(venue + "\n" + caller.person());
    if (wait.isPresent()) {
      return Future.failedFuture(tooMany(wait.get()));
    }
    return venues
        .give(venue, caller, order(caller, Json.body(Bodies.bytes(request))))
        .compose(done -> Answers.json(request, json(done)));
  }

  private Venues.Order order(Caller caller, ObjectNode body) {
    JsonNode args = body.remove("args");
    Envelope envelope;
    try {
      envelope = ENVELOPE.decode(body, "body");
    } catch (Misfit misfit) {
      throw new ProblemException(Catalogue.problem(misfit));
    }
    if (args == null) {
      throw ProblemException.of(ProblemCode.MISSING_FIELD, "body.args to be given", "it is absent");
    }
    Command command = catalogue.admit(caller, envelope.name(), args);
    return new Venues.Order(envelope.id(), envelope.name(), command, envelope.actedAt());
  }

  private static ObjectNode json(Venues.Done done) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("seq", done.seq());
    json.set("result", Values.json(done.result()));
    return json;
  }

  private static ProblemException tooMany(Duration wait) {
    Problem problem =
        Problem.of(
            ProblemCode.TOO_MANY_REQUESTS,
            "at most " + 1000 / Bounds.COMMANDS_OF_A_CALLER_EVERY.toMillis() + " commands a second",
            "this caller gives more");
    return new ProblemException(problem, wait);
  }
}
