package venuehub.server.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.healthchecks.Status;
import io.vertx.ext.web.RoutingContext;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import venuehub.core.Role;
import venuehub.server.access.Access;
import venuehub.server.access.Accounts;
import venuehub.server.access.Caller;
import venuehub.server.access.SigningKey;
import venuehub.server.access.StaffImport;
import venuehub.server.access.StaffRow;
import venuehub.server.access.TicketCodes;
import venuehub.server.access.Tickets;
import venuehub.server.database.DatabaseAccess;

/** The API on a free port of the loopback, with a database of its own; and a client to it. */
final class RunningApi implements AutoCloseable {
  static final String KEY = "a signing key for tests, long enough to be one";

  final MovableClock clock = new MovableClock();
  final StoryVenues venues = new StoryVenues();
  final Vertx vertx = Vertx.vertx();
  final Pool database;
  final Accounts accounts;
  final StaffImport staff;
  final Tickets tickets;
  final TicketCodes codes;
  final Access access;
  volatile boolean ready = true;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  RunningApi(DatabaseAccess place) {
    this(place, Map.of(SigningKey.VARIABLE, KEY));
  }

  RunningApi(DatabaseAccess place, Map<String, String> environment) {
    database =
        PgBuilder.pool()
            .connectingTo(place.application())
            .with(new PoolOptions().setMaxSize(4))
            .using(vertx)
            .build();
    access = await(Access.open(vertx, database, environment, clock));
    accounts = access.accounts();
    staff = access.staff();
    tickets = access.tickets();
    codes = access.codes();
    HealthChecks readiness = HealthChecks.create(vertx);
    readiness.register("venues", status -> status.complete(ready ? Status.OK() : Status.KO()));
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    metrics.counter("hub.test").increment();
    Api api =
        new Api(
            new Catalogue(),
            access.callers(),
            access.signIns(),
            access.codes(),
            venues,
            new EchoDocuments(),
            readiness,
            metrics,
            clock);
    server =
        await(vertx.createHttpServer().requestHandler(api.handler(vertx)).listen(0, "127.0.0.1"));
  }

  /** Says which document was asked for by whom. */
  private static final class EchoDocuments implements DocumentAnswers {
    @Override
    public Future<Void> whole(
        RoutingContext request, String venue, String document, Caller caller) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("venue", venue).put("doc", document).put("role", caller.role().wire());
      return Answers.json(request, json.put("person", caller.person()));
    }

    @Override
    public Future<Void> stream(
        RoutingContext request, String venue, String document, Caller caller) {
      return whole(request, venue, document, caller);
    }
  }

  /** Puts accounts with the password "a word known to one" in force. */
  void staff(Map<String, Role> roles) {
    List<StaffRow> rows =
        roles.entrySet().stream()
            .map(
                entry ->
                    new StaffRow(
                        entry.getKey(), "The " + entry.getKey(), entry.getValue(), PASSWORD))
            .toList();
    await(staff.put("demo", rows));
  }

  static final String PASSWORD = "a word known to one";

  static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  /** An answer, with its body as JSON where it is. */
  record Reply(int status, JsonNode json, HttpResponse<String> http) {
    String code() {
      return json.path("code").asText();
    }

    String header(String name) {
      return http.headers().firstValue(name).orElse("");
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path));
  }

  Reply get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  Reply post(String path, String body, String... headers) {
    HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      boolean json = answer.headers().firstValue("content-type").orElse("").contains("json");
      boolean whole = json && answer.body().startsWith("{") && !answer.body().contains("}\n{");
      JsonNode body =
          whole
              ? Json.object(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))
              : JsonNodeFactory.instance.objectNode();
      return new Reply(answer.statusCode(), body, answer);
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  Reply signIn(String name, String password) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return post("/api/sign-in", body.put("name", name).put("password", password).toString());
  }

  /** An access token. */
  String token(String name) {
    Reply reply = signIn(name, PASSWORD);
    if (reply.status() != 200) {
      throw new AssertionError(reply);
    }
    return reply.json().get("token").asText();
  }

  static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }

  @Override
  public void close() {
    access.close();
    await(database.close());
    await(vertx.close());
    client.close();
  }
}
