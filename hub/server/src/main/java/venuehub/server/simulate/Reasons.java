package venuehub.server.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Picks reasons from the venue's lists, as {@code queue} shows them. */
record Reasons(Dice dice) {
  /** Any reason of a list for an occasion; null where the list is empty. */
  @Nullable String any(JsonNode queue, String list, String occasion) {
    return pick(queue, list, "", occasion);
  }

  /** A review reason of the given effect, {@code defer} or {@code disqualify}. */
  @Nullable String review(JsonNode queue, String effect, String occasion) {
    return pick(queue, "review", effect, occasion);
  }

  private @Nullable String pick(JsonNode queue, String list, String effect, String occasion) {
    List<String> codes = new ArrayList<>();
    for (var reason : queue.path("reasons").path(list).properties()) {
      if (reason.getValue().path("effect").asText().equals(effect)) {
        codes.add(reason.getKey());
      }
    }
    return codes.isEmpty()
        ? null
        : codes.get(dice.about("reason", list, occasion).nextInt(codes.size()));
  }
}
