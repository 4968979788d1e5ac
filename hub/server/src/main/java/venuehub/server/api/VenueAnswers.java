package venuehub.server.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** The venues of this hub, for those who are to choose one. */
final class VenueAnswers {
  /** The password of every demo account (contract.md §5). */
  private static final String DEMO_PASSWORD = "demo";

  private final Venues venues;

  VenueAnswers(Venues venues) {
    this.venues = venues;
  }

  Future<Void> all(RoutingContext request) {
    return venues
        .all()
        .compose(
            all -> {
              ObjectNode json = JsonNodeFactory.instance.objectNode();
              ObjectNode rows = json.putObject("venues");
              all.forEach(venue -> rows.set(venue.name(), json(venue)));
              return Answers.json(request, json);
            });
  }

  private static ObjectNode json(Venues.Served venue) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.putObject("name").put("zh", venue.title().zh()).put("en", venue.title().en());
    if (venue.simulatedSpeed() > 0) {
      row.putObject("simulated").put("speed", venue.simulatedSpeed());
    }
    if (!venue.demoAccounts().isEmpty()) {
      ObjectNode demo = row.putObject("demo").put("password", DEMO_PASSWORD);
      ObjectNode accounts = demo.putObject("accounts");
      venue.demoAccounts().forEach((name, role) -> accounts.put(name, role.wire()));
    }
    return row;
  }
}
