package venuehub.core;

import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name the account's name, or {@code hub}, or {@code household:<id>}; stands in the ledger
 * @param role what the account may do
 * @param household the household speaking for itself, else null
 */
public record Actor(String name, Role role, @Nullable String household) {
  /** The hub itself, in whose name time passes. */
  public static final Actor HUB = new Actor("hub", Role.HUB, null);

  /** A member of staff, an observer or a device. */
  public static Actor of(String name, Role role) {
    return new Actor(name, role, null);
  }
}
