package venuehub.core.check;

import java.util.Optional;
import venuehub.core.Recorded;
import venuehub.core.VenueState;

/**
 * Something that must hold after every entry of a ledger. An instance watches one ledger, from its
 * first entry on, each entry once and in order; it may remember what it needs.
 */
public interface Invariant {
  /** What it is called in a report, in kebab-case. */
  String name();

  /**
   * Looks at an entry with the states around it.
   *
   * @return what is wrong, as a sentence "Expected …, but …."; empty if it holds
   */
  Optional<String> broken(VenueState before, Recorded entry, VenueState after);
}
