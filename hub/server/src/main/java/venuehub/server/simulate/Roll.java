package venuehub.server.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import venuehub.server.simulate.link.Credentials;
import venuehub.server.simulate.link.LinkListener;
import venuehub.server.simulate.link.LiveClient;

/**
 * Who works at a venue, as far as it shows: the counters from the board, gates and screens by which
 * accounts can sign in.
 *
 * @param board the document {@code board}
 * @param gates accounts {@code gate1}…, at least one
 * @param screens accounts {@code screen1}…
 * @param sensors account {@code sensor1}, which sends for all people counters
 */
record Roll(JsonNode board, int gates, int screens, int sensors) {

  static Future<Roll> call(Hall hall) {
    return board(hall)
        .compose(
            board ->
                count(hall, "gate", 0, hall.settings().gates())
                    .compose(
                        gates ->
                            count(hall, "screen", 0, hall.settings().screens())
                                .compose(
                                    screens ->
                                        count(hall, "sensor", 0, 1)
                                            .map(
                                                sensors ->
                                                    new Roll(board, gates, screens, sensors)))))
        .compose(
            roll ->
                roll.gates() > 0
                    ? Future.succeededFuture(roll)
                    : Future.failedFuture(
                        new IllegalStateException(
                            "Expected an account gate1 with the password given, but it cannot"
                                + " sign in.")));
  }

  /** Anybody may read the board. */
  private static Future<JsonNode> board(Hall hall) {
    Promise<JsonNode> board = Promise.promise();
    LinkListener reader =
        (document, change, whole) -> {
          if (change.has("counters")) {
            board.tryComplete(change.deepCopy());
          }
        };
    LiveClient client = hall.client(new Credentials.Anybody(), false, reader);
    client.subscribe("board");
    return client.start().compose(in -> board.future()).onComplete(read -> client.close());
  }

  private static Future<Integer> count(Hall hall, String kind, int found, int most) {
    return found == most
        ? Future.succeededFuture(found)
        : hall.accounts()
            .canSignIn(hall.account(kind + (found + 1)))
            .compose(
                can -> can ? count(hall, kind, found + 1, most) : Future.succeededFuture(found));
  }

  /** Whether units are chosen at a counter. */
  boolean selects(String counter) {
    String stage = board.path("counters").path(counter).path("stage").asText();
    return board.path("stages").path(stage).path("kind").asText().equals("selection");
  }
}
