package venuehub.server.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import venuehub.server.access.Caller;
import venuehub.server.access.TicketCodes;

/** The codes of the tickets, and the key by which anybody can tell a genuine one. */
final class TicketAnswers {
  private final TicketCodes codes;
  private final Venues venues;

  TicketAnswers(TicketCodes codes, Venues venues) {
    this.codes = codes;
    this.venues = venues;
  }

  Future<Void> key(RoutingContext request, String venue, Caller caller) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    codes
        .publicKey()
        .forEach(member -> json.put(member.getKey(), String.valueOf(member.getValue())));
    return Answers.json(request, json);
  }

  /** By registration number, those that may yet come. */
  Future<Void> all(RoutingContext request, String venue, Caller caller) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode rows = json.putObject("codes");
    venues
        .ticketHolders(venue)
        .forEach((household, holder) -> rows.put(household, codes.codeOf(venue, holder)));
    return Answers.json(request, json);
  }
}
