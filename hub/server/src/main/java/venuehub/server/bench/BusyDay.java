package venuehub.server.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import venuehub.core.Role;
import venuehub.core.VenueState;
import venuehub.core.roster.Household;
import venuehub.core.turn.Counter;
import venuehub.core.turn.CounterState;
import venuehub.core.turn.Turn;
import venuehub.core.unit.Unit;
import venuehub.core.unit.UnitState;
import venuehub.server.access.Caller;
import venuehub.server.hub.LoneVenue;
import venuehub.server.live.CommandRequest;
import venuehub.server.problem.ProblemException;

/**
 * A selection day without pauses, to fill a ledger with what really happens: gates check in, clerks
 * call, review, serve and sign, families look at several units before they choose, supervisors take
 * units out and put them back. Everybody acts again as soon as the last act is answered.
 */
final class BusyDay {
  private static final int GATES = 2;
  private static final int SUPERVISORS = 16;
  private static final int WAITING = 40;
  private static final int LOOKED_AT = 24;

  /** One household in so many takes a unit, so that some are left to the end. */
  private static final int TAKES = 4;

  /** After a refusal: acts of others until somebody tries again. */
  private static final int REST = 100;

  private record Wish(String name, ObjectNode args) {}

  private static final class Person {
    final Caller caller;
    final Function<VenueState, @Nullable Wish> next;
    long restsUntil;
    boolean asking;

    Person(String name, Role role, Function<VenueState, @Nullable Wish> next) {
      this.caller = new Caller(name, role, null, null, Instant.MAX);
      this.next = next;
    }
  }

  private final LoneVenue venue;
  private final long entries;
  private final Random random = new Random(1);
  private final List<String> units;
  private final Queue<String> toCome = new ArrayDeque<>();
  private final List<Person> people = new ArrayList<>();
  private final Promise<Void> done = Promise.promise();
  private long acts;
  private int asking;

  private BusyDay(LoneVenue venue, long entries) {
    this.venue = venue;
    this.entries = entries;
    VenueState state = venue.state();
    this.units = state.units().table().all().stream().map(Unit::id).sorted().toList();
    state.households().all().stream()
        .filter(household -> !household.isFinal())
        .sorted(Comparator.comparing(Household::rank))
        .forEach(household -> toCome.add(household.id()));
    for (int each = 0; each < GATES; each++) {
      people.add(new Person("gate" + each, Role.GATE, this::arrival));
    }
    for (Counter counter : state.counters().all()) {
      int[] looked = {0};
      String id = counter.id();
      people.add(
          new Person(
              "counter" + id, Role.COUNTER, now -> served(now, now.counters().at(id), looked)));
    }
    for (int each = 0; each < SUPERVISORS; each++) {
      String[] own = {units.getFirst()};
      people.add(new Person("supervisor" + each, Role.SUPERVISOR, now -> taken(now, own)));
    }
  }

  /** Goes on until the ledger has at least so many entries. */
  static void fill(LoneVenue venue, long entries) {
    BusyDay day = new BusyDay(venue, entries);
    venue
        .context()
        .runOnContext(
            go ->
                day.ask(
                        new Person("manager", Role.MANAGER, state -> null),
                        new Wish("venue.open", args()))
                    .onComplete(open -> day.everybody()));
    BenchDatabase.await(day.done.future());
  }

  private void everybody() {
    if (venue.seq() >= entries) {
      if (asking == 0) {
        done.tryComplete();
      }
      return;
    }
    for (Person person : people) {
      if (!person.asking && person.restsUntil <= acts) {
        Wish wish = person.next.apply(venue.state());
        if (wish != null) {
          ask(person, wish);
        }
      }
    }
    if (asking == 0) {
      done.tryFail("Expected somebody to have something to do, but the day is over");
    }
  }

  private Future<?> ask(Person person, Wish wish) {
    asking++;
    person.asking = true;
    return venue
        .submit(
            new CommandRequest(UUID.randomUUID(), wish.name(), wish.args(), null), person.caller)
        .onComplete(
            outcome -> {
              asking--;
              person.asking = false;
              acts++;
              if (outcome.failed()) {
                refused(person, outcome.cause());
              }
              everybody();
            });
  }

  // A refusal by a rule belongs to a day: nobody waits, the deck is full.
  private void refused(Person person, Throwable cause) {
    person.restsUntil = acts + REST;
    if (!(cause instanceof ProblemException problem) || problem.problem().status() >= 500) {
      done.tryFail(cause);
    }
  }

  private @Nullable Wish arrival(VenueState state) {
    boolean room = state.households().waitingFor("review").size() < WAITING;
    String household = room ? toCome.poll() : null;
    return household == null
        ? null
        : new Wish("household.checkIn", args().put("household", household));
  }

  private @Nullable Wish served(VenueState state, Counter counter, int[] looked) {
    ObjectNode at = args().put("counter", counter.id());
    if (counter.state() != CounterState.OPEN) {
      return new Wish("counter.open", at);
    }
    Turn turn = counter.turn();
    if (turn == null) {
      looked[0] = 0;
      return new Wish("call.next", at);
    }
    return switch (turn.phase()) {
      case CALLED -> new Wish("call.present", at);
      case CHOSEN -> new Wish("form.sign", at);
      case PRESENT ->
          switch (counter.kind()) {
            case REVIEW -> new Wish("review.pass", at);
            case SIGNING -> new Wish("contract.sign", at);
            case SELECTION -> selection(state, turn, at, looked);
          };
    };
  }

  private Wish selection(VenueState state, Turn turn, ObjectNode at, int[] looked) {
    if (looked[0]++ < LOOKED_AT || turn.unit() == null) {
      String unit = free(state, turn.pools());
      if (unit != null) {
        return new Wish("unit.hold", at.put("unit", unit));
      }
    }
    return turn.unit() == null || random.nextInt(TAKES) > 0
        ? new Wish("selection.decline", at.put("reason", "other"))
        : new Wish("unit.choose", at.put("unit", turn.unit()));
  }

  private @Nullable Wish taken(VenueState state, String[] own) {
    if (state.units().at(own[0]).state() == UnitState.SUSPENDED) {
      return new Wish("unit.restore", args().put("unit", own[0]));
    }
    String unit = free(state, List.copyOf(state.plan().pools().keySet()));
    if (unit == null) {
      return null;
    }
    own[0] = unit;
    return new Wish("unit.suspend", args().put("unit", unit).put("reason", "objection"));
  }

  /** A unit somebody may hold, from anywhere in the list; null if there is none. */
  private @Nullable String free(VenueState state, List<String> pools) {
    int from = random.nextInt(units.size());
    for (int step = 0; step < units.size(); step++) {
      Unit unit = state.units().at(units.get((from + step) % units.size()));
      if (unit.state().isFree() && pools.contains(unit.plan().pool())) {
        return unit.id();
      }
    }
    return null;
  }

  private static ObjectNode args() {
    return JsonNodeFactory.instance.objectNode();
  }
}
