package venuehub.server.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import venuehub.core.crowd.CrowdEvent.Doubt;
import venuehub.server.Bounds;
import venuehub.server.access.Caller;
import venuehub.server.access.RateLimit;
import venuehub.server.codec.Limits;
import venuehub.server.codec.Misfit;
import venuehub.server.codec.RecordCodec;
import venuehub.server.problem.Problem;
import venuehub.server.problem.ProblemCode;
import venuehub.server.problem.ProblemException;

/** Samples of people counters over HTTP. */
final class SampleAnswers {
  private static final RecordCodec<Venues.Sample> SAMPLE =
      new RecordCodec<>(
          Venues.Sample.class,
          new Limits(
              Bounds.TEXT_CHARACTERS,
              Bounds.TEXT_CHARACTERS,
              Set.of(),
              0,
              Bounds.COUNTED,
              Bounds.SAMPLES));

  private final Venues venues;
  private final RateLimit perCaller;

  SampleAnswers(Venues venues, InstantSource clock) {
    this.venues = venues;
    this.perCaller =
        new RateLimit(clock, Bounds.SAMPLES_OF_A_CALLER, Bounds.SAMPLES_OF_A_CALLER_EVERY);
  }

  /** The JSON Schema of the body. */
  static ObjectNode schema() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("type", "array").put("minItems", 1).put("maxItems", Bounds.SAMPLES);
    schema.set("items", SAMPLE.schema());
    return schema;
  }

  Future<Void> take(RoutingContext request, String venue, Caller caller) {
    String account = venue + "\n" + caller.person();
    Optional<Duration> wait = perCaller.take(account);
    if (wait.isPresent()) {
      return Future.failedFuture(tooMany(wait.get()));
    }
    ArrayNode body = Json.array(Bodies.bytes(request));
    if (body.isEmpty() || body.size() > Bounds.SAMPLES) {
      throw ProblemException.of(
          ProblemCode.OUT_OF_RANGE,
          "1 to " + Bounds.SAMPLES + " samples",
          "there are " + body.size());
    }
    perCaller.charge(account, body.size() - 1);
    List<Venues.Sample> samples = samples(body);
    return Answers.json(request, json(samples.size(), venues.hear(venue, samples)));
  }

  private static List<Venues.Sample> samples(ArrayNode body) {
    List<Venues.Sample> samples = new ArrayList<>(body.size());
    for (int at = 0; at < body.size(); at++) {
      try {
        samples.add(SAMPLE.decode(body.get(at), "body[" + at + "]"));
      } catch (Misfit misfit) {
        throw new ProblemException(Catalogue.problem(misfit));
      }
    }
    return samples;
  }

  private static ObjectNode json(int accepted, Map<String, Doubt> doubts) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("accepted", accepted);
    if (!doubts.isEmpty()) {
      ObjectNode rows = json.putObject("doubts");
      doubts.forEach((sensor, doubt) -> rows.put(sensor, doubt.wire()));
    }
    return json;
  }

  private static ProblemException tooMany(Duration wait) {
    long perSecond = 1000 / Bounds.SAMPLES_OF_A_CALLER_EVERY.toMillis();
    Problem problem =
        Problem.of(
            ProblemCode.TOO_MANY_REQUESTS,
            "at most " + perSecond + " samples a second",
            "this caller sends more");
    return new ProblemException(problem, wait);
  }
}
