package venuehub.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import venuehub.core.crowd.CrowdCommand;
import venuehub.core.crowd.CrowdRules;
import venuehub.core.crowd.Grade;
import venuehub.core.evidence.Approval;
import venuehub.core.evidence.EvidenceCommand;
import venuehub.core.notice.Notice;
import venuehub.core.notice.NoticeCommand;
import venuehub.core.turn.Counter;
import venuehub.core.turn.Turn;
import venuehub.core.turn.TurnCommand;

/**
 * The moments at which the hub acts by itself. Clocks of turns stand still while the venue is
 * frozen or closed.
 */
final class Deadlines {
  private static final Comparator<Deadline> ORDER =
      Comparator.comparing(Deadline::at).thenComparing(Deadline::key);

  private Deadlines() {}

  static Optional<Deadline> next(VenueState state) {
    Stream<Deadline> choices =
        state.isRunning()
            ? state.counters().all().stream().flatMap(Deadlines::ofCounter)
            : Stream.empty();
    Stream<Deadline> approvals =
        state.approvals().all().stream()
            .filter(approval -> approval.state() == Approval.State.OPEN)
            .map(Deadlines::ofApproval);
    Stream<Deadline> notices = state.notices().all().stream().flatMap(Deadlines::ofNotice);
    return Stream.of(choices, approvals, notices, levels(state), resumptions(state))
        .flatMap(each -> each)
        .min(ORDER);
  }

  private static Stream<Deadline> ofCounter(Counter counter) {
    @Nullable Turn turn = counter.turn();
    if (turn == null || turn.choice() == null) {
      return Stream.empty();
    }
    Turn.Choice choice = turn.choice();
    int secondsLeft = choice.warnings().isEmpty() ? 0 : choice.warnings().getFirst();
    Instant until = choice.until();
    return Stream.of(
        new Deadline(
            until.minusSeconds(secondsLeft),
            "choice/" + turn.call() + "/" + until + "/" + secondsLeft,
            new TurnCommand.ChoiceDue(counter.id(), turn.call(), until, secondsLeft)));
  }

  private static Deadline ofApproval(Approval approval) {
    return new Deadline(
        approval.until(),
        "approval/" + approval.id(),
        new EvidenceCommand.LapseApproval(approval.id(), approval.until()));
  }

  private static Stream<Deadline> ofNotice(Notice notice) {
    @Nullable Instant until = notice.until();
    return until == null
        ? Stream.empty()
        : Stream.of(
            new Deadline(
                until, "notice/" + notice.id(), new NoticeCommand.Expire(notice.id(), until)));
  }

  private static Stream<Deadline> levels(VenueState state) {
    return state.crowd().zones().rows().entrySet().stream()
        .flatMap(each -> ofZone(each.getKey(), each.getValue().grade()));
  }

  private static Stream<Deadline> ofZone(String zone, Grade grade) {
    Grade.@Nullable Due due = grade.due();
    return due == null
        ? Stream.empty()
        : Stream.of(
            new Deadline(
                due.at(),
                "level/" + zone + "/" + grade.at() + "/" + due.to() + "/" + due.at(),
                new CrowdCommand.LevelDue(zone, due.at())));
  }

  private static Stream<Deadline> resumptions(VenueState state) {
    return state.entry().gates().rows().keySet().stream()
        .flatMap(
            gate -> {
              @Nullable Instant at = CrowdRules.resumes(state, gate);
              return at == null
                  ? Stream.empty()
                  : Stream.of(
                      new Deadline(
                          at, "resume/" + gate + "/" + at, new CrowdCommand.ResumeDue(gate, at)));
            });
  }
}
