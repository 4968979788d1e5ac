package venuehub.core.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import venuehub.core.Actor;
import venuehub.core.Command;
import venuehub.core.VenueState;
import venuehub.core.crowd.CrowdCommand;
import venuehub.core.day.DayCommand;
import venuehub.core.entry.EntryCommand;
import venuehub.core.evidence.EvidenceCommand;
import venuehub.core.feedback.FeedbackCommand;
import venuehub.core.notice.Notice;
import venuehub.core.notice.NoticeCommand;
import venuehub.core.plan.StageKind;
import venuehub.core.plan.Text;
import venuehub.core.roster.Household;
import venuehub.core.roster.RosterCommand;
import venuehub.core.roster.Standing;
import venuehub.core.turn.Counter;
import venuehub.core.turn.CounterState;
import venuehub.core.turn.Turn;
import venuehub.core.turn.TurnCommand;
import venuehub.core.unit.Unit;
import venuehub.core.unit.UnitCommand;

/**
 * Proposes what people in the hall might do next, from a seed: mostly what moves the day on,
 * sometimes a mess, sometimes what is not allowed.
 */
public final class RandomDay {
  /** Somebody who asks for something. */
  public record Wish(Actor actor, Command command) {}

  private final Random random;

  public RandomDay(long seed) {
    this.random = new Random(seed);
  }

  /** Seconds until the next wish. */
  public int pause() {
    return random.nextInt(10) == 0 ? 30 + random.nextInt(90) : random.nextInt(12);
  }

  /** What somebody asks for now. */
  public Wish next(VenueState state) {
    if (!state.day().open()) {
      return new Wish(Story.MANAGER, new DayCommand.Open(null));
    }
    int kind = random.nextInt(100);
    if (kind < 18) {
      return household(state);
    }
    if (kind < 22) {
      return gate(state);
    }
    if (kind < 82) {
      return counter(state, anyCounter(state));
    }
    return kind < 96 ? rarely(state) : mess(state);
  }

  private Wish household(VenueState state) {
    Household household = any(List.copyOf(state.households().all()));
    boolean missed = household.standing() == Standing.DEFERRED_MISSED;
    return new Wish(
        Story.GATE,
        missed
            ? new RosterCommand.RequestMakeUp(household.id())
            : new RosterCommand.CheckIn(household.id()));
  }

  private Wish gate(VenueState state) {
    Household household = any(List.copyOf(state.households().all()));
    // In order, since that of a copied map is another in each run: a seed is to tell one story.
    String gate = any(state.plan().gates().keySet().stream().sorted().toList());
    String slot = any(state.plan().slots().keySet().stream().sorted().toList());
    return switch (random.nextInt(18)) {
      case 0 -> new Wish(Story.GATE, new EntryCommand.Leave(gate, 1, household.id()));
      case 1 -> new Wish(Story.GATE, new EntryCommand.Leave(gate, 2, null));
      case 2 -> new Wish(Story.MANAGER, new EntryCommand.Hold(gate, null, 10));
      case 3 -> new Wish(Story.MANAGER, new EntryCommand.Resume(gate, null));
      case 4 -> new Wish(Story.MANAGER, new EntryCommand.Hold(null, slot, null));
      case 5 -> new Wish(Story.MANAGER, new EntryCommand.Resume(null, slot));
      case 6 -> new Wish(Story.MANAGER, new EntryCommand.Pace(gate, 1 + random.nextInt(9)));
      case 7 -> new Wish(Story.MANAGER, new EntryCommand.Delay(slot, 10));
      case 8 -> new Wish(Story.GATE, new EntryCommand.Reschedule(household.id(), slot));
      case 9 -> new Wish(Story.GATE, new EntryCommand.TurnAway(gate, null, "too-early"));
      case 12 -> crowd(state);
      case 13 -> new Wish(Actor.HUB, new CrowdCommand.Sample(List.of(sampled(), sampled())));
      case 14 -> new Wish(Actor.HUB, new CrowdCommand.Silence(sensor(), Instant.EPOCH));
      case 15, 16 -> new Wish(Story.EXIT, new FeedbackCommand.Rate(any(List.of("good", "poor"))));
      case 17 -> new Wish(Story.GATE, new FeedbackCommand.Complain("waiting", household.id()));
      default -> new Wish(Story.GATE, new EntryCommand.Admit(gate, household.id(), 1));
    };
  }

  private Wish crowd(VenueState state) {
    String zone = any(state.plan().zones().keySet().stream().sorted().toList());
    return random.nextInt(3) == 0
        ? new Wish(Story.MANAGER, new CrowdCommand.Recount(zone, random.nextInt(400)))
        : new Wish(
            Story.GATE, new CrowdCommand.Count(zone, random.nextInt(200), random.nextInt(150)));
  }

  /** What a sensor may say, nonsense among it. */
  private CrowdCommand.Sampled sampled() {
    int people = random.nextInt(random.nextInt(10) == 0 ? 10_000 : 60);
    Instant at = SamplePlan.OPENS.plusSeconds(random.nextInt(30_000));
    return new CrowdCommand.Sampled(sensor(), at, people, random.nextInt(60));
  }

  private String sensor() {
    return random.nextBoolean() ? "b-in" : "b-d";
  }

  private Counter anyCounter(VenueState state) {
    return any(List.copyOf(state.counters().all()));
  }

  private Wish counter(VenueState state, Counter counter) {
    Actor clerk = Story.clerk(counter.id());
    String id = counter.id();
    if (counter.state() != CounterState.OPEN && counter.turn() == null) {
      return new Wish(clerk, new TurnCommand.OpenCounter(id));
    }
    Turn turn = counter.turn();
    if (turn == null) {
      return new Wish(clerk, new TurnCommand.CallNext(id));
    }
    return new Wish(
        clerk,
        switch (turn.phase()) {
          case CALLED ->
              switch (random.nextInt(4)) {
                case 0 -> new TurnCommand.CallRepeat(id);
                case 1 -> new TurnCommand.CallMissedByHousehold(id);
                default -> new TurnCommand.CallPresent(id);
              };
          case PRESENT -> served(state, counter, turn);
          case CHOSEN ->
              random.nextInt(12) == 0
                  ? new TurnCommand.Decline(id, "no-fit", null)
                  : new TurnCommand.SignForm(id);
        });
  }

  private Command served(VenueState state, Counter counter, Turn turn) {
    String id = counter.id();
    int kind = random.nextInt(10);
    return switch (counter.kind()) {
      case REVIEW ->
          kind < 8
              ? new TurnCommand.PassReview(id)
              : new TurnCommand.FailReview(id, kind == 8 ? "papers" : "not-entitled", null);
      case SIGNING ->
          kind == 0
              ? new TurnCommand.Decline(id, "no-fit", null)
              : new TurnCommand.SignContract(id);
      case SELECTION -> {
        if (turn.unit() == null || kind < 2) {
          yield kind == 9
              ? new TurnCommand.Decline(id, "no-fit", null)
              : new UnitCommand.Hold(id, anyUnit(state).id());
        }
        yield kind < 3
            ? new UnitCommand.Release(id, turn.unit())
            : new UnitCommand.Choose(id, turn.unit());
      }
    };
  }

  private Unit anyUnit(VenueState state) {
    return any(List.copyOf(state.units().table().all()));
  }

  private Wish rarely(VenueState state) {
    Counter counter = anyCounter(state);
    List<String> causes = List.copyOf(state.freeze().causes().keySet());
    List<String> ties =
        state.households().ties().entrySet().stream()
            .filter(tie -> !tie.getValue().isEmpty())
            .map(java.util.Map.Entry::getKey)
            .toList();
    return switch (random.nextInt(12)) {
      case 0 ->
          new Wish(
              Story.MANAGER,
              new EvidenceCommand.FreezeVenue("cause" + random.nextInt(2), "system", null));
      case 1, 2, 3 ->
          causes.isEmpty()
              ? counter(state, counter)
              : new Wish(Story.MANAGER, new EvidenceCommand.ResumeVenue(any(causes)));
      case 4 ->
          new Wish(
              Story.clerk(counter.id()),
              new TurnCommand.CallOutOfOrder(
                  counter.id(), any(List.copyOf(state.households().all())).id(), "ill", null));
      case 5, 6 -> approval(state, counter);
      case 7 -> new Wish(Story.MANAGER, new UnitCommand.Void(anyUnit(state).id(), "mistake", null));
      case 8 -> unit(state);
      case 9 -> notice(state);
      case 10 ->
          ties.isEmpty()
              ? counter(state, counter)
              : new Wish(Story.SUPERVISOR, draw(state, any(ties)));
      default -> new Wish(Story.clerk(counter.id()), new TurnCommand.PauseCounter(counter.id()));
    };
  }

  private Wish approval(VenueState state, Counter counter) {
    List<String> approvals = List.copyOf(state.approvals().rows().keySet());
    if (approvals.isEmpty()) {
      return counter(state, counter);
    }
    String approval = any(approvals);
    return new Wish(
        Story.SUPERVISOR,
        random.nextInt(4) == 0
            ? new EvidenceCommand.RefuseApproval(approval)
            : new EvidenceCommand.GiveApproval(approval));
  }

  private Wish unit(VenueState state) {
    String unit = anyUnit(state).id();
    return new Wish(
        Story.MANAGER,
        switch (random.nextInt(4)) {
          case 0 -> new UnitCommand.Suspend(unit, "objection", null);
          case 1 -> new UnitCommand.Reserve(unit, "objection", null);
          default -> new UnitCommand.Restore(unit);
        });
  }

  private Wish notice(VenueState state) {
    List<String> notices = List.copyOf(state.notices().rows().keySet());
    Command command =
        notices.isEmpty() || random.nextBoolean()
            ? new NoticeCommand.Post(
                new Text("请稍候", "Please wait"),
                Notice.Level.INFO,
                null,
                random.nextBoolean() ? 1 : null)
            : new NoticeCommand.Withdraw(any(notices));
    return new Wish(Story.MANAGER, command);
  }

  private RosterCommand.DrawTie draw(VenueState state, String tie) {
    List<String> order = new ArrayList<>();
    state.households().ties().get(tie).forEach(spot -> order.add(spot.id()));
    java.util.Collections.shuffle(order, random);
    return new RosterCommand.DrawTie(tie, order);
  }

  /** Wrong counters, wrong units, wrong moments; and now and then the end of the day. */
  private Wish mess(VenueState state) {
    Counter counter = anyCounter(state);
    boolean idle = state.counters().all().stream().allMatch(each -> each.turn() == null);
    if (idle && random.nextInt(3) == 0) {
      return new Wish(Story.MANAGER, new DayCommand.Close());
    }
    return switch (random.nextInt(5)) {
      case 0 -> new Wish(Story.clerk("9"), new TurnCommand.CallNext(counter.id()));
      case 1 ->
          new Wish(
              Story.clerk(counter.id()), new UnitCommand.Choose(counter.id(), anyUnit(state).id()));
      case 2 -> new Wish(Story.clerk(counter.id()), new TurnCommand.CloseCounter(counter.id()));
      case 3 -> new Wish(Story.MANAGER, new DayCommand.Close());
      default ->
          new Wish(
              Story.clerk(counter.id()),
              counter.kind() == StageKind.REVIEW
                  ? new TurnCommand.SignForm(counter.id())
                  : new TurnCommand.PassReview(counter.id()));
    };
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
