package venuehub.server.simulate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.server.simulate.link.Answer;
import venuehub.server.simulate.link.LinkListener;
import venuehub.server.simulate.link.LiveClient;

/**
 * Whoever serves at one counter: looks at its row, decides what comes next and does it when it is
 * time. Does nothing else until the row changes.
 */
final class CounterClerk implements LinkListener {
  /** Venue seconds until a clerk tries again what was refused. */
  private static final int AFTER_REFUSAL = 5;

  private final Hall hall;
  private final String counter;
  private final LiveClient client;
  private final Serving serving;
  private final Mischief mischief;
  private String situation = "";
  private Instant seen = Instant.EPOCH;
  private @Nullable Deed planned;
  private Agenda.@Nullable Item item;
  private boolean acting;

  CounterClerk(Hall hall, String counter, boolean selects) {
    this.hall = hall;
    this.counter = counter;
    this.serving = new Serving(hall.dice(), hall.settings().chances());
    this.client = hall.client(hall.account("counter" + counter), true, this);
    this.mischief = new Mischief(hall, counter, client);
    client.subscribe("queue");
    if (selects) {
      client.subscribe("units");
    }
  }

  Future<Void> start() {
    return client.start();
  }

  @Override
  public void time(Instant now) {
    hall.agenda().time().told(now);
  }

  @Override
  public void entryAt(Instant at) {
    hall.agenda().time().atLeast(at);
  }

  @Override
  public void changed(String document, ObjectNode change, boolean whole) {
    boolean mine =
        whole
            || (document.equals("units") && planned != null && planned.name().startsWith("unit."))
            || change.path("counters").has(counter)
            || change.has("reasons");
    if (mine) {
      consider();
    }
  }

  private CounterView view() {
    return CounterView.of(counter, client.document("queue").path("counters").path(counter));
  }

  private void consider() {
    if (acting) {
      return;
    }
    CounterView view = view();
    if (!view.situation().equals(situation)) {
      situation = view.situation();
      seen = hall.agenda().now();
    }
    Optional<Deed> next =
        serving.next(
            view, client.document("queue"), client.document("units"), seen, hall.agenda().now());
    if (next.isEmpty()) {
      plan(null);
    } else if (!next.get().equals(planned)) {
      plan(next.get());
    }
  }

  private void plan(@Nullable Deed deed) {
    if (item != null) {
      item.cancel();
      item = null;
    }
    planned = deed;
    if (deed != null) {
      item = hall.agenda().at(deed.from(), this::due);
    }
  }

  /** The moment has come; what is to be done may have become another thing meanwhile. */
  private void due() {
    Deed before = planned;
    item = null;
    planned = null;
    consider();
    if (before == null || !before.equals(planned)) {
      return;
    }
    plan(null);
    acting = true;
    mischief
        .before(view(), before)
        .compose(ready -> client.act(before.name(), before.args()))
        .compose(answer -> mischief.after(before, answer))
        .onComplete(answered -> done(answered.result()));
  }

  private void done(@Nullable Answer answer) {
    acting = false;
    if (answer instanceof Answer.Refused) {
      acting = true;
      hall.agenda()
          .after(
              AFTER_REFUSAL,
              () -> {
                acting = false;
                consider();
              });
    } else {
      consider();
    }
  }
}
