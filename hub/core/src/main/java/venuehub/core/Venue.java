package venuehub.core;

import java.util.Optional;
import venuehub.core.crowd.CrowdChanges;
import venuehub.core.crowd.CrowdCommand;
import venuehub.core.crowd.CrowdEvent;
import venuehub.core.crowd.CrowdRules;
import venuehub.core.day.DayChanges;
import venuehub.core.day.DayCommand;
import venuehub.core.day.DayEvent;
import venuehub.core.day.DayRules;
import venuehub.core.entry.EntryChanges;
import venuehub.core.entry.EntryCommand;
import venuehub.core.entry.EntryEvent;
import venuehub.core.entry.EntryRules;
import venuehub.core.evidence.EvidenceChanges;
import venuehub.core.evidence.EvidenceCommand;
import venuehub.core.evidence.EvidenceEvent;
import venuehub.core.evidence.EvidenceRules;
import venuehub.core.evidence.UndoChanges;
import venuehub.core.feedback.FeedbackChanges;
import venuehub.core.feedback.FeedbackCommand;
import venuehub.core.feedback.FeedbackEvent;
import venuehub.core.feedback.FeedbackRules;
import venuehub.core.notice.NoticeChanges;
import venuehub.core.notice.NoticeCommand;
import venuehub.core.notice.NoticeEvent;
import venuehub.core.notice.NoticeRules;
import venuehub.core.plan.PlanChanges;
import venuehub.core.plan.PlanCommand;
import venuehub.core.plan.PlanEvent;
import venuehub.core.plan.PlanRules;
import venuehub.core.roster.RosterChanges;
import venuehub.core.roster.RosterCommand;
import venuehub.core.roster.RosterEvent;
import venuehub.core.roster.RosterRules;
import venuehub.core.turn.TurnChanges;
import venuehub.core.turn.TurnCommand;
import venuehub.core.turn.TurnEvent;
import venuehub.core.turn.TurnRules;
import venuehub.core.unit.UnitChanges;
import venuehub.core.unit.UnitCommand;
import venuehub.core.unit.UnitEvent;
import venuehub.core.unit.UnitRules;

/**
 * The two doors of the core: what is allowed and what follows ({@link #decide}), what is true after
 * ({@link #apply}).
 */
public final class Venue {
  private Venue() {}

  /** Decides a command against a state; changes nothing. */
  public static Decision decide(VenueState state, Asking asking, Command command) {
    return switch (command) {
      case PlanCommand plan -> PlanRules.decide(state, plan);
      case DayCommand day -> DayRules.decide(state, asking, day);
      case RosterCommand roster -> RosterRules.decide(state, asking, roster);
      case TurnCommand turn -> TurnRules.decide(state, asking, turn);
      case UnitCommand unit -> UnitRules.decide(state, asking, unit);
      case NoticeCommand notice -> NoticeRules.decide(state, asking, notice);
      case EntryCommand entry -> EntryRules.decide(state, asking, entry);
      case CrowdCommand crowd -> CrowdRules.decide(state, asking, crowd);
      case FeedbackCommand feedback -> FeedbackRules.decide(state, asking, feedback);
      case EvidenceCommand evidence -> EvidenceRules.decide(state, asking, evidence);
      default -> throw new IllegalArgumentException("no area for command " + command);
    };
  }

  /** The state after an entry. Cannot refuse: what stands in the ledger has happened. */
  public static VenueState apply(VenueState state, Recorded entry) {
    VenueState before = state.settled();
    VenueState after =
        switch (entry.event()) {
          case PlanEvent plan -> PlanChanges.apply(before, plan);
          case DayEvent day -> DayChanges.apply(before, day);
          case RosterEvent roster -> RosterChanges.apply(before, entry, roster);
          case TurnEvent turn -> TurnChanges.apply(before, entry, turn);
          case UnitEvent unit -> UnitChanges.apply(before, entry, unit);
          case NoticeEvent notice -> NoticeChanges.apply(before, notice);
          case EntryEvent arrival -> EntryChanges.apply(before, entry, arrival);
          case CrowdEvent crowd -> CrowdChanges.apply(before, entry, crowd);
          case FeedbackEvent feedback -> FeedbackChanges.apply(before, entry, feedback);
          case EvidenceEvent evidence -> EvidenceChanges.apply(before, entry, evidence);
          default -> throw new IllegalArgumentException("no area for event " + entry.event());
        };
    return UndoChanges.noted(before, after, entry);
  }

  /** The next moment at which the hub acts by itself; none while nothing is running. */
  public static Optional<Deadline> nextDeadline(VenueState state) {
    return Deadlines.next(state);
  }
}
