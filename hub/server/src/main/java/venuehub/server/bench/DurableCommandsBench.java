package venuehub.server.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import venuehub.core.Role;
import venuehub.core.unit.Unit;
import venuehub.core.unit.UnitState;
import venuehub.server.access.Caller;
import venuehub.server.hub.LoneVenue;
import venuehub.server.live.CommandRequest;

/**
 * Commands that are durable, a second, at one venue: as the hub takes them from a door (arguments
 * read, rules asked, entry hashed and appended, documents patched, answered) beside the same act as
 * a transaction with a row lock and an outbox.
 *
 * <p>The act is a supervisor who takes a unit out of the choice and puts it back, each on a unit of
 * its own, so that it is always allowed. Both ways are asked on an event loop of this process and
 * write to the same PostgreSQL, turn by turn.
 */
public final class DurableCommandsBench {
  /** At this number in flight the targets are set. */
  private static final int TARGET_IN_FLIGHT = 32;

  private static final double OF_CONTENDED = 10;
  private static final double OF_UNCONTENDED = 3;
  private static final int SAMPLES = 2;
  private static final int WARM_UP_TURNS = 2;

  private final int[] inFlight;
  private final int rounds;
  private final Duration warmUp;
  private final Duration measured;

  /**
   * @param inFlight callers at once, one measurement each, at most 200
   * @param rounds how often the ways take turns; the figures are the medians
   * @param warmUp before each turn
   * @param measured time of each turn
   */
  public DurableCommandsBench(int[] inFlight, int rounds, Duration warmUp, Duration measured) {
    this.inFlight = inFlight.clone();
    this.rounds = rounds;
    this.warmUp = warmUp;
    this.measured = measured;
  }

  private record Turn(ClosedLoop.Figures figures, double batch) {}

  /** Takes about a minute. */
  public BenchTable run() throws IOException {
    try (BenchDatabase database = BenchDatabase.open()) {
      BenchTable table =
          new BenchTable(
              "Durable commands at one venue (ms; " + database.promises() + ")",
              "in flight",
              "way",
              "commands/s",
              "p50",
              "p99",
              "per append",
              "hub is");
      LoneVenue venue = database.begin(SampleHall.times(SAMPLES), InstantSource.system());
      try (RowLocks locks = RowLocks.in(database)) {
        Acts acts = new Acts(venue);
        warmUp(acts, locks);
        for (int callers : inFlight) {
          measure(callers, acts, locks, table);
        }
      } finally {
        BenchDatabase.await(venue.close());
      }
      return table;
    }
  }

  /** Until the code of both ways is compiled: it is not the start of a program that is measured. */
  private void warmUp(Acts acts, RowLocks locks) {
    for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
      acts.turn(TARGET_IN_FLIGHT);
      turn(acts, TARGET_IN_FLIGHT, caller -> locks.act(caller, false));
    }
  }

  private void measure(int callers, Acts acts, RowLocks locks, BenchTable table) {
    List<Turn> hub = new ArrayList<>();
    List<Turn> contended = new ArrayList<>();
    List<Turn> uncontended = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      hub.add(acts.turn(callers));
      contended.add(turn(acts, callers, caller -> locks.act(caller, true)));
      uncontended.add(turn(acts, callers, caller -> locks.act(caller, false)));
    }
    double perSecond = median(hub, turn -> turn.figures().perSecond());
    add(table, callers, "hub", hub, perSecond, 0);
    add(table, callers, "row lock, one venue row", contended, perSecond, OF_CONTENDED);
    add(table, callers, "row lock, unit rows only", uncontended, perSecond, OF_UNCONTENDED);
  }

  private Turn turn(Acts acts, int callers, ClosedLoop.Caller caller) {
    return new Turn(
        ClosedLoop.run(acts.venue.context(), callers, warmUp, measured, () -> {}, caller), 1);
  }

  private static void add(
      BenchTable table, int callers, String way, List<Turn> turns, double hub, double times) {
    double perSecond = median(turns, turn -> turn.figures().perSecond());
    double ratio = hub / perSecond;
    Target target =
        times > 0 && callers == TARGET_IN_FLIGHT
            ? Target.atLeast(times, ratio, " times")
            : Target.NONE;
    table.add(
        target,
        callers,
        way,
        perSecond,
        median(turns, turn -> turn.figures().p50()),
        median(turns, turn -> turn.figures().p99()),
        median(turns, Turn::batch),
        ratio);
  }

  private static double median(List<Turn> turns, ToDoubleFunction<Turn> figure) {
    double[] sorted = turns.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** The name of a caller, the same for both ways. */
  static String person(int caller) {
    return "supervisor" + caller;
  }

  /** The act at the hub. */
  private final class Acts {
    private final LoneVenue venue;
    private final List<String> units;
    private final List<Caller> callers = new ArrayList<>();

    Acts(LoneVenue venue) {
      this.venue = venue;
      this.units =
          venue.state().units().table().all().stream()
              .sorted(Comparator.comparingInt(unit -> unit.plan().rank()))
              .map(Unit::id)
              .toList();
      for (int each = 0; each < units.size(); each++) {
        callers.add(new Caller(person(each), Role.SUPERVISOR, null, null, Instant.MAX));
      }
    }

    Turn turn(int count) {
      long[] began = new long[2];
      ClosedLoop.Figures figures =
          ClosedLoop.run(
              venue.context(),
              count,
              warmUp,
              measured,
              () -> {
                began[0] = venue.appends();
                began[1] = venue.seq();
              },
              this::act);
      return new Turn(figures, (venue.seq() - began[1]) / (double) (venue.appends() - began[0]));
    }

    private Future<?> act(int caller) {
      String unit = units.get(caller);
      boolean out = venue.state().units().at(unit).state() == UnitState.SUSPENDED;
      ObjectNode args = JsonNodeFactory.instance.objectNode().put("unit", unit);
      String name = out ? "unit.restore" : "unit.suspend";
      return venue.submit(
          new CommandRequest(
              UUID.randomUUID(), name, out ? args : args.put("reason", "objection"), null),
          callers.get(caller));
    }
  }
}
