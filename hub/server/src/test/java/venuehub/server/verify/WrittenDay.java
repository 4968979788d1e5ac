package venuehub.server.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import venuehub.core.Actor;
import venuehub.core.Asking;
import venuehub.core.Command;
import venuehub.core.Decision;
import venuehub.core.Event;
import venuehub.core.Recorded;
import venuehub.core.Role;
import venuehub.core.Venue;
import venuehub.core.VenueState;
import venuehub.core.day.DayCommand;
import venuehub.core.plan.PlanEvent;
import venuehub.core.plan.Rules;
import venuehub.core.plan.Rules.Absent;
import venuehub.core.plan.Rules.Place;
import venuehub.core.plan.StageKind;
import venuehub.core.plan.Text;
import venuehub.core.plan.VenuePlan;
import venuehub.core.plan.VenuePlan.CounterPlan;
import venuehub.core.roster.HouseholdPlan;
import venuehub.core.roster.RosterCommand.CheckIn;
import venuehub.core.roster.RosterEvent.HouseholdsListed;
import venuehub.core.turn.TurnCommand;
import venuehub.core.unit.UnitCommand;
import venuehub.core.unit.UnitEvent.UnitsListed;
import venuehub.core.unit.UnitPlan;
import venuehub.server.codec.EventCodec;
import venuehub.server.ledger.CanonicalJson;
import venuehub.server.ledger.Entry;
import venuehub.server.ledger.Hash;

/** A short day as the hub writes it down: three households, two units, one counter a stage. */
final class WrittenDay {
  private static final long VENUE = 7;
  private static final Actor MANAGER = Actor.of("manager", Role.MANAGER);
  private static final Actor GATE = Actor.of("gate1", Role.GATE);
  private static final Instant OPENS = Instant.parse("2026-11-24T01:00:00Z");

  private final EventCodec codec = EventCodec.ofCore();
  private final List<Entry> entries = new ArrayList<>();
  private VenueState state = VenueState.EMPTY;
  private Instant now = OPENS;
  private long ids;

  private WrittenDay() {}

  static List<Entry> entries() {
    WrittenDay day = new WrittenDay();
    day.write(Actor.HUB, beginning());
    day.told();
    return day.entries;
  }

  private void told() {
    does(MANAGER, new DayCommand.Open(1));
    for (String counter : List.of("1", "2", "3")) {
      does(clerk(counter), new TurnCommand.OpenCounter(counter));
    }
    for (String household : List.of("H1", "H2", "H3")) {
      does(GATE, new CheckIn(household));
    }
    for (String unit : List.of("1-101", "1-102")) {
      serve("1", new TurnCommand.PassReview("1"));
      serve("2", new UnitCommand.Hold("2", unit), new UnitCommand.Choose("2", unit));
      does(clerk("2"), new TurnCommand.SignForm("2"));
      serve("3", new TurnCommand.SignContract("3"));
    }
    does(MANAGER, new DayCommand.Close());
  }

  private void serve(String counter, Command... commands) {
    does(clerk(counter), new TurnCommand.CallNext(counter));
    does(clerk(counter), new TurnCommand.CallPresent(counter));
    for (Command command : commands) {
      does(clerk(counter), command);
    }
  }

  private static Actor clerk(String counter) {
    return Actor.of("counter" + counter, Role.COUNTER);
  }

  private void does(Actor actor, Command command) {
    now = now.plusSeconds(20);
    Asking asking = new Asking(new UUID(1, ids + 1), actor, now, null);
    switch (Venue.decide(state, asking, command)) {
      case Decision.Accepted accepted -> write(actor, accepted.events());
      case Decision.Refused refused -> throw new AssertionError(refused.refusal().detail());
    }
  }

  private void write(Actor actor, List<? extends Event> events) {
    UUID command = new UUID(1, ++ids);
    int part = 0;
    for (Event event : events) {
      long seq = entries.size() + 1L;
      ObjectNode body = codec.encode(event);
      if (part == 0) {
        body.putObject("ask").put("args", "00").put("name", "test");
      }
      Hash previous = entries.isEmpty() ? Hash.NONE : entries.getLast().hash();
      entries.add(
          Entry.after(
              previous,
              VENUE,
              seq,
              now,
              actor.name(),
              command,
              part,
              codec.typeOf(event),
              CanonicalJson.of(body)));
      state = Venue.apply(state, new Recorded(seq, now, actor.name(), command, part++, event));
    }
  }

  private static List<Event> beginning() {
    List<UnitPlan> units =
        List.of("1-101", "1-102").stream()
            .map(id -> new UnitPlan(id, "one", "one-a", "1", null, 1, id, 45.5, 1, false))
            .toList();
    List<HouseholdPlan> households = new ArrayList<>();
    for (int order = 1; order <= 4; order++) {
      households.add(
          new HouseholdPlan(
              "H" + order,
              "000" + order,
              order,
              "all",
              List.of("one"),
              2,
              "s1",
              null,
              List.of(),
              false,
              false));
    }
    return List.of(
        new PlanEvent.LedgerStarted("00", 10),
        new PlanEvent.PlanAdopted(plan()),
        new UnitsListed(units),
        new HouseholdsListed(households));
  }

  private static VenuePlan plan() {
    Text text = new Text("样例", "Sample");
    Rules rules =
        new Rules(
            new Rules.Calls(3, 25),
            new Rules.Missed(Place.SLOT, 1, true),
            Place.SLOT,
            new Rules.Selection(180, List.of(60, 15)),
            new Rules.AtClose(Absent.FINAL, true),
            5,
            3,
            100,
            300,
            10,
            Map.of(),
            List.of(),
            null,
            null,
            null,
            null);
    Map<String, VenuePlan.Stage> stages =
        Map.of(
            "review", new VenuePlan.Stage(text, 1, StageKind.REVIEW),
            "selection", new VenuePlan.Stage(text, 2, StageKind.SELECTION),
            "signing", new VenuePlan.Stage(text, 3, StageKind.SIGNING));
    Map<String, CounterPlan> counters =
        Map.of(
            "1", new CounterPlan(null, 1, "review", List.of(), null),
            "2", new CounterPlan(null, 2, "selection", List.of(), null),
            "3", new CounterPlan(null, 3, "signing", List.of(), null));
    return new VenuePlan(
        "written",
        text,
        "Asia/Shanghai",
        List.of(
            new VenuePlan.Day(1, LocalDate.parse("2026-11-24"), OPENS, OPENS.plusSeconds(28_800))),
        Map.of(),
        Map.of(),
        null,
        stages,
        counters,
        Map.of("one", new VenuePlan.Pool(text, 1, null)),
        Map.of("one-a", new VenuePlan.UnitType(text, 1, "one")),
        Map.of("1", new VenuePlan.Building(text, 1)),
        Map.of("s1", new VenuePlan.Slot(text, 1, 1, OPENS, OPENS.plusSeconds(7_200), 20)),
        Map.of("all", new VenuePlan.Group(text, 1)),
        Map.of(),
        Map.of(),
        rules);
  }
}
