package venuehub.server.simulate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.Instant;
import venuehub.server.simulate.link.Credentials;
import venuehub.server.simulate.link.LinkListener;
import venuehub.server.simulate.link.LiveClient;

/** A lobby screen, or somebody who reads the board on a phone: looks and does nothing. */
final class Watcher implements LinkListener {
  private final Hall hall;
  private final LiveClient client;

  /** A screen with an account of its own. */
  static Watcher screen(Hall hall, int number) {
    return new Watcher(hall, hall.account("screen" + number), true);
  }

  /** One of the public. */
  static Watcher onlooker(Hall hall) {
    return new Watcher(hall, new Credentials.Anybody(), false);
  }

  private Watcher(Hall hall, Credentials credentials, boolean device) {
    this.hall = hall;
    this.client = hall.client(credentials, device, this);
    client.subscribe("board");
    client.subscribe("units");
  }

  Future<Void> start() {
    return client.start();
  }

  @Override
  public void time(Instant now) {
    hall.agenda().time().told(now);
  }

  @Override
  public void changed(String document, ObjectNode change, boolean whole) {
    if (document.equals("board") && change.has("simulated")) {
      hall.agenda()
          .time()
          .speed(client.document("board").path("simulated").path("speed").asDouble(1));
    }
  }
}
