package venuehub.server.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.healthchecks.CheckResult;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.web.RoutingContext;

/** What those who run the hub ask it. */
final class OperatorAnswers {
  private final HealthChecks readiness;
  private final PrometheusMeterRegistry metrics;

  OperatorAnswers(HealthChecks readiness, PrometheusMeterRegistry metrics) {
    this.readiness = readiness;
    this.metrics = metrics;
  }

  Future<Void> live(RoutingContext request) {
    return Answers.json(request, JsonNodeFactory.instance.objectNode().put("status", "UP"));
  }

  Future<Void> ready(RoutingContext request) {
    return readiness
        .checkStatus()
        .compose(
            result -> {
              request.response().setStatusCode(CheckResult.isUp(result) ? 200 : 503);
              return request
                  .response()
                  .putHeader(HttpHeaders.CONTENT_TYPE, Endpoint.JSON)
                  .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                  .end(result.toJson().toBuffer());
            });
  }

  Future<Void> metrics(RoutingContext request) {
    return request
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(Buffer.buffer(metrics.scrape()));
  }
}
