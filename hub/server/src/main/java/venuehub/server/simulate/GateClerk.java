package venuehub.server.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.server.simulate.link.LinkListener;
import venuehub.server.simulate.link.LiveClient;

/** Lets in the households that come to this gate, and takes requests to be put back. */
final class GateClerk implements LinkListener {
  private final Hall hall;
  private final int gate;
  private final int gates;
  private final LiveClient client;
  private final GateDoor door;
  private final DayTimes days = new DayTimes();
  private final Visits visits;
  private final Map<String, Expected> expected = new HashMap<>();
  private boolean open;

  /** A household on its way, and where it stood when that was found out. */
  private record Expected(String standing, Agenda.@Nullable Item item) {}

  /**
   * @param gates how many gates there are
   */
  GateClerk(Hall hall, int gate, int gates) {
    this.hall = hall;
    this.gate = gate;
    this.gates = gates;
    this.visits = new Visits(hall.dice(), hall.settings().chances(), days);
    this.client = hall.client(hall.account("gate" + gate), true, this);
    client.subscribe("board");
    client.subscribe("queue");
    client.subscribe("entry");
    client.subscribe("feedback");
    this.door = new GateDoor(hall, client, gate);
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
    if (document.equals("board") && (whole || change.has("venue"))) {
      day();
    } else if (document.equals("queue")) {
      change.path("households").properties().forEach(each -> look(each.getKey()));
    } else if (document.equals("entry")) {
      change.path("admissions").properties().forEach(each -> goes(each.getKey()));
    }
  }

  /** Whether everybody who comes on a day is expected. */
  boolean isPreparedFor(int day) {
    boolean known = !households().isEmpty() && client.document("entry").has("rules");
    return open && days.day() == day && known;
  }

  private JsonNode households() {
    return client.document("queue").path("households");
  }

  /** A day opens or closes: everybody's plans are made anew. */
  private void day() {
    JsonNode board = client.document("board");
    boolean now = board.path("venue").path("open").asBoolean();
    if (now == open) {
      return;
    }
    open = now;
    days.seen(board, hall.agenda().now());
    expected.values().forEach(GateClerk::forget);
    expected.clear();
    door.newDay();
    households().fieldNames().forEachRemaining(this::look);
  }

  private static void forget(@Nullable Expected former) {
    if (former != null && former.item() != null) {
      former.item().cancel();
    }
  }

  private void goes(String household) {
    if (open) {
      door.look(household, households().path(household));
    }
  }

  /** Households come to one of the gates; those with a phone ask to be put back by themselves. */
  private boolean isOurs(String household) {
    int drawn = 1 + hall.dice().about(household, "gate").nextInt(gates);
    int place = door.placeOf(households().path(household)).orElse(drawn);
    return 1 + (place - 1) % gates == gate;
  }

  private void look(String household) {
    goes(household);
    if (!open || !isOurs(household)) {
      return;
    }
    JsonNode row = households().path(household);
    String standing = row.path("state").asText() + row.path("calls") + row.path("missed");
    @Nullable Expected former = expected.get(household);
    if (former != null && former.standing().equals(standing)) {
      return;
    }
    forget(former);
    expected.put(household, new Expected(standing, plan(household, row)));
  }

  private Agenda.@Nullable Item plan(String household, JsonNode row) {
    return visits
        .next(household, row, client.document("board"), hall.agenda().now())
        .filter(deed -> isAtTheGate(household, deed))
        .map(deed -> hall.agenda().visit(deed.from(), () -> comes(household, deed)))
        .orElse(null);
  }

  private boolean isAtTheGate(String household, Deed deed) {
    return !deed.name().equals("household.requestMakeUp")
        || !hall.settings().tickets().containsKey(household);
  }

  private Future<?> comes(String household, Deed deed) {
    return deed.name().equals("household.checkIn")
        ? door.comes(household, households().path(household), deed.args())
        : client.act(deed.name(), deed.args());
  }
}
