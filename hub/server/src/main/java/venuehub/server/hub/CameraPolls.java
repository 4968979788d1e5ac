package venuehub.server.hub;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehub.core.VenueState;
import venuehub.server.Bounds;
import venuehub.server.clock.VenueClock;
import venuehub.server.writer.VenueWriter;

/**
 * Asks the cameras of one venue what they count, each once a second of wall time, and tells the
 * desk of sensors. One that does not answer is asked ever more rarely; that it is silent is entered
 * as of any sensor. Every node asks: who counts against the ledger counts nobody twice.
 */
final class CameraPolls {
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(CameraPolls.class);

  private final Vertx vertx;
  private final VenueClock clock;
  private final VenueWriter<VenueState> writer;
  private final SensorDesk desk;
  private final Map<String, Camera> cameras = new HashMap<>();
  private @Nullable HttpClient http;
  private long timer = -1;

  /** How a camera is asked. */
  private static final class Camera {
    private boolean asking;
    private int failures;
    private long notBefore = System.nanoTime();

    private void failed() {
      failures++;
      long most =
          Math.min(
              Bounds.CAMERA_LONGEST_RETRY.toMillis(),
              Bounds.CAMERA_FIRST_RETRY.toMillis() << Math.min(failures - 1, 10));
      long pause = ThreadLocalRandom.current().nextLong(most / 2, most + 1);
      notBefore = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause);
    }
  }

  CameraPolls(Vertx vertx, VenueClock clock, VenueWriter<VenueState> writer, SensorDesk desk) {
    this.vertx = vertx;
    this.clock = clock;
    this.writer = writer;
    this.desk = desk;
  }

  void begin() {
    timer = vertx.setPeriodic(EVERY.toMillis(), due -> askAll());
  }

  void end() {
    vertx.cancelTimer(timer);
    if (http != null) {
      http.close();
    }
  }

  private void askAll() {
    writer
        .head()
        .state()
        .plan()
        .sensorsById()
        .forEach(
            (sensor, plan) -> {
              if (plan.camera() != null) {
                ask(sensor, plan.camera());
              }
            });
  }

  private void ask(String sensor, String address) {
    Camera camera = cameras.computeIfAbsent(sensor, name -> new Camera());
    if (camera.asking || System.nanoTime() - camera.notBefore < 0) {
      return;
    }
    camera.asking = true;
    Future.<Void>succeededFuture()
        .compose(go -> answer(address))
        .map(body -> CameraAnswer.read(body.getBytes(), Instant.now(), clock))
        .onComplete(
            answered -> {
              camera.asking = false;
              if (answered.succeeded()) {
                camera.failures = 0;
                desk.hear(sensor, answered.result());
              } else {
                camera.failed();
                LOG.info(
                    "The camera of sensor {} does not answer as expected, {} times in a row: {}",
                    sensor,
                    camera.failures,
                    answered.cause().getMessage());
              }
            });
  }

  private Future<Buffer> answer(String address) {
    return client()
        .request(
            new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address)
                .setFollowRedirects(false)
                .setConnectTimeout(Bounds.CAMERA_WITHIN.toMillis())
                .setTimeout(Bounds.CAMERA_WITHIN.toMillis())
                .putHeader("Accept", "application/json"))
        .compose(request -> request.send())
        .compose(CameraPolls::body)
        .timeout(Bounds.CAMERA_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Future<Buffer> body(HttpClientResponse response) {
    if (response.statusCode() != 200) {
      response.request().reset();
      return Future.failedFuture("Expected status 200, but it is " + response.statusCode() + ".");
    }
    Buffer read = Buffer.buffer();
    // What goes wrong is told by the end.
    response.exceptionHandler(lost -> {});
    response.handler(
        part -> {
          read.appendBuffer(part);
          if (read.length() > Bounds.CAMERA_BYTES) {
            response.request().reset();
          }
        });
    return response.end().map(ended -> read);
  }

  private HttpClient client() {
    @Nullable HttpClient known = http;
    if (known == null) {
      known =
          vertx.createHttpClient(
              new HttpClientOptions().setKeepAlive(true), new PoolOptions().setHttp1MaxSize(1));
      http = known;
    }
    return known;
  }
}
