package venuehub.server.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  /** Wall seconds within which whatever was done has been seen by everybody. */
  private static final double ON_ITS_WAY = 0.5;

  /** Venue seconds between one day and the next. */
  private static final int OVERNIGHT = 60;

  /** Days beyond the plan after which something must be wrong. */
  private static final int MOST_EXTRA_DAYS = 20;

  private final Hall hall;
  private final LiveClient client;
  private final List<GateClerk> gates;
  private final Interventions interventions;
  private final Promise<Void> finished = Promise.promise();
  private final DayFigures figures = new DayFigures();
  private Agenda.@Nullable Item opening;
  private Agenda.@Nullable Item closing;
  private int closed;
  private boolean acting;

  /**
   * @param gates whom it asks whether households are still to come
   */
  SiteDesk(Hall hall, List<GateClerk> gates) {
    this.hall = hall;
    this.gates = gates;
    this.client = hall.client(hall.account("manager"), true, this);
    this.interventions = new Interventions(hall, client);
    client.subscribe("board");
    client.subscribe("queue");
    client.subscribe("units");
    client.subscribe("approvals");
    client.subscribe("devices");
    client.subscribe("crowd");
    client.subscribe("entry");
    hall.agenda().whenNoVisits(this::look);
  }

  Future<Void> start() {
    return client.start();
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
    if (whole) {
      hall.footfall().ways(Ways.of(client.document("crowd"), client.document("entry")));
    }
    if (document.equals("queue")) {
      change.path("households").fieldNames().forEachRemaining(this::walk);
    }
  }

  private JsonNode queue() {
    return client.document("queue");
  }

  private void walk(String household) {
    String gate = client.document("entry").path("admissions").path(household).path("gate").asText();
    hall.footfall().walks(household, gate, queue());
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
    if (isOver()) {
      closing = closing == null ? hall.agenda().after(quietSeconds(), this::closeDay) : closing;
    } else if (closing != null) {
      closing.cancel();
      closing = null;
    }
  }

  private boolean isOver() {
    int day = venue().path("day").asInt();
    return gates.stream().allMatch(gate -> gate.isPreparedFor(day))
        && !hall.agenda().expectsVisits()
        && Quiet.isQuiet(queue());
  }

  /** However fast the venue's time runs, what is on its way to somebody has time to arrive. */
  private long quietSeconds() {
    return Math.max(QUIET, (long) (ON_ITS_WAY * hall.agenda().time().speed()));
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

  /** Nobody is in yet: whatever the sensors think they counted, every zone begins the day empty. */
  private void openDay() {
    hall.footfall().newDay();
    List<Future<Answer>> recounts = new ArrayList<>();
    client
        .document("crowd")
        .path("zones")
        .fieldNames()
        .forEachRemaining(
            zone ->
                recounts.add(
                    client.act("crowd.recount", Deed.with("zone", zone).put("people", 0))));
    acting = true;
    Future.join(recounts).onComplete(counted -> act("venue.open"));
  }

  private void closeDay() {
    closing = null;
    if (isOver()) {
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
