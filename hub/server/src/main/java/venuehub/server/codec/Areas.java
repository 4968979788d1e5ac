package venuehub.server.codec;

import java.util.List;
import venuehub.core.Command;
import venuehub.core.Event;
import venuehub.core.crowd.CrowdCommand;
import venuehub.core.crowd.CrowdEvent;
import venuehub.core.day.DayCommand;
import venuehub.core.day.DayEvent;
import venuehub.core.entry.EntryCommand;
import venuehub.core.entry.EntryEvent;
import venuehub.core.evidence.EvidenceCommand;
import venuehub.core.evidence.EvidenceEvent;
import venuehub.core.feedback.FeedbackCommand;
import venuehub.core.feedback.FeedbackEvent;
import venuehub.core.notice.NoticeCommand;
import venuehub.core.notice.NoticeEvent;
import venuehub.core.plan.PlanEvent;
import venuehub.core.roster.RosterCommand;
import venuehub.core.roster.RosterEvent;
import venuehub.core.turn.TurnCommand;
import venuehub.core.turn.TurnEvent;
import venuehub.core.unit.UnitCommand;
import venuehub.core.unit.UnitEvent;

/** The core's areas: one sealed interface of events, and where there are any, one of commands. */
public final class Areas {
  private Areas() {}

  /** What may happen. */
  public static final List<Class<? extends Event>> EVENTS =
      List.of(
          PlanEvent.class,
          DayEvent.class,
          RosterEvent.class,
          TurnEvent.class,
          UnitEvent.class,
          NoticeEvent.class,
          EntryEvent.class,
          CrowdEvent.class,
          FeedbackEvent.class,
          EvidenceEvent.class);

  /** What may be asked. */
  public static final List<Class<? extends Command>> COMMANDS =
      List.of(
          DayCommand.class,
          RosterCommand.class,
          TurnCommand.class,
          UnitCommand.class,
          NoticeCommand.class,
          EntryCommand.class,
          CrowdCommand.class,
          FeedbackCommand.class,
          EvidenceCommand.class);
}
