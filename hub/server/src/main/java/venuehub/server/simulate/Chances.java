package venuehub.server.simulate;

/**
 * How often things go otherwise than they should. Defaults after the figures of real days: about 87
 * % come, and of those some 75 % take a unit.
 *
 * @param absent does not come on its day
 * @param absentAgain does not come on another day it was told to come
 * @param late comes after the end of its slot
 * @param early comes before its slot begins
 * @param deaf answers none of the calls to a counter
 * @param slow answers only a later call
 * @param papers brings the wrong documents
 * @param returnsWithPapers comes back with the right ones
 * @param disqualified fails the review for good
 * @param declines takes none of the units
 * @param dawdles does not choose in time
 * @param wavers changes its mind after holding a unit
 * @param unsignedForm does not sign the form
 * @param unsignedContract does not sign the contract
 * @param asksAgain asks to be put back after a missed call
 * @param outOfOrder a clerk asks to call somebody out of order, per call
 * @param slip a clerk does something that is not allowed then, per act
 * @param takesBack a clerk takes a review back at once, per review
 * @param pause a clerk has a break after a household
 * @param rates answers the question at the exit
 * @param displeased is not satisfied, of those who answer
 * @param complains makes a complaint on leaving
 */
public record Chances(
    double absent,
    double absentAgain,
    double late,
    double early,
    double deaf,
    double slow,
    double papers,
    double returnsWithPapers,
    double disqualified,
    double declines,
    double dawdles,
    double wavers,
    double unsignedForm,
    double unsignedContract,
    double asksAgain,
    double outOfOrder,
    double slip,
    double takesBack,
    double pause,
    double rates,
    double displeased,
    double complains) {
  /** Usual people. */
  public static final Chances USUAL =
      new Chances(
          0.13, 0.5, 0.08, 0.12, 0.03, 0.12, 0.05, 0.85, 0.02, 0.15, 0.03, 0.25, 0.015, 0.02, 0.75,
          0.01, 0.01, 0.01, 0.01, 0.33, 0.07, 0.006);
}
