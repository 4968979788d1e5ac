package venuehub.server.api;

import venuehub.core.RefusalCode;

/** What each reason to refuse means, in a sentence, for the catalogue. */
final class RefusalSentences {
  private RefusalSentences() {}

  static String of(RefusalCode code) {
    return switch (code) {
      case ALREADY_SO -> "What the command would bring about already holds.";
      case UNKNOWN -> "No such household, unit, counter, notice or the like in this venue.";
      case UNKNOWN_REASON -> "The reason, or answer, is not one of the venue's list.";
      case VENUE_NOT_OPEN -> "The venue is closed.";
      case WRONG_DAY -> "The day cannot be opened: another is open, or it is over.";
      case FROZEN -> "The venue is frozen: no call, no hold, no choice.";
      case TURNS_OPEN -> "The day cannot be closed while a counter serves somebody.";
      case COUNTER_NOT_OPEN -> "The counter is not open.";
      case COUNTER_TAKEN -> "Somebody else serves at the counter.";
      case COUNTER_BUSY -> "The counter already serves a household.";
      case WRONG_STAGE -> "The act belongs to another stage.";
      case NOBODY_CALLED -> "The counter serves nobody.";
      case NOT_PRESENT -> "The household has been called but is not at the counter.";
      case NOBODY_WAITING -> "No household waits that this counter may call.";
      case EARLIER_NUMBER_IN_PLAY ->
          "A household with an earlier number is still to choose from the pool.";
      case ON_DECK_FULL -> "As many households as the rule allows are on deck.";
      case TIE_UNDRAWN -> "Equal numbers are not yet drawn.";
      case WRONG_TIE -> "The list is not the households of the tie.";
      case TOO_SOON ->
          "The interval after the last call, or the last answers at the exit, is not over.";
      case CALLS_EXHAUSTED -> "The household has been called as often as the rule says.";
      case CALLS_NOT_EXHAUSTED -> "The household has not been called as often as the rule says.";
      case NO_UNIT_LEFT -> "No unit is left in the pools.";
      case UNIT_NOT_FREE -> "The unit is not free.";
      case WRONG_POOL -> "The household may not choose from the unit's pool here.";
      case UNIT_NOT_HELD -> "The household does not hold the unit.";
      case WRONG_UNIT_STATE -> "The unit is in no state to be changed so.";
      case ALREADY_CHOSEN -> "The household has chosen already.";
      case NOTHING_CHOSEN -> "The household has not chosen.";
      case HOUSEHOLD_FINAL -> "The household's day has ended.";
      case HOUSEHOLD_NOT_HERE -> "The household is not at the venue.";
      case HOUSEHOLD_ELSEWHERE -> "The household is called to, or served at, another counter.";
      case MAKE_UP_NEEDED -> "The household missed its call and has to ask to be put back.";
      case MISSED_TOO_OFTEN -> "The household missed its call more often than the rule forgives.";
      case NOT_MISSED -> "The household did not miss its call.";
      case SAME_PERSON -> "A second key must come from another person.";
      case APPROVAL_CLOSED -> "The approval was given, refused or has lapsed.";
      case UNDO_TOO_LATE -> "The time to take the act back is over, or it is not the person's own.";
      case BUILT_UPON -> "Something was built upon the act.";
      case NOT_DUE -> "The moment has not come, or has passed.";
      case ALREADY_INSIDE -> "The household is in the hall.";
      case TOO_EARLY -> "The household's slot is admitted later.";
      case TOO_LATE -> "The household's slot is no longer admitted.";
      case WRONG_GATE -> "The household is to come by another gate.";
      case TOO_MANY_PEOPLE -> "More people came with the household than the rule lets in.";
      case ENTRY_HELD -> "Nobody is let in at the gate, or of the slot, for now.";
      case ENTRY_PACED -> "The gate has let in as many as its pace allows for now.";
      case TICKET_FORGED -> "The ticket's code was not made by this hub for this venue.";
      case TICKET_REPLACED ->
          "The ticket is for a slot that its household has no more: it was given another.";
      case WRONG_SLOT -> "The slot is over, or not after the household's own.";
      case SLOT_FULL -> "The slot has as many households as it is planned for.";
      case OUT_OF_RANGE -> "A value is outside its range.";
    };
  }
}
