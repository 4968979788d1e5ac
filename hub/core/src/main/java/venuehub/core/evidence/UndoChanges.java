package venuehub.core.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import venuehub.core.Event;
import venuehub.core.Recorded;
import venuehub.core.Table;
import venuehub.core.VenueState;
import venuehub.core.crowd.CrowdEvent;
import venuehub.core.day.DayEvent;
import venuehub.core.entry.EntryEvent;
import venuehub.core.evidence.Acts.Act;
import venuehub.core.evidence.Acts.Change;
import venuehub.core.evidence.Acts.Kind;
import venuehub.core.feedback.FeedbackEvent;
import venuehub.core.notice.Notice;
import venuehub.core.notice.NoticeEvent;
import venuehub.core.plan.PlanEvent;
import venuehub.core.roster.Household;
import venuehub.core.roster.RosterEvent;
import venuehub.core.turn.Call;
import venuehub.core.turn.Counter;
import venuehub.core.turn.TurnEvent;
import venuehub.core.unit.Unit;
import venuehub.core.unit.UnitEvent;

/**
 * Taking back: every act keeps the rows it changed, and undoing it puts them back as they were.
 * Nothing was built upon an act as long as all its rows are still the ones it left.
 */
public final class UndoChanges {
  private UndoChanges() {}

  /** Keeps what an entry changed, so that its command can be taken back; drops what cannot. */
  public static VenueState noted(VenueState before, VenueState after, Recorded entry) {
    @Nullable Act first =
        entry.part() == 0 ? null : after.acts().of(entry.actor(), entry.command());
    if (!isUndoable(entry.event())) {
      return first == null
          ? after
          : after.with(after.acts().without(entry.actor(), entry.command()));
    }
    if (entry.part() > 0 && first == null) {
      return after;
    }
    List<Change> changes = first == null ? new ArrayList<>(4) : new ArrayList<>(first.changes());
    merge(changes, Kind.HOUSEHOLD, before.households().table(), after.households().table());
    merge(changes, Kind.UNIT, before.units().table(), after.units().table());
    merge(changes, Kind.COUNTER, before.counters(), after.counters());
    merge(changes, Kind.CALL, before.calls(), after.calls());
    merge(changes, Kind.NOTICE, before.notices(), after.notices());
    Act act = new Act(entry.command(), entry.at(), changes);
    Acts others =
        first == null ? after.acts() : after.acts().without(entry.actor(), entry.command());
    return after.with(others.with(entry.actor(), act));
  }

  /**
   * Whether every row the act changed is still as it left it, and nobody was called in the place of
   * a household that would be back in the order.
   */
  static boolean isUntouched(VenueState state, Act act) {
    return act.changes().stream()
        .allMatch(
            change -> row(state, change) == change.after() && !isReplaced(state, act, change));
  }

  /** Somebody was called to a selection desk since the act took the household out of the order. */
  private static boolean isReplaced(VenueState state, Act act, Change change) {
    boolean leftOrder =
        change.before() instanceof Household was
            && change.after() instanceof Household now
            && contends(was)
            && !contends(now);
    if (!leftOrder) {
      return false;
    }
    List<String> pools = ((Household) kept(change.before())).plan().pools();
    return state.calls().all().stream()
        .anyMatch(
            call ->
                call.stage().equals(state.households().stages().selection())
                    && !call.household().equals(change.id())
                    && !call.firstAt().isBefore(act.at())
                    && !Collections.disjoint(call.pools(), pools));
  }

  private static boolean contends(Household household) {
    return household.isInPlay() && household.unit() == null;
  }

  static VenueState undone(VenueState state, String actor, UUID command) {
    @Nullable Act act = state.acts().of(actor, command);
    if (act == null) {
      throw new IllegalStateException("no act " + command + " of " + actor);
    }
    VenueState restored = state;
    for (Change change : act.changes()) {
      restored = restored(restored, change);
    }
    return restored.with(restored.acts().without(actor, command));
  }

  /** Calls, choices and whatever reaches beyond the rows of one act are never taken back. */
  private static boolean isUndoable(Event event) {
    return switch (event) {
      case TurnEvent turn ->
          switch (turn) {
            case TurnEvent.CallMade made -> false;
            case TurnEvent.CallRepeated repeated -> false;
            case TurnEvent.SelectionWarned warned -> false;
            case TurnEvent.CounterOpened opened -> true;
            case TurnEvent.CounterPaused paused -> true;
            case TurnEvent.CounterClosed closed -> true;
            case TurnEvent.HouseholdPresent present -> true;
            case TurnEvent.CallMissed missed -> true;
            case TurnEvent.ReviewPassed passed -> true;
            case TurnEvent.ReviewDeferred deferred -> true;
            case TurnEvent.FormSigned signed -> true;
            case TurnEvent.ContractSigned signed -> true;
          };
      case UnitEvent unit ->
          switch (unit) {
            case UnitEvent.UnitsListed listed -> false;
            case UnitEvent.UnitChosen chosen -> false;
            case UnitEvent.ChoiceVoided voided -> false;
            case UnitEvent.UnitHeld held -> true;
            case UnitEvent.UnitReleased released -> true;
            case UnitEvent.UnitReturned returned -> true;
            case UnitEvent.UnitSuspended suspended -> true;
            case UnitEvent.UnitReserved reserved -> true;
            case UnitEvent.UnitRestored restored -> true;
          };
      case RosterEvent roster ->
          switch (roster) {
            case RosterEvent.HouseholdsListed listed -> false;
            case RosterEvent.HouseholdCarried carried -> false;
            case RosterEvent.TieDrawn drawn -> false;
            case RosterEvent.HouseholdArrived arrived -> true;
            case RosterEvent.MakeUpRequested requested -> true;
            case RosterEvent.HouseholdEnded ended -> ended.counter() != null;
          };
      case NoticeEvent notice -> !(notice instanceof NoticeEvent.NoticeExpired);
      case EvidenceEvent evidence -> false;
      case EntryEvent entry -> false;
      case CrowdEvent crowd -> false;
      case FeedbackEvent feedback -> false;
      case PlanEvent plan -> false;
      case DayEvent day -> false;
      default -> throw new IllegalArgumentException("unknown event " + event);
    };
  }

  private static <V> void merge(List<Change> changes, Kind kind, Table<V> before, Table<V> after) {
    if (after == before) {
      return;
    }
    for (String id : after.touched()) {
      @Nullable V now = after.get(id);
      int known = indexOf(changes, kind, id);
      if (known < 0) {
        changes.add(new Change(kind, id, before.get(id), now));
      } else {
        changes.set(known, new Change(kind, id, changes.get(known).before(), now));
      }
    }
  }

  private static int indexOf(List<Change> changes, Kind kind, String id) {
    for (int index = 0; index < changes.size(); index++) {
      if (changes.get(index).kind() == kind && changes.get(index).id().equals(id)) {
        return index;
      }
    }
    return -1;
  }

  private static @Nullable Object row(VenueState state, Change change) {
    return switch (change.kind()) {
      case HOUSEHOLD -> state.households().get(change.id());
      case UNIT -> state.units().get(change.id());
      case COUNTER -> state.counters().get(change.id());
      case CALL -> state.calls().get(change.id());
      case NOTICE -> state.notices().get(change.id());
    };
  }

  private static VenueState restored(VenueState state, Change change) {
    @Nullable Object before = change.before();
    return switch (change.kind()) {
      case HOUSEHOLD -> state.with(state.households().with((Household) kept(before)));
      case UNIT -> state.with(state.units().with((Unit) kept(before)));
      case COUNTER -> state.with((Counter) kept(before));
      case CALL -> state.withCalls(state.calls().with(change.id(), (Call) kept(before)));
      case NOTICE ->
          state.withNotices(
              before == null
                  ? state.notices().without(change.id())
                  : state.notices().with(change.id(), (Notice) before));
    };
  }

  private static Object kept(@Nullable Object before) {
    if (before == null) {
      throw new IllegalStateException("only notices are made by acts that can be undone");
    }
    return before;
  }
}
