package venuehub.server.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import venuehub.server.simulate.link.Answer;
import venuehub.server.simulate.link.LinkListener;
import venuehub.server.simulate.link.LiveClient;

/**
 * The site manager: opens each day, closes it when nobody is left to serve, and ends when all is
 * done.
 */
final class SiteDesk implements LinkListener {
  /** Venue seconds of quiet before a day is closed. */
  private static final int QUIET = 120;

  /** Venue seconds between one day and the next. */
  private static final int OVERNIGHT = 60;

  /** Days beyond the plan after which something must be wrong. */
  private static final int MOST_EXTRA_DAYS = 20;

  private final Hall hall;
  private final LiveClient client;
  private final Interventions interventions;
  private final Promise<Void> finished = Promise.promise();
  private final DayFigures figures = new DayFigures();
  private Agenda.@Nullable Item opening;
  private Agenda.@Nullable Item closing;
  private int closed;
  private boolean acting;

  SiteDesk(Hall hall) {
    this.hall = hall;
    this.client = hall.client(hall.account("manager"), true, this);
    this.interventions = new Interventions(hall, client);
    client.subscribe("board");
    client.subscribe("queue");
    client.subscribe("units");
    client.subscribe("approvals");
    client.subscribe("devices");
    hall.agenda().whenNoVisits(this::look);
  }

  Future<Void> start() {
    return client.start();
  }

  void close() {
    client.close();
  }

  /** Completes when no further day is to be opened. */
  Future<Void> finished() {
    return finished.future();
  }

  int closedDays() {
    return closed;
  }

  DayFigures figures() {
    return figures;
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
    if (document.equals("board") || document.equals("queue")) {
      look();
    }
  }

  private JsonNode queue() {
    return client.document("queue");
  }

  private JsonNode venue() {
    return client.document("board").path("venue");
  }

  private void look() {
    boolean known = queue().has("counters") && venue().has("open");
    if (acting || !known || finished.future().isComplete()) {
      return;
    }
    if (!venue().path("open").asBoolean()) {
      night();
      return;
    }
    interventions.look();
    if (Quiet.isQuiet(queue()) && !hall.agenda().expectsVisits()) {
      closing = closing == null ? hall.agenda().after(QUIET, this::closeDay) : closing;
    } else if (closing != null) {
      closing.cancel();
      closing = null;
    }
  }

  private void night() {
    if (opening != null) {
      return;
    }
    boolean planned = venue().path("day").asInt() < venue().path("days").asInt();
    boolean beyond =
        hall.settings().untilFinal() && !Quiet.allFinal(queue().path("households")) && !tooMany();
    if (closed < hall.settings().days() && (planned || beyond)) {
      opening = hall.agenda().after(OVERNIGHT, this::openDay);
    } else {
      finished.tryComplete();
    }
  }

  private boolean tooMany() {
    return venue().path("day").asInt() >= venue().path("days").asInt() + MOST_EXTRA_DAYS;
  }

  private void openDay() {
    act("venue.open");
  }

  private void closeDay() {
    closing = null;
    if (Quiet.isQuiet(queue()) && !hall.agenda().expectsVisits()) {
      figures.closing(venue().path("day").asInt(), queue());
      closed++;
      act("venue.close");
    }
  }

  private void act(String name) {
    acting = true;
    client
        .act(name, Deed.with())
        .onSuccess(
            answer -> {
              acting = false;
              opening = null;
              if (answer instanceof Answer.Refused && name.equals("venue.close")) {
                closed--;
              }
              look();
            });
  }
}
