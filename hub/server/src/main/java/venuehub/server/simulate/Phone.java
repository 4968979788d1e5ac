package venuehub.server.simulate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.Instant;
import venuehub.server.simulate.link.Credentials;
import venuehub.server.simulate.link.LinkListener;
import venuehub.server.simulate.link.LiveClient;

/** A household that looks at its own page, and asks there to be put back after a missed call. */
final class Phone implements LinkListener {
  private final Hall hall;
  private final String household;
  private final LiveClient client;
  private boolean asking;

  Phone(Hall hall, String household, String ticket) {
    this.hall = hall;
    this.household = household;
    this.client = hall.client(new Credentials.Ticket(ticket), false, this);
    client.subscribe("me");
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
    Nature nature = hall.nature(household);
    if (asking || !isToAsk() || !nature.asksAgain(1)) {
      return;
    }
    asking = true;
    hall.agenda().visit(hall.agenda().now().plusSeconds(nature.asking(1)), this::ask);
  }

  private boolean isToAsk() {
    ObjectNode me = client.document("me");
    return me.path("todo").asText().equals("request-make-up") && me.path("open").asBoolean();
  }

  private Future<?> ask() {
    if (!isToAsk()) {
      asking = false;
      return Future.succeededFuture();
    }
    return client
        .act("household.requestMakeUp", Deed.with("household", household))
        .onComplete(answered -> asking = false);
  }
}
