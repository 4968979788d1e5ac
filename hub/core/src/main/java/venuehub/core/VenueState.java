package venuehub.core;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import venuehub.core.crowd.CrowdState;
import venuehub.core.day.DayState;
import venuehub.core.entry.EntryState;
import venuehub.core.evidence.Acts;
import venuehub.core.evidence.Approval;
import venuehub.core.evidence.Freeze;
import venuehub.core.feedback.FeedbackState;
import venuehub.core.notice.Notice;
import venuehub.core.plan.Rules;
import venuehub.core.plan.VenuePlan;
import venuehub.core.roster.Households;
import venuehub.core.turn.Call;
import venuehub.core.turn.Counter;
import venuehub.core.turn.Durations;
import venuehub.core.unit.Units;

/**
 * All that is true of one venue after some entry of its ledger. Immutable.
 *
 * @param adopted the plan in force; null before it was adopted
 * @param calls the latest calls, and all that are open
 * @param acts acts that may yet be taken back
 */
public record VenueState(
    @Nullable VenuePlan adopted,
    DayState day,
    Households households,
    Units units,
    Table<Counter> counters,
    Table<Call> calls,
    Durations durations,
    Table<Notice> notices,
    Freeze freeze,
    Table<Approval> approvals,
    Acts acts,
    EntryState entry,
    CrowdState crowd,
    FeedbackState feedback,
    Numbers numbers) {

  /** Before the first entry. */
  public static final VenueState EMPTY =
      new VenueState(
          null,
          DayState.BEFORE,
          Households.NONE,
          Units.NONE,
          Table.empty(),
          Table.empty(),
          Durations.NONE,
          Table.empty(),
          Freeze.NONE,
          Table.empty(),
          Acts.NONE,
          EntryState.NONE,
          CrowdState.NONE,
          FeedbackState.NONE,
          Numbers.FIRST);

  /** The plan in force. */
  public VenuePlan plan() {
    return Optional.ofNullable(adopted)
        .orElseThrow(() -> new IllegalStateException("no plan was adopted yet"));
  }

  public Rules rules() {
    return plan().rules();
  }

  /** Whether the venue is open and nothing holds the selection still. */
  public boolean isRunning() {
    return day.open() && !freeze.holds();
  }

  /** A new entry begins: no row is touched yet. */
  VenueState settled() {
    return new VenueState(
        adopted,
        day,
        households.settled(),
        units.settled(),
        counters.settled(),
        calls.settled(),
        durations,
        notices.settled(),
        freeze,
        approvals.settled(),
        acts,
        entry.settled(),
        crowd.settled(),
        feedback,
        numbers);
  }

  public VenueState with(VenuePlan to) {
    return new VenueState(
        to,
        day,
        households,
        units,
        counters,
        calls,
        durations,
        notices,
        freeze,
        approvals,
        acts,
        entry,
        crowd,
        feedback,
        numbers);
  }

  public VenueState with(DayState to) {
    return new VenueState(
        adopted,
        to,
        households,
        units,
        counters,
        calls,
        durations,
        notices,
        freeze,
        approvals,
        acts,
        entry,
        crowd,
        feedback,
        numbers);
  }

  public VenueState with(Households to) {
    return new VenueState(
        adopted, day, to, units, counters, calls, durations, notices, freeze, approvals, acts,
        entry, crowd, feedback, numbers);
  }

  public VenueState with(Units to) {
    return new VenueState(
        adopted,
        day,
        households,
        to,
        counters,
        calls,
        durations,
        notices,
        freeze,
        approvals,
        acts,
        entry,
        crowd,
        feedback,
        numbers);
  }

  public VenueState with(Counter to) {
    return withCounters(counters.with(to.id(), to));
  }

  public VenueState withCounters(Table<Counter> to) {
    return new VenueState(
        adopted,
        day,
        households,
        units,
        to,
        calls,
        durations,
        notices,
        freeze,
        approvals,
        acts,
        entry,
        crowd,
        feedback,
        numbers);
  }

  public VenueState withCalls(Table<Call> to) {
    return new VenueState(
        adopted,
        day,
        households,
        units,
        counters,
        to,
        durations,
        notices,
        freeze,
        approvals,
        acts,
        entry,
        crowd,
        feedback,
        numbers);
  }

  public VenueState with(Durations to) {
    return new VenueState(
        adopted,
        day,
        households,
        units,
        counters,
        calls,
        to,
        notices,
        freeze,
        approvals,
        acts,
        entry,
        crowd,
        feedback,
        numbers);
  }

  public VenueState withNotices(Table<Notice> to) {
    return new VenueState(
        adopted,
        day,
        households,
        units,
        counters,
        calls,
        durations,
        to,
        freeze,
        approvals,
        acts,
        entry,
        crowd,
        feedback,
        numbers);
  }

  public VenueState with(Freeze to) {
    return new VenueState(
        adopted,
        day,
        households,
        units,
        counters,
        calls,
        durations,
        notices,
        to,
        approvals,
        acts,
        entry,
        crowd,
        feedback,
        numbers);
  }

  public VenueState withApprovals(Table<Approval> to) {
    return new VenueState(
        adopted,
        day,
        households,
        units,
        counters,
        calls,
        durations,
        notices,
        freeze,
        to,
        acts,
        entry,
        crowd,
        feedback,
        numbers);
  }

  public VenueState with(Acts to) {
    return new VenueState(
        adopted,
        day,
        households,
        units,
        counters,
        calls,
        durations,
        notices,
        freeze,
        approvals,
        to,
        entry,
        crowd,
        feedback,
        numbers);
  }

  public VenueState with(EntryState to) {
    return new VenueState(
        adopted,
        day,
        households,
        units,
        counters,
        calls,
        durations,
        notices,
        freeze,
        approvals,
        acts,
        to,
        crowd,
        feedback,
        numbers);
  }

  public VenueState with(FeedbackState to) {
    return new VenueState(
        adopted,
        day,
        households,
        units,
        counters,
        calls,
        durations,
        notices,
        freeze,
        approvals,
        acts,
        entry,
        crowd,
        to,
        numbers);
  }

  public VenueState with(CrowdState to) {
    return new VenueState(
        adopted,
        day,
        households,
        units,
        counters,
        calls,
        durations,
        notices,
        freeze,
        approvals,
        acts,
        entry,
        to,
        feedback,
        numbers);
  }

  public VenueState with(Numbers to) {
    return new VenueState(
        adopted,
        day,
        households,
        units,
        counters,
        calls,
        durations,
        notices,
        freeze,
        approvals,
        acts,
        entry,
        crowd,
        feedback,
        to);
  }

  /** The counter's turn is over: it serves nobody. */
  public VenueState withFree(String counter) {
    return with(counters.at(counter).serving(null));
  }
}
