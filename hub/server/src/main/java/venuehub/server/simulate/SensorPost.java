package venuehub.server.simulate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import venuehub.server.simulate.link.HubAddress;
import venuehub.server.simulate.link.HubRequests;
import venuehub.server.simulate.link.SignIn;

/** Sends what the sensors count, all of them in one request, once a second. */
final class SensorPost {
  private static final int EVERY_MS = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(SensorPost.class);

  private final Hall hall;
  private final HubRequests requests;
  private final SignIn signIn;
  private int failures;
  private boolean sending;

  SensorPost(Hall hall) {
    this.hall = hall;
    this.requests = new HubRequests(hall.transport().http());
    this.signIn = new SignIn(requests, hall.account("sensor1"), hall.settings().venue());
  }

  void start() {
    hall.everyMillis(EVERY_MS, this::send);
  }

  private void send() {
    ArrayNode samples = samples();
    if (sending || samples.isEmpty()) {
      return;
    }
    sending = true;
    // To another node after each failure.
    HubAddress hub = hall.hubs().get(failures % hall.hubs().size());
    String path = "/api/venues/" + hall.settings().venue() + "/samples";
    signIn
        .token(hub)
        .compose(token -> requests.send(hub, HttpMethod.POST, path, samples, token))
        .<Void>mapEmpty()
        .recover(this::failed)
        .onComplete(sent -> sending = false);
  }

  // Counts are cumulative: the next second makes up for it.
  private Future<Void> failed(Throwable cause) {
    failures++;
    LOG.debug("The sensors are not heard: {}", cause.getMessage());
    if (cause instanceof HubRequests.Refused refused && refused.status() == 401) {
      signIn.forget();
    }
    return Future.succeededFuture();
  }

  private ArrayNode samples() {
    ArrayNode samples = JsonNodeFactory.instance.arrayNode();
    String now = hall.agenda().now().toString();
    hall.footfall()
        .sensors()
        .forEach(
            (sensor, count) ->
                samples
                    .addObject()
                    .put("sensor", sensor)
                    .put("at", now)
                    .put("in", count.in())
                    .put("out", count.out()));
    return samples;
  }
}
