package venuehub.server.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How people get from zone to zone: through the doors over which sensors hang, and through gates.
 * Outside the venue is the zone "".
 */
final class Ways {
  static final String OUTSIDE = "";

  /** Nothing is known yet. */
  static final Ways NONE = new Ways(Map.of(), Map.of(), Map.of());

  private final Map<String, List<Step>> steps;
  private final Map<String, List<Step>> sensorsOfGates;
  private final Map<String, Gate> gates;

  /**
   * One door on the way.
   *
   * @param in whether the sensor over it counts this way as in
   * @param to the zone behind it
   */
  record Step(String sensor, boolean in, String to) {}

  private record Gate(String outside, String inside) {}

  private Ways(
      Map<String, List<Step>> steps,
      Map<String, List<Step>> sensorsOfGates,
      Map<String, Gate> gates) {
    this.steps = steps;
    this.sensorsOfGates = sensorsOfGates;
    this.gates = gates;
  }

  /** The ways that the documents {@code crowd} and {@code entry} show. */
  static Ways of(JsonNode crowd, JsonNode entry) {
    Map<String, List<Step>> steps = new HashMap<>();
    Map<String, List<Step>> sensorsOfGates = new HashMap<>();
    crowd.path("sensors").properties().stream()
        .sorted(Comparator.comparingInt(each -> each.getValue().path("rank").asInt()))
        .forEach(
            each -> {
              JsonNode sensor = each.getValue();
              Step in = new Step(each.getKey(), true, sensor.path("into").asText());
              Step out = new Step(each.getKey(), false, sensor.path("outOf").asText());
              if (sensor.has("gate")) {
                add(sensorsOfGates, sensor.path("gate").asText(), in);
              } else {
                add(steps, out.to(), in);
                add(steps, in.to(), out);
              }
            });
    Map<String, Gate> gates = new HashMap<>();
    entry
        .path("gates")
        .properties()
        .forEach(
            each ->
                gates.put(
                    each.getKey(),
                    new Gate(
                        each.getValue().path("outside").asText(),
                        each.getValue().path("zone").asText())));
    return new Ways(steps, sensorsOfGates, gates);
  }

  private static void add(Map<String, List<Step>> steps, String at, Step step) {
    steps.computeIfAbsent(at, each -> new ArrayList<>()).add(step);
  }

  /** Every sensor. */
  Set<String> sensors() {
    return Stream.of(steps, sensorsOfGates)
        .flatMap(each -> each.values().stream())
        .flatMap(List::stream)
        .map(Step::sensor)
        .collect(Collectors.toSet());
  }

  /** The zone before a gate. */
  String before(String gate) {
    Gate known = gates.get(gate);
    return known == null ? OUTSIDE : known.outside();
  }

  /** The zone behind a gate. */
  String behind(String gate) {
    Gate known = gates.get(gate);
    return known == null ? OUTSIDE : known.inside();
  }

  /** The sensors that hang over a gate, as they count who comes in. */
  List<Step> over(String gate) {
    return sensorsOfGates.getOrDefault(gate, List.of());
  }

  /** The doors from one zone to another, the fewest there can be; empty where there is no way. */
  List<Step> between(String from, String to) {
    Map<String, List<Step>> found = new HashMap<>(Map.of(from, List.of()));
    Deque<String> reached = new ArrayDeque<>(List.of(from));
    while (!reached.isEmpty() && !found.containsKey(to)) {
      String zone = reached.removeFirst();
      for (Step step : steps.getOrDefault(zone, List.of())) {
        boolean throughTheStreet = step.to().equals(OUTSIDE) && !to.equals(OUTSIDE);
        if (!throughTheStreet && !found.containsKey(step.to())) {
          List<Step> way = new ArrayList<>(found.get(zone));
          way.add(step);
          found.put(step.to(), way);
          reached.add(step.to());
        }
      }
    }
    return found.getOrDefault(to, List.of());
  }
}
