package venuehub.server.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one entry changed, encoded once for all event loops.
 *
 * @param <S> what the venue's state is
 * @param seq the entry
 * @param at its venue time
 * @param state the state after it
 * @param patches one for each document it changed
 * @param since wall time in milliseconds from which the patches count as kept for resumes
 */
public record Change<S>(long seq, Instant at, S state, List<Patch> patches, long since) {
  /** One document's patch, as JSON. */
  public record Patch(String doc, byte[] json) {}

  /** The change from one state to the state one entry later. */
  public static <S> Change<S> between(
      List<DocumentDefinition<S>> documents, S before, S after, long seq, Instant at, long since) {
    List<Patch> patches = new ArrayList<>(2);
    for (DocumentDefinition<S> document : documents) {
      if (document instanceof DocumentDefinition.Immediate<S> immediate) {
        Optional<Map<String, Object>> patch = immediate.patch().apply(before, after);
        patch.ifPresent(json -> patches.add(new Patch(document.name(), DocumentJson.bytes(json))));
      }
    }
    return new Change<>(seq, at, after, patches, since);
  }
}
