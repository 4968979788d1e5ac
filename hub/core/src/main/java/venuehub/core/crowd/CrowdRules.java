package venuehub.core.crowd;

import static venuehub.core.RefusalCode.ALREADY_SO;
import static venuehub.core.RefusalCode.NOT_DUE;
import static venuehub.core.RefusalCode.OUT_OF_RANGE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import venuehub.core.Asking;
import venuehub.core.Decision;
import venuehub.core.Event;
import venuehub.core.Refusal;
import venuehub.core.VenueState;
import venuehub.core.entry.EntryEvent;
import venuehub.core.entry.Hold;
import venuehub.core.plan.CrowdLimits;

/** What is allowed to be said of the crowd and what follows. */
public final class CrowdRules {
  /** Nobody clicks more often before it is sent. */
  static final int MOST_COUNTED = 1_000;

  /** No hall holds more. */
  static final int MOST_PEOPLE = 100_000;

  private CrowdRules() {}

  /** Decides a command about the crowd. */
  public static Decision decide(VenueState state, Asking asking, CrowdCommand command) {
    return switch (command) {
      case CrowdCommand.Count count -> count(state, asking, count);
      case CrowdCommand.Recount recount -> recount(state, asking.at(), recount);
      case CrowdCommand.Sample sample -> SampleRules.sample(state, asking.at(), sample);
      case CrowdCommand.Silence silence -> SampleRules.silence(state, asking.at(), silence);
      case CrowdCommand.LevelDue due -> level(state, asking.at(), due.zone());
      case CrowdCommand.ResumeDue due -> resume(state, asking.at(), due.gate());
    };
  }

  private static Decision count(VenueState state, Asking asking, CrowdCommand.Count count) {
    if (!state.plan().zones().containsKey(count.zone())) {
      return Refusal.unknown("zone", count.zone()).decision();
    }
    if (isOutside(count.in(), MOST_COUNTED) || isOutside(count.out(), MOST_COUNTED)) {
      return Decision.refuse(
          OUT_OF_RANGE,
          "0 to " + MOST_COUNTED + " people each way",
          "it is " + count.in() + " in and " + count.out() + " out");
    }
    return count.in() == 0 && count.out() == 0
        ? Decision.refuse(ALREADY_SO, "somebody counted", "it is nobody")
        : Decision.accept(
            new CrowdEvent.PeopleCounted(
                count.zone(), count.in(), count.out(), null, asking.actedAt()));
  }

  private static boolean isOutside(int people, int most) {
    return people < 0 || people > most;
  }

  private static Decision recount(VenueState state, Instant at, CrowdCommand.Recount recount) {
    if (!state.plan().zones().containsKey(recount.zone())) {
      return Refusal.unknown("zone", recount.zone()).decision();
    }
    if (isOutside(recount.people(), MOST_PEOPLE)) {
      return Decision.refuse(
          OUT_OF_RANGE, "0 to " + MOST_PEOPLE + " people", "it is " + recount.people());
    }
    ZoneCrowd row = state.crowd().zone(recount.zone(), at);
    return Decision.accept(
        new CrowdEvent.ZoneRecounted(
            recount.zone(), recount.people(), row.people(), row.passages()));
  }

  private static Decision level(VenueState state, Instant at, String zone) {
    @Nullable ZoneCrowd row = state.crowd().zones().get(zone);
    Grade.@Nullable Due due = row == null ? null : row.grade().due();
    if (row == null || due == null || due.at().isAfter(at)) {
      return Decision.refuse(NOT_DUE, "a level that is to change", "that of " + zone + " stays");
    }
    List<Event> events = new ArrayList<>();
    events.add(new CrowdEvent.LevelChanged(zone, row.grade().level(), due.to(), row.people()));
    CrowdLimits.@Nullable Automatic automatic = state.rules().crowdLimits().automatic();
    if (automatic != null && due.to().compareTo(automatic.at()) >= 0) {
      for (String gate : Flows.gatesFilling(state.plan(), zone)) {
        if (state.entry().gate(gate).hold() == null) {
          events.add(new EntryEvent.EntryHeld(gate, null, null, zone));
        }
      }
    }
    return Decision.accept(events);
  }

  private static Decision resume(VenueState state, Instant at, String gate) {
    @Nullable Instant due = resumes(state, gate);
    return due == null || due.isAfter(at)
        ? Decision.refuse(NOT_DUE, "a gate the crowd no longer holds", gate + " stays as it is")
        : Decision.accept(new EntryEvent.EntryResumed(gate, null));
  }

  /** When the hub lets a gate go on that it holds for a zone's crowd; null: not yet known. */
  public static @Nullable Instant resumes(VenueState state, String gate) {
    CrowdLimits.@Nullable Automatic automatic = state.rules().crowdLimits().automatic();
    @Nullable Hold hold = state.entry().gate(gate).hold();
    @Nullable String zone = hold == null ? null : hold.zone();
    @Nullable ZoneCrowd row = zone == null ? null : state.crowd().zones().get(zone);
    @Nullable Instant calm = row == null || row.unknownSince() != null ? null : row.grade().calm();
    return automatic == null || calm == null ? null : calm.plusSeconds(automatic.resumeSeconds());
  }
}
