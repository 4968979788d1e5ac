package venuehub.server.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import venuehub.server.simulate.link.LinkListener;
import venuehub.server.simulate.link.LiveClient;

/** Gives or refuses the second key, and draws the ties. */
final class Supervisor implements LinkListener {
  private static final double LETS_PASS = 0.85;
  private static final double OVERLOOKS = 0.05;

  private final Hall hall;
  private final LiveClient client;
  private final Set<String> attended = new HashSet<>();

  Supervisor(Hall hall) {
    this.hall = hall;
    this.client = hall.client(hall.account("supervisor1"), true, this);
    client.subscribe("approvals");
    client.subscribe("queue");
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
    if (document.equals("approvals")) {
      change.path("approvals").properties().forEach(each -> approval(each.getKey()));
    } else if (change.has("ties")) {
      ties().properties().forEach(each -> tie(each.getKey()));
    }
  }

  private JsonNode ties() {
    return client.document("queue").path("ties");
  }

  private boolean isOpen(String id) {
    return client
        .document("approvals")
        .path("approvals")
        .path(id)
        .path("state")
        .asText()
        .equals("open");
  }

  private void approval(String id) {
    if (!isOpen(id)
        || hall.dice().happens(OVERLOOKS, "overlooks", id)
        || !attended.add("approval " + id)) {
      return;
    }
    String act = hall.dice().happens(LETS_PASS, "passes", id) ? "approval.give" : "approval.refuse";
    hall.agenda()
        .after(
            hall.dice().between(5, 40, "key", id),
            () -> {
              if (isOpen(id)) {
                client.act(act, Deed.with("approval", id));
              }
            });
  }

  private void tie(String id) {
    if (attended.add("tie " + id)) {
      hall.agenda().after(hall.dice().between(20, 60, "tie", id), () -> draw(id));
    }
  }

  private void draw(String id) {
    List<String> order = new ArrayList<>();
    ties().path(id).path("households").forEach(each -> order.add(each.asText()));
    if (order.isEmpty()) {
      return;
    }
    order.sort(Comparator.comparing(each -> hall.dice().about("lot", id, each).nextLong()));
    ObjectNode args = Deed.with("tie", id);
    order.forEach(args.putArray("order")::add);
    client.act("tie.draw", args);
  }
}
