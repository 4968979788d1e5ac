package venuehub.core.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import venuehub.core.Recorded;
import venuehub.core.VenueState;
import venuehub.core.day.DayEvent;
import venuehub.core.document.Documents;
import venuehub.core.document.LiveDocument;
import venuehub.core.document.MergePatch;

/** A document put together from its patches equals the document computed afresh. */
final class DocumentsFold implements Invariant {
  private final int every;
  private final Map<LiveDocument, Map<String, Object>> folded = new LinkedHashMap<>();

  DocumentsFold(int every) {
    this.every = every;
    Documents.all().forEach(document -> folded.put(document, new LinkedHashMap<>()));
  }

  @Override
  public String name() {
    return "documents-fold";
  }

  @Override
  public Optional<String> broken(VenueState before, Recorded entry, VenueState after) {
    boolean due = entry.seq() % every == 0 || entry.event() instanceof DayEvent;
    for (var each : folded.entrySet()) {
      LiveDocument document = each.getKey();
      document.patch(before, after).ifPresent(patch -> fold(each.getValue(), patch));
      if (due) {
        Map<String, Object> fresh = document.value(after);
        if (!fresh.equals(each.getValue())) {
          return Sentence.expected(
              "document " + document.name() + " to follow from its patches",
              "they differ at " + difference(fresh, each.getValue()));
        }
      }
    }
    return Optional.empty();
  }

  /** Applies a merge patch (RFC 7396); rows are copied before they change. */
  private static void fold(Map<String, Object> held, Map<String, Object> patch) {
    patch.forEach(
        (name, value) -> {
          if (value == MergePatch.REMOVED) {
            held.remove(name);
          } else if (value instanceof Map<?, ?> inner) {
            Map<String, Object> target =
                held.get(name) instanceof Map<?, ?> known
                    ? new LinkedHashMap<>(members(known))
                    : new LinkedHashMap<>();
            fold(target, members(inner));
            held.put(name, target);
          } else {
            held.put(name, value);
          }
        });
  }

  /** The path of the first member that differs. */
  private static String difference(Map<String, Object> fresh, Map<String, Object> held) {
    Set<String> names = new HashSet<>(fresh.keySet());
    names.addAll(held.keySet());
    for (String name : new TreeSet<>(names)) {
      @Nullable Object one = fresh.get(name);
      @Nullable Object other = held.get(name);
      if (one instanceof Map<?, ?> inner
          && other instanceof Map<?, ?> known
          && !inner.equals(known)) {
        return name + "." + difference(members(inner), members(known));
      }
      if (one == null || !one.equals(other)) {
        return name + ": " + one + " and " + other;
      }
    }
    return "nothing";
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> members(Map<?, ?> value) {
    return (Map<String, Object>) value;
  }
}
