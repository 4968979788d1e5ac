package venuehub.server.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where everybody walks in the hall, and what the sensors over the doors make of it. */
final class Footfall {
  /** Of a hundred people who pass, sensors over doors miss one or two. */
  private static final double MISSED = 0.015;

  private static final int QUICKEST_S = 5;
  private static final int SLOWEST_S = 15;

  private final Agenda agenda;
  private final Dice dice;
  private final Map<String, Walker> walkers = new HashMap<>();
  private final Map<String, Count> counts = new TreeMap<>();
  private Ways ways = Ways.NONE;

  /** A household on its feet. */
  private static final class Walker {
    private final int people;
    private String at;
    private String to;
    private boolean inside;
    private boolean walking;
    private Runnable then = () -> {};

    Walker(int people, String at, boolean inside) {
      this.people = people;
      this.at = at;
      this.to = at;
      this.inside = inside;
    }
  }

  /** What a sensor has counted since it was started. */
  static final class Count {
    private int in;
    private int out;
    private int passed;

    int in() {
      return in;
    }

    int out() {
      return out;
    }
  }

  Footfall(Agenda agenda, Dice dice) {
    this.agenda = agenda;
    this.dice = dice;
  }

  /** The doors there are. */
  void ways(Ways now) {
    ways = now;
    now.sensors().forEach(sensor -> counts.computeIfAbsent(sensor, each -> new Count()));
  }

  /** What each sensor has counted. */
  Map<String, Count> sensors() {
    return counts;
  }

  /** Everybody is at home again. */
  void newDay() {
    walkers.clear();
  }

  /** A household comes and stands before a gate. */
  void arrives(String household, int people, String gate) {
    walkers.put(household, new Walker(people, Ways.OUTSIDE, false));
    walk(household, ways.before(gate));
  }

  /** It is let in. */
  void enters(String household, String gate) {
    through(household, gate, true);
  }

  /** It is let out, and goes home. */
  void leaves(String household, String gate) {
    through(household, gate, false);
    goesAway(household);
  }

  /** It goes home from where it stands before a gate. */
  void goesAway(String household) {
    walk(household, Ways.OUTSIDE);
  }

  /** It goes to the zone behind a gate, and then is let out. */
  void walksTo(String household, String gate, Runnable then) {
    Walker walker = walkers.get(household);
    if (walker == null) {
      then.run();
      return;
    }
    walker.then = then;
    walk(household, ways.behind(gate));
  }

  private void through(String household, String gate, boolean in) {
    Walker walker = walkers.get(household);
    if (walker == null) {
      return;
    }
    ways.over(gate).forEach(step -> count(household, walker, step.sensor(), in));
    boolean waited = walker.to.equals(walker.at) || walker.to.equals(ways.before(gate));
    walker.at = in ? ways.behind(gate) : ways.before(gate);
    walker.inside = in;
    walk(household, !in || waited ? walker.at : walker.to);
  }

  /** It is called, served, or waits for what comes next, as {@code queue} says. */
  void walks(String household, String gate, JsonNode queue) {
    JsonNode row = queue.path("households").path(household);
    Optional<String> to = isTo(row, ways.behind(gate), queue.path("counters"));
    if (to.isEmpty() || gate.isEmpty()) {
      return;
    }
    if (!walkers.containsKey(household)) {
      // It came in before these people were watched.
      walkers.put(household, new Walker(row.path("people").asInt(1), to.get(), true));
    }
    Walker walker = walkers.get(household);
    if (walker.inside) {
      walk(household, to.get());
    } else {
      // Its gate has yet to hear that it is let in.
      walker.to = to.get();
    }
  }

  /** Who is present is at the counter; who waits for a stage is before its door. */
  private Optional<String> isTo(JsonNode row, String home, JsonNode counters) {
    return switch (row.path("state").asText()) {
      case "present" -> zone(counters.path(row.path("counter").asText()));
      case "waiting" ->
          counters
              .valueStream()
              .filter(each -> each.path("stage").asText().equals(row.path("stage").asText()))
              .min(Comparator.comparingInt(each -> each.path("rank").asInt()))
              .flatMap(Footfall::zone)
              .map(zone -> beforeLast(home, ways.between(home, zone)));
      default -> Optional.empty();
    };
  }

  private static Optional<String> zone(JsonNode counter) {
    return Optional.of(counter.path("zone").asText()).filter(zone -> !zone.isEmpty());
  }

  private static String beforeLast(String from, List<Ways.Step> way) {
    return way.size() < 2 ? from : way.get(way.size() - 2).to();
  }

  private void walk(String household, String to) {
    Walker walker = walkers.get(household);
    if (walker == null) {
      return;
    }
    walker.to = to;
    if (!walker.walking) {
      step(household, walker);
    }
  }

  /** Through the next door; the one behind it takes a while. */
  private void step(String household, Walker walker) {
    walker.walking = false;
    if (walkers.get(household) != walker) {
      return;
    }
    List<Ways.Step> way = ways.between(walker.at, walker.to);
    if (way.isEmpty()) {
      there(walker);
      return;
    }
    Ways.Step next = way.getFirst();
    count(household, walker, next.sensor(), next.in());
    walker.at = next.to();
    if (way.size() == 1) {
      there(walker);
    } else {
      walker.walking = true;
      int seconds = dice.between(QUICKEST_S, SLOWEST_S, household, next.sensor(), next.in());
      agenda.after(seconds, () -> step(household, walker));
    }
  }

  private static void there(Walker walker) {
    walker.at = walker.to;
    Runnable then = walker.then;
    walker.then = () -> {};
    then.run();
  }

  private void count(String household, Walker walker, String sensor, boolean in) {
    Count count = counts.computeIfAbsent(sensor, each -> new Count());
    for (int person = 0; person < walker.people; person++) {
      count.passed++;
      if (!dice.happens(MISSED, household, sensor, count.passed)) {
        count.in += in ? 1 : 0;
        count.out += in ? 0 : 1;
      }
    }
  }
}
