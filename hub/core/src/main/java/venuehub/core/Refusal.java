package venuehub.core;

/**
 * Why a command was refused.
 *
 * @param code the reason, for programs
 * @param expected what would have had to hold
 * @param but what holds instead
 */
public record Refusal(RefusalCode code, String expected, String but) {
  /** The reason as a sentence, for people and logs. */
  public String detail() {
    return "Expected " + expected + ", but " + but + ".";
  }

  /** Names something the venue does not have. */
  public static Refusal unknown(String thing, String id) {
    return new Refusal(
        RefusalCode.UNKNOWN, "a " + thing + " of this venue", "there is none called '" + id + "'");
  }

  /** The decision that says so. */
  public Decision decision() {
    return new Decision.Refused(this);
  }
}
