package venuehub.server.cli;

import venuehub.server.verify.Verification;

/** What a ledger was found to be, in words. */
final class VerifyText {
  private VerifyText() {}

  static String of(Verification found) {
    return """
    %d entries, %s to %s, day %d
      head        %d:%s
      households  %s
      units       %s
    %s\
    """
        .formatted(
            found.entries(),
            found.from(),
            found.to(),
            found.day(),
            found.entries(),
            found.head(),
            SimulationText.counts(found.households()),
            SimulationText.counts(found.units()),
            outcome(found));
  }

  static String outcome(Verification found) {
    return found
        .fault()
        .map(
            fault ->
                "WRONG at entry " + fault.seq() + " (" + fault.check() + "): " + fault.sentence())
        .orElse("whole: hash chain, state and every invariant hold");
  }
}
