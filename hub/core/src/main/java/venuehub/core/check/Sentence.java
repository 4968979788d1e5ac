package venuehub.core.check;

import java.util.Optional;

/** How a breach is told. */
final class Sentence {
  private Sentence() {}

  static Optional<String> expected(String what, String but) {
    return Optional.of("Expected " + what + ", but " + but + ".");
  }

  /** Empty where it holds. */
  static Optional<String> unless(boolean holds, String expected, String but) {
    return holds ? Optional.empty() : expected(expected, but);
  }
}
