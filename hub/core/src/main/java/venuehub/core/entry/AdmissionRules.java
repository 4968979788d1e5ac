package venuehub.core.entry;

import static venuehub.core.RefusalCode.ALREADY_INSIDE;
import static venuehub.core.RefusalCode.ENTRY_HELD;
import static venuehub.core.RefusalCode.ENTRY_PACED;
import static venuehub.core.RefusalCode.HOUSEHOLD_FINAL;
import static venuehub.core.RefusalCode.OUT_OF_RANGE;
import static venuehub.core.RefusalCode.TICKET_FORGED;
import static venuehub.core.RefusalCode.TICKET_REPLACED;
import static venuehub.core.RefusalCode.TOO_EARLY;
import static venuehub.core.RefusalCode.TOO_LATE;
import static venuehub.core.RefusalCode.TOO_MANY_PEOPLE;
import static venuehub.core.RefusalCode.UNKNOWN;
import static venuehub.core.RefusalCode.UNKNOWN_REASON;
import static venuehub.core.RefusalCode.WRONG_DAY;
import static venuehub.core.RefusalCode.WRONG_GATE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import venuehub.core.Asking;
import venuehub.core.Decision;
import venuehub.core.Event;
import venuehub.core.Refusal;
import venuehub.core.RefusalCode;
import venuehub.core.VenueState;
import venuehub.core.plan.Rules.TimedEntry;
import venuehub.core.plan.VenuePlan;
import venuehub.core.roster.Household;
import venuehub.core.roster.RosterRules;
import venuehub.core.turn.CounterGuards;

/** Who is let in at a gate. */
final class AdmissionRules {
  /** As many as a household may have (see its plan). */
  private static final int MOST_PEOPLE = 20;

  /** Why somebody may be turned away. */
  private static final Set<RefusalCode> REASONS =
      Set.of(
          UNKNOWN,
          HOUSEHOLD_FINAL,
          ALREADY_INSIDE,
          WRONG_DAY,
          WRONG_GATE,
          TOO_MANY_PEOPLE,
          TOO_EARLY,
          TOO_LATE,
          ENTRY_HELD,
          ENTRY_PACED,
          TICKET_FORGED,
          TICKET_REPLACED);

  private AdmissionRules() {}

  static Decision admit(VenueState state, Asking asking, EntryCommand.Admit admit) {
    @Nullable Refusal impossible = impossible(state, admit.gate(), admit.people());
    if (impossible != null) {
      return impossible.decision();
    }
    @Nullable Household household = named(state, admit.ticket());
    if (household == null) {
      return Refusal.unknown("household", admit.ticket()).decision();
    }
    @Nullable Instant actedAt = earlier(asking);
    Instant at = actedAt == null ? asking.at() : actedAt;
    List<Refusal> against = against(state, admit, household, at).toList();
    if (actedAt == null && !against.isEmpty()) {
      return against.getFirst().decision();
    }
    List<Event> events = new ArrayList<>();
    if (timed(state).checksIn()) {
      RosterRules.arrivalOf(state, household).ifPresent(events::add);
    }
    // Last, since the last event of a command is what its answer tells of.
    events.add(
        new EntryEvent.HouseholdAdmitted(
            admit.gate(),
            household.id(),
            household.number(),
            admit.people(),
            actedAt,
            against.stream().map(refusal -> refusal.code().wire()).toList()));
    return Decision.accept(events);
  }

  static Decision leave(VenueState state, Asking asking, EntryCommand.Leave leave) {
    @Nullable Refusal impossible = impossible(state, leave.gate(), leave.people());
    if (impossible != null) {
      return impossible.decision();
    }
    @Nullable String ticket = leave.ticket();
    @Nullable Household household = ticket == null ? null : named(state, ticket);
    if (ticket != null && household == null) {
      return Refusal.unknown("household", ticket).decision();
    }
    return Decision.accept(
        new EntryEvent.PeopleLeft(
            leave.gate(),
            leave.people(),
            household == null ? null : household.id(),
            earlier(asking)));
  }

  static Decision turnAway(VenueState state, Asking asking, EntryCommand.TurnAway away) {
    @Nullable Refusal impossible = impossible(state, away.gate(), 1);
    if (impossible != null) {
      return impossible.decision();
    }
    if (REASONS.stream().noneMatch(reason -> reason.wire().equals(away.code()))) {
      return Decision.refuse(
          UNKNOWN_REASON, "a reason to turn somebody away", "it is " + away.code());
    }
    @Nullable String ticket = away.ticket();
    @Nullable Household household = ticket == null ? null : named(state, ticket);
    return Decision.accept(
        new EntryEvent.HouseholdTurnedAway(
            away.gate(), household == null ? null : household.id(), away.code(), earlier(asking)));
  }

  /** Stands against it whether or not the gate could ask. */
  private static @Nullable Refusal impossible(VenueState state, String gate, int people) {
    @Nullable Refusal closed = CounterGuards.closed(state);
    if (closed != null) {
      return closed;
    }
    if (!state.plan().gates().containsKey(gate)) {
      return Refusal.unknown("gate", gate);
    }
    return people < 1 || people > MOST_PEOPLE
        ? new Refusal(OUT_OF_RANGE, "1 to " + MOST_PEOPLE + " people", "it is " + people)
        : null;
  }

  /** By registration number, or by the number that is called. */
  private static @Nullable Household named(VenueState state, String ticket) {
    @Nullable Household household = state.households().get(ticket);
    return household != null
        ? household
        : state.households().all().stream()
            .filter(each -> each.number().equals(ticket))
            .findFirst()
            .orElse(null);
  }

  /** When it was done, if the hub hears of it later. */
  private static @Nullable Instant earlier(Asking asking) {
    @Nullable Instant actedAt = asking.actedAt();
    if (actedAt == null) {
      return null;
    }
    return actedAt.isAfter(asking.at()) ? asking.at() : actedAt;
  }

  private static TimedEntry timed(VenueState state) {
    return state.rules().timedEntry();
  }

  /** What stands against letting it in, the weightiest first. */
  private static Stream<Refusal> against(
      VenueState state, EntryCommand.Admit admit, Household household, Instant at) {
    return Stream.of(
            ofHousehold(state, household),
            ofTicket(state, admit.slot(), household),
            ofDay(state, household),
            ofGate(admit, household),
            ofPeople(state, admit.people()),
            ofTime(state, household, at),
            ofHold(state, admit.gate(), household),
            ofPace(state, admit.gate(), at))
        .flatMap(Stream::ofNullable);
  }

  private static @Nullable Refusal ofHousehold(VenueState state, Household household) {
    if (household.isFinal()) {
      return new Refusal(
          HOUSEHOLD_FINAL,
          household.number() + " to be in the order",
          "its outcome is " + household.state());
    }
    @Nullable Admission before = state.entry().admissions().get(household.id());
    return before != null && before.inside()
        ? new Refusal(
            ALREADY_INSIDE,
            household.number() + " to be outside",
            "it came in at gate " + before.gate() + " at " + before.at())
        : null;
  }

  /** A household that was given another slot has another ticket, too. */
  private static @Nullable Refusal ofTicket(
      VenueState state, @Nullable String slot, Household household) {
    String own = household.plan().slot();
    return slot == null || slot.equals(own)
        ? null
        : new Refusal(
            TICKET_REPLACED,
            household.number() + "'s ticket for " + named(state.plan(), own),
            "this one is for " + named(state.plan(), slot) + " and was replaced");
  }

  private static String named(VenuePlan plan, String slot) {
    VenuePlan.@Nullable Slot planned = plan.slots().get(slot);
    return planned == null ? "slot " + slot : planned.label().en();
  }

  private static @Nullable Refusal ofGate(EntryCommand.Admit admit, Household household) {
    @Nullable String own = household.plan().gate();
    return own == null || own.equals(admit.gate())
        ? null
        : new Refusal(
            WRONG_GATE, household.number() + " at gate " + own, "this is gate " + admit.gate());
  }

  private static @Nullable Refusal ofPeople(VenueState state, int people) {
    int most = timed(state).people();
    return people <= most
        ? null
        : new Refusal(
            TOO_MANY_PEOPLE, "at most " + most + " people a household", "it is " + people);
  }

  private static @Nullable Refusal ofDay(VenueState state, Household household) {
    int today = state.day().number();
    int day = state.plan().slot(household.plan().slot()).day();
    return day > today
        ? new Refusal(WRONG_DAY, household.number() + " on day " + day, "it is day " + today)
        : null;
  }

  /** A household carried over from an earlier day may come at any time of this one. */
  private static @Nullable Refusal ofTime(VenueState state, Household household, Instant at) {
    String id = household.plan().slot();
    VenuePlan.Slot slot = state.plan().slot(id);
    if (slot.day() != state.day().number()) {
      return null;
    }
    Instant opens = timed(state).opens(state.entry().from(id, slot));
    if (at.isBefore(opens)) {
      return new Refusal(TOO_EARLY, household.number() + " from " + opens, "it is " + at);
    }
    Instant ends = state.entry().to(id, slot).plusSeconds(timed(state).graceSeconds());
    return !timed(state).admitsLate() && at.isAfter(ends)
        ? new Refusal(TOO_LATE, household.number() + " until " + ends, "it is " + at)
        : null;
  }

  private static @Nullable Refusal ofHold(VenueState state, String gate, Household household) {
    if (state.entry().gate(gate).hold() != null) {
      return new Refusal(ENTRY_HELD, "gate " + gate + " to admit", "its entry is held");
    }
    return state.entry().slot(household.plan().slot()).hold() != null
        ? new Refusal(ENTRY_HELD, "the slot to be admitted", "its entry is held")
        : null;
  }

  private static @Nullable Refusal ofPace(VenueState state, String gate, Instant at) {
    GateState stands = state.entry().gate(gate);
    @Nullable Integer pace = stands.pace();
    return pace == null || stands.recent(at) < pace
        ? null
        : new Refusal(
            ENTRY_PACED,
            "fewer than " + pace + " households in ten minutes at gate " + gate,
            "there were so many");
  }
}
