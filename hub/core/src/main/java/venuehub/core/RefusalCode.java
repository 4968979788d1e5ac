package venuehub.core;

import java.util.Locale;

/** Every reason the rules have to refuse a command. The wire's code is the name in kebab-case. */
public enum RefusalCode {
  /** What the command would bring about already holds. */
  ALREADY_SO("Already so"),
  /** No such household, unit, counter, notice or the like in this venue. */
  UNKNOWN("Unknown", 404),
  /** The reason, or answer, is not one of the venue's list. */
  UNKNOWN_REASON("Unknown reason"),
  /** The venue is closed. */
  VENUE_NOT_OPEN("Venue not open"),
  /** The day cannot be opened: another is open, or it is over. */
  WRONG_DAY("Wrong day"),
  /** The venue is frozen: no call, no hold, no choice. */
  FROZEN("Frozen"),
  /** The day cannot be closed while a counter serves somebody. */
  TURNS_OPEN("Turns still open"),
  /** The counter is not open. */
  COUNTER_NOT_OPEN("Counter not open"),
  /** Somebody else serves at the counter. */
  COUNTER_TAKEN("Counter taken", 403),
  /** The counter already serves a household. */
  COUNTER_BUSY("Counter busy"),
  /** The act belongs to another stage. */
  WRONG_STAGE("Wrong stage"),
  /** The counter serves nobody. */
  NOBODY_CALLED("Nobody called"),
  /** The household has been called but is not at the counter. */
  NOT_PRESENT("Not present"),
  /** No household waits that this counter may call. */
  NOBODY_WAITING("Nobody waiting"),
  /** A household with an earlier number is still to choose from the pool. */
  EARLIER_NUMBER_IN_PLAY("Earlier number in play"),
  /** As many households as the rule allows are on deck. */
  ON_DECK_FULL("On deck full"),
  /** Equal numbers are not yet drawn. */
  TIE_UNDRAWN("Tie undrawn"),
  /** The list is not the households of the tie. */
  WRONG_TIE("Wrong tie"),
  /** The interval after the last call, or the last answers at the exit, is not over. */
  TOO_SOON("Too soon"),
  /** The household has been called as often as the rule says. */
  CALLS_EXHAUSTED("Calls exhausted"),
  /** The household has not been called as often as the rule says. */
  CALLS_NOT_EXHAUSTED("Calls not exhausted"),
  /** No unit is left in the pools. */
  NO_UNIT_LEFT("No unit left"),
  /** The unit is not free. */
  UNIT_NOT_FREE("Unit not free"),
  /** The household may not choose from the unit's pool here. */
  WRONG_POOL("Wrong pool"),
  /** The household does not hold the unit. */
  UNIT_NOT_HELD("Unit not held"),
  /** The unit is in no state to be changed so. */
  WRONG_UNIT_STATE("Wrong unit state"),
  /** The household has chosen already. */
  ALREADY_CHOSEN("Already chosen"),
  /** The household has not chosen. */
  NOTHING_CHOSEN("Nothing chosen"),
  /** The household's day has ended. */
  HOUSEHOLD_FINAL("Household final"),
  /** The household is not at the venue. */
  HOUSEHOLD_NOT_HERE("Household not here"),
  /** The household is called to, or served at, another counter. */
  HOUSEHOLD_ELSEWHERE("Household elsewhere"),
  /** The household missed its call and has to ask to be put back. */
  MAKE_UP_NEEDED("Make-up needed"),
  /** The household missed its call more often than the rule forgives. */
  MISSED_TOO_OFTEN("Missed too often"),
  /** The household did not miss its call. */
  NOT_MISSED("Not missed"),
  /** A second key must come from another person. */
  SAME_PERSON("Same person", 403),
  /** The approval was given, refused or has lapsed. */
  APPROVAL_CLOSED("Approval closed"),
  /** The time to take the act back is over, or it is not the person's own. */
  UNDO_TOO_LATE("Undo too late"),
  /** Something was built upon the act. */
  BUILT_UPON("Built upon"),
  /** The moment has not come, or has passed. */
  NOT_DUE("Not due"),
  /** The household is in the hall. */
  ALREADY_INSIDE("Already inside"),
  /** The household's slot is admitted later. */
  TOO_EARLY("Too early"),
  /** The household's slot is no longer admitted. */
  TOO_LATE("Too late"),
  /** The household is to come by another gate. */
  WRONG_GATE("Wrong gate"),
  /** More people came with the household than the rule lets in. */
  TOO_MANY_PEOPLE("Too many people"),
  /** Nobody is let in at the gate, or of the slot, for now. */
  ENTRY_HELD("Entry held"),
  /** The gate has let in as many as its pace allows for now. */
  ENTRY_PACED("Entry paced"),
  /** The ticket's code was not made by this hub for this venue. */
  TICKET_FORGED("Ticket forged"),
  /** The ticket is for a slot that its household has no more: it was given another ticket. */
  TICKET_REPLACED("Ticket replaced"),
  /** The slot is over, or not after the household's own. */
  WRONG_SLOT("Wrong slot"),
  /** The slot has as many households as it is planned for. */
  SLOT_FULL("Slot full"),
  /** A value is outside its range. */
  OUT_OF_RANGE("Out of range", 400);

  private final String title;
  private final int status;

  RefusalCode(String title) {
    this(title, 409);
  }

  RefusalCode(String title, int status) {
    this.title = title;
    this.status = status;
  }

  /** The code on the wire, such as {@code unit-not-free}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A few words for people. */
  public String title() {
    return title;
  }

  /**
   * The HTTP status: 409 refused by a rule, 400 a value out of its range, 403 not this person's to
   * do, 404 names something that is not there.
   */
  public int status() {
    return status;
  }
}
