package venuehub.server.simulation;

/** An invariant does not hold in a simulated world. An error, which nobody on the way catches. */
public final class Broken extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final String invariant;

  /** The invariant and "Expected …, but …". */
  public Broken(String invariant, String sentence) {
    super(invariant + ": " + sentence);
    this.invariant = invariant;
  }

  /** The invariant's name. */
  public String invariant() {
    return invariant;
  }
}
