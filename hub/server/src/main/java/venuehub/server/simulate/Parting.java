package venuehub.server.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import venuehub.server.simulate.link.LiveClient;

/** What a household says on leaving: an answer at the exit, now and then a complaint. */
final class Parting {
  private final Hall hall;
  private final LiveClient client;
  private final Reasons reasons;

  /**
   * @param client who reads {@code feedback} and {@code queue}, and enters what is said
   */
  Parting(Hall hall, LiveClient client) {
    this.hall = hall;
    this.client = client;
    this.reasons = new Reasons(hall.dice());
  }

  /** The household leaves for good. */
  void from(String household) {
    Nature nature = hall.nature(household);
    if (nature.rates()) {
      rate(household, nature.isDispleased());
    }
    @Nullable String reason = reasons.any(client.document("queue"), "complaint", household);
    if (nature.complains() && reason != null) {
      client.act("feedback.complain", Deed.with("reason", reason, "household", household));
    }
  }

  private void rate(String household, boolean displeased) {
    List<String> fitting =
        client.document("feedback").path("marks").properties().stream()
            .filter(mark -> isSatisfied(mark.getValue()) != displeased)
            .map(Map.Entry::getKey)
            .toList();
    if (!fitting.isEmpty()) {
      int any = hall.dice().about(household, "mark").nextInt(fitting.size());
      client.act("feedback.rate", Deed.with("mark", fitting.get(any)));
    }
  }

  private static boolean isSatisfied(JsonNode mark) {
    return mark.path("satisfied").asBoolean();
  }
}
