package venuehub.server.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.server.simulate.link.Answer;
import venuehub.server.simulate.link.LiveClient;

/**
 * What a clerk does besides serving: errs, takes an act back, asks to call somebody out of order.
 */
final class Mischief {
  private static final String NOT_THERE = "00000000-0000-4000-8000-000000000000";

  private final Hall hall;
  private final String counter;
  private final LiveClient client;
  private final Reasons reasons;

  Mischief(Hall hall, String counter, LiveClient client) {
    this.hall = hall;
    this.counter = counter;
    this.client = client;
    this.reasons = new Reasons(hall.dice());
  }

  /** Before an act: now and then something that must be refused, or a request out of order. */
  Future<Void> before(CounterView view, Deed deed) {
    String occasion = view.situation() + deed.from();
    if (hall.dice().happens(hall.settings().chances().slip(), "slip", counter, occasion)) {
      Deed slip = slip(view);
      return client
          .act(slip.name(), slip.args())
          .onSuccess(answer -> hall.slips().answered(slip, answer))
          .mapEmpty();
    }
    boolean asks =
        deed.name().equals("call.next")
            && hall.dice()
                .happens(hall.settings().chances().outOfOrder(), "order", counter, occasion);
    return asks ? outOfOrder(view, occasion) : Future.succeededFuture();
  }

  /** After an act: a review now and then taken back at once, to be decided again. */
  Future<Answer> after(Deed deed, Answer answer) {
    boolean takesBack =
        deed.name().equals("review.pass")
            && answer instanceof Answer.Done done
            && hall.dice().happens(hall.settings().chances().takesBack(), "back", done.seq());
    return takesBack
        ? client
            .act("act.undo", Deed.with("command", ((Answer.Done) answer).id().toString()))
            .map(answer)
        : Future.succeededFuture(answer);
  }

  /** An act that is out of its state, whatever the state is. */
  private Deed slip(CounterView view) {
    Instant now = hall.agenda().now();
    String wrong =
        switch (view.kind()) {
          case "review" -> "contract.sign";
          case "signing" -> "review.pass";
          default -> view.turn().isPresent() ? "call.next" : "form.sign";
        };
    return hall.dice().happens(0.5, "slip", counter, view.situation())
        ? Serving.deed(view, wrong, now)
        : Deed.of(now, "act.undo", "command", NOT_THERE);
  }

  private Future<Void> outOfOrder(CounterView view, String occasion) {
    JsonNode queue = client.document("queue");
    @Nullable String reason = reasons.any(queue, "outOfOrder", occasion);
    Optional<String> household = waiting(view, queue, occasion);
    return reason == null || household.isEmpty()
        ? Future.succeededFuture()
        : client
            .act(
                "call.outOfOrder",
                Deed.with("counter", counter, "household", household.get(), "reason", reason))
            .mapEmpty();
  }

  private Optional<String> waiting(CounterView view, JsonNode queue, String occasion) {
    List<String> households = new ArrayList<>();
    for (var household : queue.path("households").properties()) {
      JsonNode row = household.getValue();
      if (row.path("state").asText().equals("waiting")
          && row.path("stage").asText().equals(view.stage())) {
        households.add(household.getKey());
      }
    }
    return households.isEmpty()
        ? Optional.empty()
        : Optional.of(
            households.get(hall.dice().about("who", occasion).nextInt(households.size())));
  }
}
