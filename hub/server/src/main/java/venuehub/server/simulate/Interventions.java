package venuehub.server.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.server.simulate.link.LiveClient;

/**
 * What the site manager does during a day: notices, one short freeze, a unit set aside, a choice
 * voided.
 */
final class Interventions {
  private static final String CAUSE = "manager-day-";
  private static final int HOUR = 3_600;

  private final Hall hall;
  private final LiveClient client;
  private final Reasons reasons;
  private int day;

  Interventions(Hall hall, LiveClient client) {
    this.hall = hall;
    this.client = client;
    this.reasons = new Reasons(hall.dice());
  }

  /** The day is open; plans what happens on it when it is seen for the first time. */
  void look() {
    int number = client.document("board").path("venue").path("day").asInt();
    if (number == day) {
      return;
    }
    day = number;
    ObjectNode welcome = welcome();
    if (!isShown(welcome.get("text"))) {
      client.act("notice.post", welcome);
    }
    plan("freeze", 20 * 60, 3 * HOUR, this::freeze);
    plan("set aside", 10 * 60, 2 * HOUR, this::setAside);
    plan("void", HOUR, 3 * HOUR, this::voidChoice);
    queue().path("freezes").fieldNames().forEachRemaining(this::resumeLater);
  }

  private void plan(String what, int least, int most, Runnable action) {
    hall.agenda().after(hall.dice().between(least, most, what, day), action);
  }

  private JsonNode queue() {
    return client.document("queue");
  }

  private boolean isOpen() {
    JsonNode venue = client.document("board").path("venue");
    return venue.path("open").asBoolean() && venue.path("day").asInt() == day;
  }

  private static ObjectNode welcome() {
    ObjectNode args = Deed.with();
    args.put("minutes", 30)
        .putObject("text")
        .put("zh", "选房已开始，请留意大屏叫号，听到叫号后请到指定柜台。")
        .put("en", "Selection has begun. Please watch the screens and go to the counter called.");
    return args;
  }

  /** Whoever manages the day may have been replaced in its middle. */
  private boolean isShown(JsonNode text) {
    return client
        .document("board")
        .path("notices")
        .valueStream()
        .anyMatch(notice -> notice.path("text").equals(text));
  }

  private void freeze() {
    @Nullable String reason = reasons.any(queue(), "freeze", CAUSE + day);
    if (isOpen() && reason != null) {
      String cause = CAUSE + day;
      client
          .act("venue.freeze", Deed.with("cause", cause, "reason", reason))
          .onSuccess(answer -> resumeLater(cause));
    }
  }

  private void resumeLater(String cause) {
    if (cause.startsWith(CAUSE)) {
      plan("resume", 60, 240, () -> client.act("venue.resume", Deed.with("cause", cause)));
    }
  }

  private void setAside() {
    Optional<String> unit = anyUnit("free");
    @Nullable String reason = reasons.any(queue(), "unit", CAUSE + day);
    if (isOpen() && unit.isPresent() && reason != null) {
      client
          .act("unit.suspend", Deed.with("unit", unit.get(), "reason", reason))
          .onSuccess(
              answer ->
                  plan(
                      "restore",
                      5 * 60,
                      15 * 60,
                      () -> client.act("unit.restore", Deed.with("unit", unit.get()))));
    }
  }

  private void voidChoice() {
    Optional<String> unit = anyUnit("chosen");
    @Nullable String reason = reasons.any(queue(), "void", CAUSE + day);
    if (isOpen() && unit.isPresent() && reason != null) {
      client.act("unit.void", Deed.with("unit", unit.get(), "reason", reason));
    }
  }

  private Optional<String> anyUnit(String state) {
    List<String> units = new ArrayList<>();
    for (var unit : client.document("units").path("units").properties()) {
      if (unit.getValue().path("state").asText().equals(state)) {
        units.add(unit.getKey());
      }
    }
    return units.stream()
        .min(Comparator.comparing(unit -> hall.dice().about("unit", day, unit).nextLong()));
  }
}
