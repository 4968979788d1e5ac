package venuehub.server.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a figure must reach.
 *
 * @param text as it is shown
 * @param met whether it was reached; null: the row is there for comparison only
 */
record Target(String text, @Nullable Boolean met) {
  /** Nothing to reach: a baseline, or a figure shown for what it is. */
  static final Target NONE = new Target("-", null);

  /** A figure that must not be lower. */
  static Target atLeast(double least, double figure, String of) {
    return new Target("≥ " + plain(least) + of, figure >= least);
  }

  /** A figure that must not be higher. */
  static Target atMost(double most, double figure, String of) {
    return new Target("≤ " + plain(most) + of, figure <= most);
  }

  /** Something that must be so. */
  static Target that(String text, boolean holds) {
    return new Target(text, holds);
  }

  /** Both must be reached. */
  Target and(Target other) {
    return new Target(
        text + ", " + other.text, Boolean.TRUE.equals(met) && Boolean.TRUE.equals(other.met));
  }

  /** In a word. */
  String verdict() {
    return met == null ? "-" : met ? "met" : "MISSED";
  }

  private static String plain(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%.0f", number)
        : String.format(Locale.ROOT, "%s", number);
  }
}
