package venuehub.server.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import venuehub.server.simulate.link.Answer;
import venuehub.server.simulate.link.LiveClient;

/** The door beside a gate clerk: households let in one by one, those who are done let out. */
final class GateDoor {
  /** What waiting helps against. */
  private static final Set<String> FOR_NOW = Set.of("too-early", "entry-held", "entry-paced");

  private static final Set<String> AT_THE_VENUE =
      Set.of("expected", "waiting", "called", "present", "deferred-missed", "deferred-documents");

  private static final int ANOTHER_TRY_S = 60;
  private static final int FIRST_IN_S = 20;
  private static final int LAST_IN_S = 90;
  private static final int FIRST_OUT_S = 60;
  private static final int LAST_OUT_S = 600;

  private final Hall hall;
  private final LiveClient client;
  private final int place;
  private final Parting parting;
  private final Set<String> leaving = new HashSet<>();

  /**
   * @param place which of the venue's gates it is, from 1 in their order
   */
  GateDoor(Hall hall, LiveClient client, int place) {
    this.hall = hall;
    this.client = client;
    this.place = place;
    this.parting = new Parting(hall, client);
  }

  /** Everybody is outside again. */
  void newDay() {
    leaving.clear();
  }

  private List<String> gates() {
    return client.document("entry").path("gates").properties().stream()
        .sorted(Comparator.comparingInt(each -> each.getValue().path("rank").asInt()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The place of the gate a household is to come by, from 1; empty where it is free to choose. */
  OptionalInt placeOf(JsonNode household) {
    int index = gates().indexOf(household.path("gate").asText());
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
  }

  private String gate() {
    List<String> gates = gates();
    return gates.isEmpty() ? "" : gates.get((place - 1) % gates.size());
  }

  /**
   * A household comes: stands before the gate, and is let in when it is its turn. Whoever is turned
   * away for a while waits outside and tries again.
   */
  Future<?> comes(String household, JsonNode row, ObjectNode checkIn) {
    JsonNode rules = client.document("entry").path("rules");
    if (gate().isEmpty() || !rules.path("checksIn").asBoolean()) {
      return client.act("household.checkIn", checkIn);
    }
    int people = Math.min(row.path("people").asInt(1), rules.path("people").asInt(1));
    hall.footfall().arrives(household, people, gate());
    int queues = hall.dice().between(FIRST_IN_S, LAST_IN_S, household, "in");
    Instant turn = hall.agenda().now().plusSeconds(queues);
    hall.agenda().visit(turn, () -> asksIn(household, row, checkIn, people));
    return Future.succeededFuture();
  }

  private Future<?> asksIn(String household, JsonNode row, ObjectNode checkIn, int people) {
    ObjectNode args = Deed.with("gate", gate(), "ticket", household).put("people", people);
    return client
        .act("entry.admit", args)
        .onSuccess(answer -> answered(household, row, checkIn, people, answer));
  }

  private void answered(
      String household, JsonNode row, ObjectNode checkIn, int people, Answer answer) {
    switch (answer) {
      case Answer.Done done -> hall.footfall().enters(household, gate());
      case Answer.Refused refused when FOR_NOW.contains(refused.code()) ->
          hall.agenda().visit(again(refused, row), () -> asksIn(household, row, checkIn, people));
      case Answer.Refused forGood -> hall.footfall().goesAway(household);
    }
  }

  private Instant again(Answer.Refused refused, JsonNode row) {
    Instant soon = hall.agenda().now().plusSeconds(ANOTHER_TRY_S);
    String opens =
        client
            .document("entry")
            .path("slots")
            .path(row.path("slot").asText())
            .path("opens")
            .asText();
    if (!refused.code().equals("too-early") || opens.isEmpty()) {
      return soon;
    }
    Instant from = Instant.parse(opens);
    return from.isAfter(soon) ? from : soon;
  }

  /** Whoever is done, or has something to fetch, goes out. */
  void look(String household, JsonNode row) {
    String state = row.path("state").asText();
    boolean fetches = state.equals("deferred-documents");
    JsonNode admission = client.document("entry").path("admissions").path(household);
    boolean inside = !admission.isMissingNode() && !admission.has("leftAt");
    if (!inside
        || (AT_THE_VENUE.contains(state) && !fetches)
        || !admission.path("gate").asText().equals(gate())
        || !leaving.add(household)) {
      return;
    }
    int after = fetches ? 1 : hall.dice().between(FIRST_OUT_S, LAST_OUT_S, household, "out");
    hall.agenda()
        .after(
            after,
            () ->
                hall.footfall()
                    .walksTo(
                        household,
                        gate(),
                        () -> goesOut(household, admission.path("people").asInt(1), !fetches)));
  }

  private void goesOut(String household, int people, boolean forGood) {
    leaving.remove(household);
    String gate = gate();
    client
        .act("entry.leave", Deed.with("gate", gate, "ticket", household).put("people", people))
        .onSuccess(out -> hall.footfall().leaves(household, gate));
    if (forGood) {
      parting.from(household);
    }
  }
}
