package venuehub.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import venuehub.core.crowd.CrowdEvent;
import venuehub.core.evidence.EvidenceEvent.ApprovalGiven;
import venuehub.core.evidence.EvidenceEvent.VenueResumed;
import venuehub.core.plan.Level;
import venuehub.core.roster.Households;
import venuehub.core.roster.RosterEvent.HouseholdArrived;
import venuehub.core.roster.RosterEvent.HouseholdEnded;
import venuehub.core.turn.TurnEvent.CallMade;
import venuehub.core.turn.TurnEvent.CallMissed;
import venuehub.core.turn.TurnEvent.CallRepeated;
import venuehub.core.turn.TurnEvent.ContractSigned;
import venuehub.core.turn.TurnEvent.HouseholdPresent;
import venuehub.core.turn.TurnEvent.ReviewPassed;
import venuehub.core.unit.UnitEvent.UnitChosen;
import venuehub.core.unit.UnitEvent.UnitHeld;

/** Each invariant finds what it is there for, in a day that is altered at one place. */
class InvariantsTest {
  private final FullDay day = new FullDay();

  private void breaks(long seq, String invariant) {
    Optional<Breach> found = day.read();
    assertTrue(found.isPresent(), "something is found");
    assertEquals(invariant + " at " + seq, found.get().invariant() + " at " + found.get().seq());
    assertTrue(found.get().sentence().startsWith("Expected "), found.get().sentence());
  }

  private static CallMade call(CallMade was, String household, Map<String, String> skipped) {
    return new CallMade(
        was.call(),
        was.rank(),
        was.counter(),
        was.stage(),
        household,
        was.number(),
        was.pools(),
        was.answerBy(),
        was.left(),
        skipped,
        List.of(),
        was.outOfOrder(),
        was.note(),
        was.approval());
  }

  @Test
  void theDayAsItWasHolds() {
    assertEquals(Optional.empty(), day.read());
    assertEquals(19, new TreeSet<>(Invariants.from(1).names()).size());
  }

  @Test
  void peopleAreCountedOtherwiseThanTheEntriesSay() {
    day.applying(CrowdEvent.PeopleCounted.class, (before, after) -> after.with(before.crowd()));
    breaks(day.seq(CrowdEvent.PeopleCounted.class, 1), "people-add-up");
  }

  @Test
  void aLevelChangesAgainTooSoon() {
    long seq = day.seq(CrowdEvent.LevelChanged.class, 2);
    day.event(
        seq,
        CrowdEvent.LevelChanged.class,
        was -> new CrowdEvent.LevelChanged(was.zone(), Level.YELLOW, Level.NORMAL, was.people()));
    breaks(seq, "levels-held");
  }

  @Test
  void timeGoesBack() {
    long seq = day.seq(ReviewPassed.class, 1);
    day.later(seq, Duration.ofMinutes(1));
    breaks(seq + 1, "time-forward");
  }

  @Test
  void aCommandComesTwice() {
    long seq = day.seq(CallMade.class, 2);
    day.command(seq, day.commandOf(day.seq(CallMade.class, 1)));
    breaks(seq, "commands-once");
  }

  @Test
  void aUnitIsChosenByTwo() {
    long seq = day.seq(UnitChosen.class, 2);
    day.event(
        seq, UnitChosen.class, was -> new UnitChosen("1-101", was.household(), was.counter()));
    breaks(seq, "one-owner");
  }

  @Test
  void aHouseholdWhoseDayEndedIsCalled() {
    long seq = day.seq(CallMade.class, 9);
    day.event(seq, CallMade.class, was -> call(was, "H01", was.skipped()));
    breaks(seq, "one-outcome");
  }

  @Test
  void aHouseholdIsAtTwoCounters() {
    CallMade first = (CallMade) day.event(day.seq(CallMade.class, 1));
    long seq = day.seq(ReviewPassed.class, 1);
    day.event(
        seq,
        ReviewPassed.class,
        was ->
            new CallMade(
                "c9",
                9,
                "2",
                first.stage(),
                first.household(),
                first.number(),
                first.pools(),
                first.answerBy(),
                first.left(),
                Map.of(),
                List.of(),
                null,
                null,
                null));
    breaks(seq, "one-counter");
  }

  @Test
  void aContractedUnitIsHeld() {
    long seq = day.seq(UnitHeld.class, 2);
    day.event(
        seq,
        UnitHeld.class,
        was -> new UnitHeld("1-101", was.household(), was.counter(), was.until(), null));
    breaks(seq, "unit-moves");
  }

  @Test
  void aUnitOfAnotherPoolIsHeld() {
    long seq = day.seq(UnitHeld.class, 1);
    day.event(
        seq,
        UnitHeld.class,
        was -> new UnitHeld("1-103", was.household(), was.counter(), was.until(), null));
    breaks(seq, "choice-from-pool");
  }

  @Test
  void aLaterNumberIsCalledFirst() {
    long seq = day.seq(CallMade.class, 4);
    day.event(seq, CallMade.class, was -> call(was, "H03", was.skipped()));
    breaks(seq, "serial-order");
  }

  @Test
  void thePersonWhoAskedTurnsTheSecondKey() {
    long seq = day.seq(ApprovalGiven.class, 1);
    day.by(seq, "counter2");
    breaks(seq, "second-key-turned");
  }

  @Test
  void theNumbersLeftAreNotThose() {
    long seq = day.seq(CallMade.class, 5);
    day.event(
        seq,
        CallMade.class,
        was ->
            new CallMade(
                was.call(),
                was.rank(),
                was.counter(),
                was.stage(),
                was.household(),
                was.number(),
                was.pools(),
                was.answerBy(),
                Map.of("one-a", 4, "one-b", 3),
                was.skipped(),
                was.skippedHouseholds(),
                null,
                null,
                null));
    breaks(seq, "left-recorded");
  }

  @Test
  void aNumberPassedOverIsLeftOut() {
    long seq = skipping();
    day.event(seq, CallMade.class, was -> call(was, was.household(), Map.of()));
    breaks(seq, "skips-recorded");
  }

  private long skipping() {
    for (int nth = 1; ; nth++) {
      long seq = day.seq(CallMade.class, nth);
      if (day.event(seq) instanceof CallMade call && !call.skipped().isEmpty()) {
        return seq;
      }
    }
  }

  @Test
  void aRepeatedCallComesTooSoon() {
    long seq = day.seq(CallRepeated.class, 1);
    day.later(seq, Duration.ofSeconds(-1));
    breaks(seq, "calls-apart");
  }

  @Test
  void aHouseholdIsMissedBeforeItsLastCall() {
    long seq = day.seq(CallMissed.class, 1);
    day.without(seq - 1);
    breaks(seq - 1, "calls-apart");
  }

  @Test
  void aUnitIsHeldWhileFrozen() {
    long seq = day.seq(VenueResumed.class, 1);
    day.without(seq);
    breaks(seq, "still-while-frozen");
  }

  @Test
  void aClockIsNotExtendedByAPause() {
    day.applying(VenueResumed.class, (before, after) -> after.withCounters(before.counters()));
    breaks(day.seq(VenueResumed.class, 1), "clocks-extended");
  }

  @Test
  void aTimeToChooseIsLongerThanTheRule() {
    long seq = day.seq(HouseholdPresent.class, 4);
    day.event(
        seq,
        HouseholdPresent.class,
        was ->
            new HouseholdPresent(
                was.call(), was.counter(), was.household(), was.until().plusSeconds(60), 180));
    breaks(seq, "clocks-extended");
  }

  @Test
  void somebodyIsForgottenAtTheClose() {
    long seq = lastEnded();
    day.without(seq);
    Optional<Breach> found = day.read();
    assertEquals("day-at-rest", found.orElseThrow().invariant());
  }

  private long lastEnded() {
    long seq = 0;
    for (int nth = 1; nth <= 10; nth++) {
      seq = day.seq(HouseholdEnded.class, nth);
    }
    return seq;
  }

  @Test
  void anOrderIsNotKept() {
    day.applying(
        HouseholdArrived.class,
        (before, after) -> {
          Households kept = after.households();
          return after.with(
              new Households(
                  kept.table(),
                  before.households().waiting(),
                  kept.contending(),
                  kept.toChoose(),
                  kept.passable(),
                  kept.onDeck(),
                  kept.ties(),
                  kept.stages()));
        });
    breaks(day.seq(HouseholdArrived.class, 1), "indexes-true");
  }

  @Test
  void aDocumentMissesAChange() {
    day.applying(ContractSigned.class, (before, after) -> after.with(after.units().settled()));
    breaks(day.seq(ContractSigned.class, 1), "documents-fold");
  }
}
