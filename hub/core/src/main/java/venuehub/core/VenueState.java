package venuehub.core;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import venuehub.core.day.DayState;
import venuehub.core.entry.EntryState;
import venuehub.core.evidence.Acts;
import venuehub.core.evidence.Approval;
import venuehub.core.evidence.Freeze;
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
        numbers);
  }

  public VenueState with(VenuePlan to) {
    return change(parts -> parts.adopted = to);
  }

  public VenueState with(DayState to) {
    return change(parts -> parts.day = to);
  }

  public VenueState with(Households to) {
    return change(parts -> parts.households = to);
  }

  public VenueState with(Units to) {
    return change(parts -> parts.units = to);
  }

  public VenueState with(Counter to) {
    return withCounters(counters.with(to.id(), to));
  }

  public VenueState withCounters(Table<Counter> to) {
    return change(parts -> parts.counters = to);
  }

  public VenueState withCalls(Table<Call> to) {
    return change(parts -> parts.calls = to);
  }

  public VenueState with(Durations to) {
    return change(parts -> parts.durations = to);
  }

  public VenueState withNotices(Table<Notice> to) {
    return change(parts -> parts.notices = to);
  }

  public VenueState with(Freeze to) {
    return change(parts -> parts.freeze = to);
  }

  public VenueState withApprovals(Table<Approval> to) {
    return change(parts -> parts.approvals = to);
  }

  public VenueState with(Acts to) {
    return change(parts -> parts.acts = to);
  }

  public VenueState with(EntryState to) {
    return change(parts -> parts.entry = to);
  }

  public VenueState with(Numbers to) {
    return change(parts -> parts.numbers = to);
  }

  /** The counter's turn is over: it serves nobody. */
  public VenueState withFree(String counter) {
    return with(counters.at(counter).serving(null));
  }

  private VenueState change(Consumer<Parts> change) {
    Parts parts = new Parts(this);
    change.accept(parts);
    return parts.state();
  }

  /** The parts, to change one of them. */
  private static final class Parts {
    private @Nullable VenuePlan adopted;
    private DayState day;
    private Households households;
    private Units units;
    private Table<Counter> counters;
    private Table<Call> calls;
    private Durations durations;
    private Table<Notice> notices;
    private Freeze freeze;
    private Table<Approval> approvals;
    private Acts acts;
    private EntryState entry;
    private Numbers numbers;

    Parts(VenueState state) {
      adopted = state.adopted;
      day = state.day;
      households = state.households;
      units = state.units;
      counters = state.counters;
      calls = state.calls;
      durations = state.durations;
      notices = state.notices;
      freeze = state.freeze;
      approvals = state.approvals;
      acts = state.acts;
      entry = state.entry;
      numbers = state.numbers;
    }

    VenueState state() {
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
          numbers);
    }
  }
}
