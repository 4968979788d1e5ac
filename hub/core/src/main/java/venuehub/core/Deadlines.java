package venuehub.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    return Stream.concat(choices, Stream.concat(approvals, notices)).min(ORDER);
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
}
