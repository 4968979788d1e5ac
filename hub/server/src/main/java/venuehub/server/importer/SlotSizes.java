package venuehub.server.importer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many households each slot is planned for: as the plan says, or as many as it can carry. */
final class SlotSizes {
  private final SlotLimits limits;
  private final ImportProblems problems;
  private final Map<Size, List<String>> slots = new LinkedHashMap<>();

  /** Slots of one size are told of together. */
  private record Size(int seconds, int households, boolean proposed) {}

  SlotSizes(SlotLimits limits, ImportProblems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  /**
   * The capacity of slots of one length. It is a problem if they cannot carry it.
   *
   * @param path where {@code venue.yaml} says it, or would
   * @param said what it says
   */
  int of(String path, int seconds, @Nullable Integer said) {
    int most = limits.most(seconds);
    // A slot whose times are in disorder is told of elsewhere.
    if (seconds > 0 && (said == null ? most < 1 : said > most)) {
      problems.plan(
          ImportCode.SLOT_OVER_LIMITS,
          path,
          said == null
              ? "slots that can carry a household"
              : "at most " + most + " households in a slot of " + minutes(seconds) + " min",
          (said == null ? "in " + minutes(seconds) + " min they cannot: " : "it is " + said + "; ")
              + limits.figures(seconds));
    }
    return said == null ? Math.max(1, most) : said;
  }

  /** Notes that a slot has a size. */
  void put(String slot, int seconds, int households, boolean proposed) {
    slots
        .computeIfAbsent(new Size(seconds, households, proposed), _ -> new ArrayList<>())
        .add(slot);
  }

  /** The most a slot of so many seconds can carry, and what that is made of. */
  String most(int seconds) {
    return "at most " + limits.most(seconds) + " households, " + limits.figures(seconds);
  }

  /** A sentence for each size: what slots can carry, what of, and what they are planned for. */
  List<String> sentences() {
    return slots.entrySet().stream()
        .map(
            size ->
                "%s of %d min: %s; %s %d."
                    .formatted(
                        named(size.getValue()),
                        minutes(size.getKey().seconds()),
                        most(size.getKey().seconds()),
                        size.getKey().proposed() ? "proposed" : "planned for",
                        size.getKey().households()))
        .toList();
  }

  private static String named(List<String> slots) {
    return slots.size() == 1
        ? "slot " + slots.getFirst()
        : slots.size() + " slots from " + slots.getFirst() + " to " + slots.getLast();
  }

  private static long minutes(int seconds) {
    return Duration.ofSeconds(seconds).toMinutes();
  }
}
